"""The ready lines of the customer, as tests look at them."""

from trainer.core.conversation.acts import CustomerAct
from trainer.core.customer.lines.leanings import SPOKEN_LEANINGS, WRITTEN_LEANINGS
from trainer.core.customer.lines.spoken_answers import SPOKEN_ANSWERS
from trainer.core.customer.lines.spoken_moods import SPOKEN_MOODS
from trainer.core.customer.lines.written import WRITTEN
from trainer.core.customer.scripted import FACTS

SPOKEN = {**SPOKEN_MOODS, **SPOKEN_ANSWERS, **SPOKEN_LEANINGS}
LETTERS = {**WRITTEN, **WRITTEN_LEANINGS}
WORDED = sorted(set(CustomerAct) - FACTS - {CustomerAct.OPEN})


def parts(text: str) -> list[str]:
    """Split a block of lines into its lines."""
    return [part.strip() for part in text.split(" | ") if part.strip()]
