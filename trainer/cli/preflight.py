"""Play scenarios before anybody practises them: `preflight [PATHS] [--quick] [--json]`.

Who plays is made ready while the library is read: both take about as long.
"""

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from sys import stderr

import click
from flask.cli import with_appcontext

from trainer.cli.current import plainly, simulator
from trainer.content.check import filed_in
from trainer.content.files import Kind
from trainer.content.library import Filed, Library
from trainer.core.errors import MissingError
from trainer.core.rehearsal.finding import Finding, Severity
from trainer.core.rehearsal.flight import Batch, Flown, fly_batch
from trainer.core.rehearsal.plan import FULL, QUICK, Cell
from trainer.core.rehearsal.report import Report, report
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.rubric import Rubric
from trainer.exchange.json_text import write
from trainer.jobs.mapping import mapped, stand_by

BATCH = 11


@click.command("preflight")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--quick", is_flag=True, help="Play every agent once, not with every customer.")
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a scenario.")
@click.option(
    "--processes",
    type=click.IntRange(1, 64),
    help="Play in so many processes; 2 where nothing is said, on a machine with as many cores.",
)
@click.pass_context
@with_appcontext
def preflight(
    context: click.Context,
    paths: tuple[Path, ...],
    *,
    quick: bool,
    strict: bool,
    as_json: bool,
    processes: int | None,
) -> None:
    """Let scripted agents, good and bad, play scenarios; exit 1 where one must not be published.

    PATHS are files or folders; without any, the whole library is played. What was found is one line
    each, as `check` writes it, and how many there are stands on standard error.
    """
    plan, bad = QUICK if quick else FULL, 0
    players = (processes or simulator().players) if len(plan) > BATCH else 1
    if players > 1:
        stand_by(fly_batch)
    with plainly():
        library = simulator().library
        filed = [
            one
            for one in (filed_in(paths, library) if paths else library.list_filed())
            if one.kind is Kind.SCENARIO
        ]
    whole = [one for one in filed if one.value is not None]
    for one in filed:
        if one.value is None:
            bad += 1
            _tell_broken(one, as_json=as_json)
    with closing(_reports(whole, library, plan, players)) as reports:
        for one, found in reports:
            bad += _held(found, strict=strict)
            _tell(one, found, as_json=as_json)
    click.echo(f"{len(filed)} played, {bad} held back", err=True)
    context.exit(1 if bad else 0)


def _reports(
    filed: Sequence[Filed], library: Library, plan: Sequence[Cell], processes: int
) -> Generator[tuple[Filed, Report]]:
    """Play each scenario, and report on it once its last talk is over."""
    rubrics = {one.slug: _rubric(library, one.value) for one in filed}
    batches = list(_batches(filed, rubrics, plan))
    each = len(range(0, len(plan), BATCH))
    with (
        closing(mapped(fly_batch, batches, processes)) as results,
        click.progressbar(
            length=len(batches) * BATCH, label="Playing", file=stderr, hidden=not stderr.isatty()
        ) as bar,
    ):
        for one in filed:
            talks: list[Flown] = []
            for _ in range(each):
                talks.extend(next(results))
                bar.update(BATCH)
            yield one, report(one.value, rubrics[one.slug], talks)


def _batches(
    filed: Sequence[Filed], rubrics: dict[str, Rubric | None], plan: Sequence[Cell]
) -> Iterator[Batch]:
    for one in filed:
        for at in range(0, len(plan), BATCH):
            yield Batch(one.value, rubrics[one.slug], tuple(plan[at : at + BATCH]))


def _rubric(library: Library, scenario: Scenario) -> Rubric | None:
    try:
        return library.rubric(scenario.rubric)
    except MissingError:
        return None


def _held(found: Report, *, strict: bool) -> bool:
    return bool(found.of(Severity.ERROR) or (strict and found.of(Severity.WARNING)))


def _tell(one: Filed, found: Report, *, as_json: bool) -> None:
    if as_json:
        lines = [_line(one, finding) for finding in found.findings]
        whole = {**asdict(found), "scenario": one.slug, "file": one.source, "findings": lines}
        click.echo(write(whole).encode())
        return
    for finding in found.findings:
        fault = one.places.fault(finding.field, finding.what, finding.cure)
        click.echo(str(fault).replace(": ", f": ({finding.severity}) ", 1))
    points = ", ".join(
        f"{agent} {found.points(agent)}" for agent in ("expert", "competent", "novice", "curt")
    )
    level = f"level {found.level}, about {found.minutes} minutes"
    click.echo(f"{one.source}: {found.talks} talks; points: {points}; {level}")


def _line(one: Filed, finding: Finding) -> dict[str, object]:
    line = one.places.fault(finding.field, "").line
    return {**asdict(finding), "line": line}


def _tell_broken(one: Filed, *, as_json: bool) -> None:
    errors = [fault for fault in one.faults if not fault.warning]
    if as_json:
        faults = [asdict(fault) for fault in errors]
        click.echo(write({"scenario": one.slug, "file": one.source, "faults": faults}).encode())
        return
    for fault in errors:
        click.echo(str(fault))


COMMANDS = (preflight,)
