"""Grade a transcript by a rubric: pure, and the same card for ever."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import trainer.core.scoring.scorers  # noqa: F401 - fills SCORERS
from trainer.core.conversation.transcript import Transcript
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.autofail import failings_of
from trainer.core.scoring.conclusion import concluded, score_of
from trainer.core.scoring.judge import JUDGE
from trainer.core.scoring.occasions import outside
from trainer.core.scoring.quotes import widened
from trainer.core.scoring.rubric import Criterion, Rubric
from trainer.core.scoring.score import Evidence, Missed, Score, abstain, not_applicable
from trainer.core.scoring.scorecard import Scorecard
from trainer.core.scoring.scorer import SCORERS
from trainer.core.scoring.second_reading import checked, combined
from trainer.core.scoring.settled import musts
from trainer.core.scoring.stand_ins import answers_read, restored, stood_in
from trainer.core.scoring.striking import better, ended_by_mistake
from trainer.core.scoring.talk import Talk, talk_of
from trainer.core.scoring.whole.by_rule import by_rule
from trainer.core.scoring.whole.weighed import weighed

ENGINE = "9"
"""The version of the scorers; it changes whenever a card can come out differently."""
LOWEST, HIGHEST = 1, 5


def grade(
    transcript: Transcript,
    rubric: Rubric,
    scenario: Scenario | None = None,
    answers: Sequence[Score] = (),
    struck: Collection[int] = (),
) -> Scorecard:
    """Grade a transcript.

    `answers` are a reader's: the only ones for criteria whose scorer is `judge`, second readings for
    the others; one whose quotes are not exact parts of the transcript is set aside.
    `conclusion.concluded` says what follows from the levels.

    `struck` are positions of customer's turns that were the customer's mistake: each exchange is
    left out, and leaving it out never lowers a level. Auto-fails stand: no mistake of the customer's
    excuses them.
    """
    talk = talk_of(stood_in(transcript), scenario)
    given = {one.criterion: one for one in answers_read(answers)}
    scores = tuple(_rate(talk, criterion, given) for criterion in rubric.criteria)
    if struck:
        scores = _fairer(talk, rubric, scores, given, struck)
    failings = tuple(
        replace(one, evidence=_whole(talk, one.evidence)) for one in failings_of(talk, rubric)
    )
    card = concluded(
        rubric,
        scores,
        failings,
        tuple(sorted(struck)),
        engine=ENGINE,
        must_solve=scenario is not None,
    )
    return restored(card, transcript)


def _fairer(
    talk: Talk,
    rubric: Rubric,
    whole: tuple[Score, ...],
    given: dict[str, Score],
    struck: Collection[int],
) -> tuple[Score, ...]:
    """Rate without the struck exchanges; the whole talk counts where that would come to less."""
    fair = talk_of(talk.transcript, talk.scenario, struck)
    over = ended_by_mistake(talk.transcript, struck)
    scores = tuple(
        better(_rate(fair, criterion, given), score, ended_by_mistake=over)
        for criterion, score in zip(rubric.criteria, whole, strict=True)
    )
    before, after = score_of(rubric.criteria, whole), score_of(rubric.criteria, scores)
    return whole if (after or 0) < (before or 0) else scores


def _rate(talk: Talk, criterion: Criterion, answers: dict[str, Score]) -> Score:
    no_occasion = outside(talk, criterion)
    if no_occasion:
        return not_applicable(criterion.id, no_occasion)
    if criterion.scorer == JUDGE:
        return checked(talk.transcript.turns, criterion.id, answers.get(criterion.id))
    score = _computed(talk, criterion)
    answer = answers.get(criterion.id)
    if answer is None:
        return score
    return combined(score, checked(talk.transcript.turns, criterion.id, answer))


def _computed(talk: Talk, criterion: Criterion) -> Score:
    found = SCORERS.get(criterion.scorer)
    if found is None:
        return abstain(criterion.id, f"There is no scorer named '{criterion.scorer}'.")
    if not talk.agent_turns:
        nothing = abstain(criterion.id, "The agent said nothing in this talk.")
        return replace(nothing, certainty=1.0)  # no person could tell more
    try:
        score = _rated(talk, criterion)
        whole = _whole(talk, score.evidence)
        score = score if whole == score.evidence else replace(score, evidence=whole)
        return _held(talk, criterion, score)
    except Exception as error:  # noqa: BLE001 - a fault of ours must not become a mark
        return abstain(
            criterion.id,
            f"The scorer '{found.name}' could not rate this talk ({type(error).__name__}).",
        )


def _rated(talk: Talk, criterion: Criterion) -> Score:
    """Rate by the rule, then by the whole; what a changed option does to the rule, it does to both."""
    found = SCORERS[criterion.scorer]
    if all(found.options[name] == value for name, value in criterion.options.items()):
        return weighed(talk, found.name, replace(by_rule(talk, found.name), criterion=criterion.id))
    own = found.function(talk, criterion.id, **{**found.options, **criterion.options})
    usual = by_rule(talk, found.name)
    whole = weighed(talk, found.name, usual).level
    if own.level is None or usual.level is None or whole is None:
        return own
    level = min(HIGHEST, max(LOWEST, whole + own.level - usual.level))
    if level == own.level:
        return own
    return replace(
        own, level=level, because=f"Read as a whole, a {level}. {own.because}", estimate=None
    )


def _whole(talk: Talk, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Let every quote begin and end with whole words."""
    turns = talk.transcript.turns
    return tuple(dict.fromkeys(widened(turns[one.turn].text, one) for one in evidence))


def _held(talk: Talk, criterion: Criterion, score: Score) -> Score:
    """Hold a level below 5 while something that had to happen here, for this skill, has not."""
    unmet = [must for must, met in musts(talk, criterion.skill) if not met]
    if score.level != HIGHEST or not unmet:
        return score
    last = talk.agent_turns[-1].position
    missed = tuple(Missed(last, f"{must.text.rstrip('.')}.") for must in unmet)
    because = f"{score.because} Still missing: {unmet[0].text.rstrip('.')}."
    return replace(score, level=HIGHEST - 1, because=because, missed=score.missed + missed)
