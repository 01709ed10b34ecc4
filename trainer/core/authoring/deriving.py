"""Make a draft of a ticket: what was said in it becomes facts, articles, lines and model answer."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from trainer.core.authoring.asking import IDENTIFIES, is_bare, patterns_of
from trainer.core.authoring.assembling import Setting, assembled
from trainer.core.authoring.bans import Bans, bans_of, is_banned
from trainer.core.authoring.beginning import Beginning
from trainer.core.authoring.filling import filled, first_name, plain
from trainer.core.authoring.guessing import NOT_TOLD, place_of
from trainer.core.authoring.noted import Note, Noted, Tree, assumed, bare, taken
from trainer.core.authoring.ticket import (
    Ticket,
    Told,
    is_kind,
    telling_words,
    undangled,
    words_of,
)
from trainer.core.authoring.unnumbered import without_number
from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.patterns import said
from trainer.core.conversation.read_agent import read_agent
from trainer.core.conversation.read_customer import read_customer
from trainer.core.conversation.sentence import read_sentences
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.scenario.situation import SHORTEST

MOST_FACTS = 4
"""Facts taken from a ticket besides the three that every draft has; talks open hardly more."""
MOST_VOLUNTEERED = 2
_LINES: Mapping[CustomerAct, str] = {
    CustomerAct.VENT: "vent",
    CustomerAct.REJECT: "reject",
    CustomerAct.ACCEPT: "accept",
    CustomerAct.ESCALATE: "escalate",
    CustomerAct.LEAVE: "leave",
}
_CARE = (AgentAct.EMPATHY, AgentAct.OWNERSHIP, AgentAct.OWN_ERROR, AgentAct.REFLECT)
_BRIEF = 14
"""Words of a customer's usual message, below which they write short ones."""
_LEAST_UPSET = 42
"""Heat and worry of the calmest: whoever writes to complain is less calm than the words are."""
_LEAST_INTRO = 18
"""Words that a first answer says well, from which it is taken over."""
_LONGEST_LINE = 160
_LONGEST_WEAK = 500
_MOST_ARTICLE = 8


@dataclass(frozen=True, slots=True)
class Case:
    """Hold what a draft is made of: a talk with made-up values, what was read in it, a situation.

    `frame` stands in the place of what a situation makes up.
    """

    transcript: Transcript
    ticket: Ticket
    beginning: Beginning
    frame: Tree


def derived(
    case: Case,
    setting: Setting,
    answers: Mapping[str, str],
    told: Mapping[str, Note],
    *,
    own_lines: bool,
) -> dict[str, Any]:
    """Make a draft of a ticket; `told` says of each answer where it comes from.

    `own_lines`: the model answer begins with what the agent of the ticket said well, where they did.
    """
    transcript, ticket, beginning, frame = (
        case.transcript, case.ticket, case.beginning, case.frame
    )  # fmt: skip
    who = {"name": setting.name, "first": first_name(setting.name), "agent": setting.agent}
    bans = bans_of(beginning, {**answers, **who})
    facts = tuple(_facts(transcript, ticket, bans))
    asked = [question for question, _ in facts if question]
    intro = _intro(transcript, ticket, bans) if own_lines else None
    gaps = {
        "questions": "".join(f"{one} " for one in asked[:2]),
        "seen": "Thank you, that helps me to understand it. ",
        "more": "".join(f"{one} " for one in asked[2:]),
        "extra": answers.get("extra") or _credited(answers),
        "matter": answers.get("matter") or f"{beginning.title[0].lower()}{beginning.title[1:]}",
    }
    all_gaps = {"goodwill": "", **answers, **who, **gaps}
    all_gaps["intro"] = intro.value if intro else plain(filled_text(frame["intro"], all_gaps))
    notes = {**told, **({"intro": intro.note} if intro else {})}
    refuses = any(one.get("kind_refusal") for one in beginning.scenario["outcomes"])
    own = filled(frame, all_gaps, notes)
    scenario = {**beginning.scenario, "brief": frame["brief"], "customer": frame["customer"]}
    scenario["record"] = frame["record"]
    talk = frame["talk_no" if refuses else "talk"]
    letters = CHANNELS[setting.channel].has_subject
    scenario["model"] = {"talk": talk if asked and not letters else _shorter(talk)}
    tree = assembled(replace(beginning, scenario=scenario), setting, all_gaps, notes)
    by_id = {one["id"]: one for one in tree["facts"]}
    found = [fact for _, fact in facts]
    tree["facts"] = [by_id["reference"], *found, by_id["wants"], by_id["hard"]]
    tree["articles"] = [*_articles(transcript, ticket), *_policy(own, answers, refuses=refuses)]
    tree["outcomes"] = [_seen(one, transcript) for one in tree["outcomes"]]
    tree["customer"] = _customer(tree["customer"], transcript, ticket)
    tree["lines"] = _lines(transcript, ticket, _band(tree["customer"]))
    tree["model"] = {**_contrast(transcript, ticket, own), **tree["model"]}
    return {key: value for key, value in tree.items() if value != {}}


