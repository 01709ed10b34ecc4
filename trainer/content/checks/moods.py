"""Check that a customer with words of their own has some in the mood in which they come."""

from collections.abc import Iterator

from trainer.content.nodes import Places
from trainer.content.unread import sound
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Band, Mood
from trainer.core.errors import Fault
from trainer.core.scenario.scenario import Scenario

OFTEN = (CustomerAct.VENT, CustomerAct.NUDGE, CustomerAct.HAGGLE, CustomerAct.REJECT)
"""Acts that come in the first replies, in the mood of the beginning."""


@sound
def check_moods(scenario: Scenario, places: Places) -> Iterator[Fault]:
    """Find acts with lines for some moods, and none for the mood in which the customer begins."""
    start = scenario.customer.start
    band = Mood(start.heat, start.worry, start.trust, start.patience).band
    for act in OFTEN:
        given = {mood for mood, variants in scenario.lines.get(act, {}).items() if variants}
        if given and not given & {band, "any"} and given & set(Band):
            what = f"the customer begins {band}, and `{act}` has no line for that"
            cure = f"add `{band}:` or `any:` under it; stock lines are said until then"
            yield places.fault(f"lines.{act}", what, cure, warning=True)
