"""Find the feelings that a customer showed, and whether an answer was still to come."""

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.channels import CHANNELS, USUAL
from trainer.core.conversation.mood import Band
from trainer.core.conversation.turn import Turn
from trainer.core.scoring.confided import is_felt
from trainer.core.scoring.felt import names_feeling, names_own
from trainer.core.scoring.moments import FOR, replies, told
from trainer.core.scoring.pressing import met, passed_over
from trainer.core.scoring.talk import Talk

FEELING = frozenset(
    {
        CustomerAct.OPEN,
        CustomerAct.VENT,
        CustomerAct.ESCALATE,
        CustomerAct.PUSHBACK,
        CustomerAct.CONFIDE,
    }
)
"""Customer acts that show a feeling when the mood is not calm."""


def feelings(talk: Talk) -> tuple[Turn, ...]:
    """List the customer's turns that showed a feeling and that the agent answered or owes an answer.

    A feeling is shown by opening, complaining, escalating or pushing back in a mood that is not
    calm, or by telling something personal (a fact that needs trust or calm to be told). In a talk
    of no scenario it is also shown by naming it, and by pressing that was met or passed over. Nobody can answer who was left; but a letter waits,
    and one that stands last in an imported talk was never answered.
    """
    if talk.scenario is None:
        pressed = (*met(talk), *passed_over(talk))
        personal = {turn.position for turn in talk.customer_turns if _names_feeling(turn)}
        personal.update(turn.position for turn in pressed)
    else:
        case = talk.scenario
        personal = {turn.position for turn, fact in told(talk) if is_felt(fact, case)}
    return tuple(
        turn
        for turn in talk.customer_turns
        if (replies(talk, turn.position) or _waits(talk))
        and (turn.position in personal or _is_upset(turn))
    )


def passed_by(talk: Talk) -> frozenset[Turn]:
    """Give the turns that showed nothing but impatience, which their reply passed over."""
    return frozenset(
        turn for turn in passed_over(talk) if not _names_feeling(turn) and not _is_upset(turn)
    )


def _is_upset(turn: Turn) -> bool:
    return bool(FEELING.intersection(turn.acts)) and _moved(turn)


def _waits(talk: Talk) -> bool:
    """Tell whether a letter at its end was left lying; a talk that was played ended by somebody's choice."""
    channel = CHANNELS.get(talk.transcript.channel, USUAL)
    return channel.has_subject and talk.scenario is None and talk.transcript.closing is None


def _names_feeling(turn: Turn) -> bool:
    if FOR.intersection(turn.acts):
        return names_own(turn.text)
    return names_feeling(turn.text)


def _moved(turn: Turn) -> bool:
    return turn.mood is not None and turn.mood.band is not Band.CALM
