"""Rewrite a trainee's own line by rules: their words stay, what went wrong in them is mended.

Nothing comes in that was not there: only the customer's own words, the article's, and "I" for "we".
Whether a rewrite is any better is not decided here: it is played again (see `substituting`).
Source: docs/coaching.md (own line first; goal, then alternative).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from trainer.core.attempt import Attempt
from trainer.core.coaching.telling_back import told_back
from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.patterns import find, said
from trainer.core.conversation.read_agent import read_agent
from trainer.core.conversation.reading import Reading
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.customer.mind import heard_of
from trainer.core.language.span import Span
from trainer.core.language.tokens import sentences
from trainer.core.scenario.scenario import Scenario
from trainer.core.scoring.feelings import FEELING
from trainer.core.scoring.moments import WORK

HARM = (AgentAct.RUDE, AgentAct.BLAME, AgentAct.DISMISS, AgentAct.TEMPLATE, AgentAct.DEFLECT)
"""What a sentence is left out for."""
CUT = "leaves out what hurts or could go to anyone"
FELT = "I can see why that is annoying."
WORRIED = "I can see why that worries you."
_BUT = re.compile(
    r"\b((?:sorry|apologise|apologies|understand)\b[^.?!;]{0,60}?),? but (\w)", re.IGNORECASE
)
_WE = re.compile(
    r"\b(?:we|they|someone|somebody|a colleague|(?:our|the) team|the department)(?: will|'ll|’ll) (?:be )?"
    r"(look|check|see|call|ring|write|send|fix|sort|get|find|ask|try|make|arrange|refund|contact)(?:ing)?\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:now|today|tomorrow|within|minutes?|hours?|days?|by|soon|shortly|\d)\b", re.IGNORECASE
)
_CALLS = re.compile(r"\bI'll (?:call|ring|write|send|contact|arrange|get)\b")
_STATED = re.compile(r"\d|\b(?:days?|hours?|minutes?|weeks?|tomorrow)\b", re.IGNORECASE)
_TO_STAFF = re.compile(
    r"\b(?:you|your|customers?|agents?|must|may|never|not|check|ask|offer|only|supervisor|if)\b",
    re.IGNORECASE,
)
"""What makes a sentence of an article a rule for whoever serves, not news for the customer."""
_HELLO = re.compile(
    r"(?:hello|hi|hey|dear|good (?:morning|afternoon|evening)|thank)\b", re.IGNORECASE
)
_MARK_UP = re.compile(r"[*_`#]+|\[([^\]]*)\]\([^)]*\)")
_LONGEST = 160
"""Characters of the longest sentence of an article that is taken over."""
EARLY = 2
"""Messages of the customer after which what they opened with is no longer the matter in hand."""


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Hold a line rewritten, and in words what was done to it: 'names what happened to them'."""

    text: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Hold what a rule sees: the message, what it was read to do, and the talk before it.

    `asked` are the customer's turns, the last first; `said` is all that the agent had written.
    """

    text: str
    reading: Reading
    asked: tuple[Turn, ...]
    said: str
    scenario: Scenario


def rewrites_of(attempt: Attempt, position: int) -> tuple[Rewrite, ...]:
    """Rewrite the agent's message at `position`: by all rules that bear on it, then by each alone.

    None where no rule bears on it.
    """
    line = _line(attempt, position)
    alone = [Rewrite(text, (why,)) for rule, why in RULES if (text := rule(line)) != line.text]
    whole = _by_all(attempt, position, line)
    found = (whole, *alone) if whole and len(alone) > 1 else tuple(alone)
    return tuple(one for one in found if one.text and not _is_bare(attempt, position, one))


def _by_all(attempt: Attempt, position: int, line: Line) -> Rewrite | None:
    text = line.text
    why: list[str] = []
    for rule, what in RULES:
        after = rule(_line(attempt, position, text)) if text else ""
        if after and after != text:
            text, why = after, [*why, what]
    return Rewrite(text, tuple(why)) if why else None


def _is_bare(attempt: Attempt, position: int, rewrite: Rewrite) -> bool:
    """Tell whether a cut left nothing but how sorry one is."""
    reading = _line(attempt, position, rewrite.text).reading
    return CUT in rewrite.why and not reading.has(*WORK, AgentAct.REFLECT)


def _line(attempt: Attempt, position: int, text: str = "") -> Line:
    talk = attempt.transcript.before(position + 1)
    text = text or talk.turns[position].text
    return Line(
        text=text,
        reading=read_agent(text, heard_of(talk, attempt.scenario)),
        asked=tuple(reversed(talk.of(Speaker.CUSTOMER))),
        said=" ".join(one.text for one in talk.turns[:-1] if one.speaker is Speaker.AGENT),
        scenario=attempt.scenario,
    )


def _without_harm(line: Line) -> str:
    """Leave out the sentences that hurt, brush off, send elsewhere or could go to anyone."""
    bad = {one.span.start for one in line.reading.of(*HARM)}
    every = sentences(line.text)
    out = [one for one in every if any(one.start <= place < one.end for place in bad)]
    return _without(line.text, out)


def _without_but(line: Line) -> str:
    """End the sentence before a "but" that takes back what was kind in it."""
    return _BUT.sub(lambda hit: f"{hit[1]}. {hit[2].upper()}", line.text)


def _in_plain_words(line: Line) -> str:
    """Explain each term in a bracket after it."""
    text = line.text
    for one in sorted(line.reading.of(AgentAct.JARGON), key=lambda one: -one.span.end):
        plain = line.scenario.jargon[one.detail]
        text = f"{text[: one.span.end]} ({plain}){text[one.span.end :]}"
    return text


def _one_question(line: Line) -> str:
    """Keep the first question and leave the others for later."""
    asked = [one for one in sentences(line.text) if one.text.endswith("?")]
    return _without(line.text, asked[1:])


def _owned(line: Line) -> str:
    """Let "we will look" be "I'll look now"."""
    text = line.text
    for one in reversed(sentences(text)):
        mine = _WE.sub(lambda hit: f"I'll {hit[1]}", one.text)
        if mine != one.text:
            when = "" if _WHEN.search(mine) else " today" if _CALLS.search(mine) else " now"
            mine = f"{mine.rstrip('.!?')}{when}{mine[len(mine.rstrip('.!?')) :]}"
            text = f"{text[: one.start]}{mine}{text[one.end :]}"
    return text


def _named(line: Line) -> str:
    """Say early what happened to them, in their own account, and what it is to them."""
    # What they opened with is answered early or not at all.
    open_ = line.asked if len(line.asked) <= EARLY else line.asked[:1]
    accounts = (told_back(one.text) for one in open_)
    told = next((one for one in accounts if one and one not in line.said), "")
    if not told or not _is_felt(line):
        return line.text
    mood = line.asked[0].mood
    felt = WORRIED if mood and mood.worry > mood.heat else FELT
    first = sentences(line.text)[0]
    place = first.end if _HELLO.match(first.text) else 0
    before, after = line.text[:place].rstrip(), line.text[place:].lstrip()
    gap = "\n\n" if "\n" in line.text[place : place + 2] else " "
    return gap.join(part for part in (before, f"{told} {felt}", after) if part)


def _is_felt(line: Line) -> bool:
    """Tell whether the customer showed a feeling that the line passes over."""
    passed_over = not line.reading.has(AgentAct.REFLECT, AgentAct.EMPATHY)
    return passed_over and bool(FEELING.intersection(line.asked[0].acts))


def _dated(line: Line) -> str:
    """Add the sentence of an article that says what a good way out still lacks: the day, the amount."""
    everything = f"{line.said} {line.text}"
    for outcome in line.scenario.outcomes:
        lacking = [one for one in outcome.if_said if said(one, everything) is None]
        if outcome.good and len(lacking) == 1 and _concerns(line, outcome.needs):
            told = next((one for one in _articles(line.scenario) if said(lacking[0], one)), "")
            if told:
                return f"{line.text} {told}"
    return line.text


def _concerns(line: Line, needs: tuple[str, ...]) -> bool:
    """Tell whether the line speaks of what a way out takes."""
    actions = (line.scenario.action(id) for id in needs)
    return any(find(one, line.text) for action in actions if action for one in action.done)


def _articles(scenario: Scenario) -> Iterator[str]:
    """List the sentences of the articles as they can be said, without mark-up."""
    for article in scenario.articles:
        for block in article.text.split("\n\n"):
            plain = " ".join(_MARK_UP.sub(r"\1", block).split())
            for one in sentences(plain):
                if len(one.text) <= _LONGEST and _is_news(one.text):
                    yield one.text


def _is_news(sentence: str) -> bool:
    stated = sentence.endswith(".") and bool(_STATED.search(sentence))
    return stated and not _TO_STAFF.search(sentence)


def _without(text: str, sentences_out: Sequence[Span]) -> str:
    for one in reversed(sentences_out):
        text = f"{text[: one.start].rstrip(' ')} {text[one.end :].lstrip(' ')}"
    return text.strip()


RULES: tuple[tuple[Callable[[Line], str], str], ...] = (
    (_without_harm, CUT),
    (_without_but, "leaves out the “but”"),
    (_in_plain_words, "explains the term"),
    (_one_question, "asks one thing"),
    (_owned, "says “I”, and when"),
    (_dated, "says when, as the article has it"),
    (_named, "names what happened to them"),
)
"""Rule → what it does, in the order in which they are laid on each other."""
