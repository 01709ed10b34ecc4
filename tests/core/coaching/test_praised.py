"""What is told as what worked goes with the card: nothing that it misses, and else what it quotes."""

from dataclasses import replace

from tests.builders import a_scenario
from trainer.core.attempt import Attempt, Message, close, replay
from trainer.core.coaching.debrief import Worked
from trainer.core.coaching.debriefing import quoted_of, worked_of
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.customer.state import Change
from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Evidence, Score
from trainer.core.scoring.scorecard import Failing, Result, Scorecard

LEVELS = {level: f"Anchor {level}." for level in range(1, 6)}
SAID = "I'll stop the payments. It was our mistake."
GOOD = Evidence(1, "It was our mistake.", note="answers a feeling")


def test_what_the_card_misses_at_a_turn_is_not_praised_there() -> None:
    named = Change("reflect", "our mistake", "r", {"trust": 9.0})
    attempt = replace(talk(), ledger=((), (named,)))
    assert worked_of(attempt) is not None
    assert worked_of(attempt, missed={1: frozenset({"reflect"})}) is None
    assert worked_of(attempt, missed={3: frozenset({"reflect"})}) is not None


def test_where_the_mood_names_nothing_the_cards_best_quote_is_told() -> None:
    rubric, card = a_card(
        Score("a", 4, ".", (Evidence(1, "I'll stop"),)), Score("b", 5, ".", (GOOD,))
    )
    found = quoted_of(talk(), card, rubric)
    assert found == Worked(1, "It was our mistake.", "B, 5 of 5: answers a feeling")


def test_no_quote_is_told_that_is_weak_held_against_failing_or_the_moments() -> None:
    rubric, weak = a_card(Score("a", 3, ".", (GOOD,)), Score("b", 1, "."))
    assert quoted_of(talk(), weak, rubric) is None
    held = Evidence(1, "our mistake", good=False)
    _, against = a_card(Score("a", 5, ".", (GOOD,)), Score("b", 2, ".", (held,)))
    assert quoted_of(talk(), against, rubric) is None
    _, good = a_card(Score("a", 5, ".", (GOOD,)), Score("b", 2, "."))
    assert quoted_of(talk(), good, rubric, but=1) is None
    failing = replace(good, failings=(Failing("f", "F.", (Evidence(1, ""),)),))
    assert quoted_of(talk(), failing, rubric) is None


def talk() -> Attempt:
    attempt = replay(a_scenario(), 1, [Message(SAID)], ScriptedVoice())
    return attempt if attempt.closed else close(attempt, 0)


def a_card(*scores: Score) -> tuple[Rubric, Scorecard]:
    criteria = (Criterion(one, one.upper(), one, 10, one, LEVELS) for one in "ab")
    card = Scorecard("r", 50, 50, Result.BELOW, "", scores)
    return Rubric("r", "R", tuple(criteria)), card
