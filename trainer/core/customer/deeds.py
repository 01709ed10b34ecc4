"""Hold words against deeds: what was claimed, what was promised, and what broke a rule."""

import re
from collections.abc import Sequence
from dataclasses import replace

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.patterns import said
from trainer.core.conversation.transcript import Promise
from trainer.core.conversation.turn import ActionTaken
from trainer.core.customer.noticed import Noticed
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Action

_WILL = (
    r"\b(?:i|we)(?:['’]ll| will| shall| am going to|['’]m going to| are going to|['’]re going to)\b"
    r"(?:(?!n['’]t\b|\bnot\b|\bno\b|\bnever\b|\bcannot\b)[^.?!;:\n]){0,40}?"
)
_KINDS = tuple(
    (re.compile(names, re.IGNORECASE), re.compile(_WILL + words, re.IGNORECASE))
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
        (r"number", r"\b(?:change|update|swap|replace)\b[^.?!]{0,20}number"),
        (r"\bopen until|hours", r"\b(?:keep|leave|hold)\b[^.?!]{0,30}open"),
        (r"pack|files", r"\bsend\b[^.?!]{0,25}(?:files?|accounts|pack|spreadsheet)"),
        (r"ramp|\bhelp", r"\b(?:move|rebook|change)\b[^.?!]{0,20}(?:help|ramp|assistance)"),
        (r"claim", r"\bclaim"),
        (r"month free", r"\bmonth free|\bfree month"),
    )
)
"""What actions are called (by id and label), and how one says that one will do them."""


def deeds_noticed(
    scenario: Scenario, text: str, now: Sequence[ActionTaken], all_: Sequence[ActionTaken]
) -> tuple[Noticed, ...]:
    """Notice what was done now, and what was only claimed to be done."""
    done = [
        Noticed(AgentAct.DONE, "", f"done: {action.label}")
        for action in map(scenario.action, dict.fromkeys(one.id for one in now))
        if action is not None
    ]
    claimed = [
        Noticed(AgentAct.UNBACKED, quote, f"claimed, not done: {action.label}")
        for action in scenario.actions
        if not _taken(action, all_) and (quote := _claim(action, text))
    ]
    return (*done, *claimed)


def promises_after(
    promises: Sequence[Promise],
    scenario: Scenario,
    text: str,
    turn: int,
    all_: Sequence[ActionTaken],
) -> tuple[Promise, ...]:
    """Add what this message announces, one open promise an action, and keep those now done."""
    found = list(promises)
    for action in scenario.actions:
        quote = _claim(action, text) or _announcement(action, text)
        if quote and not _taken(action, all_) and not any(p.action == action.id for p in found):
            found.append(Promise(turn, quote, action.id, kept=False))
    taken = {one.id for one in all_}
    return tuple(replace(one, kept=one.kept or one.action in taken) for one in found)


def breach_of(scenario: Scenario, before: Sequence[ActionTaken], now: Sequence[ActionTaken]) -> str:
    """Say which rule the actions of `now` break, after those of `before`; empty when none."""
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
        if action.protected and not _verified(scenario, taken):
            return f"{action.label}: done before the identity check"
        taken.append(one)
    return ""


def _verified(scenario: Scenario, taken: Sequence[ActionTaken]) -> bool:
    checks = {action.id for action in scenario.actions if action.verifies}
    return not checks or any(one.id in checks for one in taken)


def _taken(action: Action, all_: Sequence[ActionTaken]) -> bool:
    return any(one.id == action.id for one in all_)


def _claim(action: Action, text: str) -> str:
    for pattern in action.done:
        if span := said(pattern, text):
            return span.text
    return ""


def _announcement(action: Action, text: str) -> str:
    """Quote the words in which the agent says that they will do this."""
    if action.verifies:
        return ""
    for names, words in _KINDS:
        if names.search(f"{action.id} {action.label}") and (found := words.search(text)):
            return found.group()
    return ""
