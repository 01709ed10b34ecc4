"""Two runs of one talk side by side, from where they part."""

from dataclasses import replace

from tests.builders import a_scenario
from tests.core.customer.talking import DONE, FIXED, go_on, say
from tests.core.scoring.rubrics import a_criterion, a_rubric
from trainer.core.attempt import Message, close, exchange, fork
from trainer.core.coaching.timelines import (
    FactBeside,
    LevelBeside,
    facts_of,
    levels_of,
    moods_of,
    pairs_of,
    parting,
)
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.scoring.score import Score
from trainer.core.scoring.scorecard import Result, Scorecard

KIND = "Hello Priya. I can see why you are annoyed. When did you cancel?"
VOICE = ScriptedVoice()
RUDE = "Calm down. You should have read the terms."


def test_a_fork_parts_at_its_moment_and_both_go_on_exchange_by_exchange() -> None:
    first = go_on(say(KIND), RUDE)
    other = go_on(go_on(fork(first, 3), FIXED, DONE), "Goodbye, Priya.")

    one, two = pairs_of(first, other)

    assert parting(first, other) == 3
    assert one.one is not None
    assert one.other is not None
    assert one.one.message == first.transcript.turns[3]
    assert one.one.replies == first.transcript.turns[4:5]
    assert one.other.mood == other.states[2].mood
    assert (two.number, two.one) == (2, None)
    assert two.other is not None
    assert two.other.message == other.transcript.turns[5]


def test_the_lines_begin_at_the_last_reply_that_both_have_in_common() -> None:
    first = go_on(say(KIND), RUDE)
    other = go_on(go_on(fork(first, 3), FIXED, DONE), "Goodbye, Priya.")

    rows = moods_of(first, other)

    assert [row.position for row in rows] == [2, 4, 6]
    assert rows[0].one == rows[0].other == first.states[1].mood
    assert (rows[1].one, rows[1].other) == (first.states[2].mood, other.states[2].mood)
    assert rows[2].one is None
    assert moods_of(other, first)[2].other is None


def test_equal_runs_have_no_pairs_and_end_in_the_same_mood() -> None:
    attempt = go_on(say(KIND), RUDE)

    assert parting(attempt, attempt) == 5
    assert pairs_of(attempt, attempt) == ()
    (row,) = moods_of(attempt, attempt)
    assert row.one == row.other == attempt.state.mood


def test_a_run_that_was_ended_at_the_fork_has_nothing_beside_the_other() -> None:
    first = go_on(say(KIND), RUDE)
    ended = close(fork(first, 3), 60.0)

    (pair,) = pairs_of(first, ended)

    assert pair.one is not None
    assert pair.other is None
    assert parting(first, ended) == 3


def test_one_message_that_was_answered_in_other_words_parts_them_at_the_message() -> None:
    first = say(KIND)
    turns = first.transcript.turns
    reworded = (*turns[:2], replace(turns[2], text="In March. As I said."))
    other = replace(first, transcript=replace(first.transcript, turns=reworded))

    (pair,) = pairs_of(first, other)

    assert parting(first, other) == 1
    assert pair.one is not None
    assert pair.other is not None
    assert pair.one.message == pair.other.message
    assert pair.one.replies != pair.other.replies


def test_other_actions_with_the_same_words_part_them() -> None:
    first = say(KIND)
    other = exchange(
        fork(first, 1), Message(KIND, actions=go_on(say(KIND), KIND, DONE).state.actions), VOICE
    )

    assert parting(first, other) == 1


def test_who_spoke_into_a_silence_answered_no_message() -> None:
    first = say(KIND)
    silent = replace(
        first,
        transcript=first.transcript.with_turn(Turn(3, Speaker.CUSTOMER, "Are you there?", 90.0)),
        states=(*first.states, first.state),
    )
    other = go_on(first, FIXED, DONE)

    (pair,) = pairs_of(silent, other)

    assert pair.one is not None
    assert pair.one.message is None
    assert [turn.text for turn in pair.one.replies] == ["Are you there?"]
    assert pair.one.told == ()


def test_facts_are_told_in_one_run_in_the_other_or_in_both() -> None:
    first = say(KIND)
    other = go_on(first, "What is your postcode?")

    found = facts_of(first, other)

    scenario = a_scenario()
    assert FactBeside(scenario.fact("when_cancelled"), one=True, other=True) in found
    assert FactBeside(scenario.fact("postcode"), one=False, other=True) in found
    assert all(one.one or one.other for one in found)
    pair = pairs_of(first, other)[0]
    assert pair.other is not None
    assert "postcode" in [fact.id for fact in pair.other.told]


def test_levels_stand_side_by_side_and_what_was_not_graded_is_none() -> None:
    rubric = a_rubric(a_criterion("empathy"), a_criterion("clarity"))
    card = Scorecard(
        "test", 70, 70, Result.PASS, ".", (Score("empathy", 4, "."), Score("clarity", None, "?"))
    )

    assert levels_of(rubric, card, None) == (
        LevelBeside("Empathy", 4, None),
        LevelBeside("Clarity", None, None),
    )
