"""What was the customer's mistake costs nobody anything."""

from dataclasses import replace

from tests.builders import a_scenario, talk
from tests.core.scoring.rubrics import default_rubric
from tests.golden.talks import BY_NAME
from trainer.core.conversation.transcript import Closing, Ending, Transcript
from trainer.core.scoring.grade import grade
from trainer.core.scoring.score import Score, not_applicable
from trainer.core.scoring.scorecard import Scorecard
from trainer.core.scoring.striking import better, ended_by_mistake, left_out

FELT = """
    customer [open, heat=50]: You have taken 39.90 again.
    agent: You cancelled and we still took 39.90. I'm sorry, that is hard. I'll look into it now.
    customer [vent, heat=75]: Nobody ever helps me, I am furious about the 39.90!
    agent: Calm down. That is policy. What do you want now?
    customer [close, heat=30]: Fine.
"""


def test_a_struck_feeling_asks_for_nothing_and_its_answer_harms_nothing() -> None:
    whole, fair = graded(talk(FELT)), graded(talk(FELT), 2)

    assert (level(whole, "empathy"), level(whole, "conflict")) == (1, 1)
    assert (level(fair, "empathy") or 0) > 1
    assert not fair.of("conflict").applicable
    assert fair.score is not None
    assert whole.score is not None
    assert fair.score > whole.score


def test_the_card_names_what_was_left_out() -> None:
    card = graded(talk(FELT), 2)

    assert card.struck == (2,)
    assert card.because.endswith("1 exchange was left out: the customer's mistake.")
    assert "left out" not in graded(talk(FELT)).because
    assert left_out(2) == "2 exchanges were left out: the customer's mistake."


def test_leaving_out_any_exchange_of_any_talk_lowers_nothing() -> None:
    for name in ("expert", "competent", "novice", "rude"):
        transcript = BY_NAME[name].transcript
        whole = graded(transcript)
        for position in range(2, len(transcript.turns), 2):
            fair = graded(transcript, position)
            assert (fair.score or 0) >= (whole.score or 0), (name, position)
            assert (level(fair, "resolution") or 5) >= (level(whole, "resolution") or 0)


def test_an_auto_fail_stands_whatever_the_customer_did() -> None:
    text = FELT.replace("Calm down.", "Are you stupid? Shut up, you idiot.")
    assert [one.id for one in graded(talk(text), 2).failings] == ["abuse"]


def test_how_it_came_out_is_not_rated_where_the_customer_left_by_mistake() -> None:
    left = Closing(Ending.LEFT)
    cut = replace(talk(FELT), closing=left)

    assert level(graded(cut), "resolution") == 1
    assert not graded(cut, 4).of("resolution").applicable
    assert level(graded(cut, 2), "resolution") == 1
    assert ended_by_mistake(cut, [4])
    assert not ended_by_mistake(replace(cut, closing=Closing(Ending.ABANDONED)), [4])
    assert not ended_by_mistake(talk(FELT), [4])
    assert not ended_by_mistake(Transcript("chat", (), left), [4])


def test_the_higher_level_counts_and_what_went_well_is_kept() -> None:
    none = not_applicable("empathy", "no feeling")
    low, high = Score("empathy", 2, "b"), Score("empathy", 4, "a")

    assert better(low, high, ended_by_mistake=False) is high
    assert better(high, low, ended_by_mistake=False) is high
    assert better(none, low, ended_by_mistake=False) is none
    assert better(none, high, ended_by_mistake=False) is high
    solved = Score("resolution", 3, "in part")
    assert better(solved, solved, ended_by_mistake=True) is solved


def graded(transcript: Transcript, *struck: int) -> Scorecard:
    """Grade by the rubric that the project ships."""
    return grade(transcript, default_rubric(), a_scenario(), (), struck)


def level(card: Scorecard, criterion: str) -> int | None:
    """Give the level of a criterion."""
    return card.of(criterion).level
