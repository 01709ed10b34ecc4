from dataclasses import replace

import pytest

from tests.builders import talk
from trainer.core.conversation.transcript import Transcript
from trainer.core.scoring.talk import Talk, talk_of
from trainer.core.scoring.whole.in_context import (
    HEAP,
    InContext,
    agent_sentences,
    customer_turns,
)

TALK = """
    customer: Hello, my parcel never came and it was my son's present.
    agent: I have sent a new parcel today. So sorry!
    customer: And when will it be here?
    agent [resend]: It will be with you on Friday.
    customer: Great, thank you.
    agent: You're welcome."""


def test_each_sentence_of_the_agent_comes_in_order_with_its_turn() -> None:
    assert [(one.turn, text(one)) for one in agent_sentences(seen(TALK))] == [
        (1, "I have sent a new parcel today."),
        (1, "So sorry!"),
        (3, "It will be with you on Friday."),
        (5, "You're welcome."),
    ]


def test_each_turn_of_the_customer_comes_in_order_with_all_its_sentences() -> None:
    found = customer_turns(seen("customer: Hi. It broke.\nagent: Oh.\ncustomer: Well?"))
    assert [(one.turn, text(one)) for one in found] == [(0, "Hi. It broke."), (2, "Well?")]


@pytest.mark.parametrize(
    "again",
    [
        "It broke, you say. I will send a new one. I will send a new one.",
        "It broke, you say. I will send a new one. Ich schicke dir morgen ein neues Gerät.",
        "It broke, you say. Qzxv wqxz. I will send a new one. 👍",
    ],
)
def test_words_said_again_and_words_of_another_language_stand_as_if_they_were_not(
    again: str,
) -> None:
    plain = "customer: My kettle broke.\nagent: It broke, you say. I will send a new one."
    found = agent_sentences(seen(f"customer: My kettle broke.\nagent: {again}"))
    expected = agent_sentences(seen(plain))
    assert [(text(one), one.marks) for one in found] == [(text(one), one.marks) for one in expected]


def test_words_of_an_earlier_message_do_not_count_again() -> None:
    found = agent_sentences(
        seen("customer: Hi\nagent: One moment.\ncustomer: OK\nagent: One moment. It is here.")
    )
    assert [(one.turn, text(one)) for one in found] == [(1, "One moment."), (3, "It is here.")]


@pytest.mark.parametrize(
    "message",
    [
        "It is sent. {}",
        "{} It is sent.",
        "It is sent. {} It comes soon.",
        "Thank you for waiting! {} Ask me then. Goodbye.",
    ],
)
def test_sentences_that_are_added_do_not_change_what_stands_around_another(message: str) -> None:
    kept = "The kettle leaves on Friday."
    said = "customer: My kettle leaks.\ncustomer: When does the new one come?\nagent: {}"
    (alone,) = agent_sentences(seen(said.format(kept)))
    found = agent_sentences(seen(said.format(message.format(kept))))
    (beside,) = [one for one in found if text(one) == kept]
    assert len(found) > 1
    assert beside.marks == alone.marks


def test_the_first_and_the_last_message_of_each_side_are_marked() -> None:
    whole = seen(TALK)
    for found in (agent_sentences(whole), customer_turns(whole)):
        opening = {one.turn for one in found if "=opening" in one.marks}
        closing = {one.turn for one in found if "=closing" in one.marks}
        assert opening == {found[0].turn}
        assert closing == {found[-1].turn}


def test_a_single_message_is_the_first_and_the_last() -> None:
    whole = seen("customer: Hello?\nagent: Hello to you.")
    for (found,) in (agent_sentences(whole), customer_turns(whole)):
        assert {"=opening", "=closing"} <= set(found.marks)


def test_a_turn_of_the_customer_without_words_is_not_read() -> None:
    found = customer_turns(seen("customer [puzzled]:\nagent: Hello.\ncustomer: Well?"))
    assert [one.turn for one in found] == [2]


