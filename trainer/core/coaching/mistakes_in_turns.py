"""Find replies that come after the answer they ask for, or end a talk that went well."""

import re
from collections.abc import Iterator

from trainer.core.coaching.mistake import Kind, Mistake, Reply, open_to
from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.statements import TOPICS, Mode, Statement, statements_of
from trainer.core.conversation.transcript import Ending
from trainer.core.language.tokens import fold, sentences

BOILS = 99.0
"""Heat at which anybody may walk out."""

_WHEN = re.compile(r"\b(?:when|how soon|how long|what day|which day|by what time)\b[^?]*\?")
_HOW_MUCH = re.compile(r"\bhow much\b[^?]*\?")
_TOPICS = tuple((name, re.compile(rf"\b(?:{expression})\b")) for name, expression in TOPICS)
_ASIDE = frozenset({"call", "letter", "supervisor"})
"""What an agent dates beside the matter: "when?" by itself asks for none of it."""
_TAKEN_BACK = frozenset({Mode.WONT, Mode.DIDNT})
_LOST = frozenset({CustomerAct.PUZZLED, CustomerAct.CONFRONT, CustomerAct.REPEAT})
"""Acts of a customer who has a reason to ask again."""


def mistakes_in_turns(reply: Reply) -> Iterator[Mistake]:
    """Find what is asked again though it was just answered, and an end that comes too soon."""
    yield from _asked_again(reply)
    yield from _ended_too_soon(reply)


def _asked_again(reply: Reply) -> Iterator[Mistake]:
    if reply.agent is None or _LOST & set(reply.turn.acts) or "?" not in reply.turn.text:
        return
    told = "\n".join(fact.say for fact in reply.told_now)
    for one in sentences(reply.turn.text):
        if one.text in told:
            continue
        answer = _answer_to(fold(one.text), reply.agent.text)
        if answer:
            because = "The customer asked again what you had just answered."
            yield reply.mistake(Kind.ASKED_AGAIN, because, one.text, answer, reply.agent.position)
            return


def _answer_to(question: str, message: str) -> str:
    """Quote what already answers a "when?" or a "how much?", empty where nothing does."""
    asks_when, asks_much = _WHEN.search(question), _HOW_MUCH.search(question)
    if not (asks_when or asks_much):
        return ""
    topics = {name for name, expression in _TOPICS if expression.search(question)}
    for one in statements_of(message):
        about = one.topic in topics if topics else one.topic not in _ASIDE
        if about and one.mode not in _TAKEN_BACK and (_is_dated(one) if asks_when else one.amounts):
            return one.span.text
    return ""


def _is_dated(one: Statement) -> bool:
    return bool(one.days or one.on)


def _ended_too_soon(reply: Reply) -> Iterator[Mistake]:
    state, agent = reply.state, reply.agent
    if agent is None or state.ended is None:
        return
    acts = {change.act for change in reply.attempt.ledger[reply.index]}
    if state.ended is Ending.LEFT and not (AgentAct.RUDE in acts or state.mood.heat >= BOILS):
        if state.mood.patience > 0:
            yield reply.mistake(
                Kind.ENDED_TOO_SOON, "The customer left with patience to spare, and unhurt."
            )
    elif state.ended is Ending.RESOLVED and CustomerAct.WITHHOLD not in reply.turn.acts:
        asked = set(state.asked) - set(reply.before.asked)
        facts = [one for one in reply.attempt.scenario.facts if one.id in asked]
        if any(open_to(one, state) for one in facts) and not reply.told_now:
            yield reply.mistake(
                Kind.ENDED_TOO_SOON,
                "The customer closed the talk and left your question unanswered.",
                earlier=agent.text,
                at=agent.position,
            )
