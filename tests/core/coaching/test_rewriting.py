"""A trainee's own line, mended by rules."""

from dataclasses import replace

import pytest

from tests.builders import a_mood, a_scenario, talk
from trainer.core.attempt import Attempt, Message, begin, replay
from trainer.core.coaching.rewriting import FELT, WORRIED, Rewrite, rewrites_of
from trainer.core.conversation.acts import CustomerAct
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.scenario.record import Article

VOICE = ScriptedVoice()
TOLD = "You cancelled in March and we've just taken another 39.90 out of your account."
DAYS = "Refunds arrive in 3 to 5 working days."
ARTICLE = Article("kb", "Refunds", f"Well.\n\nYou must check **who** they are in 3 days. {DAYS}")


@pytest.mark.parametrize(
    ("wrote", "why", "text"),
    [
        (
            "You should have read the terms. What is your postcode?",
            "leaves out what hurts or could go to anyone",
            "What is your postcode?",
        ),
        (
            "I'm sorry about that, but the notice is thirty days.",
            "leaves out the “but”",
            "I'm sorry about that. The notice is thirty days.",
        ),
        (
            "The proration applies to you.",
            "explains the term",
            "The proration (charge for part of a month) applies to you.",
        ),
        (
            "What is your name? When did you cancel? Thank you.",
            "asks one thing",
            "What is your name? Thank you.",
        ),
        ("We will look into it. Bye.", "says “I”, and when", "I'll look into it now. Bye."),
        ("Someone will call you", "says “I”, and when", "I'll call you today"),
        ("They'll fix it by Friday!", "says “I”, and when", "I'll fix it by Friday!"),
    ],
)
def test_each_rule_mends_one_thing_and_leaves_the_rest(wrote: str, why: str, text: str) -> None:
    assert Rewrite(text, (why,)) in rewrites_of(said(wrote), 1)


def test_all_that_bears_on_a_line_is_laid_on_each_other_first() -> None:
    whole = rewrites_of(said("Calm down. We will look into it."), 1)[0]
    assert whole.text == f"{TOLD} {FELT} I'll look into it now."
    assert len(whole.why) == 3


def test_the_feeling_is_answered_after_the_greeting_in_the_customers_own_account() -> None:
    assert named("Hello Priya. I check it.") == f"Hello Priya. {TOLD} {FELT} I check it."
    assert named("Dear Priya,\n\nI check it.") == f"Dear Priya,\n\n{TOLD} {FELT}\n\nI check it."
    assert named("Hello.") == f"Hello. {TOLD} {FELT}"


def test_worry_is_called_worry() -> None:
    assert WORRIED in named("I check it.", heat=20, worry=60)


def test_who_shows_no_feeling_or_was_heard_is_not_told_their_story() -> None:
    assert named("I can see why that annoys you. I check it.") == ""
    calm = with_acts(said("I check it."), CustomerAct.TELL)
    assert rewrites_of(calm, 1) == ()


def test_what_they_opened_with_is_no_matter_any_more_later_on() -> None:
    attempt = replay(a_scenario(), 1, [Message(one) for one in ("Hm.", "Ah.", "Oh well.")], VOICE)
    assert not any(TOLD in one.text for one in rewrites_of(attempt, 5))


def test_what_an_article_says_of_the_day_is_added_where_a_way_out_lacks_it() -> None:
    done = "I have refunded the 39.90."
    found = rewrites_of(said(done, articles=(Article("kb-0", "Hello", "Hello."), ARTICLE)), 1)
    assert Rewrite(f"{done} {DAYS}", ("says when, as the article has it",)) in found
    without = rewrites_of(said(done, articles=()), 1)
    assert all(DAYS not in one.text for one in without)
    elsewhere = rewrites_of(said("Fine, I check it.", articles=(ARTICLE,)), 1)
    assert all(DAYS not in one.text for one in elsewhere)


def test_a_line_of_which_nothing_is_left_is_no_rewrite() -> None:
    attempt = with_acts(said("You should have read the terms."), CustomerAct.TELL)
    assert rewrites_of(attempt, 1) == ()


def named(wrote: str, heat: float = 60, worry: float = 40) -> str:
    attempt = said(wrote)
    turns = attempt.transcript.turns
    first = replace(turns[0], mood=a_mood(heat=heat, worry=worry))
    moved = replace(attempt, transcript=replace(attempt.transcript, turns=(first, *turns[1:])))
    why = ("names what happened to them",)
    return next((one.text for one in rewrites_of(moved, 1) if one.why == why), "")


def with_acts(attempt: Attempt, *acts: CustomerAct) -> Attempt:
    turns = attempt.transcript.turns
    first = replace(turns[0], acts=acts)
    return replace(attempt, transcript=replace(attempt.transcript, turns=(first, *turns[1:])))


def said(wrote: str, articles: tuple[Article, ...] | None = None) -> Attempt:
    jargon = {"proration": "charge for part of a month"}
    scenario = a_scenario(jargon=jargon)
    scenario = scenario if articles is None else replace(scenario, articles=articles)
    begun = begin(scenario, 1)
    agent = talk(f"customer: x\nagent: {wrote}").turns[1]
    return replace(begun, transcript=begun.transcript.with_turn(replace(agent, text=wrote)))
