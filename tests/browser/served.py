"""Serve the site in this process, so that a test can stop it, cut its lines, and start it again."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from socket import SHUT_RDWR, socket
from typing import TYPE_CHECKING

from flask import Flask
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from trainer.config import Settings
from trainer.simulator import Simulator
from trainer.store import database
from trainer.web import assets, create_app

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def closing(app: Flask) -> "WSGIApplication":
    """Close what an answer reads from also where the browser went away in the middle of it.

    The development server forgets to, and leaves the file of a style sheet open.
    """

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterator[bytes]:
        parts = app(environ, start_response)
        try:
            yield from parts
        finally:
            close = getattr(parts, "close", None)
            if close is not None:
                close()

    return answer


@dataclass
class Served:
    """Be a running site; `address` stays the same when it stops and starts again."""

    settings: Settings
    simulator: Simulator
    port: int = 0
    lines: list[socket] = field(default_factory=list)

    def start(self) -> None:
        """Serve on a free port or, when it has run before, on the same one."""
        self.app = create_app(self.settings, self.simulator)
        lines = self.lines

        class Handler(WSGIRequestHandler):
            """Remember each line, so that it can be cut."""

            def setup(self) -> None:
                lines.append(self.request)
                super().setup()

        self.server: BaseWSGIServer | None = make_server(
            "127.0.0.1", self.port, closing(self.app), threaded=True, request_handler=Handler
        )
        self.port = self.server.server_port
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True)
        self.thread.start()

    def stop(self) -> None:
        """Stop as a machine does that loses its power: every line is cut."""
        server, self.server = self.server, None
        if server is None:
            return
        server.shutdown()
        self.cut()
        self.thread.join(10)
        server.server_close()
        _let_go(self.app)

    def serve_files_of(self, folder: Path) -> None:
        """Take scripts and sheets from another folder from now on."""
        self.app.static_folder = str(folder)
        assets.init_app(self.app)

    def cut(self) -> None:
        """Cut every line: who waits for an answer gets none."""
        for line in self.lines:
            with suppress(OSError):
                line.shutdown(SHUT_RDWR)
        self.lines.clear()

    @property
    def address(self) -> str:
        """Give the address to open in the browser."""
        return f"http://127.0.0.1:{self.port}"


def _let_go(app: Flask) -> None:
    with app.app_context():
        database.db.session.remove()
        database.db.engine.dispose()
