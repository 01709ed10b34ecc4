"""The ladder of hints."""

from dataclasses import replace

import pytest

from tests.builders import a_scenario
from trainer.core.attempt import Attempt, Message, act, begin, close, exchange, hear, replay
from trainer.core.coaching.goals import GOALS
from trainer.core.coaching.hints import (
    ASSISTS,
    FIRST_WORDS,
    LADDER,
    Rung,
    gives_away,
    hint_at,
    is_assisted,
    wasted,
)
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.turn import ActionTaken
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.rehearsal.agents import AGENTS
from trainer.core.rehearsal.play import play
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Model, Step

VOICE = ScriptedVoice()
IDLE = "Thank you for your message."


def test_the_first_rungs_are_a_question_and_the_principle_of_the_moment() -> None:
    attempt = begin(a_scenario(), 1)
    goal = GOALS[CustomerAct.OPEN]
    assert text(attempt, Rung.NUDGE) == goal.nudge
    assert goal.nudge.endswith("?")
    assert text(attempt, Rung.PRINCIPLE) == goal.goal


def test_the_last_rungs_are_the_beginning_of_a_line_and_the_line() -> None:
    attempt = begin(a_scenario(), 1)
    line = text(attempt, Rung.LINE)
    assert line in {a_scenario().model.strong, *(one.say for one in a_scenario().model.talk)}
    beginning = text(attempt, Rung.PARTIAL)
    assert beginning in line
    assert beginning != line


def test_a_line_of_one_sentence_begins_with_its_first_words() -> None:
    line = "You cancelled in March and we still took 39.90 and I see why that annoys you."
    attempt = begin(with_lines(line), 1)
    assert text(attempt, Rung.PARTIAL) == f"{' '.join(line.split()[:FIRST_WORDS])} …"


def test_the_line_names_what_to_do_before_it_is_sent() -> None:
    line = "You cancelled and we took 39.90: our mistake. I have refunded it, 3 to 5 days."
    scenario = a_scenario(model=Model(talk=(Step(line, ("refund",)),)))
    hint = hint_at(begin(scenario, 1), Rung.LINE, VOICE)
    assert hint is not None
    assert hint.does == ("Refund a payment",)
    taken = act(begin(scenario, 1), ActionTaken("refund"))
    hint = hint_at(taken, Rung.LINE, VOICE)
    assert hint is not None
    assert hint.does == ()


def test_nobody_is_greeted_twice_but_in_letters() -> None:
    line = "Hello Priya. You cancelled in March and we still took 39.90; I see why that annoys you."
    rest = line.removeprefix("Hello Priya. ")
    chat = exchange(begin(with_lines(line), 1), Message(IDLE), VOICE)
    assert text(chat, Rung.LINE) == rest
    letter = exchange(begin(replace(with_lines(line), channel="email"), 1), Message(IDLE), VOICE)
    assert text(letter, Rung.LINE) == line
    only = exchange(begin(with_lines("Hello Priya."), 1), Message(IDLE), VOICE)
    assert hint_at(only, Rung.LINE, VOICE) is None


def test_without_a_line_that_fits_what_happened_to_them_is_the_beginning() -> None:
    attempt = begin(a_scenario(model=Model()), 1)
    assert text(attempt, Rung.PARTIAL).startswith("You cancelled in March and we've")
    assert hint_at(attempt, Rung.LINE, VOICE) is None
    curt = begin(a_scenario(model=Model(), opening="Hello?"), 1)
    assert hint_at(curt, Rung.PARTIAL, VOICE) is None


def test_a_line_that_does_no_good_is_no_hint() -> None:
    assert (
        hint_at(begin(with_lines("You should have read the terms."), 1), Rung.LINE, VOICE) is None
    )


def test_no_line_is_given_twice() -> None:
    line = a_scenario().model.talk[0].say
    attempt = exchange(begin(with_lines(line), 1), Message(line), VOICE)
    assert hint_at(attempt, Rung.LINE, VOICE) is None


@pytest.mark.parametrize("agent", ["novice", "curt"])
def test_no_hint_on_the_way_gives_away_what_is_not_told(agent: str) -> None:
    scenario = a_scenario()
    attempt = begin(scenario, 1)
    for message in [Message(IDLE), Message("Let me see."), Message("What is your postcode?")]:
        for rung in LADDER:
            hint = hint_at(attempt, rung, VOICE)
            assert hint is None or not gives_away(hint.text, attempt)
        attempt = exchange(attempt, message, VOICE)
    assert play(scenario, 1, AGENTS[agent], VOICE).closed


def test_a_figure_or_two_words_of_what_is_kept_give_it_away() -> None:
    attempt = begin(a_scenario(), 1)
    assert gives_away("Is it about C-7719?", attempt)
    assert gives_away("Did you fill in a web form and get a confirmation?", attempt)
    assert not gives_away("Is there a confirmation?", attempt)
    assert not gives_away("You cancelled in March, and 39.90 went out.", attempt)


def test_there_is_no_hint_while_an_answer_is_due_or_after_the_end() -> None:
    begun = begin(a_scenario(), 1)
    assert hint_at(hear(begun, IDLE, 9), Rung.NUDGE, VOICE) is None
    assert hint_at(close(begun, 9), Rung.NUDGE, VOICE) is None


def test_messages_that_brought_nothing_are_counted_from_the_last() -> None:
    assert wasted(begin(a_scenario(), 1)) == 0
    idle = replay(
        a_scenario(), 1, [Message(IDLE), Message("Noted."), Message("Noted, yes.")], VOICE
    )
    assert wasted(idle) >= 2
    helped = exchange(
        idle, Message("You cancelled in March; I can see why you are annoyed."), VOICE
    )
    assert wasted(helped) == 0


def test_only_words_put_into_ones_mouth_make_a_talk_an_assisted_one() -> None:
    assert not is_assisted(())
    assert not is_assisted((Rung.NUDGE, Rung.PRINCIPLE, Rung.SHOWN))
    assert all(is_assisted((Rung.NUDGE, rung)) for rung in ASSISTS)


def test_every_nudge_asks_and_tells_nothing() -> None:
    assert all(goal.nudge.endswith("?") for goal in GOALS.values())


def text(attempt: Attempt, rung: Rung) -> str:
    hint = hint_at(attempt, rung, VOICE)
    assert hint is not None
    assert hint.rung is rung
    return hint.text


def with_lines(*lines: str) -> Scenario:
    return a_scenario(model=Model(talk=tuple(Step(one) for one in lines)))
