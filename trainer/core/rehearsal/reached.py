"""Find what nobody can learn or show here: facts that stay closed, criteria without an occasion."""

from collections.abc import Iterator, Sequence

from trainer.core.attempt import Attempt, Message, begin, exchange
from trainer.core.conversation.channels import CHANNELS
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.rehearsal.agent import plain, usual
from trainer.core.rehearsal.finding import Finding, error, note, warning
from trainer.core.rehearsal.flight import Flown
from trainer.core.rehearsal.plan import SEEDS
from trainer.core.rehearsal.play import fitted
from trainer.core.rehearsal.spread import AS_WRITTEN, as_kind
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Fact
from trainer.core.scoring.rubric import Rubric

EXPERT = "expert"
WILLING = ("expert", "competent", "novice", "curt")
LOW = 2
"""The best level that anybody reached, at which a criterion counts as one that cannot be shown."""

_EASIEST = (AS_WRITTEN, "calm and friendly")


def reached(scenario: Scenario, rubric: Rubric | None, all_: Sequence[Flown]) -> Iterator[Finding]:
    """Find facts that were told to nobody, or never to the expert, and criteria never rated well."""
    for number, fact in enumerate(scenario.facts, start=1):
        yield from _closed(scenario, fact, f"facts.{number}", all_)
    if rubric:
        yield from _unshown(scenario, rubric, all_)


def asked_outright(scenario: Scenario, fact: Fact) -> bool:
    """Tell whether anybody learns a fact who follows the model talk and asks for it in between."""
    questions = (*fact.like, *(f"Can you tell me about {plain(one)}?" for one in fact.ask))
    return any(
        fact.id in _asking(as_kind(scenario, kind), question).state.told
        for kind in _EASIEST
        for question in questions[:4]
    )


def _closed(scenario: Scenario, fact: Fact, field: str, all_: Sequence[Flown]) -> Iterator[Finding]:
    told = [one.cell.agent for one in all_ if fact.id in one.told]
    if EXPERT in told:
        return
    if told:
        what = f"the model answer never opens `{fact.id}`, though others did"
        cure = "ask for it in `model.talk`, or make it easier to reach"
        yield note(f"unasked:{fact.id}", field, what, cure)
    elif asked_outright(scenario, fact):
        what = f"the model answer never opens `{fact.id}`, and nor did anybody else"
        cure = "ask for it in `model.talk`, so that trainees see how"
        yield warning(f"unasked:{fact.id}", field, what, cure)
    else:
        what = f"nobody can reach `{fact.id}`, not even by asking for it once the customer is calm"
        cure = "lower its `trust`, raise its `calm`, look at `after` and at the patterns of `ask`"
        yield error(f"unreachable:{fact.id}", field, what, cure)


def _asking(scenario: Scenario, question: str) -> Attempt:
    """Play the model talk, with the question after each of its messages."""
    attempt = begin(scenario, SEEDS[0])
    pause = CHANNELS[scenario.channel].pause
    for step in scenario.model.talk:
        for text, do in ((step.say, step.do), (question, ())):
            if not attempt.closed:
                message = fitted(Message(text, pause, usual(*do)), scenario)
                attempt = exchange(attempt, message, ScriptedVoice())
    return attempt


def _unshown(scenario: Scenario, rubric: Rubric, all_: Sequence[Flown]) -> Iterator[Finding]:
    rated = [dict(one.levels) for one in all_ if one.levels and _willing(one)]
    if not rated:
        return
    for criterion in rubric.criteria:
        levels = [level for one in rated if (level := one.get(criterion.id)) is not None]
        wanted = criterion.skill in scenario.practise
        if not levels and (wanted or not criterion.conditional):
            what = f"nobody has an occasion to show “{criterion.name}” here: it was never rated"
        elif levels and max(levels) <= LOW:
            what = (
                f"nobody came above level {max(levels)} of “{criterion.name}”, not even the expert"
            )
        else:
            continue
        cure = "give an occasion for it (docs/scoring.md tells what is looked for)"
        if wanted:
            cure += f", or take `{criterion.skill}` out of `practise`"
        make = warning if wanted else note
        yield make(f"criterion:{criterion.id}", "practise", what, cure)


def _willing(one: Flown) -> bool:
    """Tell whether somebody who means well talked with the customer whom trainees will meet."""
    return one.cell.agent in WILLING and one.cell.kind == AS_WRITTEN
