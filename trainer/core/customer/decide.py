"""Choose what the customer does next: first what must be answered, then what colours it."""

from collections.abc import Collection
from dataclasses import replace

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.mood import Band
from trainer.core.conversation.transcript import Ending
from trainer.core.customer.dice import chance
from trainer.core.customer.effects import CARING
from trainer.core.customer.intent import Intent
from trainer.core.customer.notice import HATED
from trainer.core.customer.objecting import OBJECTIONS
from trainer.core.customer.offers import Verdict
from trainer.core.customer.scene import Scene
from trainer.core.customer.small_talk import STORY
from trainer.core.customer.state import State
from trainer.core.scenario.situation import Fact

_DULL = frozenset(
    {AgentAct.IDLE, AgentAct.TEMPLATE, AgentAct.REPEAT, AgentAct.LATE, AgentAct.CLOSE}
)
_CANNED = frozenset({AgentAct.TEMPLATE, AgentAct.REPEAT})
_TAILS = {
    Verdict.ACCEPT: CustomerAct.ACCEPT,
    Verdict.CONSENT: CustomerAct.CONSENT,
    Verdict.CONCEDE: CustomerAct.ACCEPT,
    Verdict.HAGGLE: CustomerAct.HAGGLE,
    Verdict.REJECT: CustomerAct.REJECT,
    Verdict.PUSHBACK: CustomerAct.PUSHBACK,
}
_SHORT = frozenset({Verdict.ANNOUNCED, Verdict.MORE})
_ONCE = frozenset({CustomerAct.HAGGLE, CustomerAct.PUSHBACK})
"""Answers that are remembered, because the next one to the same outcome is another."""
_YES = frozenset({Verdict.ACCEPT, Verdict.CONCEDE})
_STAYS = _YES | {Verdict.CONSENT}
"""What nobody walks out on."""
_AWAITS = frozenset(
    {
        CustomerAct.TELL,
        CustomerAct.VOLUNTEER,
        CustomerAct.WITHHOLD,
        CustomerAct.PUZZLED,
        CustomerAct.DENY,
        CustomerAct.CONFRONT,
    }
)
"""What says something new, objects or asks back: whoever says it waits for the answer."""
WARY = 30.0
"""Trust below which nobody sounds warm, however cool and whatever was solved."""


def decide(scene: Scene) -> tuple[State, Intent]:
    """Choose the acts of the reply, and keep the state that they leave behind."""
    best = scene.table.best
    state, acts = _choose(scene)
    if scene.proposal and CustomerAct.CONSENT in acts:
        best = scene.proposal.outcome
        state = replace(state, consented=(*state.consented, *scene.proposal.actions))
    told = _told(scene, acts)
    ids = tuple(fact.id for fact in told)
    gives = scene.asked.gives if CustomerAct.TELL in acts else ()
    wanted = dict.fromkeys((*state.asked, *scene.asked.facts))
    state = replace(
        state,
        told=(*state.told, *ids),
        asked=tuple(id for id in wanted if id not in {*state.told, *ids}),
    )
    intent = Intent(
        acts=acts,
        band=_shown_band(state),
        facts=(*gives, *(fact.say for fact in told)),
        asks_for=best.asks_for if best and CustomerAct.HAGGLE in acts else "",
        term=scene.term if CustomerAct.PUZZLED in acts else "",
        grudging=scene.verdict is Verdict.CONCEDE and CustomerAct.ACCEPT in acts,
        unsure=scene.asked.unsure,
        openly=AgentAct.EXPOSE in scene.acts,
        earlier=scene.earlier if CustomerAct.CONFRONT in acts else "",
        line=scene.objects if _objects(scene) in acts else "",
        hurt=scene.sore and acts == (CustomerAct.CLOSE,),
    )
    return state, intent


def leaves(scene: Scene) -> bool:
    """Tell whether the customer has had enough: no patience, beyond rage, or insulted.

    One insult makes nobody leave who still had some trust; the next one does.
    """
    mood = scene.state.mood
    again = scene.before.mood.trust < 15 or scene.before.counts.get(AgentAct.RUDE, 0) > 0
    insulted = AgentAct.RUDE in scene.acts and mood.trust < 15 and again
    if insulted or (mood.heat >= 99 and scene.before.turns > 0 and HATED & scene.acts):
        return True
    return scene.verdict not in _STAYS and (
        mood.patience <= 0
        or (mood.heat >= 99 and scene.before.turns > 0 and scene.before.escalated)
    )


