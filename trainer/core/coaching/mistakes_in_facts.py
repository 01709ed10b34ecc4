"""Find replies that tell what is kept or made up, another fact than was asked for, or none for no reason."""

import re
from collections.abc import Iterator
from functools import lru_cache

from trainer.core.coaching.mistake import Kind, Mistake, Reply, open_to
from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.sentence import read_sentences
from trainer.core.customer.guard import check_part
from trainer.core.customer.guard_bounds import bounds_of
from trainer.core.customer.intent import Intent
from trainer.core.customer.questions import NO_FACT, asked_by_meaning, examples_of, facts_asked
from trainer.core.language.meaning import available, likeness
from trainer.core.language.stems import stem
from trainer.core.language.tokens import fold, sentences, words
from trainer.core.scenario.identity import identity_facts
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Fact

NEAR = 0.62
"""Likeness from which a question surely asks for a fact: well above what the customer goes by."""
AHEAD = 0.1
"""How much nearer it must be than any other fact, and than what asks for none."""
LONG = 5
"""Words of the shortest sentence that nobody says by chance."""

_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}\b")
_OWN_DEED = re.compile(r"\b(?:i|we)(?:'ve| have| did|'ll| will)\b")
_SLIPS = {
    "leak": Kind.LEAK,
    "figure": Kind.INVENTION,
    "currency": Kind.INVENTION,
    "name": Kind.INVENTION,
    "address": Kind.INVENTION,
    "role": Kind.ROLE,
    "meta": Kind.ROLE,
}
"""What the guard finds → what it is called here; what would only mar a reply is left out."""
_BECAUSE = {
    Kind.LEAK: "The customer gave away what they keep for later.",
    Kind.INVENTION: "The customer named something that stands nowhere in this case.",
    Kind.ROLE: "The customer spoke as somebody else.",
}


def mistakes_in_facts(reply: Reply) -> Iterator[Mistake]:
    """Find leaks, inventions, a wrong fact told, and an "I don't know" of what is known."""
    yield from _told_too_early(reply)
    yield from _from_nowhere(reply)
    yield from _past_the_guard(reply)
    yield from _told_instead(reply)
    yield from _forgot(reply)


def _told_too_early(reply: Reply) -> Iterator[Mistake]:
    """Find a whole sentence of a fact that is not told yet."""
    kept = {
        plain
        for fact in reply.attempt.scenario.facts
        if fact.id not in reply.state.told
        for plain, _ in _said_in(fact.say)
    }
    for plain, text in _said_in(reply.turn.text):
        if plain in kept and len(plain.split()) >= LONG:
            yield reply.mistake(Kind.LEAK, _BECAUSE[Kind.LEAK], text)
            return


def _from_nowhere(reply: Reply) -> Iterator[Mistake]:
    """Find figures and names of a fact not told yet, and figures that stand nowhere at all."""
    scenario = reply.attempt.scenario
    turns = reply.attempt.transcript.before(reply.turn.position).turns
    told = [fact.say for fact in scenario.facts if fact.id in reply.state.told]
    said = (scenario.opening, scenario.subject, *told, *(turn.text for turn in turns))
    new = _marks(reply.turn.text).difference(*map(_marks, said))
    if not new:
        return
    kept = "\n".join(fact.say for fact in scenario.facts if fact.id not in reply.state.told)
    lines = _lines_of(scenario)
    leaked = new & (_marks(kept) - _marks(lines))
    if leaked:
        yield _marked(reply, Kind.LEAK, leaked)
    strange = {one for one in new - _marks(f"{kept}\n{lines}") if _is_figure(one)}
    if strange:
        yield _marked(reply, Kind.INVENTION, strange)


def _past_the_guard(reply: Reply) -> Iterator[Mistake]:
    """Look once more, with all that is known now, at what a model worded."""
    wording = reply.attempt.wordings[reply.index]
    if wording is None or wording.kept == "authored":
        return
    scenario = reply.attempt.scenario
    lines = reply.state.used[len(reply.before.used) :]
    intent = Intent(
        acts=reply.turn.acts,
        band=reply.state.mood.band,
        facts=tuple(fact.say for fact in reply.told_now),
        told=reply.state.told,
    )
    authored = "\n".join((*lines, *intent.facts, _lines_of(scenario)))
    talk = reply.attempt.transcript.before(reply.turn.position)
    bounds = bounds_of(intent, scenario, talk, authored, letter=reply.is_letter)
    for fault in check_part("", reply.turn.text, bounds):
        kind = _SLIPS.get(fault.kind)
        if kind:
            yield reply.mistake(kind, _BECAUSE[kind], _exact(fault.quote, reply.turn.text))


