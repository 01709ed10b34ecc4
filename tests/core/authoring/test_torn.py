"""Words that are torn from their question or from this one case are not taken into a draft."""

from tests.builders import talk
from tests.core.authoring.beginnings import guessed
from trainer.content import beginnings
from trainer.core.authoring.assembling import Setting
from trainer.core.authoring.deriving import Case, derived
from trainer.core.authoring.noted import Origin, bare

MIXER = talk(
    "customer: The stand mixer I ordered never came. I want a new one.\n"
    "agent: Kim.\n"
    "customer: Hello?\n"
    "agent: What is your address, and a phone number?\n"
    "customer: 3 Larch Court, Hexley and 01632 960 127.\n"
    "agent: Have you asked your neighbours about the parcel?\n"
    "customer: Yes of course I've asked my neighbours about it. That is after the wedding.\n"
    "agent: An investigation takes 10 days. I can call you in 2 days. I have sent a replacement today.\n"
    "customer: That is after the wedding of my sister.\n"
    "agent: I have emailed the confirmation. It will be with you on Tuesday 6 October."
)


def test_torn_answers_and_promises_of_one_case_are_left_out() -> None:
    ticket, beginning, found = guessed(MIXER, "delivery")
    case = Case(MIXER, ticket, beginning, beginnings.frame())
    draft = derived(case, Setting("a-b", "A"), found.answers, found.notes, own_lines=True)
    tree = bare(draft)
    says = [one["say"] for one in tree["facts"]]
    assert "I've asked my neighbours about it." in says
    assert not [one for one in says if "Larch" in one or one.startswith("That is")]
    assert tree["articles"][0]["text"] == "- An investigation takes 10 days."
    assert len(tree["model"]["weak"].split()) > 2
    assert found.answers["good"] == "I have sent a replacement today."
    assert found.answers["when"] == "on Tuesday 6 October"


def test_paper_is_no_deed_and_a_name_is_no_opening() -> None:
    said = talk("customer: Jo.\nagent: I have emailed the confirmation.\ncustomer: Ok then.")
    _, _, found = guessed(said, "delivery")
    assert found.answers["good"] == "I've put that right for you just now."
    assert found.notes["happened"].origin is Origin.CHECK
