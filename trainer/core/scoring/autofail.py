"""Find what fails a talk whatever the score: a short, unambiguous list.

Source: the auto-fail list of docs/scoring.md (after the QA forms of contact centres, which keep it
to seven). Two of that list are not here because a transcript cannot show them by itself: another
customer's data, and a safety signal passed over; a scenario rules them out with `never` … `fail`.
"""

import re
from collections.abc import Callable, Iterator

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.patterns import said
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.transcript import Ending
from trainer.core.scenario.identity import checking_actions, is_checked
from trainer.core.scenario.policy import Never
from trainer.core.scenario.situation import Outcome
from trainer.core.scoring.claims import unbacked
from trainer.core.scoring.moments import seen, told
from trainer.core.scoring.personal import personal_in, secrets_of
from trainer.core.scoring.quotes import deed, quote, quotes
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.score import Evidence
from trainer.core.scoring.scorecard import Failing
from trainer.core.scoring.settled import knows_actions, on_table, said_at, settled, taken
from trainer.core.scoring.talk import Talk

Rule = Callable[[Talk], tuple[Evidence, ...]]

CERTAIN = 0.8
"""How certain a reading must be to fail a talk by itself."""
_INSULT = re.compile(
    r"\b(?:idiots?|morons?|stupid|dumb\w*|fool\w*|liars?|imbecile|cretin|muppet|twit|losers?|clown"
    r"|bitch|bastard|arse\w*|asshole|wanker|twat|prick|dick\w*|cunt|pig|cow|bullshit|bollocks"
    r"|f[u*]\w*k\w*|sh[i*]t\w*|shut up|piss off|get lost|screw you|go to hell|pathetic|retard\w*)\b",
    re.IGNORECASE,
)
"""Words that, said about or to the customer, are an insult. The reader has seen to whom."""


_AT_THEM = re.compile(
    r"\b(?:calm|settle|simmer|cool) (?:down|yourself)\b|\b(?:relax|chill)\b|dramatic|overreact|\bfuss\b|hysterical"
    r"|worked up|emotional|oversensitive|too sensitive|making a scene|being silly|not the only|hardly the only|get over (?:it|yourself)",
    re.IGNORECASE,
)
"""Words that brush off the person and not the matter: they order a feeling, or make it look foolish."""


def failings_of(talk: Talk, rubric: Rubric) -> tuple[Failing, ...]:
    """List the auto-fails of `rubric` that this talk met, in the rubric's order."""
    found = ((one, RULES[one.rule](talk)) for one in rubric.auto_fail if one.rule in RULES)
    return tuple(
        Failing(one.id, _named(one.rule, one.text, evidence), evidence)
        for one, evidence in found
        if evidence
    )


def _named(rule: str, text: str, evidence: tuple[Evidence, ...]) -> str:
    """Say with the rule which deed broke it: a deed has no words that could be quoted."""
    if rule != beyond_authority.__name__:
        return text
    return f"{text.rstrip('.')}: {'; '.join(dict.fromkeys(one.note for one in evidence))}."


def abuse(talk: Talk) -> tuple[Evidence, ...]:
    """Find insults and swearing at the customer; a rude tone alone counts from the second time."""
    found = seen(talk, AgentAct.RUDE, AgentAct.DISMISS)
    rude = [(turn, one) for turn, one in found if one.certainty >= CERTAIN and _is_rude(one)]
    insults = [(turn, one) for turn, one in rude if _INSULT.search(one.span.text)]
    if insults:
        return quotes(insults, "an insult", good=False)
    turns = {turn.position for turn, _ in rude}
    return quotes(rude, "rude", good=False) if len(turns) >= 2 else ()


def _is_rude(one: Seen) -> bool:
    """Tell whether it is rude in tone: to tell a person how to feel is, to make light of a matter is not."""
    return one.act is AgentAct.RUDE or _AT_THEM.search(one.span.text) is not None