@pytest.mark.parametrize("only", ["customer: Hello?", "agent: Hello to you."])
def test_a_side_that_says_nothing_has_nothing(only: str) -> None:
    whole = seen(only)
    assert len(agent_sentences(whole)) + len(customer_turns(whole)) == 1


def test_an_empty_talk_has_nothing() -> None:
    whole = talk_of(Transcript("chat", ()))
    assert agent_sentences(whole) == customer_turns(whole) == ()


@pytest.mark.parametrize(
    ("sentence", "marks"),
    [
        ("It is here.", {"=short"}),
        ("It is here since 9.", {"=digit"}),
        ("Which one is it then?", {"=question"}),
        ("It is here and it is new " + "and it is good " * 5, {"=long"}),
        ("It was sent on Monday.", set()),
    ],
)
def test_a_sentence_is_marked_by_its_form(sentence: str, marks: set[str]) -> None:
    (found,) = agent_sentences(seen(f"customer: Hi\nagent: {sentence}"))
    assert {"=short", "=digit", "=question", "=long"}.intersection(found.marks) == marks


def test_a_message_with_a_deed_is_marked() -> None:
    done = [one.turn for one in agent_sentences(seen(TALK)) if "=deeds" in one.marks]
    assert done == [3]


@pytest.mark.parametrize(
    ("reply", "marks"),
    [
        ("That was a wrong word.", {"=heard 0"}),
        ("We made the kettle elsewhere by mistake.", {"=heard 1"}),
        ("The kettle has a plug.", {"=heard 1", "=mostly theirs"}),
        ("The kettle leaks.", {"=heard 2", "=mostly theirs"}),
        ("A kettle that leaks at breakfast.", {"=heard 2", "=mostly theirs"}),
    ],
)
def test_a_sentence_is_marked_by_the_words_that_the_customer_has_just_said(
    reply: str, marks: set[str]
) -> None:
    (found,) = agent_sentences(seen(f"customer: My kettle leaks at breakfast.\nagent: {reply}"))
    assert {one for one in found.marks if one.startswith(("=heard", "=mostly"))} == marks
    assert "=earlier 0" in found.marks


def test_what_the_customer_said_before_the_last_reply_is_earlier() -> None:
    said = "customer: My kettle leaks at breakfast.\nagent: Oh.\ncustomer: Well?\nagent: {}"
    for reply, mark in (("The kettle it was.", "=earlier 1"), ("A kettle leaks.", "=earlier 2")):
        found = agent_sentences(seen(said.format(reply)))[-1]
        assert {"=heard 0", mark} <= set(found.marks)


def test_messages_that_follow_each_other_are_heard_together() -> None:
    found = agent_sentences(
        seen("customer: My kettle leaks.\ncustomer: Why?\nagent: The kettle leaks by itself.")
    )
    assert {"=heard 2", "=earlier 0", "=asked"} <= set(found[0].marks)


def test_a_second_message_of_the_agent_still_answers_the_same() -> None:
    found = agent_sentences(
        seen("customer: When does the kettle come?\nagent: One moment.\nagent: The kettle is here.")
    )
    assert {"=heard 1", "=earlier 0", "=asked"} <= set(found[1].marks)


def test_every_sentence_after_a_question_is_marked_as_such() -> None:
    found = agent_sentences(seen("customer: When does it come?\nagent: On Friday. I will call."))
    assert ["=asked" in one.marks for one in found] == [True, True]


def test_where_nothing_was_asked_nothing_is_near_it() -> None:
    found = agent_sentences(seen("customer: It came broken.\nagent: It came broken, then."))
    assert not any(mark.startswith(("=asked", "=near asked")) for mark in found[0].marks)


def test_a_sentence_is_marked_by_its_nearness_in_meaning() -> None:
    said = "customer: When will my parcel be delivered?\nagent: {}"
    marks = []
    for reply in ("Blue suits him.", "Your parcel will be delivered at noon."):
        (found,) = agent_sentences(seen(said.format(reply)))
        marks.append([one for one in found.marks if one.startswith("=near")])
    far, near = marks
    assert far == []
    assert near == [f"=near{of} {one}" for of in ("", " asked") for one in (0.25, 0.4, 0.55)]


