"""Read a real talk for what a scenario needs: what was told when asked, how it went, what was done.

Rules of thumb on the words of both sides. What they cannot tell is left empty, not guessed.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.read_agent import read_agent
from trainer.core.conversation.read_customer import mood_of, read_customer
from trainer.core.conversation.sentence import Sentence, read_sentences
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.core.scoring.felt import names_feeling

_SMALL_TALK = frozenset(
    {CustomerAct.SOFTEN, CustomerAct.CLOSE, CustomerAct.ACCEPT, CustomerAct.REJECT}
    | {CustomerAct.VENT, CustomerAct.ESCALATE, CustomerAct.LEAVE, CustomerAct.REPEAT}
)
_HARM = (AgentAct.RUDE, AgentAct.BLAME, AgentAct.DISMISS, AgentAct.DEFLECT, AgentAct.TEMPLATE)
_DONE = re.compile(
    r"\bI(?:'|’)?(?:ve| have) (?:now |just |also |already |gone ahead and ){0,2}(?!had|been|seen|read|looked|checked|got|taken a|heard|noted your|understood)\w+",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"\bI(?:(?:'|’)?d| would) (?:just |really )?(?:like|prefer|rather)|\bI (?:just |only |really )?(?:want|need|expect)\b"
    r"|\b(?:can|could|may) (?:I|we) (?:please )?(?:get|have) (?:my|our|a|the|it)\b|\brefund (?:me|it|pl(?:ea)?[sz]e?)\b"
    r"|\b(?:please|can you|could you|would you) (?:please |just )?(?:refund|cancel|send|replace|fix|tell|give|change|remove"
    r"|stop|return|unlock|reset|repair|confirm|sort|correct|credit|exchange|call)",
    re.IGNORECASE,
)
_COMPLAINS = re.compile(r"\bcomplain(?:t|ing)?\b", re.IGNORECASE)
_SELLS = re.compile(
    r"^(?:did you know|how are you|have you considered|would you (?:also )?be interested)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"^(?:and|so|but|also|right|okay|ok)\b,? ", re.IGNORECASE)
"""What joins a question to what was said before it."""
_HEAVY = re.compile(
    r"\b(?:my|our) (?:\w+ )?(?:mother|father|mum|dad|husband|wife|partner|son|daughter|sister|brother|baby|child|children"
    r"|kids|staff|knee|back|heart|hip|health)\b|\b(?:operated|operation|surgery|hospital|pregnan\w+|wheelchair|ill"
    r"|illness|died|funeral|wedding|rent|wages|pension|business|job|afford|overdrawn|alone|scared|disab\w+|monitor)\b",
    re.IGNORECASE,
)
"""Words of what weighs on somebody: their people, their health, their living."""
_OF_A_PAGE = re.compile(r"\b(?:page|website|site|screen|app|computer)\b", re.IGNORECASE)
_EXPLAINS = re.compile(
    r"\d|\bpolicy|\bbecause\b|\b(?:we|it|you) (?:can(?:not|'t|’t)?|may|must|usually|normally|always|never|only)\b"
    r"|\b(?:takes?|needs?|requires?|free of charge|warranty|guarantee)\b",
    re.IGNORECASE,
)
_OF_ONE = re.compile(
    r"\bI\b|\b(?:will|should|['’]ll) be with you\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?\d|^(?:thank|sorry|hello|hi)\b",
    re.IGNORECASE,
)
"""What an agent says of this one case, which is no rule for others."""
_SIGNATURE = re.compile(
    r"\n+\s*(?:(?:kind|best|warm|many) (?:regards|wishes)|regards|best|thanks(?: again)?|thank you|cheers"
    r"|yours \w+|sincerely)[ ,!.]*(?:\n.*)*\Z",
    re.IGNORECASE,
)
_SALUTE = re.compile(
    r"\A\s*(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^\n,.!]{0,40}[,.!]\s*)",
    re.IGNORECASE,
)
_COMMON = FUNCTION_WORDS.union([
    "help", "please", "thank", "thanks", "sorry", "hello", "today", "else", "anything",
    "something", "could", "would", "should", "will", "want", "need", "like", "know", "just",
    "very", "much", "really", "also", "well", "okay", "sure", "tell", "give", "gave", "take",
    "took", "make", "made", "have", "with", "from", "your", "there", "here", "them", "they",
    "still", "being", "told", "said",
])  # fmt: skip
"""Words that every message has: none of them says what it is about."""
_DANGLING = re.compile(
    r"^(?:(?:yes|yeah|no),? (?=of course))?(?:of course|then|and|but|so|well|also),? (?=(?:I|my|we|it|the)\b)",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"^(?:and |but )?(?:that|this|those|these)(?:['’]s| (?:is|was|are|were|will|would|means|leaves|makes))\b",
    re.IGNORECASE,
)
"""How a sentence begins that points at what was said before it: "That is after the wedding."."""
_ANSWER = re.compile(r"(?:yes|no|never|not yet|both|neither)\b[^.!?]{0,12}[.!]", re.IGNORECASE)
"""A short answer, without which what comes after it answers something else."""
_FEWEST = 3
"""Words of a sentence that may be a fact, unless it has a figure."""


@dataclass(frozen=True, slots=True)
class Told:
    """Hold something that the customer told: the words, and the agent's questions before it.

    `turn` is where they told it, `asked` the questions, none where it came of its own accord.
    `weight` says how much it weighs on them: 0 is a plain fact.
    """

    text: str
    turn: int
    asked: tuple[str, ...]
    weight: int


@dataclass(frozen=True, slots=True)
class Moment:
    """Hold the mood after one of the customer's turns, as its words were read."""

    turn: int
    mood: Mood