def escalates(scene: Scene) -> bool:
    """Tell whether the customer asks for someone above, once a talk and never at the first reply."""
    mood = scene.state.mood
    if scene.state.escalated or scene.before.turns == 0 or scene.verdict in _STAYS:
        return False
    tired = mood.patience <= scene.level.tired and mood.trust < 30
    return mood.heat >= scene.level.boils or tired


def _choose(scene: Scene) -> tuple[State, tuple[CustomerAct, ...]]:
    state = scene.state
    if leaves(scene):
        return _end(replace(state, accepted=None), Ending.LEFT), (CustomerAct.LEAVE,)
    if scene.last and not (state.accepted or scene.verdict in _YES):
        return _end(state, Ending.TIMED_OUT), (CustomerAct.LEAVE,)
    hated = bool(HATED & scene.acts)
    if hated:
        state = replace(state, accepted=None, stale=0)
    if escalates(scene):
        lead = (CustomerAct.PUSHBACK,) if hated else ()
        return replace(state, escalated=True), (*lead, CustomerAct.ESCALATE)
    if hated:
        return state, (CustomerAct.PUSHBACK,)
    if state.accepted is not None:
        return _after_yes(scene, state)
    return _before_yes(scene, state)


def _before_yes(scene: Scene, state: State) -> tuple[State, tuple[CustomerAct, ...]]:
    """Answer what was asked, then what was offered; where there is nothing, show the mood."""
    acts = [*_lead(scene), *_body(scene)]
    tail = _tail(scene)
    if scene.sore and tail is CustomerAct.ACCEPT and scene.table.best and not scene.table.fresh:
        state = replace(state, accepted=scene.table.best.id)
        return _end(state, Ending.RESOLVED), (CustomerAct.CLOSE,)
    if tail in _ONCE and scene.table.best:
        state = replace(state, haggled=(*state.haggled, scene.table.best.id))
    wanted = scene.proposal.outcome if scene.proposal and scene.proposal.wants else None
    if tail is CustomerAct.CONSENT and wanted:
        state = replace(state, haggled=(*state.haggled, wanted.id))
        return state, (tail, *acts, CustomerAct.HAGGLE)
    if tail is CustomerAct.CONSENT or (tail is CustomerAct.ACCEPT and not scene.asked.facts):
        acts.insert(0, tail)  # the yes comes before what was held back until now
    elif tail is not None:
        acts.append(tail)
    if tail is CustomerAct.ACCEPT and scene.table.best:
        state = replace(state, accepted=scene.table.best.id, stale=0)
        more = scene.proposal is not None or _awaits(scene, acts)
        if scene.last or (scene.farewell and not more):
            acts.append(CustomerAct.CLOSE)
            state = _end(state, Ending.RESOLVED)
    return state, tuple(acts or _colour(scene))


def _after_yes(scene: Scene, state: State) -> tuple[State, tuple[CustomerAct, ...]]:
    """Wind up: answer what is still asked, thank for what is added, close, and never linger."""
    best = scene.table.best
    acts = [*_lead(scene), *_body(scene)]
    if best is None or (scene.verdict not in _YES and best.id != state.accepted):
        return replace(state, accepted=None, stale=0), (*acts, CustomerAct.REJECT)
    if best.id != state.accepted:
        return replace(state, accepted=best.id, stale=0), (CustomerAct.SOFTEN, *acts)
    consent = (CustomerAct.CONSENT,) if scene.verdict is Verdict.CONSENT else ()
    if consent or scene.earlier or scene.objects:
        return replace(state, stale=0), (*acts, *consent)
    return _wound_up(scene, state, acts)


def _wound_up(
    scene: Scene, state: State, acts: list[CustomerAct]
) -> tuple[State, tuple[CustomerAct, ...]]:
    """Close, but for one who has just said something new or asked back: they wait for the answer."""
    if scene.last:
        return _end(state, Ending.RESOLVED), (*acts, CustomerAct.CLOSE)
    if _awaits(scene, acts):
        return replace(state, stale=0), tuple(acts)
    if AgentAct.CLOSE in scene.acts or state.stale >= 1:
        return _end(state, Ending.RESOLVED), (*acts, CustomerAct.CLOSE)
    quiet = (CustomerAct.CONFIRM,) if state.mood.band is Band.HOT else (CustomerAct.SOFTEN,)
    return replace(state, stale=state.stale + 1), tuple(acts) or quiet


