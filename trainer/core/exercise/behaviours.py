"""Name what goes wrong in talks: the list from which a trainee says what a mistake was."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Behaviour:
    """Hold one behaviour: what one sees, and the skill that it is evidence of."""

    says: str
    skill: str


BEHAVIOURS: Mapping[str, Behaviour] = {
    "ignores_feeling": Behaviour("Passes over what the customer feels", "empathy"),
    "stock_phrase": Behaviour("Says sorry in a stock phrase", "empathy"),
    "blames": Behaviour("Lays it at the customer's door", "conflict"),
    "argues": Behaviour("Argues, or tells the customer to calm down", "conflict"),
    "no_check": Behaviour("Acts or tells before checking who it is", "knowledge"),
    "asks_secret": Behaviour("Asks for what may not be asked, or says private things", "knowledge"),
    "wrong_fact": Behaviour("Says what record or articles do not bear out", "knowledge"),
    "over_promises": Behaviour("Promises or gives what is not theirs to give", "knowledge"),
    "asks_again": Behaviour("Asks for what the customer has already told", "responsiveness"),
    "no_answer": Behaviour("Does not answer what was asked", "responsiveness"),
    "many_questions": Behaviour("Asks several things at once", "clarity"),
    "vague_next": Behaviour("Leaves open what happens, or when", "clarity"),
    "jargon": Behaviour("Uses a word of the trade unexplained", "plain_words"),
    "passes_on": Behaviour("Sends the customer elsewhere, or leaves the work to them", "ownership"),
    "nobody": Behaviour("Hides behind the system, policy or others", "ownership"),
    "leaves_out": Behaviour("Leaves out what could be done or is owed", "resolution"),
    "waits_to_be_asked": Behaviour("Does not think of the next trouble", "proactivity"),
    "anyone": Behaviour("Could have been written to anyone", "personalisation"),
    "contradicts": Behaviour("Contradicts what was said or done before", "consistency"),
}
"""Id in a file → the behaviour, in the order in which pages list them."""
