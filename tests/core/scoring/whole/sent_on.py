"""Build a talk in which the customer is sent on, and what a rule may say of it."""

from tests.builders import a_scenario, talk
from trainer.core.scoring.score import Evidence, Score
from trainer.core.scoring.talk import Talk, talk_of

SENT_ON = """
    customer: My parcel has not come. Where is it?
    agent: Hello. Please check our website.
    customer: I don't understand what that means. I have asked you twice now!
    agent: It is with the carrier."""
SEND = "Please check our website."
GOOD = Evidence(1, "Hello", 0, "greets")
BAD = Evidence(1, SEND, 7, "sends away", good=False)
NEVER = "as such talks are read"


def ruled(level: int, *evidence: Evidence) -> Score:
    """Give what a rule found: a level and its quotes."""
    return Score("clarity", level, "Counted.", evidence)


def seen(written: str = SENT_ON) -> Talk:
    """Read a talk of no case."""
    return talk_of(talk(written))


def in_case() -> Talk:
    """Read the same talk in a case."""
    return talk_of(talk(SENT_ON), a_scenario())
