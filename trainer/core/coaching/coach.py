"""Let a coach word a debrief: what is asked, what comes back, and what of it is taken in.

What is said was decided before anybody words it. A passage must keep its figures and its quotes and
speak of the same thing; a line that is suggested must be played again and be truly better.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from trainer.core.attempt import Attempt
from trainer.core.coaching.coach_guard import fault_of, line_fault_of
from trainer.core.coaching.debrief import Correction, Debrief
from trainer.core.coaching.rewriting import Rewrite
from trainer.core.coaching.substituting import Better, Stage
from trainer.core.coaching.substituting import proved as proved_by
from trainer.core.conversation.turn import Speaker

PLAN = "plan"
WHY = "moment"
MENDED = "a model wrote it, and it was played again"


@dataclass(frozen=True, slots=True)
class Passage:
    """Hold one passage of a debrief that may be worded."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Weak:
    """Hold one of the agent's lines that a better one is asked for.

    `id` is the correction's; `index` counts the agent's messages from 0, `position` the turns.
    `asked` is what the customer said before, `wants` what would be better.
    """

    id: str
    index: int
    position: int
    asked: str
    wrote: str
    wants: str


@dataclass(frozen=True, slots=True)
class Brief:
    """Hold what a coach is asked: passages to word, and lines to better. It is told nothing else."""

    passages: tuple[Passage, ...]
    lines: tuple[Weak, ...]


@dataclass(frozen=True, slots=True)
class Proved:
    """Hold what a better line gained when it was played: points of satisfaction, and of the score."""

    weak: Weak
    gain: float
    points: int


@dataclass(frozen=True, slots=True)
class Coached:
    """Hold what a coach answered, and what it took; `fault` says why there is nothing.

    `words` are wordings by the id of their passage, `lines` better lines by the id of theirs.
    `proved` says by the same ids what they gained when they were played.
    `refused` are the ids of what was not taken in, each with its reason. `ms` are milliseconds.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, str] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)
    proved: Mapping[str, Proved] = field(default_factory=dict)
    fault: str = ""
    model: str = ""
    prompt: str = ""
    tries: int = 0
    tokens_in: int | None = None
    tokens_out: int | None = None
    cost: float | None = None
    ms: float = 0.0


class Coach(Protocol):
    """Word what was decided; `present` is false where nobody is there to be asked."""

    @property
    def present(self) -> bool:
        """Tell whether there is anybody to ask."""
        ...

    def word(self, brief: Brief) -> Coached:
        """Word a debrief; a failure is an answer with a fault."""
        ...


@dataclass(frozen=True, slots=True)
class SilentCoach:
    """Leave the authored words as they are; used offline, in demos and in tests."""

    present: bool = False

    def word(self, brief: Brief) -> Coached:  # noqa: ARG002 - as the socket asks
        """Say nothing."""
        return Coached(fault="there is nobody to word it")


def brief_of(debrief: Debrief, attempt: Attempt) -> Brief:
    """Gather what may be worded: why the moment mattered, each correction, the plan."""
    moment = [Passage(WHY, debrief.moment.why)] if debrief.moment else []
    corrections = [Passage(_id(number), one.text) for number, one in _numbered(debrief)]
    lines = tuple(_weak(number, one, attempt) for number, one in _numbered(debrief))
    return Brief((*moment, *corrections, Passage(PLAN, debrief.plan)), lines)


def checked(brief: Brief, coached: Coached, attempt: Attempt) -> Coached:
    """Take in the wordings that say what they should; what does not is named with its reason."""
    asked = {one.id: one.text for one in brief.passages}
    weak = {one.id: one for one in brief.lines}
    refused = {id: why for id, text in coached.words.items() if (why := fault_of(text, asked[id]))}
    refused |= {
        f"{id}.line": why
        for id, text in coached.lines.items()
        if (why := line_fault_of(text, weak[id].position, attempt))
    }
    words = {id: text for id, text in coached.words.items() if id not in refused}
    lines = {id: text for id, text in coached.lines.items() if f"{id}.line" not in refused}
    return replace(coached, words=words, lines=lines, refused=refused)


def played(brief: Brief, coached: Coached, debrief: Debrief, stage: Stage | None) -> Coached:
    """Keep of the suggested lines those that are truly better: than the line, and than our own."""
    found: dict[str, Proved] = {}
    own = {_id(number): one.gain for number, one in _numbered(debrief)}
    for weak in brief.lines:
        text = coached.lines.get(weak.id)
        better = _better(stage, weak, text) if stage and text else None
        if better and better.gain > own[weak.id]:
            found[weak.id] = Proved(weak, better.gain, better.points)
    no_better = {f"{id}.line": "it was no better when played" for id in coached.lines}
    refused = {id: why for id, why in no_better.items() if id.removesuffix(".line") not in found}
    lines = {id: text for id, text in coached.lines.items() if id in found}
    return replace(coached, lines=lines, proved=found, refused={**coached.refused, **refused})


def worded(debrief: Debrief, coached: Coached) -> Debrief:
    """Put a coach's words, and the lines that were proved, in the place of the authored ones."""
    words, moment = coached.words, debrief.moment
    corrections = tuple(_worded(one, coached, _id(number)) for number, one in _numbered(debrief))
    return replace(
        debrief,
        moment=replace(moment, why=words.get(WHY, moment.why)) if moment else None,
        corrections=corrections,
        plan=words.get(PLAN, debrief.plan),
    )


def _worded(correction: Correction, coached: Coached, id: str) -> Correction:
    text = coached.words.get(id, correction.text)
    if id not in coached.proved:
        return replace(correction, text=text)
    one = coached.proved[id]
    return replace(
        correction,
        text=text,
        wrote=one.weak.wrote,
        rewrite=coached.lines[id],
        mended=(MENDED,),
        gain=one.gain,
        points=one.points,
        at=one.weak.position,
    )


def _weak(number: int, correction: Correction, attempt: Attempt) -> Weak:
    """Take the line that a correction is about: the agent's at its turn, or the next."""
    agent = attempt.transcript.of(Speaker.AGENT)
    after = (number for number, turn in enumerate(agent) if turn.position >= correction.turn)
    index = next(after, len(agent) - 1)
    position = agent[index].position
    asked = attempt.transcript.before(position).of(Speaker.CUSTOMER)[-1].text
    return Weak(_id(number), index, position, asked, agent[index].text, correction.text)


def _better(stage: Stage, weak: Weak, text: str) -> Better | None:
    return proved_by(stage, weak.index, Rewrite(text, (MENDED,)))


def _numbered(debrief: Debrief) -> Sequence[tuple[int, Correction]]:
    return tuple(enumerate(debrief.corrections, start=1))


def _id(number: int) -> str:
    return f"correction-{number}"