def test_a_sentence_is_marked_by_the_acts_that_are_seen_in_it() -> None:
    found = agent_sentences(seen("customer: Hi\nagent: I'm so sorry. I will send it on Friday."))
    acts = [{one for one in mark.marks if one.startswith("=act")} for mark in found]
    assert "=act apology" in acts[0]
    assert "=act plan" in acts[1]
    assert "=act plan" not in acts[0]


def test_kind_words_that_take_up_nothing_are_bare() -> None:
    said = "customer: My son's present never came.\nagent: {}"
    (bare,) = agent_sentences(seen(said.format("I am so sorry to hear that.")))
    (named,) = agent_sentences(seen(said.format("I am so sorry that your son's present is lost.")))
    assert "=bare care" in bare.marks
    assert "=bare care" not in named.marks


@pytest.mark.parametrize(
    ("message", "heap"),
    [
        ("I will €150 and I will another station and I will call us.", True),
        ("I will call the station and then I will call you.", False),
    ],
)
def test_a_sentence_of_a_mere_heap_of_words_is_marked(
    message: str,
    heap: bool,  # noqa: FBT001 - a column of the table
) -> None:
    (found,) = agent_sentences(seen(f"customer: My son's present never came.\nagent: {message}"))
    assert (HEAP in found.marks) is heap


@pytest.mark.parametrize(
    ("message", "marks"),
    [
        ("It is here.", {"=short"}),
        ("It is not here!", {"=short", "=shouts"}),
        ("So when will it come to me?", {"=asks"}),
        ("It is not here and " + "I waited for it and " * 5, {"=long"}),
        ("I waited for it all day.", set()),
        ("…", {"=short"}),
    ],
)
def test_a_turn_of_the_customer_is_marked_by_its_form(message: str, marks: set[str]) -> None:
    (found,) = customer_turns(seen(f"customer: {message}\nagent: Hello."))
    assert {"=asks", "=shouts", "=short", "=long"}.intersection(found.marks) == marks


@pytest.mark.parametrize(
    ("message", "marks"),
    [
        ("And the garden?", {"=own words 0", "=asked before 0"}),
        ("And the kettle?", {"=own words 1", "=asked before 0"}),
        ("And the parcel?", {"=own words 1", "=asked before 1"}),
        ("And my parcel with the kettle and the letter?", {"=own words 2", "=asked before 2"}),
    ],
)
def test_a_turn_is_marked_by_what_the_customer_said_and_asked_before(
    message: str, marks: set[str]
) -> None:
    found = customer_turns(
        seen(
            f"customer: My kettle broke. Where is the parcel with the letter?\nagent: Oh."
            f"\ncustomer: {message}"
        )
    )
    known = ("=own words", "=asked before")
    assert {"=own words 0", "=asked before 0"} <= set(found[0].marks)
    assert {one for one in found[1].marks if one.startswith(known)} == marks


def test_the_acts_of_a_customer_are_marks_but_for_those_of_a_place() -> None:
    whole = seen("customer [open, vent]: Late again.\nagent: Oh.\ncustomer [accept, close]: Fine.")
    acts = [[one for one in turn.marks if one.startswith("=act")] for turn in customer_turns(whole)]
    assert acts == [["=act vent"], ["=act accept"]]


def test_what_the_agent_says_does_not_change_the_turns_of_the_customer() -> None:
    other = TALK.replace("So sorry!", "Why is that? It came, it says.")
    assert customer_turns(seen(TALK)) == customer_turns(seen(other))


def test_positions_are_those_of_the_talk_as_it_is_read() -> None:
    transcript = talk(TALK)
    moved = replace(
        transcript,
        turns=tuple(replace(one, position=one.position + 7) for one in transcript.turns),
    )
    assert agent_sentences(talk_of(moved)) == agent_sentences(seen(TALK))


def seen(written: str) -> Talk:
    return talk_of(talk(written))


def text(one: InContext) -> str:
    return " ".join(sentence.text for sentence in one.sentences)
