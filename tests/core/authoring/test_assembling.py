"""A beginning is made a whole draft: for a channel, a customer and a mood."""

from tests.core.authoring.beginnings import situation
from trainer.core.authoring.assembling import Setting, assembled
from trainer.core.authoring.filling import answers_of
from trainer.core.authoring.keeping import KEPT
from trainer.core.authoring.noted import Noted, Origin, bare
from trainer.core.conversation.channels import CHANNELS

ANSWERS = answers_of(situation(), {"happened": "Where is it?", "when": "by noon"})


def test_the_trainers_words_are_noted_and_what_is_kept_is_to_check() -> None:
    tree = assembled(situation(), Setting("a-b", "A title"), ANSWERS)
    assert isinstance(tree["opening"], Noted)
    assert tree["opening"].note.words == "your answer to “What happened?”"
    assert tree["brief"].note == KEPT
    assert tree["facts"][0]["say"] == "It's HP-20418."
    assert tree["facts"][-1]["say"].note == KEPT  # nobody said what makes it hard
    assert "label" in bare(tree["actions"][0])
    assert not isinstance(tree["actions"][0]["label"], Noted)  # checking who it is fits every case
    around = tree["model"]["talk"][3]["say"].note
    assert around.words.startswith("the situation’s words around your answer to “By when")
    assert list(tree)[:4] == ["id", "title", "domain", "company"]
    assert tree["title"] == "A title"


def test_what_was_chosen_is_noted_and_what_nobody_was_asked_is_to_check() -> None:
    tree = assembled(situation(), Setting("a", "A", domain="gym", level=4), ANSWERS)
    assert (tree["domain"].value, tree["level"].value) == ("gym", 4)
    assert tree["level"].note.words == "your answer to “How hard it is”"
    tree = assembled(situation(), Setting("a", "A"), ANSWERS)
    assert {tree["domain"].note.origin, tree["level"].note.origin} == {Origin.CHECK}


def test_a_customer_of_the_library_is_named_and_one_of_its_own_is_written() -> None:
    named = assembled(
        situation(), Setting("a", "A", persona="priya-nair", name="Priya Nair"), ANSWERS
    )
    assert named["customer"] == {"persona": "priya-nair"}
    angry = Setting("a", "A", persona="priya-nair", name="Priya Nair", mood="angry")
    assert assembled(situation(), angry, ANSWERS)["customer"]["start"]["heat"] == 68
    own = assembled(situation(), Setting("a", "A", mood="worried"), ANSWERS)["customer"]
    assert (own["name"], own["start"]["worry"], own["start"]["patience"]) == ("Robin Hale", 66, 9)


def test_by_letter_each_message_has_a_salutation_a_signature_and_a_subject() -> None:
    tree = bare(assembled(situation(), Setting("a", "A", "email"), ANSWERS))
    assert tree["opening"] == "Hello,\n\nWhere is it?\n\nKind regards,\nRobin Hale"
    assert tree["subject"] == "About the grey coat"
    first = tree["model"]["talk"][0]
    assert first["say"].startswith("Dear Robin,\n\nYou got in touch")
    assert first["say"].endswith("Kind regards,\nSam\nHarrow & Pine")
    assert first["subject"] == "Re: About the grey coat"
    assert "subject" not in assembled(situation(), Setting("a", "A"), ANSWERS)


def test_every_channel_that_fits_a_whole_message_can_be_begun_on() -> None:
    assert all(CHANNELS[name].message_limit == 0 or CHANNELS[name].message_limit > 900
               for name in ("chat", "email", "phone", "counter"))  # fmt: skip