def _awaits(scene: Scene, acts: Collection[CustomerAct]) -> bool:
    return scene.asked.unsure or bool(_AWAITS.intersection(acts))


def _shown_band(state: State) -> Band:
    """Say how they sound: who does not trust the agent is not warm for being solved."""
    band = state.mood.band
    wary = state.mood.trust < WARY and band in {Band.CALM, Band.WORRIED}
    return Band.TENSE if wary and state.accepted is not None else band


def _objects(scene: Scene) -> CustomerAct | None:
    return OBJECTIONS.get(scene.objects)


def _lead(scene: Scene) -> list[CustomerAct]:
    objects = CustomerAct.CONFRONT if scene.earlier else _objects(scene)
    return [objects] if objects else _reaction(scene)


def _reaction(scene: Scene) -> list[CustomerAct]:
    if AgentAct.REASK in scene.acts:
        return [CustomerAct.REPEAT]
    if AgentAct.JARGON in scene.acts or AgentAct.SALAD in scene.acts:
        return [CustomerAct.PUZZLED]
    if scene.asked.unsure:
        return [CustomerAct.DUNNO]
    if scene.asked.reads_back is not None:
        return [CustomerAct.CONFIRM if scene.asked.reads_back else CustomerAct.DENY]
    return []


def _body(scene: Scene) -> list[CustomerAct]:
    told = bool(scene.answer.told or scene.asked.gives)
    acts = [CustomerAct.TELL] if told else []
    if AgentAct.EXPOSE in scene.acts or (scene.answer.withheld and not told):
        acts.append(CustomerAct.WITHHOLD)
    elif scene.asked.unknown and not (told or scene.answer.volunteered or _agreed(scene)):
        acts.append(CustomerAct.DUNNO)
    if scene.answer.volunteered and scene.verdict not in _STAYS and not scene.objects:
        acts.append(CustomerAct.VOLUNTEER)  # nobody adds a grievance to a yes
    return acts


def _agreed(scene: Scene) -> bool:
    """Tell whether they say yes or have said it: nobody shrugs and is glad in one breath."""
    return scene.verdict in _YES or scene.before.accepted is not None


def _tail(scene: Scene) -> CustomerAct | None:
    """Answer what is on the table, never with the same haggle twice, nor beside a confrontation."""
    if scene.earlier or scene.objects:
        return None
    if scene.verdict in _SHORT:
        return None if _body(scene) or _lead(scene) else CustomerAct.NUDGE
    return _TAILS.get(scene.verdict)


def _colour(scene: Scene) -> tuple[CustomerAct, ...]:
    """Show the mood, where there is nothing to answer."""
    hot = scene.state.mood.band is Band.HOT
    if {AgentAct.REFUSE, AgentAct.DEFLECT} & scene.acts:
        return (CustomerAct.REJECT,)
    if scene.asked.about:
        return (CustomerAct.VENT if scene.asked.about == STORY else CustomerAct.NUDGE,)
    cooler = scene.before.mood.heat - scene.state.mood.heat
    if AgentAct.STRAY in scene.acts:
        cooler = 0.0  # nobody answers a question with "good"
    if _CANNED & scene.acts and _canned(scene.state) > scene.level.bears:
        return (CustomerAct.PUSHBACK,)
    stock = AgentAct.TEMPLATE in scene.acts
    if CARING & scene.acts and scene.state.caring_run < 2 and cooler > 0 and not stock:
        return (CustomerAct.SOFTEN,)
    if _DULL & scene.acts or scene.state.caring_run:
        venting = hot or chance(scene.dice, "vent") < scene.state.mood.heat / 120
        return (CustomerAct.VENT if venting else CustomerAct.NUDGE,)
    return (CustomerAct.SOFTEN if cooler >= 4 else CustomerAct.NUDGE,)


def _canned(state: State) -> int:
    """Count the messages so far that could have gone to anyone, or had come before."""
    return sum(state.counts.get(act, 0) for act in _CANNED)


def _told(scene: Scene, acts: tuple[CustomerAct, ...]) -> tuple[Fact, ...]:
    told = scene.answer.told if CustomerAct.TELL in acts else ()
    return (*told, *(scene.answer.volunteered if CustomerAct.VOLUNTEER in acts else ()))


def _end(state: State, ending: Ending) -> State:
    return replace(state, ended=ending)
