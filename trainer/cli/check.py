"""Check content: `check [PATHS]`."""

from pathlib import Path

import click
from flask.cli import with_appcontext

from trainer.cli.current import plainly, simulator
from trainer.content.check import check_paths


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.pass_context
@with_appcontext
def check(context: click.Context, paths: tuple[Path, ...]) -> None:
    """Check scenarios, personas, rubrics, skills and exercises; exit 1 if any has a fault.

    PATHS are files or folders; without any, the whole library is checked. Each fault is one line,
    `file:line:column: field: what; what to do`, and how many there are stands on standard error.
    """
    with plainly():
        faults = check_paths(paths, simulator().library, simulator().exercises)
    for fault in faults:
        click.echo(str(fault))
    errors = sum(not fault.warning for fault in faults)
    warnings = len(faults) - errors
    click.echo(f"{_count(errors, 'fault')}, {_count(warnings, 'warning')}", err=True)
    context.exit(1 if errors else 0)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


COMMANDS = (check,)
