"""Write the record of an attempt, and score one again: `record ID`, `rescore FILE…`."""

from pathlib import Path

import click
from flask.cli import with_appcontext

from trainer.cli.current import plainly, simulator
from trainer.core.errors import InputError
from trainer.core.scoring.record import rescored
from trainer.core.scoring.scorecard import Scorecard
from trainer.exchange.records import Checked, read_record
from trainer.queries import records


@click.command("record")
@click.argument("attempt_id", type=click.IntRange(min=1))
@with_appcontext
def record(attempt_id: int) -> None:
    """Print the record of a graded attempt as JSON: transcript, seed, scenario, rubric and card.

    It is hashed and signed with the key of this installation, and names nobody who served.
    """
    with plainly():
        click.echo(records.written(simulator(), attempt_id), nl=False)


@click.command("rescore")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False))
@click.option("--signer", default="", help="The fingerprint that must have signed them.")
@click.pass_context
def rescore(context: click.Context, files: tuple[str, ...], signer: str) -> None:
    """Check hash and signature of records, grade them again, and say whether the card is the same.

    Needs neither database nor network. The exit code is 1 where a record was altered, is not of
    `--signer`, or comes out differently.
    """
    same = [_is_same(Path(file), "".join(signer.split()).lower()) for file in files]
    context.exit(0 if all(same) else 1)


def _is_same(file: Path, signer: str) -> bool:
    try:
        checked = _read(file, signer)
    except InputError as error:
        click.echo(f"{file.name}: {error}", err=True)
        return False
    then, again = checked.record.card, rescored(checked.record)
    click.echo(f"{file.name}: unaltered, signed by {checked.signer}")
    if not again.differences:
        click.echo(f"  {_score(again.card)} by scoring version {again.card.engine}: the same")
        return True
    click.echo(f"  {_score(then)} by scoring version {then.engine}")
    click.echo(f"  {_score(again.card)} by scoring version {again.card.engine}: not the same")
    for difference in again.differences:
        click.echo(f"  - {difference}")
    return False


def _read(file: Path, signer: str) -> Checked:
    checked = read_record(file.read_text(encoding="utf-8-sig", errors="replace"))
    if signer and checked.signer.replace(" ", "") != signer:
        raise InputError(f"it was signed by {checked.signer}, and not by the one you named")
    return checked


def _score(card: Scorecard) -> str:
    if card.headline is None:
        return "not scored"
    margin = "" if card.margin is None else f" ± {card.margin}"
    return f"{card.headline}{margin}, {card.result.value}"


COMMANDS = (record, rescore)