def _told_instead(reply: Reply) -> Iterator[Mistake]:
    """Find a fact told that nobody asked for, where another was asked for and nothing kept it."""
    if reply.agent is None or not available() or CustomerAct.TELL not in reply.turn.acts:
        return
    scenario, now = reply.attempt.scenario, {fact.id for fact in reply.told_now}
    if not now or CustomerAct.WITHHOLD in reply.turn.acts:
        return
    wanted = {*facts_asked(reply.agent.text, scenario), *reply.before.asked}
    beside = {fact.id for fact in scenario.facts if fact.volunteer}
    odd = now - wanted - beside
    if not now & wanted and _passed_over(reply):
        odd = now
    if odd:
        told = next(fact for fact in reply.told_now if fact.id in odd)
        because = "The customer answered something else than was asked."
        yield reply.mistake(
            Kind.WRONG_FACT,
            because,
            _exact(told.say, reply.turn.text),
            reply.agent.text,
            reply.agent.position,
        )


def _passed_over(reply: Reply) -> bool:
    """Tell whether a fact was asked for by meaning that could have been told and was not."""
    assert reply.agent is not None  # noqa: S101 - for the type checker
    scenario = reply.attempt.scenario
    asking = (one for one in read_sentences(reply.agent.text) if one.asks)
    meant = (asked_by_meaning(one, scenario) for one in asking)
    missed = [id for id in meant if id and id not in reply.state.told]
    return any(open_to(scenario.fact(id), reply.before) for id in missed)


def _forgot(reply: Reply) -> Iterator[Mistake]:
    acts = reply.turn.acts
    if reply.agent is None or CustomerAct.DUNNO not in acts or not available():
        return
    scenario = reply.attempt.scenario
    for one in read_sentences(reply.agent.text):
        if not one.asks or one.closing or _OWN_DEED.search(one.folded):
            continue
        fact = _surely_meant(one.folded, scenario)
        if fact is None or not (fact.id in reply.state.told or open_to(fact, reply.state)):
            continue
        said = next((turn for turn in reply.earlier if fact.say in turn.text), None)
        because = "The customer says that they do not know what they " + (
            "had told." if fact.id in reply.state.told else "do know."
        )
        yield reply.mistake(
            Kind.FORGOT, because, "", fact.say if said else "", said.position if said else None
        )
        return


def _surely_meant(question: str, scenario: Scenario) -> Fact | None:
    """Find the fact that a question asks for beyond doubt; who somebody is has its own words."""
    known = [one for one in scenario.facts if one.like and one.id not in identity_facts(scenario)]
    near = sorted(
        ((max(likeness(question, past) for past in examples_of(one)), one.id) for one in known),
        reverse=True,
    )
    if not near or near[0][0] < NEAR:
        return None
    others = [likeness(question, one) for one in NO_FACT]
    others += [likeness(question, past) for one in scenario.facts if one.id != near[0][1]
               for past in examples_of(one)]  # fmt: skip
    return scenario.fact(near[0][1]) if near[0][0] - max(others) >= AHEAD else None


@lru_cache(maxsize=1024)
def _said_in(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((" ".join(words(fold(one.text))), one.text) for one in sentences(text))


@lru_cache(maxsize=1024)
def _marks(text: str) -> frozenset[str]:
    """List the figures of a text, in one form, and the names that stand inside its sentences."""
    figures = frozenset(stem(word) for word in words(fold(text)) if _is_figure(word))
    return figures | frozenset(_NAME.findall(text))


def _is_figure(word: str) -> bool:
    return any(sign.isdigit() for sign in word)


def _lines_of(scenario: Scenario) -> str:
    """Gather all that the author lets the customer say besides facts, and what the page shows."""
    who = scenario.customer
    tables = (scenario.lines, who.lines)
    lines = [
        line
        for table in tables
        for bands in table.values()
        for some in bands.values()
        for line in some
    ]
    asks = [outcome.asks_for for outcome in scenario.outcomes]
    return "\n".join(
        (
            who.name,
            scenario.company,
            scenario.record,
            scenario.brief,
            who.confides,
            *who.asides,
            *asks,
            *lines,
        )
    )


def _marked(reply: Reply, kind: Kind, marks: frozenset[str] | set[str]) -> Mistake:
    found = (word for word in reply.turn.text.split() if _marks(f"a {word}") & marks)
    return reply.mistake(kind, _BECAUSE[kind], next(found, ""))


def _exact(words_: str, text: str) -> str:
    return words_ if words_ in text else ""
