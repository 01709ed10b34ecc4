"""Hold words against deeds: what was claimed, what was promised, and what broke a rule."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.patterns import said
from trainer.core.conversation.planning import due_words
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.transcript import Promise
from trainer.core.conversation.turn import ActionTaken
from trainer.core.conversation.word_given import words_given
from trainer.core.customer.noticed import Noticed
from trainer.core.scenario.identity import checking_actions, claimed_check, has_said_who, is_checked
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Action

_WILL = (
    r"\b(?:i|we)(?:['’]ll| will| shall| am going to|['’]m going to| are going to|['’]re going to)\b"
    r"(?:(?!n['’]t\b|\bnot\b|\bno\b|\bnever\b|\bcannot\b)[^.?!;:\n]){0,40}?"
)
_KINDS = tuple(
    (
        re.compile(names, re.IGNORECASE),
        re.compile(_WILL + words, re.IGNORECASE),
        re.compile(words, re.IGNORECASE),
    )
    for names, words in (
        (
            r"refund",
            r"\b(?:refund|reimburse|pay (?:it|that|you|the|this) back|send (?:it|that|the money) back)",
        ),
        (r"credit|goodwill", r"\b(?:credit|goodwill|take \S+ off)"),
        (r"replace|resend", r"\b(?:replace|replacement|resend|send (?:you )?(?:a new|another))"),
        (r"call.?back|ring.?back", r"\b(?:call|ring|phone) (?:you|back)"),
        (r"supervisor|manager|approv", r"\b(?:supervisor|manager|team lead)"),
        (r"unlock|reset|reopen", r"\b(?:unlock|reset|reopen|open it)"),
        (r"cancel", r"\b(?:cancel)"),
        (r"hub|loan", r"\b(?:hub|lend|loan)"),
        (r"compensat", r"\b(?:compensat)"),
        (r"engineer|technician", r"\b(?:engineer|technician)"),
        (r"escalat|complaint", r"\b(?:escalat|complaint)"),
        (r"letter", r"\b(?:letter|write to)"),
        (r"book", r"\b(?:re-?book|book)"),
        (r"remove", r"\b(?:remove|take \w+(?: \w+)? (?:off|away))"),
        (r"label", r"\blabel"),
        (r"slot", r"\bslot|\b(?:after|from) 16"),
        (r"assembl", r"\b(?:assembl|buil[dt]|put (?:it )?together)"),
        (r"debit", r"\b(?:end|stop|cancel|switch off)\b[^.?!]{0,20}debit"),
        (
            r"number",
            r"\b(?:change|update|swap|replace|put|use|save|enter)\b[^.?!]{0,20}(?:number|\d{5})",
        ),
        (r"\bopen until|hours", r"\b(?:keep|leave|hold)\b[^.?!]{0,30}open"),
        (r"pack|files", r"\bsend\b[^.?!]{0,25}(?:files?|accounts|pack|spreadsheet)"),
        (r"ramp|\bhelp", r"\b(?:move|rebook|change)\b[^.?!]{0,20}(?:help|ramp|assistance)"),
        (r"claim", r"\bclaim"),
        (r"challenge|appeal", r"\b(?:challenge|appeal)"),
        (r"month free", r"\bmonth free|\bfree month"),
    )
)
"""What actions are called (by id and label), and how one says that one will do them."""


UNCHECKED = "done before the identity check"
UNASKED = -0.5
"""What a deed on the account is worth to a customer who was never asked who they are."""
_KEPT = 4096
"""Answers kept: a message that is replayed, or played to many customers, is asked the same again."""


def deeds_noticed(
    scenario: Scenario,
    text: str,
    now: Sequence[ActionTaken],
    all_: Sequence[ActionTaken],
    told: Collection[str] = (),
) -> tuple[Noticed, ...]:
    """Notice what was done now, and what was only claimed to be done; `told` are ids of facts.

    A claim does no harm before it shows (scale 0). A note of an identity that nobody asked for is
    nothing to the customer, and what is done on the account before that troubles them.
    """
    ids = dict.fromkeys(one.id for one in now)
    known = has_said_who(scenario, told)
    actions = [one for one in map(scenario.action, ids) if one and (known or not one.verifies)]
    early = [
        Noticed(AgentAct.DONE, "", f"{UNCHECKED}: {one.label}", UNASKED)
        for one in actions
        if one.protected and not known and checking_actions(scenario)
    ]
    done = [Noticed(AgentAct.DONE, "", f"done: {one.label}") for one in actions]
    return (*early, *done, *_claimed(scenario, text, all_, told))


def claims_open(promises: Sequence[Promise], scenario: Scenario) -> bool:
    """Tell whether something was said to be done and is not done."""
    open_ = ((one, scenario.action(one.action)) for one in promises if not one.kept)
    return any(action and claims(action, one.quote) for one, action in open_)


def promises_after(
    promises: Sequence[Promise],
    scenario: Scenario,
    text: str,
    turn: int,
    all_: Sequence[ActionTaken],
    against: Seen | None = None,
) -> tuple[Promise, ...]:
    """Add what this message announces, one open promise an action, and keep those now done.

    `against` is a contradiction seen in the message: the promises that it goes against are broken
    by this turn, and one for another sum takes their place.
    """
    found = [_broken(one, scenario, turn, against) for one in promises]
    for action in scenario.actions:
        quote = _claim(action, text) or _announcement(action, text)
        stands = any(p.action == action.id and p.broken_by is None for p in found)
        if quote and not _taken(action, all_) and not stands:
            due = due_words(text, quote)
            found.append(Promise(turn, quote, action.id, kept=False, due=due))
    found.extend(_pledges(text, turn, found))
    taken = {one.id for one in all_}
    return tuple(replace(one, kept=one.kept or one.action in taken) for one in found)


def concerns(action: Action, text: str) -> bool:
    """Tell whether the words speak of this action, whatever they say about it."""
    called = f"{action.id} {action.label}"
    return any(names.search(called) and plain.search(text) for names, _, plain in _KINDS)


def claims(action: Action, text: str) -> bool:
    """Tell whether the words say that this is done."""
    return bool(_claim(action, text))


def breach_of(
    scenario: Scenario,
    before: Sequence[ActionTaken],
    now: Sequence[ActionTaken],
    told: Collection[str] = (),
) -> str:
    """Say which rule the actions of `now` break, after those of `before`; empty when none.

    `told` are the facts that the customer had told by then: who never said who they are is not
    checked by a click.
    """
    taken = list(before)
    for one in now:
        action = scenario.action(one.id)
        if action is None:
            continue
        if not action.authority:
            return f"{action.label}: not within your authority"
        total = (one.amount or 0.0) + sum(past.amount or 0.0 for past in taken if past.id == one.id)
        if action.limit is not None and total > action.limit:
            return f"{action.label}: {total:.2f} is above your limit of {action.limit:.2f}"
        if action.protected and not is_checked(scenario, {past.id for past in taken}, told):
            return f"{action.label}: {UNCHECKED}"
        taken.append(one)
    return ""


def _claimed(
    scenario: Scenario, text: str, all_: Sequence[ActionTaken], told: Collection[str]
) -> tuple[Noticed, ...]:
    """Notice claims without their deed; words that also report a deed claim nothing else."""
    reports = {_claim(one, text) for one in scenario.actions if _taken(one, all_)}
    claimed = [
        Noticed(AgentAct.UNBACKED, quote, f"claimed, not done: {action.label}", 0)
        for action in scenario.actions
        if not _taken(action, all_) and (quote := _claim(action, text)) and quote not in reports
    ]
    checked = claimed_check(scenario, text)
    if checked and not has_said_who(scenario, told):
        claimed.append(Noticed(AgentAct.UNBACKED, checked.text, "claimed, not done: a check", 0))
    return tuple(claimed)


def _taken(action: Action, all_: Sequence[ActionTaken]) -> bool:
    return any(one.id == action.id for one in all_)


def _claim(action: Action, text: str) -> str:
    return _claimed_by(action.done, text) if text else ""


@lru_cache(maxsize=_KEPT)
def _claimed_by(done: tuple[str, ...], text: str) -> str:
    for pattern in done:
        if span := said(pattern, text):
            return span.text
    return ""


def _announcement(action: Action, text: str) -> str:
    """Quote the words in which the agent says that they will do this."""
    return "" if action.verifies else _announced(f"{action.id} {action.label}", text)


@lru_cache(maxsize=_KEPT)
def _announced(called: str, text: str) -> str:
    for names, words, _ in _KINDS:
        if names.search(called) and (found := words.search(text)):
            return found.group()
    return ""


def _pledges(text: str, turn: int, found: Sequence[Promise]) -> tuple[Promise, ...]:
    """Hear words given for after the talk, each once, where no action here stands for them."""
    known = [one.quote for one in found]
    return tuple(
        Promise(turn, one.quote, "", kept=False, due=due_words(text, one.quote))
        for one in words_given(text)
        if not any(quote in one.quote for quote in known)
    )


def _broken(one: Promise, scenario: Scenario, turn: int, against: Seen | None) -> Promise:
    action = scenario.action(one.action)
    if against is None or action is None or one.kept or one.broken_by is not None:
        return one
    meant = f"{against.detail} {against.span.text}"
    return replace(one, broken_by=turn) if concerns(action, meant) else one
