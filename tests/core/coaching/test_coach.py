"""A coach words what was decided; a line that it suggests is played before it is shown."""

from dataclasses import replace

from tests.core.coaching.test_substituting import COLD, RUBRIC, VOICE, played, staged
from trainer.core.attempt import Attempt
from trainer.core.coaching import coach
from trainer.core.coaching.coach import Coached, SilentCoach, brief_of, checked, worded
from trainer.core.coaching.debrief import Debrief
from trainer.core.coaching.debriefing import debrief_of
from trainer.core.scoring.grade import grade

WARM = (
    "Priya, two charges for one month is maddening, I can see why you are annoyed."
    " I'll look at both payments now."
)
BETTER = "correction-1"


def test_a_brief_holds_the_passages_and_the_lines_and_nothing_of_the_scenario() -> None:
    attempt, debrief = a_debrief()
    brief = brief_of(debrief, attempt)
    ids = [one.id for one in brief.passages]
    assert ids[-1] == "plan"
    assert ids[0] == ("moment" if debrief.moment else BETTER)
    assert [one.id for one in brief.lines] == [
        f"correction-{number}" for number in range(1, len(debrief.corrections) + 1)
    ]
    assert brief.lines[0].wrote in {COLD, "Thanks."}
    no_moment = brief_of(replace(debrief, moment=None), attempt)
    assert "moment" not in [one.id for one in no_moment.passages]


def test_words_that_pass_stand_in_the_debrief_and_others_do_not() -> None:
    attempt, debrief = a_debrief()
    brief = brief_of(debrief, attempt)
    plan = f"{debrief.plan[:-1]} at once."
    given = Coached({"plan": plan, BETTER: "Score 5."}, {BETTER: "I refunded 99.99 on Mars."})

    found = checked(brief, given, attempt)

    assert found.words == {"plan": plan}
    assert found.lines == {}
    assert set(found.refused) == {BETTER, f"{BETTER}.line"}
    after = worded(debrief, found)
    assert after.plan == plan
    assert after.corrections == debrief.corrections
    assert worded(replace(debrief, moment=None), found).moment is None


def test_a_line_is_shown_only_if_it_gains_more_when_played() -> None:
    attempt, debrief = a_debrief(own=False)
    brief = brief_of(debrief, attempt)
    id = next(one.id for one in brief.lines if one.wrote == COLD)

    found = coach.played(brief, Coached(lines={id: WARM}), debrief, staged(attempt))

    one = found.proved[id]
    assert one.gain >= 1
    shown = next(one for one in worded(debrief, found).corrections if one.rewrite)
    assert (shown.wrote, shown.rewrite, shown.gain) == (COLD, WARM, one.gain)
    assert shown.mended == (coach.MENDED,)


def test_a_line_that_gains_nothing_or_cannot_be_played_is_refused() -> None:
    attempt, debrief = a_debrief()
    brief = brief_of(debrief, attempt)
    given = Coached(lines={one.id: one.wrote for one in brief.lines})
    for stage in (staged(attempt), None):
        found = coach.played(brief, given, debrief, stage)
        assert found.lines == {}
        assert found.proved == {}
        assert set(found.refused) == {f"{one.id}.line" for one in brief.lines}


def test_nobody_offline_says_nothing() -> None:
    attempt, debrief = a_debrief()
    silent = SilentCoach()
    assert not silent.present
    said = silent.word(brief_of(debrief, attempt))
    assert said.fault
    assert worded(debrief, said) == debrief


def a_debrief(*, own: bool = True) -> tuple[Attempt, Debrief]:
    """Make the debrief of a cold talk, with the lines that our own rules mended or without."""
    attempt = played(COLD, "Thanks.")
    card = grade(attempt.transcript, RUBRIC, attempt.scenario)
    debrief = debrief_of(attempt, card, RUBRIC, VOICE)
    bare = tuple(
        replace(one, rewrite="", gain=0.0, points=0, mended=()) for one in debrief.corrections
    )
    return attempt, debrief if own else replace(debrief, corrections=bare)
