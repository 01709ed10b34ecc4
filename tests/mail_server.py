"""Be a mail server in a thread: it keeps what is handed in, and refuses what a test tells it to."""

import socketserver
import ssl
from base64 import b64decode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from ipaddress import ip_address
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST = "127.0.0.1"


@dataclass
class MailServer:
    """Hold a server's letters as they came, who signed in, and its answers to some verbs."""

    answers: Mapping[str, str] = field(default_factory=dict)
    letters: list[bytes] = field(default_factory=list)
    users: list[str] = field(default_factory=list)
    port: int = 0

    @property
    def parsed(self) -> list[EmailMessage]:
        """Give the letters as a mail program reads them."""
        found = [message_from_bytes(one, policy=default) for one in self.letters]
        return [one for one in found if isinstance(one, EmailMessage)]


@contextmanager
def mail_server(
    answers: Mapping[str, str] | None = None,
    tls: ssl.SSLContext | None = None,
    *,
    at_once: bool = False,
) -> Iterator[MailServer]:
    """Serve; `answers` are by verb, such as RCPT. `at_once` speaks TLS from the first word."""
    kept = MailServer(answers or {})
    with _Server((HOST, 0), _Handler) as server:
        server.kept, server.tls, server.at_once = kept, tls, at_once
        kept.port = server.server_address[1]
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield kept
        finally:
            server.shutdown()
            thread.join()


def certificate(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """Make a certificate for this machine: what a server shows, and the file that vouches for it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address(HOST))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    form = serialization.Encoding.PEM
    file = folder / "certificate.pem"
    file.write_bytes(made.public_bytes(form))
    secret = folder / "key.pem"
    secret.write_bytes(key.private_bytes(form, serialization.PrivateFormat.PKCS8, plain))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file, secret)
    return context, file


class _Server(socketserver.ThreadingTCPServer):
    kept: MailServer
    tls: ssl.SSLContext | None
    at_once: bool

    def handle_error(self, *_: object) -> None:
        """Say nothing: clients that go away are part of some tests."""


class _Handler(socketserver.StreamRequestHandler):
    server: _Server

    def handle(self) -> None:
        if self.server.at_once:
            self._encrypt()
        self._say("220 here")
        while line := self.rfile.readline():
            verb, _, rest = line.decode().strip().partition(" ")
            self._answer(verb.upper(), rest)

    def finish(self) -> None:
        self.rfile.close()
        self.connection.close()

    def _answer(self, verb: str, rest: str) -> None:
        kept = self.server.kept
        if verb in kept.answers:
            self._say(kept.answers[verb])
        elif verb == "EHLO":
            last = "STARTTLS" if self.server.tls else "OK"
            self._say(f"250-here\r\n250-AUTH PLAIN\r\n250 {last}")
        elif verb == "STARTTLS":
            self._say("220 go on")
            self._encrypt()
        elif verb == "AUTH":
            kept.users.append(b64decode(rest.split()[1]).decode())
            self._say("235 in")
        elif verb == "DATA":
            self._say("354 go on")
            kept.letters.append(self._taken())
            self._say("250 taken")
        else:
            self._say("250 OK")

    def _taken(self) -> bytes:
        lines = []
        while (line := self.rfile.readline()) not in {b".\r\n", b""}:
            lines.append(line[1:] if line.startswith(b"..") else line)
        return b"".join(lines)

    def _encrypt(self) -> None:
        assert self.server.tls is not None
        self.rfile.close()
        self.connection = self.server.tls.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")

    def _say(self, words: str) -> None:
        self.connection.sendall(f"{words}\r\n".encode())
