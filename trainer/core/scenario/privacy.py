"""Say which facts are nobody else's business, and see who asks for them where others read along."""

from collections.abc import Sequence

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.public import asked_openly, private_from
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Turn
from trainer.core.scenario.identity import identity_facts
from trainer.core.scenario.scenario import Scenario


def private_facts(scenario: Scenario) -> frozenset[str]:
    """List the facts that are not told in public: by which they say who they are, and `private` ones."""
    return identity_facts(scenario) | {one.id for one in scenario.facts if one.private}


def kept_in_public(scenario: Scenario, talk: Transcript) -> frozenset[str]:
    """List the facts that the next turn of this talk cannot tell, because others would read them."""
    return private_facts(scenario) if private_from(talk) is None else frozenset()


def see_exposure(channel: str, turns: Sequence[Turn], scenario: Scenario | None) -> Seen | None:
    """See whether the last of `turns`, the agent's, asks for private data in public."""
    *before, turn = turns
    if private_from(Transcript(channel, tuple(before))) is not None:
        return None
    ids = private_facts(scenario) if scenario else frozenset()
    facts = scenario.facts if scenario else ()
    patterns = (pattern for one in facts if one.id in ids for pattern in one.ask)
    found = asked_openly(turn.text, patterns)
    return Seen(AgentAct.EXPOSE, found, "expose: private data in public") if found else None
