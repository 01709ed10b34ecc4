"""Find which of the author's model lines could truly be said at a moment of a talk."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from trainer.core.attempt import Attempt, Message, replay
from trainer.core.coaching.nameless import nameless
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.patterns import find, said
from trainer.core.conversation.sentence import read_sentences
from trainer.core.conversation.turn import ActionTaken, Speaker, Turn
from trainer.core.customer.questions import facts_asked
from trainer.core.customer.state import State
from trainer.core.customer.voice import Voice
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Step
from trainer.core.scoring.content_words import content_words

Answers = Sequence[frozenset[str]]
"""For each line of the model's talk the facts that it answers: those just told to it."""

_SHARED = 2
"""So many words of matter in common say that a situation is that of a fact."""
_GREETING = re.compile(
    r"(?:(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|welcome"
    r"|(?:thank you|thanks) for (?:calling|contacting|getting in touch|writing))\b[^.!?,:]*"
    r"(?:[.!?,:]+\s*|$))+",
    re.IGNORECASE,
)


def answers_of(scenario: Scenario, voice: Voice) -> Answers:
    """Play the model's talk, and list the facts that each line of it answers."""
    lines = (
        Message(step.say, actions=actions_with(scenario, step, ())) for step in scenario.model.talk
    )
    told = [frozenset(state.told) for state in replay(scenario, 0, lines, voice).states]
    news = (after - before for before, after in pairwise(told))
    return (frozenset(), *news)[: len(scenario.model.talk)]


def sayable(
    attempt: Attempt, index: int, state: State, own: Sequence[ActionTaken], answers: Answers
) -> tuple[Step, ...]:
    """List the model's lines that could truly have been said as the agent's message `index`.

    Near the same place in the model's talk, answering nothing that the customer had not told in
    `state`, after no deeds that are not done, claiming nothing done that was not done by then (`own`
    are the actions of that message), summing up only what was agreed, greeting only in the first
    message, asking nothing told, and telling no deed over again.
    """
    model = attempt.scenario.model
    first = opening_line(attempt.scenario, state) if index == 0 else ()
    near = (
        model.talk[place]
        for place in range(max(0, index - 1), min(index + 2, len(answers)))
        if answers[place] <= set(state.told) and _deeds(model.talk[:place]) <= _done(state, own)
    )
    before = attempt.transcript.of(Speaker.AGENT)[:index]
    return _still_fit(attempt.scenario, (*first, *near), state, own, before)


def next_lines(attempt: Attempt, own: Sequence[ActionTaken], answers: Answers) -> tuple[Step, ...]:
    """List the model's lines that could truly be said now, wherever in its talk they stand.

    As `sayable`, and no line that comes after deeds which are not done yet.
    """
    state, model = attempt.state, attempt.scenario.model
    before = attempt.transcript.of(Speaker.AGENT)
    first = () if before else opening_line(attempt.scenario, state)
    ready = (
        step
        for place, step in enumerate(model.talk[: len(answers)])
        if answers[place] <= set(state.told) and _deeds(model.talk[:place]) <= _done(state, own)
    )
    return _still_fit(attempt.scenario, (*first, *ready), state, own, before)


def _still_fit(
    scenario: Scenario,
    steps: Sequence[Step],
    state: State,
    own: Sequence[ActionTaken],
    before: Sequence[Turn],
) -> tuple[Step, ...]:
    """Keep the lines that are true by now and tell nothing over again, after the agent's turns `before`."""
    true = (
        step
        for step in steps
        if _is_true(scenario, step, state, own) and not _is_stale(scenario, step, state, before)
    )
    fitted = (_fitted(scenario, step, state, begun=bool(before)) for step in true)
    return tuple(step for step in fitted if step is not None)


def _is_true(scenario: Scenario, step: Step, state: State, own: Sequence[ActionTaken]) -> bool:
    claims_done = claimed(scenario, step.say) <= _done(state, own) | set(step.do)
    return claims_done and (state.accepted is not None or find("sum up", step.say) is None)


def _is_stale(scenario: Scenario, step: Step, state: State, before: Sequence[Turn]) -> bool:
    """Tell whether a line comes with deeds that are done and told, or that undo what was agreed.

    To sum up is another matter.
    """
    deeds = claimed(scenario, step.say) | set(step.do)
    if not deeds or find("sum up", step.say):
        return False
    done = {one.id for turn in before for one in turn.actions}
    return deeds <= done or any(_undoes(scenario, state, id) for id in step.do)


def _undoes(scenario: Scenario, state: State, deed: str) -> bool:
    """Tell whether a deed belongs to other ways out than the one agreed, and to none that adds to it."""
    agreed = scenario.outcome(state.accepted) if state.accepted else None
    ways = [set(one.needs) for one in scenario.outcomes if deed in one.needs]
    return agreed is not None and bool(ways) and not any(set(agreed.needs) <= way for way in ways)


def _fitted(scenario: Scenario, step: Step, state: State, *, begun: bool) -> Step | None:
    """Leave out of a line a name, a second greeting and what was told; None where nothing is left.

    A line that fits as it is stays word for word.
    """
    step = replace(step, say=nameless(step.say, scenario.company))
    letter = CHANNELS[scenario.channel].has_subject
    asked = facts_asked(step.say, scenario, by_meaning=False)
    again = [span for id, span in asked.items() if id in state.told]
    greets = _GREETING.match(step.say) if begun and not letter else None
    if not again and greets is None:
        return step
    start = greets.end() if greets else 0
    kept = [
        one.whole.text if one.whole.start >= start else step.say[start : one.whole.end]
        for one in read_sentences(step.say)
        if one.whole.end > start
        and not any(span.start < one.whole.end and one.whole.start < span.end for span in again)
    ]
    left = " ".join(" ".join(kept).split())
    return replace(step, say=left) if left else None


def _deeds(steps: Sequence[Step]) -> set[str]:
    return {id for step in steps for id in step.do}


def _done(state: State, own: Sequence[ActionTaken]) -> set[str]:
    return {one.id for one in (*state.actions, *own)}


def opening_line(scenario: Scenario, state: State) -> tuple[Step, ...]:
    """Take the model's one strong line, where what it answers was said: it opens no talk before that.

    What it answers is told in words of the author; those of a fact that is not told yet give it away.
    """
    model = scenario.model
    answers = content_words(model.situation)
    kept = (fact.say for fact in scenario.facts if fact.id not in state.told)
    most = max((len(answers & content_words(say)) for say in kept), default=0)
    is_ahead = most >= _SHARED and most > len(answers & content_words(scenario.opening))
    return (Step(model.strong),) if model.strong and not is_ahead else ()


def claimed(scenario: Scenario, text: str) -> set[str]:
    """Name the actions that `text` says were taken."""
    return {
        action.id
        for action in scenario.actions
        if any(said(pattern, text) for pattern in action.done)
    }


def actions_with(
    scenario: Scenario, step: Step, own: Sequence[ActionTaken]
) -> tuple[ActionTaken, ...]:
    """List the actions that go with a line: one's own, and those that it takes besides."""
    taken = {action.id for action in own}
    more = (scenario.action(id) for id in step.do if id not in taken)
    return (*own, *(ActionTaken(one.id, one.amount) for one in more if one is not None))
