"""Bring real conversations from the terminal: `import FILE --team NAME`."""

import sys
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO

import click
from flask.cli import with_appcontext

from trainer.cli.current import plainly, simulator
from trainer.core.errors import InputError
from trainer.exchange.formats import AUTO, FORMATS, read_talks
from trainer.exchange.parts import Legend, Unread, legend_of
from trainer.exchange.redaction.kinds import Kind, counted
from trainer.exchange.redaction.redact import redact
from trainer.services import imports, people, set_up
from trainer.store.imports import ImportStatus

HERE = "-"


@click.command("import")
@click.argument("file", type=click.Path(allow_dash=True))
@click.option("--team", default="", help="The name of the team whose conversations these are.")
@click.option("--format", "form", type=click.Choice(FORMATS), default=AUTO, show_default=True)
@click.option(
    "--speaker",
    "speakers",
    multiple=True,
    metavar="NAME=SIDE",
    help="Whose side NAME is on: customer, agent or skip.",
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="FIELD=HEAD",
    help="Which column of a table is speaker, text, time, talk, agent or channel.",
)
@click.option("--channel", default="", help="The channel where the file does not say.")
@click.option("--swap", is_flag=True, help="Exchange the two sides.")
@click.option("--dry-run", is_flag=True, help="Only read and redact; keep nothing.")
@click.pass_context
@with_appcontext
def import_(context: click.Context, /, file: str, team: str, form: str, **how: Any) -> None:
    """Read FILE (- is standard input), redact it, keep its conversations for a team, grade them.

    What cannot be read is named on standard error with its place and does not stop the rest; the
    exit code is then 1. Sent again, a file adds only what is not there yet.
    """
    with plainly(), ExitStack() as stack:
        legend = legend_of(how["speakers"], how["columns"], how["channel"], swap=how["swap"])
        stream = sys.stdin.buffer if file == HERE else stack.enter_context(Path(file).open("rb"))
        if how["dry_run"]:
            bad = _rehearse(stream, form, legend)
        else:
            bad = _bring(stream, file, form, legend, team)
    context.exit(1 if bad else 0)


def _rehearse(stream: BinaryIO, form: str, legend: Legend) -> int:
    """Say what an import would find, and keep nothing."""
    talks = bad = 0
    counts: Counter[str] = Counter()
    for found in read_talks(stream, form, legend):
        if isinstance(found, Unread):
            bad += 1
            click.echo(str(found), err=True)
        else:
            talks += 1
            counts.update(redact(found)[1].counts)
    click.echo(f"{_talks(talks)}, {bad} not readable. Nothing is kept.")
    _tell(counts)
    return bad


def _bring(stream: BinaryIO, file: str, form: str, legend: Legend, team: str) -> int:
    it = simulator()
    set_up.refuse_unless_migrated(it)
    known = (one.id for one in people.list_teams() if one.name.lower() == team.lower())
    team_id = next(known, None)
    if team_id is None:
        raise InputError(
            "Name one of the teams with --team." if not team else f"There is no team '{team}'."
        )
    import_id = imports.begin(it, None, team_id, Path(file).name, form)
    one = imports.read(it, import_id, stream, legend)
    for fault in one.found.faults:
        click.echo(f"{fault.place}: {fault.because}", err=True)
    if one.found.unread > len(one.found.faults):
        click.echo(f"… and {one.found.unread - len(one.found.faults)} more", err=True)
    broken = one.status is ImportStatus.BROKEN
    if not (broken or one.found.talks or one.found.known):
        imports.delete(it, None, import_id)
        said = (f"{fault.place}: {fault.because}" for fault in one.found.faults)
        raise InputError(imports.no_talks(said))
    if broken:
        click.echo("Reading was cut off; what was read is kept. Send the file again.", err=True)
    imports.confirm(it, None, import_id, {})
    imports.grade(it, import_id)
    found = one.found
    click.echo(
        f"{_talks(found.talks)} kept and graded, {found.known} here already, {found.unread} not readable."
    )
    _tell(Counter(found.redacted))
    return found.unread + broken


def _talks(number: int) -> str:
    return f"{number} conversation{'' if number == 1 else 's'}"


def _tell(counts: Counter[str]) -> None:
    said = (counted(kind, counts[kind]) for kind in Kind if counts[kind])
    click.echo(f"Replaced: {', '.join(said) or 'nothing'}.")


COMMANDS = (import_,)
