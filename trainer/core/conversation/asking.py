"""See what a sentence asks, greets or winds up by its place."""

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.sentence import Sentence
from trainer.core.language.lexicon import lexicon
from trainer.core.language.lexicons.greet import GREETINGS

_GREETINGS = lexicon("greet", GREETINGS)
_NO_INQUIRY = frozenset(
    {
        AgentAct.RUDE,
        AgentAct.BLAME,
        AgentAct.DISMISS,
        AgentAct.DEFLECT,
        AgentAct.OFFER,
        AgentAct.HOLD,
        AgentAct.GREET,
        AgentAct.CLOSE,
        AgentAct.LIMIT,
    }
)


def see_questions(sentence: Sentence, found: tuple[Seen, ...]) -> list[Seen]:
    """See a question, and a greeting at the start of a sentence.

    A sentence that offers, greets, closes, holds or hurts in the form of a question asks nothing.
    """
    seen: list[Seen] = []
    hello = _GREETINGS.at(sentence.folded, 0)
    if hello:
        span = sentence.span(hello.start, hello.end)
        seen.append(Seen(AgentAct.GREET, span, f"greet: {span.text.lower()}"))
    acts = {one.act for one in found}
    if sentence.asks and not sentence.closing and not acts & _NO_INQUIRY:
        form = "question" if sentence.question else "request"
        certainty = 0.6 if AgentAct.CHECK in acts else 0.9
        seen.append(Seen(AgentAct.QUESTION, sentence.whole, f"question: {form}", certainty))
    return seen
