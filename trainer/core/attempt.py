"""Be a run at a scenario: begin, act, hear, speak, close, fork.

An attempt is a value: every step returns a new one, and the same steps give the same attempt.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import isfinite

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.transcript import Ending, Transcript
from trainer.core.conversation.turn import ActionTaken, Speaker, Turn
from trainer.core.customer.carried import Carried, opening_of, state_after
from trainer.core.customer.dice import key_of
from trainer.core.customer.ending import closing_of, ending_by_agent
from trainer.core.customer.intent import Intent
from trainer.core.customer.mind import respond
from trainer.core.customer.other_words import unlike
from trainer.core.customer.silence import break_silence, patience_of
from trainer.core.customer.state import Change, State
from trainer.core.customer.survey import Survey, survey_from
from trainer.core.customer.voice import Hear, Said, Voice, Wording, unheard
from trainer.core.errors import InputError, RuleError
from trainer.core.language.tokens import clean
from trainer.core.scenario.scenario import Scenario

MESSAGE_LIMIT = 4000
"""Characters that one message may have."""
SUBJECT_LIMIT = 200
REPLY_SECONDS = 6.0
"""Seconds that a customer takes to reply where a talk is played, not practised."""


@dataclass(frozen=True, slots=True)
class Message:
    """Hold one message of an agent that is played: seconds waited, actions taken before it."""

    text: str
    wait: float = 20.0
    actions: tuple[ActionTaken, ...] = ()
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Attempt:
    """Hold a run at a scenario.

    `states[i]` and `ledger[i]` belong to the i-th customer turn: the mind after it, and every
    change that led there. `wordings[i]` tells how its words came about, None where no model was
    asked. `pending` are actions taken since the agent's last message.
    """

    scenario: Scenario
    seed: int
    transcript: Transcript
    states: tuple[State, ...]
    ledger: tuple[tuple[Change, ...], ...]
    pending: tuple[ActionTaken, ...] = ()
    wordings: tuple[Wording | None, ...] = ()
    carried: Carried | None = None

    @property
    def state(self) -> State:
        """Give the mind as it is now."""
        return self.states[-1]

    @property
    def closed(self) -> bool:
        """Tell whether the talk is over."""
        return self.transcript.closing is not None

    @property
    def unsaid(self) -> bool:
        """Tell whether the agent has not said a word yet."""
        return not self.transcript.of(Speaker.AGENT)

    @property
    def awaits_reply(self) -> bool:
        """Tell whether the customer has still to answer."""
        return not self.closed and self.transcript.turns[-1].speaker is Speaker.AGENT


def begin(scenario: Scenario, seed: int, carried: Carried | None = None) -> Attempt:
    """Begin: the customer opens, and remembers the talk that is `carried` over, if there was one."""
    state = state_after(scenario, carried)
    opening = Turn(
        position=0,
        speaker=Speaker.CUSTOMER,
        text=opening_of(scenario, carried),
        at=0.0,
        subject=scenario.subject,
        acts=(CustomerAct.OPEN,),
        mood=state.mood,
    )
    talk = Transcript(scenario.channel, (opening,))
    return Attempt(scenario, seed, talk, (state,), ((),), (), (None,), carried)


def act(attempt: Attempt, action: ActionTaken) -> Attempt:
    """Take an action; money moves by its usual amount where none is given.

    Refuses (InputError) an unknown action and an amount that is negative, not finite, or given
    where no money moves; (RuleError) an action after the end or before the customer has answered.
    What breaks the policy is taken all the same, and held against the agent.
    """
    _refuse_unless_ready(attempt)
    known = attempt.scenario.action(action.id)
    if known is None:
        raise InputError(f"There is no action '{action.id}' in this scenario.")
    amount = known.amount if action.amount is None else action.amount
    if action.amount is not None:
        if known.amount is None and known.limit is None:
            raise InputError(f"'{known.label}' moves no money; leave the amount out.")
        if not isfinite(action.amount) or action.amount < 0:
            raise InputError("An amount is a number from 0 up.")
    return replace(attempt, pending=(*attempt.pending, ActionTaken(action.id, amount)))


def hear(
    attempt: Attempt, text: str, at: float, subject: str = "", limit: int = MESSAGE_LIMIT
) -> Attempt:
    """Take the agent's message, `at` seconds since the talk began, with the pending actions.

    The text is kept as sent, but for characters that nobody can see. Refuses (InputError) a
    message with nothing to read in it or longer than `limit` characters, or than the channel allows; (RuleError) a message
    after the end or before the customer has answered.
    """
    _refuse_unless_ready(attempt)
    limit = min(limit, CHANNELS[attempt.scenario.channel].message_limit or limit)
    if len(text) > limit:
        raise InputError(f"The message has {len(text)} characters; at most {limit} can be sent.")
    cleaned = clean(text).strip()
    if not cleaned:
        raise InputError("The message is empty; write something first.")
    turn = Turn(
        position=len(attempt.transcript.turns),
        speaker=Speaker.AGENT,
        text=cleaned,
        at=_not_before(attempt, at),
        subject=" ".join(clean(subject).split())[:SUBJECT_LIMIT],
        actions=attempt.pending,
    )
    return replace(attempt, transcript=attempt.transcript.with_turn(turn), pending=())


def speak(
    attempt: Attempt, voice: Voice, at: float, hear: Hear = unheard, earlier: Sequence[Turn] = ()
) -> Attempt:
    """Let the customer answer the last message in the words of `voice`, and end where they end it.

    `hear` gets each piece of the reply that may be shown, in order. `earlier` are replies to other
    words at this moment: felt clearly otherwise, it is said otherwise. RuleError when there is
    nothing to answer.
    """
    if not attempt.awaits_reply:
        raise RuleError("The customer has nothing to answer yet.")
    scenario, talk = attempt.scenario, attempt.transcript
    dice = key_of(attempt.seed, len(talk.turns))
    response = respond(attempt.state, scenario, talk, dice)
    voice = unlike(voice, response.state.mood, earlier)
    said = _say(attempt, response.state, response.intent, voice, hear)
    return _with_reply(attempt, response.state, response.intent, response.changes, said, at)


def wait(
    attempt: Attempt, voice: Voice, at: float, typed: float = 0.0, hear: Hear = unheard
) -> Attempt:
    """Let the customer speak into a silence, `at` seconds since the talk began, or hang up.

    `typed` is when the agent was last typing, which can be heard. The same attempt comes back where nobody would say anything yet: the wait is not long enough for
    this customer and channel, an answer is due, or the talk is over.
    """
    scenario, talk = attempt.scenario, attempt.transcript
    waited, borne = at - max(talk.turns[-1].at or 0.0, typed), patience_of(scenario, talk)
    if attempt.closed or attempt.awaits_reply or not 0 < borne <= waited:
        return attempt
    state, intent, changes = break_silence(attempt.state, scenario, waited)
    said = _say(attempt, state, intent, voice, hear)
    return _with_reply(attempt, state, intent, changes, said, at)


def close(attempt: Attempt, at: float) -> Attempt:  # noqa: ARG001 - part of an attempt's life
    """End the talk for the agent.

    Resolved where the customer had agreed, declined where a kind refusal stood or limits were set
    to a raging customer, else abandoned. RuleError after the end or before the customer answered.
    """
    _refuse_unless_ready(attempt)
    return _ended(attempt, ending_by_agent(attempt.state, attempt.scenario))


def fork(attempt: Attempt, position: int) -> Attempt:
    """Go back to just before the agent's turn at `position`; InputError when it is not one."""
    turns = attempt.transcript.turns
    if not 0 <= position < len(turns) or turns[position].speaker is not Speaker.AGENT:
        raise InputError(f"Turn {position} is not a turn of the agent.")
    heard = len(attempt.transcript.before(position).of(Speaker.CUSTOMER))
    return replace(
        attempt,
        transcript=attempt.transcript.before(position),
        states=attempt.states[:heard],
        ledger=attempt.ledger[:heard],
        wordings=attempt.wordings[:heard],
        pending=(),
    )


