"""Letters go out whole, to one receiver, and what a server says is not trusted."""

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from socket import create_server

import pytest

from tests.mail_server import HOST, certificate, mail_server
from trainer.core.errors import InputError, OutsideError, TrainerError
from trainer.exchange.mail import Letter, Server, send, written

SENDER = "rapport@example.com"
LEAVE = "https://training.example.com/digest/" + "7-" + 90 * "a"
LETTER = Letter(
    to="tess@example.com",
    name="Tess Ünal",
    subject="Your week – 2 due",
    text="Hello Tess,\n.\nEmpathy – again.\n",
    html="<p>Hello Tess – again.</p>",
    at=datetime(2026, 3, 2, 7, 0, tzinfo=UTC),
    key="digest.2026-10.7",
    leave=LEAVE,
)


def test_a_letter_arrives_as_text_and_as_html() -> None:
    with mail_server() as server:
        send(Server(HOST, server.port, "none", SENDER), LETTER)

    (letter,) = server.parsed
    assert (letter["From"], letter["To"]) == (f"Rapport <{SENDER}>", "Tess Ünal <tess@example.com>")
    assert letter["Subject"] == LETTER.subject
    assert letter["Date"] == "Mon, 02 Mar 2026 07:00:00 +0000"
    assert letter["Message-ID"] == "<digest.2026-10.7@example.com>"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert f"List-Unsubscribe: <{LEAVE}>\r\n".encode() in server.letters[0]
    for kind, words in (("plain", LETTER.text), ("html", LETTER.html)):
        body = letter.get_body((kind,))
        assert body is not None
        assert body.get_content().replace("\r\n", "\n").rstrip() == words.rstrip()
    assert max(map(len, server.letters[0].split(b"\r\n")[4:])) < 79
    server.letters[0].decode("ascii")


def test_no_line_of_a_name_or_a_subject_becomes_a_header() -> None:
    evil = "Tess\r\nBcc: all@example.com\x00"
    sent = written(SENDER, replace(LETTER, name=evil, subject=evil, leave=""))

    headers = message_from_bytes(sent, policy=default)
    assert headers["Bcc"] is None
    assert headers["Subject"] == "Tess Bcc: all@example.com"
    assert headers["List-Unsubscribe"] is None


def test_a_long_subject_begins_on_the_line_of_its_name() -> None:
    long = (
        "Complaints and refunds this week: 4 to help, 2 with something overdue, 5 waiting for you"
    )
    sent = written(SENDER, replace(LETTER, subject=long))

    assert b"\r\nSubject: Complaints and refunds" in sent
    assert message_from_bytes(sent, policy=default)["Subject"] == long


def test_a_receiver_beyond_ascii_is_refused_alone() -> None:
    with pytest.raises(InputError, match="not an address"):
        written(SENDER, replace(LETTER, to="tess@müller.example"))


def test_one_click_is_offered_where_the_address_is_safe_only() -> None:
    sent = written(SENDER, replace(LETTER, leave="http://here/digest/7"))

    assert b"List-Unsubscribe: <http://here/digest/7>" in sent
    assert b"List-Unsubscribe-Post" not in sent


@pytest.mark.parametrize("to", ["a,b@example.com", "<a@example.com", "a@b\r\nBcc: c@d", "jö@x.com"])
def test_what_is_no_address_is_refused(to: str) -> None:
    with pytest.raises(InputError, match="not an address"):
        written(SENDER, replace(LETTER, to=to))


@pytest.mark.parametrize(
    ("answers", "kind", "words"),
    [
        (
            {"RCPT": "550 <tess@example.com> is\x1b unknown"},
            InputError,
            "The receiver was refused: 550 <the address> is unknown",
        ),
        ({"DATA": "554 no"}, InputError, "The letter was refused: 554 no"),
        ({"MAIL": "451 not you"}, OutsideError, "The server refused: 451 not you"),
        ({"AUTH": "535 psst: secret"}, OutsideError, "The server did not let us in (535)."),
    ],
)
def test_who_refuses_what_is_told_without_the_receiver_or_a_secret(
    answers: dict[str, str], kind: type[TrainerError], words: str
) -> None:
    with mail_server(answers) as server:
        signed_in = Server(HOST, server.port, "none", SENDER, "rapport", "secret")
        with pytest.raises(kind) as refused:
            send(signed_in, LETTER)

    assert str(refused.value).startswith(words)
    assert "secret" not in str(refused.value) + repr(signed_in)
    assert server.letters == []


def test_a_letter_that_was_taken_is_not_lost_by_a_bad_goodbye() -> None:
    with mail_server({"QUIT": "500 no"}) as server:
        send(Server(HOST, server.port, "none", SENDER), LETTER)

    assert len(server.letters) == 1


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_the_way_is_kept_private(
    security: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, vouching = certificate(tmp_path)
    with mail_server(tls=shown, at_once=security == "tls") as server:
        where = Server(HOST, server.port, security, SENDER, "rapport", "secret")
        with pytest.raises(OutsideError, match="was not reached: self-signed certificate"):
            send(where, LETTER)
        monkeypatch.setenv("SSL_CERT_FILE", str(vouching))

        send(where, LETTER)

    assert (len(server.letters), server.users) == (1, ["\0rapport\0secret"])


def test_nothing_goes_in_the_clear_where_privacy_is_asked_for() -> None:
    with mail_server() as server, pytest.raises(OutsideError, match="offers no STARTTLS"):
        send(Server(HOST, server.port, "starttls", SENDER, "rapport", "secret"), LETTER)

    assert (server.letters, server.users) == ([], [])


def test_a_server_that_is_not_there_or_says_nothing_is_told() -> None:
    with create_server((HOST, 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(OutsideError, match=f"{HOST}:{port} was not reached: .*timed out"):
            send(Server(HOST, port, "none", SENDER, seconds=0.05), LETTER)
    with pytest.raises(OutsideError, match="was not reached: Connection refused"):
        send(Server(HOST, port, "none", SENDER), LETTER)
