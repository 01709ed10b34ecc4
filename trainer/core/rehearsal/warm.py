"""Load and compile what nearly every talk needs, before there is one."""

from trainer.core.conversation.read_agent import read_agent
from trainer.core.language.readability import readability
from trainer.core.rehearsal.cheated import COURTESIES


def warm_up() -> None:
    """Read what is said in every talk: its phrases are compiled, and the words' syllables at hand.

    It changes no result; it takes about a second, most of it for the dictionary of syllables.
    """
    for line in COURTESIES:
        read_agent(line)
        readability(line)
