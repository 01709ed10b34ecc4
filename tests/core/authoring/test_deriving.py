"""A draft is made of a ticket: facts, article, lines, and a model answer, each with its place."""

from typing import Any

from tests.builders import talk
from tests.core.authoring.beginnings import by_id, guessed
from trainer.content import beginnings
from trainer.core.authoring.assembling import Setting
from trainer.core.authoring.deriving import Case, derived
from trainer.core.authoring.noted import Noted, bare
from trainer.core.authoring.ticket import read_ticket
from trainer.core.conversation.patterns import asks
from trainer.core.conversation.transcript import Transcript

CHAT = Setting("a-b", "A title")
LAMP = talk(
    "customer: My lamp came back to you and I have not had my £54.90. I want my money.\n"
    "agent: I'm sorry that you had to write about it. I will look at it myself now and stay with it."
    " When did you post it? Which card did you pay with?\n"
    "customer: On Monday, I have the receipt. My number is RX-10445.\n"
    "agent: You need to contact your bank. It takes 30 days.\n"
    "customer: That is ridiculous. The card was replaced in spring. The card was replaced twice.\n"
    "agent: Please allow some more time.\n"
    "customer: I was told 10 days on the phone. Yes. There! I give up.\n"
    "agent: Ok.\n"
    "customer: I lost my job last month. That is ridiculous. That is ridiculous.\n"
    "agent: Ok."
)


def test_facts_come_from_what_was_told_and_open_by_what_was_asked() -> None:
    tree = draft(LAMP)
    facts = by_id(tree["facts"])
    assert next(iter(facts)) == "reference"
    assert list(facts)[-2:] == ["wants", "hard"]
    receipt = next(one for one in tree["facts"] if "receipt" in str(bare(one["say"])))
    assert bare(receipt["say"]) == "On Monday, I have the receipt."
    assert receipt["say"].note.words == "the customer’s 2nd message"
    question = bare(receipt["like"])[0]
    assert question == "When did you post it?"
    assert any(asks(pattern, question) for pattern in receipt["ask"])
    volunteered = [one for one in tree["facts"] if one.get("volunteer") and one["id"] != "wants"]
    assert len(volunteered) == 2
    assert bare(facts["hard"]["say"]) == "I lost my job last month."


def test_the_model_answer_asks_what_opens_them_and_begins_with_what_was_said_well() -> None:
    own = bare(draft(LAMP)["model"])
    assert "I will look at it myself now and stay with it." in own["talk"][0]["say"]
    assert "When did you post it?" in own["talk"][1]["say"]
    mended = bare(draft(LAMP, own_lines=False)["model"])
    assert "nobody has put it right so far" in mended["talk"][0]["say"]


def test_a_fact_begins_with_itself_and_opens_by_its_own_words() -> None:
    desk = talk(
        "customer: My desk wobbles and I want a new one.\nagent: I see. Do you have the receipt?\n"
        "customer: Of course I have the phone receipt of a colleague.\nagent: Ok.\n"
        "customer: Thanks."
    )
    fact = next(one for one in bare(draft(desk, "repair")["facts"]) if "phone" in str(one["say"]))
    assert fact["say"] == "I have the phone receipt of a colleague."
    loose = "Which phone do you have, and do you like the weather?"
    assert not any(asks(pattern, loose) for pattern in fact["ask"])


def test_what_its_own_rules_forbid_is_not_lifted_into_the_model_answer() -> None:
    modem = talk(
        "customer: My internet is down since Monday, the router blinks red. I want it fixed.\n"
        "agent: I'm sorry that it is down, I'll look at it myself now and restart your router again."
        " Have you tried to turn it off and on again? Which light is red?\n"
        "customer: Twice already, and the box stays dead. The second light is red.\n"
        "agent: Ok."
    )
    _, beginning, found = guessed(modem, "outage")
    setting = Setting("a-b", "A title")
    case = Case(modem, read_ticket(modem), beginning, beginnings.frame())
    tree = bare(derived(case, setting, found.answers, found.notes, own_lines=True))
    said = " ".join(one["say"] for one in tree["model"]["talk"])
    assert "Which light is red?" in said
    assert "off and on" not in said
    assert "restart your router" not in said
    assert "off and on" not in str([one.get("like") for one in tree["facts"]])


def test_what_the_agent_did_wrong_stands_at_the_way_out_that_it_is() -> None:
    outcomes = {bare(one)["id"]: one for one in draft(LAMP)["outcomes"]}
    assert isinstance(outcomes["sent_away"], Noted)
    assert outcomes["sent_away"].note.words == "the agent’s 2nd message did this"
    assert isinstance(outcomes["wait_on"], Noted)
    assert not isinstance(outcomes["paid_with_a_day"], Noted)