def disclosed_before_check(talk: Talk) -> tuple[Evidence, ...]:
    """Find protected actions, or personal details of the record, before the identity check.

    Only in scenarios that have such a check. It is complete once it is noted and the customer has
    said who they are (`scenario.identity`); a click alone checks nobody. What is personal is said
    in `personal`; what the customer gave first is no secret.
    """
    scenario = talk.scenario
    if scenario is None or not knows_actions(talk) or not checking_actions(scenario):
        return ()
    facts = {fact.id: turn.position for turn, fact in told(talk)}
    secrets = secrets_of(scenario)
    done: set[str] = set()
    found: list[Evidence] = []
    known = f"{scenario.opening} {scenario.subject}"
    for turn in talk.transcript.turns:
        if turn.position not in talk.readings:
            known += f" {turn.text}"
            continue
        before = [id for id, position in facts.items() if position < turn.position]
        for one in turn.actions:
            action = scenario.action(one.id)
            if action and action.protected and not is_checked(scenario, done, before):
                note = f"“{action.label}” before the identity check"
                found.append(deed(turn, note, good=False))
            done.add(one.id)
        if is_checked(scenario, done, before):
            break
        found += [
            quote(turn, span, "a personal detail, before the identity check", good=False)
            for span in personal_in(turn.text, secrets, known)
        ]
    return tuple(found)


def false_promise(talk: Talk) -> tuple[Evidence, ...]:
    """Find an outcome agreed to, or put on the table, that policy does not allow."""
    if talk.scenario is None:
        return ()
    breach = settled(talk).breach
    broken_by = [one for one in talk.scenario.outcomes if breach and one.breach == breach]
    return tuple(evidence for outcome in broken_by for evidence in _words_of(talk, outcome, breach))


def beyond_authority(talk: Talk) -> tuple[Evidence, ...]:
    """Find actions that the agent may not take alone, or for more than the limit."""
    if talk.scenario is None:
        return ()
    found: list[Evidence] = []
    spent: dict[str, float] = {}
    for turn, done in taken(talk):
        action = talk.scenario.action(done.id)
        if action is None:
            continue
        spent[done.id] = spent.get(done.id, 0.0) + (done.amount or 0.0)
        if not action.authority:
            much = f" ({done.amount:.2f})" if done.amount else ""
            note = f"“{action.label}”{much} needs someone else's approval"
            found.append(deed(turn, note, good=False))
        elif action.limit is not None and spent[done.id] > action.limit:
            note = f"“{action.label}” came to {spent[done.id]:.2f}; the limit is {action.limit:.2f}"
            found.append(deed(turn, note, good=False))
    return tuple(found)


def forbidden(talk: Talk) -> tuple[Evidence, ...]:
    """Find what the scenario rules out with `fail`: an act, an outcome, an action or words."""
    rules = talk.scenario.never if talk.scenario else ()
    return tuple(one for never in rules if never.fail for one in broken(talk, never))


def broken(talk: Talk, never: Never) -> Iterator[Evidence]:
    """Find where `never` was broken."""
    if never.act:
        found = seen(talk, AgentAct(never.act))
        yield from quotes(found, never.text, good=False)
    for turn in talk.said_turns:
        for pattern in never.said:
            span = said(pattern, turn.text)
            if span:
                yield quote(turn, span, never.text, good=False)
        if never.action in {action.id for action in turn.actions}:
            yield deed(turn, never.text, good=False)
    for outcome in on_table(talk) if never.outcome else ():
        if outcome.id == never.outcome:
            yield from _words_of(talk, outcome, never.text)


def _words_of(talk: Talk, outcome: Outcome, note: str) -> tuple[Evidence, ...]:
    """Quote what put an outcome on the table; where only deeds did, point at the last turn."""
    places = [place for place in (said_at(talk, one) for one in outcome.if_said) if place]
    found = dict.fromkeys(quote(turn, span, note, good=False) for turn, span in places)
    return tuple(found) or tuple(deed(turn, note, good=False) for turn in talk.agent_turns[-1:])


def abandoned(talk: Talk) -> tuple[Evidence, ...]:
    """Find a talk that the agent ended with the matter open."""
    closing = talk.transcript.closing
    if closing is None or closing.ending is not Ending.ABANDONED:
        return ()
    turns = talk.agent_turns[-1:] or talk.transcript.turns[-1:]
    return tuple(deed(turn, "ended with the matter open", good=False) for turn in turns)


def unbacked_action(talk: Talk) -> tuple[Evidence, ...]:
    """Find claims that something was done which was not done in the whole talk."""
    if not knows_actions(talk):
        return ()
    return tuple(
        quote(turn, span, f"“{label}” was not done", good=False)
        for turn, span, label in unbacked(talk)
    )


RULES: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (
        abuse,
        disclosed_before_check,
        false_promise,
        beyond_authority,
        forbidden,
        abandoned,
        unbacked_action,
    )
}
"""Every rule by its name in a rubric."""
