"""Send letters by SMTP (RFC 5321): plain text with an HTML twin, by TLS where it is set.

What a server says is a stranger's text: it is shortened, and nothing secret is repeated.
"""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as POLICY
from email.utils import format_datetime
from smtplib import (
    SMTP,
    SMTP_SSL,
    SMTPAuthenticationError,
    SMTPDataError,
    SMTPException,
    SMTPRecipientsRefused,
    SMTPResponseException,
)

from trainer.core.errors import InputError, OutsideError

SECURITIES = ("starttls", "tls", "none")
NAME = "Rapport"
"""The name that letters come from."""
NOWHERE = "That is not an address that mail can be sent to."
MOST = 200
"""Characters of a server's words that are kept."""


@dataclass(frozen=True, slots=True)
class Server:
    """Hold where letters are handed in; `security` is one of SECURITIES, `seconds` how long to wait.

    `sender` is the address that letters come from. Without a `user` nobody signs in.
    """

    host: str
    port: int
    security: str
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)
    seconds: float = 20.0


@dataclass(frozen=True, slots=True)
class Letter:
    """Hold a letter: `key` makes its Message-ID, the same for the same letter.

    `leave` is the address at which the receiver takes themselves off the list, empty for none.
    """

    to: str
    name: str
    subject: str
    text: str
    html: str
    at: datetime
    key: str
    leave: str = ""


def send(server: Server, letter: Letter) -> None:
    """Hand a letter in.

    InputError where this letter or its receiver is refused, OutsideError where the server cannot be
    reached, does not let us in or takes nothing now: then no other letter would get through either.
    """
    sent = written(server.sender, letter)
    try:
        with _reached(server) as smtp:
            smtp.sendmail(server.sender, [letter.to], sent)
    except SMTPRecipientsRefused as error:
        raise InputError(_said("The receiver was refused", _first(error), letter)) from None
    except SMTPDataError as error:
        raise InputError(_said("The letter was refused", error, letter)) from None
    except SMTPAuthenticationError as error:
        # Not its words: some servers repeat what was sent to them.
        raise OutsideError(
            f"The server did not let us in ({error.smtp_code}). Check RAPPORT_SMTP_USER and "
            "RAPPORT_SMTP_PASSWORD."
        ) from None
    except SMTPResponseException as error:
        raise OutsideError(_said("The server refused", error, letter)) from None
    except (SMTPException, OSError, UnicodeError) as error:
        words = _clean(_reason(error), letter)
        raise OutsideError(f"{server.host}:{server.port} was not reached: {words}") from None


def written(sender: str, letter: Letter) -> bytes:
    """Write a letter as it goes out; InputError for an address that nothing can be sent to."""
    if not letter.to.isascii():  # no other letter has to wait for this one
        raise InputError(NOWHERE)
    message = EmailMessage(policy=POLICY)
    domain = sender.rpartition("@")[2]
    try:
        message["From"] = Address(NAME, addr_spec=sender)
        message["To"] = Address(_line(letter.name), addr_spec=letter.to)
    except (MessageError, ValueError, IndexError):
        raise InputError(NOWHERE) from None
    message["Subject"] = _line(letter.subject)
    message["Date"] = format_datetime(letter.at)
    message["Message-ID"] = f"<{letter.key}@{domain}>"
    # RFC 3834: nobody's holiday note answers it.
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text, cte="quoted-printable")
    message.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    # The library folds a long subject after its name; some programs then show none.
    whole = message.as_bytes().replace(b"\r\nSubject:\r\n ", b"\r\nSubject: ", 1)
    return _leaving(letter.leave) + whole


def _leaving(leave: str) -> bytes:
    """Write how to leave the list; by hand, for the library would break a long address."""
    if not leave:
        return b""
    lines = [f"List-Unsubscribe: <{leave}>"]
    if leave.startswith("https:"):  # RFC 8058 asks for it
        lines.append("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
    return "".join(f"{one}\r\n" for one in lines).encode("ascii")


@contextmanager
def _reached(server: Server) -> Iterator[SMTP]:
    """Reach the server and sign in; what goes wrong at saying goodbye changes nothing."""
    name = server.sender.rpartition("@")[2]  # not the name of this machine
    smtp: SMTP
    if server.security == "tls":
        safe = ssl.create_default_context()
        smtp = SMTP_SSL(server.host, server.port, name, timeout=server.seconds, context=safe)
    else:
        smtp = SMTP(server.host, server.port, name, server.seconds)
    try:
        if server.security == "starttls":
            _encrypt(smtp)
        if server.user:
            smtp.login(server.user, server.password)
        yield smtp
        with suppress(SMTPException, OSError):
            smtp.quit()
    finally:
        smtp.close()


def _encrypt(smtp: SMTP) -> None:
    smtp.ehlo()
    if not smtp.has_extn("starttls"):
        raise OSError("it offers no STARTTLS, so nothing was sent in the clear")
    smtp.starttls(context=ssl.create_default_context())


def _first(error: SMTPRecipientsRefused) -> SMTPResponseException:
    code, words = next(iter(error.recipients.values()))
    return SMTPResponseException(code, words)


def _said(what: str, error: SMTPResponseException, letter: Letter) -> str:
    words = error.smtp_error
    told = words.decode(errors="replace") if isinstance(words, bytes) else words
    return f"{what}: {error.smtp_code} {_clean(told, letter)}".rstrip()


def _reason(error: Exception) -> str:
    told = (str(getattr(error, name, None) or "") for name in ("verify_message", "strerror"))
    return next(filter(None, told), str(error)) or type(error).__name__


def _clean(words: str, letter: Letter) -> str:
    kept = words.replace(letter.to, "the address")
    return _line(kept)[:MOST]


def _line(words: str) -> str:
    """Make one line of it that can stand in a header."""
    return " ".join("".join(one if one.isprintable() else " " for one in words).split())