@dataclass(frozen=True, slots=True)
class Ticket:
    """Hold what was read in a talk; every part says in which turn it stood."""

    opening: Turn
    told: tuple[Told, ...]
    wants: tuple[str, int] | None
    hard: Told | None
    done: tuple[tuple[str, int], ...]
    explained: tuple[tuple[str, int], ...]
    course: tuple[Moment, ...]
    first_answer: Turn | None


def read_ticket(transcript: Transcript) -> Ticket:
    """Read a talk in which the customer says something; ValueError where they do not."""
    customers = transcript.of(Speaker.CUSTOMER)
    if not customers:
        raise ValueError("the customer says nothing")
    agents = transcript.of(Speaker.AGENT)
    opening = customers[0]
    wants = _wants(customers)
    told = tuple(_told(transcript, opening, wants[0] if wants else ""))
    hard = max((one for one in told if one.weight), key=lambda one: one.weight, default=None)
    return Ticket(
        opening=opening,
        told=tuple(one for one in told if one is not hard),
        wants=wants,
        hard=hard,
        done=tuple(_of_agent(agents, _is_done)),
        explained=tuple(_of_agent(agents, _is_explained)),
        course=tuple(_course(customers)),
        first_answer=next((one for one in agents if one.position > opening.position), None),
    )


def words_of(turn: Turn) -> str:
    """Give what a message says without its salutation and signature."""
    return _SIGNATURE.sub("", _SALUTE.sub("", turn.text)).strip() or turn.text.strip()


def telling_words(text: str) -> tuple[str, ...]:
    """List the words of a text that carry its matter, in their order, each once."""
    found = re.findall(r"[a-z]{4,}", text.lower())
    return tuple(one for one in dict.fromkeys(found) if one not in _COMMON)


def undangled(text: str) -> str:
    """Leave out what only holds on to the question before it: "Of course I have it"."""
    bare = _DANGLING.sub("", text)
    return f"{bare[:1].upper()}{bare[1:]}"


def questions_in(turn: Turn) -> tuple[str, ...]:
    """List what an agent asks in a message, the routine question at its end left out."""
    asked = (_JOINED.sub("", one.text) for one in read_sentences(turn.text) if _is_asked(one))
    return tuple(f"{one[:1].upper()}{one[1:]}" for one in asked)


def _is_asked(sentence: Sentence) -> bool:
    return sentence.question and not sentence.closing and not _SELLS.search(sentence.text)


def is_kind(text: str) -> bool:
    """Tell whether nothing in an agent's words hurts or could go to anyone."""
    return not read_agent(text).has(*_HARM)


def _told(transcript: Transcript, opening: Turn, wants: str) -> Iterator[Told]:
    asked: tuple[str, ...] = ()
    last = transcript.turns[-1]
    for turn in transcript.turns:
        if turn.speaker is Speaker.AGENT:
            asked = questions_in(turn)
        elif turn.position > opening.position and (asked or turn is not last):
            sentences = read_sentences(words_of(turn))
            facts = [one.text for one in sentences if _is_fact(one)]
            facts = [one for at, one in enumerate(facts) if at or not _POINTS.match(one)]
            light = [one for one in facts if not _weight(one) and one != wants]
            if light:
                answer = [
                    one.text for one in sentences[:1] if asked and _ANSWER.fullmatch(one.text)
                ]
                yield Told(" ".join((*answer, *light)), turn.position, asked, 0)
            heavy = (one for one in facts if _weight(one) and not _POINTS.match(one))
            yield from (Told(one, turn.position, (), _weight(one)) for one in heavy)


def _weight(text: str) -> int:
    """Weigh what is told: a feeling or a misfortune, people who depend on it, health, a living."""
    if _OF_A_PAGE.search(text):
        return 0
    return 2 * names_feeling(text) + len(_HEAVY.findall(text))


def _is_fact(sentence: Sentence) -> bool:
    acts = {one.act for one in read_customer(sentence.text)}
    enough = len(sentence.spoken) >= _FEWEST or any(sign.isdigit() for sign in sentence.text)
    small = bool(acts & _SMALL_TALK) and not _HEAVY.search(sentence.text)
    return enough and not small and not sentence.question


def _wants(turns: tuple[Turn, ...]) -> tuple[str, int] | None:
    for turn in turns:
        for one in read_sentences(words_of(turn)):
            if _WANTS.search(one.text) and not _COMPLAINS.search(one.text):
                return one.text, turn.position
    return None


def _of_agent(turns: tuple[Turn, ...], wanted: Callable[[str], bool]) -> Iterator[tuple[str, int]]:
    for turn in turns:
        for one in read_sentences(words_of(turn)):
            if not one.question and not one.salad and wanted(one.text):
                yield one.text, turn.position


def _is_done(text: str) -> bool:
    return _DONE.search(text) is not None and is_kind(text)


def _is_explained(text: str) -> bool:
    ruled = _EXPLAINS.search(text) is not None and _OF_ONE.search(text) is None
    return ruled and _DONE.search(text) is None and is_kind(text)


def _course(turns: tuple[Turn, ...]) -> Iterator[Moment]:
    mood: Mood | None = None
    for turn in turns:
        mood = mood_of(turn.text, mood)
        yield Moment(turn.position, mood)