def replay(scenario: Scenario, seed: int, messages: Iterable[Message], voice: Voice) -> Attempt:
    """Play messages from the beginning until they or the talk end; the agent does not close."""
    attempt = begin(scenario, seed)
    for message in messages:
        if attempt.closed:
            break
        attempt = exchange(attempt, message, voice)
    return attempt


def exchange(
    attempt: Attempt, message: Message, voice: Voice, limit: int = MESSAGE_LIMIT
) -> Attempt:
    """Play one message of at most `limit` characters and its reply."""
    for action in message.actions:
        attempt = act(attempt, action)
    at = (attempt.transcript.turns[-1].at or 0.0) + message.wait
    attempt = hear(attempt, message.text, at, message.subject, limit)
    return speak(attempt, voice, at + REPLY_SECONDS)


def survey_of(attempt: Attempt) -> Survey:
    """Ask the customer afterwards; RuleError while the talk goes on."""
    closing = attempt.transcript.closing
    if closing is None:
        raise RuleError("The customer is asked once the talk is over.")
    return survey_from(attempt.state, attempt.scenario, closing, attempt.ledger)


def _refuse_unless_ready(attempt: Attempt) -> None:
    if attempt.closed:
        raise RuleError("The talk is over.")
    if attempt.awaits_reply:
        raise RuleError("The customer has still to answer your last message.")


def _say(attempt: Attempt, state: State, intent: Intent, voice: Voice, hear: Hear) -> Said:
    dice = key_of(attempt.seed, len(attempt.transcript.turns))
    knowing = replace(intent, told=state.told)
    return voice.say(knowing, attempt.scenario, attempt.transcript, state.used, dice, hear)


def _with_reply(
    attempt: Attempt,
    state: State,
    intent: Intent,
    changes: tuple[Change, ...],
    said: Said,
    at: float,
) -> Attempt:
    talk = attempt.transcript
    state = replace(state, used=(*state.used, *said.lines))
    turn = Turn(
        position=len(talk.turns),
        speaker=Speaker.CUSTOMER,
        text=said.text,
        at=_not_before(attempt, at),
        subject=_reply_subject(attempt),
        acts=intent.acts,
        mood=state.mood,
    )
    spoken = replace(
        attempt,
        transcript=talk.with_turn(turn),
        states=(*attempt.states, state),
        ledger=(*attempt.ledger, changes),
        wordings=(*attempt.wordings, said.wording),
    )
    return _ended(spoken, state.ended) if state.ended else spoken


def _ended(attempt: Attempt, ending: Ending) -> Attempt:
    closing = closing_of(attempt.state, attempt.scenario, ending, attempt.pending)
    return replace(attempt, transcript=replace(attempt.transcript, closing=closing))


def _not_before(attempt: Attempt, at: float) -> float:
    return max(at, attempt.transcript.turns[-1].at or 0.0)


def _reply_subject(attempt: Attempt) -> str:
    if not CHANNELS[attempt.scenario.channel].has_subject:
        return ""
    subject = attempt.transcript.turns[-1].subject or attempt.scenario.subject
    return subject if not subject or subject.lower().startswith("re:") else f"Re: {subject}"
