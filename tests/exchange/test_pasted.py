"""What people paste is read as the conversation that it is, or they are told what is wrong with it."""

from pathlib import Path

import pytest

from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.errors import InputError
from trainer.exchange.parts import Unread, legend_of
from trainer.exchange.pasted import read_pasted
from trainer.exchange.transcripts import Imported

TICKETS = Path(__file__).parents[1] / "data" / "tickets"
C, A = Speaker.CUSTOMER, Speaker.AGENT
FILES = [
    ("broken-kettle.jsonl", 7, "chat"),
    ("gym-chatwoot.json", 8, "chat"),
    ("late-sofa-thread.txt", 5, "email"),
    ("line-down-zendesk.json", 7, "chat"),
    ("locked-out-intercom.json", 7, "chat"),
    ("refund-badly-answered.txt", 11, "chat"),
    ("rude-driver.txt", 10, "chat"),
    ("saver-rate.txt", 9, "chat"),
    ("which-papers.txt", 7, "chat"),
    ("wrong-bill.csv", 9, "chat"),
]


@pytest.mark.parametrize(("name", "turns", "channel"), FILES)
def test_a_ticket_of_any_form_is_read_turn_by_turn(name: str, turns: int, channel: str) -> None:
    talk = read((TICKETS / name).read_bytes())
    assert len(talk.turns) == turns
    assert talk.channel == channel
    assert [one.position for one in talk.turns] == list(range(turns))
    assert talk.turns[0].speaker is C
    assert {one.speaker for one in talk.turns} == {C, A}


def test_a_log_goes_on_over_lines_and_passes_over_times() -> None:
    talk = read(
        b"10:02 - Customer: Where is\nmy desk?\nIt is late: why?\n10:05 - Agent: On its way."
    )
    assert [one.text for one in talk.turns] == [
        "Where is\nmy desk?\nIt is late: why?",
        "On its way.",
    ]


def test_a_quoted_thread_is_read_from_its_oldest_letter() -> None:
    thread = (
        "Thank you, that is clear to me now.\n\n"
        "On 3 May 2026 at 10:12, Shop Support <help@shop.example> wrote:\n"
        "> We are sorry, it was our mistake and we have sent it again.\n>\n"
        "> On 2 May 2026 at 09:00, Ann Lee <ann@mail.example> wrote:\n"
        ">> My desk is not here, and nobody tells me why it is so late.\n"
    )
    talk = read(thread.encode())
    assert [one.speaker for one in talk.turns] == [C, A]
    assert talk.turns[0].text.startswith("My desk is not here")


def test_marks_of_html_are_taken_out_and_what_is_left_empty_goes() -> None:
    talk = read(b"Customer: <p>My bill &amp; me</p><script>x()</script>\nAgent: <br>\n"
                b"Customer: Hello?\nAgent: I see < 3 of them.")  # fmt: skip
    assert [one.text for one in talk.turns] == ["My bill & me", "Hello?", "I see < 3 of them."]


def test_a_file_in_the_western_code_page_is_read() -> None:
    data = (TICKETS / "wrong-bill.csv").read_text(encoding="utf-8")
    assert "Café" in read(data.encode("cp1252")).turns[0].text


def test_one_of_many_is_chosen_by_its_number() -> None:
    rows = b"talk,speaker,text\n1,customer,One?\n1,agent,Yes.\n2,customer,Two?\n2,agent,No.\n"
    assert read(rows, number=2).turns[0].text == "Two?"
    with pytest.raises(InputError, match="There are 2 conversations"):
        read(rows, number=3)


def test_more_people_than_a_conversation_has_are_refused_at_once() -> None:
    names = ["".join(chr(97 + int(digit)) for digit in f"{n:05}") for n in range(10_000)]
    many = "".join(f"{name}: hello there\n" for name in names) * 2
    with pytest.raises(InputError, match="More than 100 people speak in this"):
        read_pasted(many.encode(), legend_of())


def test_whose_side_is_unknown_is_asked_and_told() -> None:
    talk = b"Ann: My bill is wrong.\nBo: Which one?\nAnn: May.\nBo: I see."
    found = read_pasted(talk, legend_of())
    assert isinstance(found, Unread)
    assert found.speakers == ("Ann", "Bo")
    told = read_pasted(talk, legend_of(["Ann=customer", "Bo=agent"]))
    assert isinstance(told, Imported)
    half = read(b"Ann: My bill is wrong.\nAgent: Which one?\nAnn: May.")
    assert half.turns[0].speaker is C
    other = read(b"Customer: My bill is wrong.\nBo: Which one?\nCustomer: May.\nBo: I see.")
    assert other.turns[1].speaker is A


GERMAN = (
    "Customer: Mein Paket ist seit zwei Wochen nicht angekommen und niemand antwortet mir.\n"
    "Agent: Das tut uns leid, wir schauen sofort nach, was mit Ihrer Bestellung passiert ist.\n"
    "Customer: Danke, ich warte schon sehr lange darauf."
)
BAD = [
    (b"", "nothing in it"),
    (b" \n\n", "nothing in it"),
    (b"x" * 1_100_000, "larger than 1 MB"),
    (b"\x89PNG\r\n\x1a\n" + b"\0" * 80, "only text"),
    (b"Customer: Where is my parcel?\nCustomer: Hello?", "the agent says nothing"),
    (b"Agent: Hello.\nAgent: Anybody there?", "the customer says nothing"),
    (b"My parcel never came and nobody answers.", "Nobody can be told apart"),
    (
        b"Customer called 14/10 re: washing machine (WM-220). Leaks from the door, she is not happy.",
        "Of notes about a talk begin with a situation",
    ),
    (b"a,b\n1,2\n", "No conversation was found"),
    (b"{" * 3000, "No conversation was found"),
    (b'{"turns": 3}', "No conversation was found"),
    (b"[]", "No conversation was found"),
    (GERMAN.encode(), "does not read as English"),
]


@pytest.mark.parametrize(("data", "because"), BAD)
def test_what_is_no_conversation_is_refused_with_what_is_wrong(data: bytes, because: str) -> None:
    with pytest.raises(InputError, match=because):
        read(data)


def read(data: bytes, number: int = 1) -> Transcript:
    """Read a conversation whose speakers are known."""
    found = read_pasted(data, legend_of(), number)
    assert isinstance(found, Imported)
    return found.transcript
