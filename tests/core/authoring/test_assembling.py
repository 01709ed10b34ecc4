"""A beginning is made a whole draft: for a channel, a customer and a mood."""

from tests.core.authoring.beginnings import situation
from trainer.core.authoring.assembling import Setting, assembled
from trainer.core.authoring.filling import answers_of
from trainer.core.authoring.noted import Noted, bare
from trainer.core.conversation.channels import CHANNELS

ANSWERS = answers_of(situation(), {"happened": "Where is it?", "when": "by noon"})


def test_the_trainers_words_are_noted_and_the_others_are_not() -> None:
    tree = assembled(situation(), Setting("a-b", "A title"), ANSWERS)
    assert isinstance(tree["opening"], Noted)
    assert tree["opening"].note.words == "your answer to “What happened?”"
    assert tree["brief"] == bare(tree["brief"])
    assert list(tree)[:4] == ["id", "title", "domain", "company"]
    assert tree["title"] == "A title"


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
    assert first["say"].startswith("Dear Robin,\n\nYou wrote to us")
    assert first["say"].endswith("Kind regards,\nSam\nHarrow & Pine")
    assert first["subject"] == "Re: About the grey coat"
    assert "subject" not in assembled(situation(), Setting("a", "A"), ANSWERS)


def test_every_channel_that_fits_a_whole_message_can_be_begun_on() -> None:
    assert all(CHANNELS[name].message_limit == 0 or CHANNELS[name].message_limit > 900
               for name in ("chat", "email", "phone", "counter"))  # fmt: skip
