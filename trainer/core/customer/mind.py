"""Be the customer's mind: from an agent's turn to how the customer feels and what they will say.

Nothing here words anything, and nothing depends on wording but the agent's own: the same scenario,
seed and messages give the same states and intents for ever.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.contradicting import CORRECTED, see_contradiction
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.read_agent import read_agent
from trainer.core.conversation.reading import Heard, Reading
from trainer.core.conversation.sentence import read_sentences
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import ActionTaken, Speaker, Turn
from trainer.core.customer.agenda import Answer, Asked, answer, hear_questions
from trainer.core.customer.cue import cue_of
from trainer.core.customer.decide import decide
from trainer.core.customer.deeds import claims_open, deeds_noticed, promises_after
from trainer.core.customer.effects import CARING
from trainer.core.customer.emotion import Felt, certain, change, feel, worked
from trainer.core.customer.intent import Intent
from trainer.core.customer.keeping import keep
from trainer.core.customer.levels import LEVELS
from trainer.core.customer.notice import HATED, idle, late, notice
from trainer.core.customer.noticed import Noticed
from trainer.core.customer.objecting import objection_to, without_answers
from trainer.core.customer.offers import Table, Verdict, judge, lay
from trainer.core.customer.openness import follow, hold_back, moves_now, without_deflection
from trainer.core.customer.proposals import Proposal, proposal_in
from trainer.core.customer.recalling import recall, remember
from trainer.core.customer.scene import Scene
from trainer.core.customer.silence import take_hold
from trainer.core.customer.state import Change, State
from trainer.core.customer.temper import hold_out, meet, show, slow_down, sway
from trainer.core.scenario.case_words import names_case
from trainer.core.scenario.misstating import see_misstatement, without_false_care
from trainer.core.scenario.privacy import kept_in_public, see_exposure
from trainer.core.scenario.scenario import Scenario

RAGE = 80.0
"""Heat from which a limit set counts as a boundary to abuse."""

_FAREWELL = re.compile(
    r"\b(good ?bye|bye|take care|all the best|have a (good|nice|great|lovely|pleasant)|"
    r"(kind|best|warm) regards|yours (sincerely|faithfully))\b",
    re.IGNORECASE,
)
_AGREED = frozenset({Verdict.ACCEPT, Verdict.CONCEDE})
_ANSWERS = frozenset(
    {
        AgentAct.PLAN,
        AgentAct.EXPLAIN,
        AgentAct.OPTIONS,
        AgentAct.DONE,
        AgentAct.OFFER,
        AgentAct.LIMIT,
        AgentAct.OWNERSHIP,
    }
)


@dataclass(frozen=True, slots=True)
class Response:
    """Hold the mind after a turn, what it is about to say, and why it feels as it does."""

    state: State
    intent: Intent
    changes: tuple[Change, ...]


def first(scenario: Scenario) -> State:
    """Make the mind with which the customer comes in."""
    start = scenario.customer.start
    return State(mood=Mood(start.heat, start.worry, start.trust, start.patience))


def respond(state: State, scenario: Scenario, transcript: Transcript, dice: str) -> Response:
    """Take in the agent turn at the end of `transcript`, and decide on the reply to it."""
    turn = transcript.turns[-1]
    reading = _read(transcript, scenario)
    actions = (*state.actions, *turn.actions)
    proposal = proposal_in(state, scenario, reading, actions)
    asked = hear_questions(state, scenario, reading, _earlier(transcript))
    asked = asked.without(proposal.words) if proposal else asked
    asked = _doubted(asked, state, scenario, replace(turn, text=reading.text), actions)
    asked = hold_back(recall(asked, state, scenario), reading)
    objects = objection_to(reading, [one.text for one in transcript.of(Speaker.CUSTOMER)])
    asked = without_answers(asked, objects)
    kept = kept_in_public(scenario, transcript)
    table = lay(state, scenario, reading, actions)
    noticed = _noticed(state, scenario, transcript, reading, asked, table)
    felt = feel(state, noticed, scenario)
    after = keep(felt.state, scenario, table, replace(turn, text=reading.text), reading)
    after = replace(after, reasks=after.reasks + any(n.act is AgentAct.REASK for n in noticed))
    acts = frozenset(certain(noticed))
    met = meet(scenario, transcript, reading.text, acts)
    if met.bounded or (AgentAct.LIMIT in acts and state.mood.heat >= RAGE):
        after = replace(after, firm=after.firm + 1)
    felt = sway(replace(felt, state=after), met, state)
    after = felt.state
    verdict = judge(table, after, scenario, answered=bool(_ANSWERS & acts))
    verdict = _heeded(verdict, acts, table, state, _is_named(transcript, scenario))
    earlier = _said_otherwise(reading)
    proposal = None if objects else proposal
    fresh = verdict in _AGREED and state.accepted is None
    verdict = _asked_leave(verdict, proposal, acts, earlier or objects, fresh=fresh)
    verdict = hold_out(verdict, met, after, scenario)
    felt = _disappointed(felt, verdict, table, state)
    scene = Scene(
        before=state,
        state=felt.state,
        acts=acts,
        asked=asked,
        answer=slow_down(_answer(felt.state, scenario, asked, acts, kept), met),
        table=table,
        verdict=verdict,
        term=next((one.detail for one in reading.of(AgentAct.JARGON)), ""),
        farewell=_says_farewell(turn, transcript.channel),
        last=felt.state.turns >= CHANNELS[scenario.channel].turn_limit,
        dice=dice,
        level=LEVELS[scenario.level],
        proposal=proposal,
        earlier=earlier,
        objects=objects,
        sore=met.sore,
    )
    decided, intent = remember(*decide(scene), asked)
    intent = follow(take_hold(intent, reading.text), transcript)
    decided, intent = show(decided, intent, met, scenario, dice)
    heard = acts if claims_open(decided.promises, scenario) else acts - {AgentAct.UNBACKED}
    intent = replace(intent, cue=cue_of(intent.acts, heard, asked.about))
    return Response(decided, intent, felt.changes)


def _read(transcript: Transcript, scenario: Scenario) -> Reading:
    """Read the last turn, and what it says against an earlier one; nothing is found in heaps."""
    heard = heard_of(transcript, scenario)
    reading = read_agent(transcript.turns[-1].text, heard).without_heaps()
    against = see_contradiction(reading.text, heard)
    exposed = see_exposure(transcript.channel, transcript.turns, scenario)
    reading = without_deflection(reading, transcript)
    reading = without_false_care(reading, see_misstatement(reading.text, scenario, heard.customer))
    return replace(reading, seen=(*reading.seen, *(one for one in (against, exposed) if one)))


def heard_of(transcript: Transcript, scenario: Scenario) -> Heard:
    """Gather what was said before the last turn, as far as it decides how that turn reads."""
    earlier = transcript.turns[:-1]
    name = scenario.customer.name
    return Heard(
        customer=tuple(one.text for one in earlier if one.speaker is Speaker.CUSTOMER),
        agent=tuple(one.text for one in earlier if one.speaker is Speaker.AGENT),
        jargon=scenario.jargon,
        names=(name, *name.split()),
    )


def _noticed(
    state: State,
    scenario: Scenario,
    transcript: Transcript,
    reading: Reading,
    asked: Asked,
    table: Table,
) -> tuple[Noticed, ...]:
    turn = transcript.turns[-1]
    actions = (*state.actions, *turn.actions)
    deeds = deeds_noticed(scenario, reading.text, turn.actions, actions, state.told)
    noticed = notice(reading, asked.noticed, deeds, scenario)
    if asked.unsure:
        noticed = _shown(noticed)
    on_table = table.fresh or table.said != dict(state.said) or moves_now(transcript)
    noticed = (*noticed, *idle(noticed, state, on_table=on_table))
    return (*noticed, *late(transcript, scenario, CHANNELS[scenario.channel]))


def _heeded(
    verdict: Verdict,
    acts: frozenset[AgentAct],
    table: Table,
    before: State,
    named: bool,  # noqa: FBT001 - one of several findings, told in order
) -> Verdict:
    """Agree to nothing that cannot be made out, was heard before, or names nothing of the case."""
    if AgentAct.SALAD in acts:
        return Verdict.NOTHING
    if AgentAct.REPEAT in acts and not table.fresh and not before.accepted:
        return Verdict.NOTHING
    return Verdict.ANNOUNCED if verdict in _AGREED and not named else verdict


def _said_otherwise(reading: Reading) -> str:
    """Give the earlier words that this message goes against, empty where it owns the change."""
    against = reading.of(AgentAct.CONTRADICT)
    return next((one.detail for one in against if CORRECTED not in one.rule), "")


def _asked_leave(
    verdict: Verdict,
    proposal: Proposal | None,
    acts: frozenset[AgentAct],
    earlier: str,
    *,
    fresh: bool,
) -> Verdict:
    """Let what leave is asked for be answered first, and agree to nothing said in two ways.

    `fresh`: they agree now, and that says all.
    """
    if earlier and verdict in _AGREED:
        return Verdict.NOTHING
    if proposal is None or fresh or AgentAct.SALAD in acts:
        return verdict
    return proposal.verdict


def _is_named(transcript: Transcript, scenario: Scenario) -> bool:
    """Tell whether the agent has named the case; who began in heaps must do so more often."""
    said = [one.text for one in transcript.of(Speaker.AGENT)]
    heard = [one.text for one in transcript.of(Speaker.CUSTOMER)]
    heaps = sum(any(part.salad for part in read_sentences(text)) for text in said)
    if not heaps:
        return names_case(said, scenario, heard)
    return sum(names_case((text,), scenario, heard) for text in said) > heaps


def _doubted(
    asked: Asked, state: State, scenario: Scenario, turn: Turn, actions: Sequence[ActionTaken]
) -> Asked:
    """Confirm nothing that was said to be done and is not: only the agent can know."""
    if not asked.reads_back:
        return asked
    claimed = any(
        one.act is AgentAct.UNBACKED
        for one in deeds_noticed(scenario, turn.text, (), actions, state.told)
    )
    open_ = promises_after(state.promises, scenario, "", turn.position, actions)
    if claimed or claims_open(open_, scenario):
        return replace(asked, reads_back=None, unsure=True)
    return asked


def _shown(noticed: Sequence[Noticed]) -> tuple[Noticed, ...]:
    """Let a claim without its deed do its harm: the agent asks about it, and it shows."""
    rest = (one for one in noticed if one.act is not AgentAct.UNBACKED)
    found = next((one for one in noticed if one.act is AgentAct.UNBACKED), None)
    shown = replace(found, scale=1.0) if found else Noticed(AgentAct.UNBACKED, "", "still not done")
    return (*rest, shown)


def _answer(
    state: State,
    scenario: Scenario,
    asked: Asked,
    acts: frozenset[AgentAct],
    kept: frozenset[str],
) -> Answer:
    """Tell nothing to someone hurtful, and open up at first and to those who do something."""
    if HATED & acts:
        return Answer()
    moved = state.turns == 1 or worked(acts) or bool(CARING & acts)
    put_off = {AgentAct.SALAD, AgentAct.MISSTATE} & acts
    open_up = moved and state.accepted is None and not put_off
    return answer(state, scenario, asked.facts, open_up=open_up, kept=kept)


def _disappointed(felt: Felt, verdict: Verdict, table: Table, before: State) -> Felt:
    if verdict is not Verdict.REJECT:
        return felt
    lost = Change("offer", table.quote, "an offer far below the need", {"patience": -0.6})
    return change(felt, lost, before)


def _says_farewell(turn: Turn, channel: str) -> bool:
    return CHANNELS[channel].has_subject or _FAREWELL.search(turn.text) is not None


def _earlier(transcript: Transcript) -> str:
    return "\n".join(one.text for one in transcript.turns[:-1])