def test_what_was_explained_is_an_article_to_compare_with_the_rule() -> None:
    article = draft(LAMP)["articles"][0]
    assert bare(article["text"]) == "- It takes 30 days."
    assert article["text"].note.comment.startswith("to check: compare with the real rule")
    nothing = talk("customer: My lamp broke.\nagent: I see.\ncustomer: Well.")
    assert [one["id"] for one in draft(nothing, "repair")["articles"]] == [
        "putting-it-right", "goodwill",
    ]  # fmt: skip


def test_lines_are_the_customers_own_under_act_and_mood_each_once() -> None:
    lines = draft(LAMP)["lines"]
    vents = [one.value for moods in lines["vent"].values() for one in moods]
    assert vents.count("That is ridiculous.") == 1 or len(lines["vent"]) > 1
    assert "leave" in lines
    silent = talk("customer: My lamp broke.\nagent: I see.\ncustomer: Well.")
    assert "lines" not in draft(silent, "repair")


def test_a_first_answer_that_was_poor_is_the_weak_one() -> None:
    poor = talk(
        "customer: My lamp broke and I want a new one.\nagent: Thank you for contacting us. We will"
        " look into it in due course.\ncustomer: When?\nagent: Soon."
    )
    weak = draft(poor, "repair")["model"]["weak"]
    assert weak.note.words == "the agent’s 1st message"
    long = talk(f"customer: My lamp broke.\nagent: {'It is as it is here. ' * 40}\ncustomer: Oh.")
    assert not isinstance(draft(long, "repair")["model"]["weak"], Noted)
    unanswered = talk("agent: Welcome.\ncustomer: My lamp broke.")
    assert not isinstance(draft(unanswered, "repair")["model"]["weak"], Noted)


def test_the_mood_is_that_of_the_first_message_unless_the_library_has_the_customer() -> None:
    start = draft(LAMP)["customer"]["start"]
    assert start.note.words == "the words of the customer’s 1st message"
    named = Setting("a-b", "A", persona="priya-nair", name="Priya Nair")
    assert draft(LAMP, setting=named)["customer"] == {"persona": "priya-nair"}
    short = talk("customer: Lamp broke.\nagent: I see.\ncustomer: Well.")
    assert bare(draft(short, "repair")["customer"]["voice"]) == "short messages"


def test_kind_words_without_a_promise_are_given_one() -> None:
    kind = talk(
        "customer: My lamp broke and my lamp is late.\nagent: I'm so sorry to hear that your lamp broke,"
        " that must be annoying after such a wait. You never read the manual, did you? Well?\n"
        "customer: The lamp broke twice already.\nagent: I see.\n"
        "customer: The lamp broke there. Then there was nothing.\nagent: Oh.\n"
        "customer: It is 12 then.\nagent: Oh."
    )
    tree = bare(draft(kind, "repair"))
    assert "I'll look at it now and stay with it." in tree["model"]["talk"][0]["say"]
    ids = [one["id"] for one in tree["facts"]]
    assert {"lamp_broke", "lamp_broke_2"} <= set(ids)


def test_what_the_answer_asks_for_anyway_is_not_asked_twice() -> None:
    numbers = talk(
        "customer: My lamp broke and I am waiting.\nagent: I see. What is the order number?\n"
        "customer: My order number is RX-10445, from the shop.\nagent: Which shop is that order number"
        " from?\ncustomer: The one at the station, by the bridge.\nagent: Oh."
    )
    tree = bare(draft(numbers, "repair"))
    assert [one["id"] for one in tree["facts"]] == ["reference", "station_bridge", "wants", "hard"]
    assert "number" not in tree["model"]["talk"][1]["say"]


def test_in_letters_and_where_little_is_asked_all_is_asked_at_once() -> None:
    assert len(draft(LAMP)["model"]["talk"]) == 5
    assert len(draft(LAMP, setting=Setting("a", "A", "email"))["model"]["talk"]) == 4
    nothing = talk("customer: My lamp broke.\nagent: I see.\ncustomer: Well.")
    assert len(draft(nothing, "repair")["model"]["talk"]) == 4


def test_a_no_keeps_its_way_of_saying_it() -> None:
    tree = bare(draft(LAMP, "refusal"))
    assert "I can't refund it" in tree["model"]["talk"][3]["say"]
    assert tree["articles"][-1]["id"] == "what-cannot-be"
    assert "goodwill" not in [one["id"] for one in tree["articles"]]


def test_where_there_is_no_sum_to_credit_the_situation_says_what_is_given_besides() -> None:
    assert "a direct line" in str(bare(draft(LAMP, "person")["model"]))


def draft(
    transcript: Transcript,
    id: str = "refund",
    *,
    own_lines: bool = True,
    setting: Setting = CHAT,
) -> dict[str, Any]:
    """Make a draft of a talk with what was guessed."""
    ticket, beginning, found = guessed(transcript, id)
    case = Case(transcript, ticket, beginning, beginnings.frame())
    return derived(case, setting, found.answers, found.notes, own_lines=own_lines)