def _shorter(talk: list[Tree]) -> list[Tree]:
    """Ask all that is asked in one message: where there is little to ask, and in letters."""
    first, both, then, *rest = talk
    say = f"{both['say']} {then['say'].replace('<<seen>>', '')}".replace(
        "<<questions>> ", "<<questions>>"
    )
    return [first, {**both, "say": say}, *rest]


def filled_text(text: str, gaps: Mapping[str, str]) -> Any:
    """Fill the gaps of one text."""
    return filled({"text": text}, gaps, {})["text"]


def _credited(answers: Mapping[str, str]) -> str:
    return (
        f"I've also credited {answers['goodwill']} for the trouble."
        if "goodwill" in answers
        else ""
    )


def _facts(
    transcript: Transcript, ticket: Ticket, bans: Bans
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the facts, each with the question of the model answer that opens it, if one does."""
    taken_ids: set[str] = {"reference", "wants", "hard"}
    asked = [one for one in ticket.told if one.asked][:MOST_FACTS]
    others = [one for one in ticket.told if not one.asked][:MOST_VOLUNTEERED]
    for one in sorted((*asked, *others), key=lambda one: one.turn):
        text = undangled(without_number(one.text))
        words = telling_words(text)
        if (
            words
            and not is_bare(text, one.asked)
            and not (text != one.text and all(map(IDENTIFIES.search, one.asked or ("",))))
        ):
            id = _id(words, taken_ids)
            taken_ids.add(id)
            asked_well = tuple(line for line in one.asked if not is_banned(line, bans))
            fact = replace(one, text=text, asked=asked_well)
            yield _fact(fact, id, words, transcript)


def _fact(
    told: Told, id: str, words: tuple[str, ...], transcript: Transcript
) -> tuple[str, dict[str, Any]]:
    where = place_of(transcript, told.turn)
    say = taken(told.text, where)
    for question in filter(is_kind, told.asked):
        if ask := patterns_of(told.text, question):
            like = [taken(question, f"asked in {place_of(transcript, told.turn - 1)}")]
            return question, {"id": id, "say": say, "like": like, "ask": list(ask)}
    ask = patterns_of(told.text) or ("|".join(words[:3]),)
    return "", {"id": id, "say": say, "ask": list(ask), "volunteer": True}


def _id(words: tuple[str, ...], taken_ids: set[str]) -> str:
    id = "_".join(words[:2])[:40]
    number = 2
    while id in taken_ids:
        id, number = f"{'_'.join(words[:2])[:40]}_{number}", number + 1
    return id


def _intro(transcript: Transcript, ticket: Ticket, bans: Bans) -> Noted | None:
    """Give what the agent said well at first, None where it was not much."""
    turn = ticket.first_answer
    if turn is None:
        return None
    deeds = [text for text, _ in ticket.done]  # done before it was looked at: not at first
    kept = [
        one.text
        for one in read_sentences(words_of(turn))
        if not one.question
        and one.text not in deeds
        and not one.salad
        and is_kind(one.text)
        and not is_banned(one.text, bans)
        and read_agent(one.text).has(*_CARE)
    ]
    if kept and not read_agent(" ".join(kept)).has(AgentAct.OWNERSHIP):
        kept.append("I'll look at it now and stay with it.")
    enough = sum(len(one.split()) for one in kept) >= _LEAST_INTRO
    return taken(" ".join(kept), place_of(transcript, turn.position)) if enough else None


def _articles(transcript: Transcript, ticket: Ticket) -> Iterator[dict[str, Any]]:
    if not ticket.explained:
        return
    lines = [f"- {text}" for text, _ in ticket.explained[:_MOST_ARTICLE]]
    places = dict.fromkeys(place_of(transcript, at) for _, at in ticket.explained[:_MOST_ARTICLE])
    note = f"compare with the real rule; it is what was said in {', '.join(places)}"
    yield {
        "id": "as-explained",
        "title": "What customers are told",
        "text": assumed("\n".join(lines), note),
    }


def _policy(own: Tree, answers: Mapping[str, str], *, refuses: bool) -> Iterator[dict[str, Any]]:
    yield own["article_no" if refuses else "article"]
    if "goodwill" in answers and not refuses:
        yield own["article_goodwill"]


def _seen(outcome: Mapping[str, Any], transcript: Transcript) -> Any:
    """Say of a way out that the agent of the ticket took it, where their words did."""
    patterns = outcome.get("if_said", [])
    for turn in transcript.of(Speaker.AGENT):
        if patterns and not outcome.get("needs") and all(said(one, turn.text) for one in patterns):
            return taken(dict(outcome), f"{place_of(transcript, turn.position)} did this")
    return outcome


def _band(customer: Tree) -> str:
    """Name the mood in which a draft's customer comes in; empty for one of the library."""
    start = bare(customer.get("start", {}))
    return Mood(**start).band.value if "patience" in start else ""


def _lines(transcript: Transcript, ticket: Ticket, begins: str) -> dict[str, Any]:
    """Gather how this customer put things, under act and mood, as further words of theirs.

    Where none of an act is for the mood `begins`, they are for any: else it would have no words.
    """
    bands = {one.turn: one.mood.band.value for one in ticket.course}
    found: dict[str, dict[str, list[Noted]]] = {}
    for turn in transcript.of(Speaker.CUSTOMER)[1:]:
        for one in read_sentences(words_of(turn)):
            acts = [_LINES[seen.act] for seen in read_customer(one.text) if seen.act in _LINES]
            if acts and len(one.text) <= _LONGEST_LINE and not re.search(r"[{}\d]", one.text):
                mood = found.setdefault(acts[0], {}).setdefault(bands[turn.position], [])
                if one.text not in [there.value for there in mood]:
                    mood.append(taken(one.text, place_of(transcript, turn.position)))
    return {
        act: moods
        if begins in moods
        else {"any": [one for lines in moods.values() for one in lines]}
        for act, moods in found.items()
    }


def _customer(customer: Tree, transcript: Transcript, ticket: Ticket) -> dict[str, Any]:
    """Begin in the mood of the first message, as its words were read."""
    if "persona" in customer:
        return dict(customer)
    mood = ticket.course[0].mood
    start = {
        "heat": min(80, max(_LEAST_UPSET, round(mood.heat) + 10)),
        "worry": min(80, max(_LEAST_UPSET, round(mood.worry) + 10)),
        "trust": min(42, max(32, round(mood.trust) - 4)),
        "patience": 9,
    }
    customers = transcript.of(Speaker.CUSTOMER)
    brief = sum(len(one.text.split()) for one in customers) < _BRIEF * len(customers)
    return {
        **{key: value for key, value in customer.items() if value != ""},
        "about": assumed("A customer of a while, with other things to do today.", NOT_TOLD),
        "voice": taken("short messages" if brief else "whole sentences", "how they write"),
        "start": taken(start, f"the words of {place_of(transcript, ticket.opening.position)}"),
        "traits": {"talkative": 2},
    }


def _contrast(transcript: Transcript, ticket: Ticket, own: Tree) -> dict[str, Any]:
    turn = ticket.first_answer
    weak: Any = own["weak"]
    if turn and (not is_kind(turn.text) or not read_agent(turn.text).has(*_CARE)):
        text = " ".join(words_of(turn).split())
        if len(text) <= _LONGEST_WEAK and len(text.split()) >= SHORTEST:
            weak = taken(f"{text[:1].upper()}{text[1:]}", place_of(transcript, turn.position))
    return {"situation": "First reply.", "weak": weak, "strong": own["strong"]}
