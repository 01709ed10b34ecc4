"""Migrate and serve: `migrate`, `serve [--host H] [--port P] [--threads N] [--demo|--no-demo]`."""

import errno
import signal
import socket
from collections.abc import Callable
from types import FrameType

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from trainer.cli.current import letters, plainly, simulator
from trainer.jobs import recurring
from trainer.services import demo, digests, retention, set_up

CURES = {
    errno.EADDRINUSE: "Something else serves on this port. Choose another: --port 8000.",
    errno.EACCES: "This account may not serve on this port. Choose one above 1023: --port 8000.",
    errno.EADDRNOTAVAIL: "This machine has no such address. Try --host 127.0.0.1.",
}
"""What is wrong with an address, and what to do."""
EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - shown, not bound
"""An address that means all of them → the one to open here."""

MAIL_SECONDS = 600.0
"""How often digests that are due are looked for."""


@click.command("migrate")
@with_appcontext
def migrate() -> None:
    """Bring the database to its present shape."""
    with plainly():
        set_up.migrate(simulator())
    click.echo("The database is up to date.")


@click.command("serve")
@click.option("--host", default=None, help="The address to serve on.")
@click.option("--port", type=click.IntRange(0, 65535), default=None, help="0 takes a free one.")
@click.option("--threads", type=click.IntRange(1, 1024), default=None, help="Requests at once.")
@click.option("--demo/--no-demo", "with_demo", default=None, help="Load the demo team at first.")
@with_appcontext
def serve(
    host: str | None,
    port: int | None,
    threads: int | None,
    with_demo: bool | None,  # noqa: FBT001 - click hands it over
) -> None:
    """Migrate, load the demo team on the first start, and serve until stopped.

    What is not given is taken from the settings.
    """
    # Lazy: only this command needs the server.
    from waitress.server import create_server  # noqa: PLC0415 - for this command alone

    settings = simulator().settings
    # Bound before anything else: ten seconds of set-up for a port that is taken would be lost.
    listening = _bound(host or settings.host, settings.port if port is None else port)
    server = create_server(
        current_app._get_current_object(),  # type: ignore[attr-defined] # noqa: SLF001 - the server outlives this context
        sockets=[listening],
        threads=threads or settings.threads,
        ident="Rapport",
    )
    signal.signal(signal.SIGTERM, _stop)
    stop_mail: Callable[[], None] = _nothing
    try:
        with plainly():
            _prepare(demo_wanted=settings.demo if with_demo is None else with_demo)
            set_up.settle()
        stop_mail = _begin_mail()
        click.echo(f"Rapport is at {_address(listening)}  (Ctrl+C stops it)")
        server.run()
    except (KeyboardInterrupt, SystemExit):
        pass
    finally:
        stop_mail()
        server.close()
    click.echo("Stopped.")


def _bound(host: str, port: int) -> socket.socket:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        # A name such as localhost may stand for one address of each kind; IPv4 is the usual one.
        family, _, _, _, place = min(found, key=lambda one: one[0] is not socket.AF_INET)
        return socket.create_server(place[:2], family=family)
    except (OSError, UnicodeError) as error:
        known = CURES.get(error.errno or 0) if isinstance(error, OSError) else None
        cure = known or f"It cannot be served there ({error})."
        raise click.ClickException(f"{host}:{port}: {cure}") from None


def _prepare(*, demo_wanted: bool) -> None:
    fresh = set_up.migrate(simulator())
    if simulator().settings.keep_talks_days:
        retention.run(simulator())
    if fresh and demo_wanted:
        click.echo("First start: the demo team plays its history (about ten seconds) …")
        demo.load(simulator())


def _begin_mail() -> Callable[[], None]:
    """Send digests while this serves; several servers at once send each but once."""
    if simulator().post is None:
        return _nothing
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined] # noqa: SLF001 - as above

    def send() -> None:
        with app.app_context():
            digests.send(simulator(), letters())

    return recurring.begin(send, MAIL_SECONDS)


def _nothing() -> None:
    """Stop what never began."""


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    shown = EVERYWHERE.get(host, host)
    return f"http://[{shown}]:{port}" if ":" in shown else f"http://{shown}:{port}"


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)


COMMANDS = (migrate, serve)
