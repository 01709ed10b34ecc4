"""Migrate and serve: `migrate`, `serve [--host H] [--port P]`."""

import signal
import socket
from types import FrameType

import click
from flask import current_app
from flask.cli import with_appcontext

from trainer.cli.current import simulator
from trainer.core.errors import TrainerError
from trainer.services import demo, set_up


@click.command("migrate")
@with_appcontext
def migrate() -> None:
    """Bring the database to its present shape."""
    set_up.migrate(simulator())
    click.echo("The database is up to date.")


@click.command("serve")
@click.option("--host", default=None, help="The address to serve on.")
@click.option("--port", type=click.IntRange(0, 65535), default=None, help="0 takes a free one.")
@with_appcontext
def serve(host: str | None, port: int | None) -> None:
    """Migrate, load the demo team on the first start, and serve until stopped."""
    # Lazy: only this command needs the server.
    from waitress.server import create_server  # noqa: PLC0415

    settings = simulator().settings
    try:
        fresh = set_up.migrate(simulator())
        if settings.demo and fresh:
            click.echo("First start: the demo team plays its history (about ten seconds) …")
            demo.load(simulator())
        server = create_server(
            current_app._get_current_object(),  # type: ignore[attr-defined] # noqa: SLF001 - the server outlives this context
            host=host or settings.host,
            port=settings.port if port is None else port,
            threads=settings.threads,
            ident="Rapport",
        )
    except (TrainerError, OSError) as error:
        raise click.ClickException(_cure(error)) from None
    signal.signal(signal.SIGTERM, _stop)
    shown = "127.0.0.1" if server.effective_host in {"0.0.0.0", "::"} else server.effective_host  # noqa: S104 - compared, not bound
    click.echo(f"Rapport is at http://{shown}:{server.effective_port}  (Ctrl+C stops it)")
    try:
        server.run()
    except SystemExit:
        server.close()
    click.echo("Stopped.")


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)


def _cure(error: Exception) -> str:
    if isinstance(error, socket.gaierror):
        return f"There is no such address to serve on ({error})."
    if isinstance(error, OSError) and error.errno in {48, 98, 10048}:
        return "Something else serves on this port. Choose another: --port 8000."
    return str(error)


COMMANDS = (migrate, serve)
