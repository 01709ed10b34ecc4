"""Take a library in and out from the terminal: `library export FILE`, `library import FILE`."""

from pathlib import Path

import click
from flask.cli import with_appcontext

from trainer.cli.current import plainly, simulator
from trainer.core.errors import InputError
from trainer.queries import exchanges as pages
from trainer.services import bundles, documents, exchanges, set_up
from trainer.services.bundles import Change, Plan

library = click.Group("library", help="Take scenarios and what belongs to them in and out.")


@library.command("export")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--collection", default="", help="Only what lies in this collection.")
@click.option(
    "--item",
    "items",
    multiple=True,
    metavar="KIND/ID",
    help="Only this, such as scenario/late-cot.",
)
@with_appcontext
def export(file: Path, collection: str, items: tuple[str, ...]) -> None:
    """Write FILE, a zip of YAML: all that is offered, or what is named, with all that it names."""
    with plainly():
        set_up.refuse_unless_migrated(simulator())
        documents.lay_over(simulator())
        pairs = frozenset((kind, slug) for kind, _, slug in (one.partition("/") for one in items))
        data = exchanges.export(simulator(), pairs or pages.items_of(collection))
        file.write_bytes(data)
    click.echo(f"{len(data) // 1000 + 1} kB written.")


@library.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--publish", is_flag=True, help="Publish it; without this it is kept as drafts.")
@click.option("--leave-out", is_flag=True, help="Leave out what is refused, and take the rest.")
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.pass_context
@with_appcontext
def import_(
    context: click.Context, /, file: Path, *, publish: bool, leave_out: bool, dry_run: bool
) -> None:
    """Take in FILE, a zip of YAML: all of it, or nothing.

    What would be done stands on standard output, faults on standard error. Sent again, it changes
    nothing. The exit code is 1 where anything was refused.
    """
    with plainly():
        it = simulator()
        set_up.refuse_unless_migrated(it)
        documents.lay_over(it)
        if file.stat().st_size > bundles.MOST_BYTES:
            raise InputError(f"The file has more than {bundles.MOST_BYTES // 1_000_000} MB.")
        found = bundles.plan(it, file.read_bytes())
        _tell(found)
        if not dry_run:
            taken = exchanges.take_in(it, None, found, publish=publish, leave_out=leave_out)
            how = "published" if publish else "kept as drafts"
            click.echo(f"{taken.added} added, {taken.changed} changed, {how}.")
    context.exit(1 if found.of_(Change.REFUSED) else 0)


def _tell(found: Plan) -> None:
    for piece in found.pieces:
        if piece.change is not Change.SAME:
            click.echo(f"{piece.change.value}  {piece.filed.source}")
        for fault in piece.filed.faults if piece.change is Change.REFUSED else ():
            click.echo(str(fault), err=True)
    click.echo(f"{len(found.of_(Change.SAME))} here already.")


COMMANDS = (library,)
