"""Compare what was said with what was done and with what is written down."""

import re
from collections.abc import Iterator
from functools import lru_cache

from trainer.core.conversation.patterns import said
from trainer.core.conversation.turn import Turn
from trainer.core.language.caseless import Caseless
from trainer.core.language.span import Span, span_of
from trainer.core.scenario.identity import claimed_check, has_said_who
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Action
from trainer.core.scoring.moments import told
from trainer.core.scoring.settled import taken
from trainer.core.scoring.talk import Talk

_MONEY = re.compile(
    r"(?P<sign>[£$€]\s?)?(?<![\d.,])(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+(?:\.\d\d)?)(?![\d]|[.,]\d)"
    r"(?P<word>\s?(?:pounds?|euros?|dollars?|quid|gbp|eur|usd)\b)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:\b(?:at|by|until|till|after|before|from|to|between|and|around)\s+$)", re.IGNORECASE
)
_AFTER_CLOCK = re.compile(r"^\s?(?:am|pm|a\.m|p\.m|o.clock|hrs|hours|h\b)", re.IGNORECASE)
_RATE = re.compile(
    r"\s?(?:a|an|per|each|every|/)\s?(?:\w+ )?(?:month|week|day|night|year|item|person|hour)"
)
_YOU_SAID = re.compile(
    r"\byou(?:(?:'|’)?(?:ve| have))? (?:(?:just|only|first|already|clearly|definitely) )*"
    r"(?:said|told|wrote|written|promised|confirmed)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_REFUNDED = (
    r"(?<!once\W)(?<!when\W)(?<!after\W)(?<!until\W)(?<!if\W)(?<!that\W)(your|the) (full )?refund"
    r"( (of|for) [^ ]+)? (has|.?s) (now |already |just )?been (fully |successfully |now )?"
    r"(processed|issued|paid|made|sent|completed|put through)"
)
_NUMBER_WORD = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    "|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"
)
_SPELLED = Caseless(
    rf"\b(?:(?:a|{_NUMBER_WORD})(?:[ -](?:and )?(?:{_NUMBER_WORD}))*) (?:pounds?|euros?|dollars?|quid|pence|fiver|tenner)\b"
    rf"(?<!\ba pound)(?<!\ba euro)(?<!\ba dollar)(?<!\ba quid)|\b(?:a|the|your|that) (?:fiver|tenner)\b"
)
_IDENTIFIER = re.compile(r"\b(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{3,}\b|\b\d{6,}\b")


def money(text: str) -> tuple[tuple[Span, float], ...]:
    """Find amounts of money: with a sign or a word for money, or with two decimals, not a clock time."""
    return tuple(
        (span_of(text, match.start(), match.end()), _value(match["figure"]))
        for match in _MONEY.finditer(text)
        if match["sign"] or match["word"] or _is_decimal_money(text, match)
    )


def spelled_money(text: str) -> tuple[Span, ...]:
    """Find amounts of money that are spelled out: "thirty-eight pounds", "a hundred and ten euros"."""
    return tuple(span_of(text, match.start(), match.end()) for match in _SPELLED.finditer(text))


def known_money(talk: Talk) -> frozenset[float]:
    """Gather the amounts that a right answer can be made of.

    Every figure of record, articles, opening and facts and of the customer's own words; amounts of
    money among them and of actions also as the sum or difference of two; a rate ("39.90 a month")
    also up to twelve times.
    """
    spoken = "\n".join(turn.text for turn in talk.customer_turns)
    written = _written(talk.scenario) if talk.scenario else ""
    amounts = [action.amount for _, action in taken(talk)]
    for action in talk.scenario.actions if talk.scenario else ():
        amounts += [action.amount, action.limit]
    single = frozenset(amount for amount in amounts if amount is not None)
    return _made_of(f"{written}\n{spoken}", single)


def figures(text: str) -> frozenset[float]:
    """Gather the figures of a text, of whatever they are."""
    return frozenset(round(_value(one), 2) for one in _NUMBER.findall(text))


def wrong_money(talk: Talk) -> tuple[tuple[Turn, Span], ...]:
    """List the amounts that the agent named and that nothing written or done bears out."""
    if talk.scenario is None:
        return ()
    found = [(turn, span, value) for turn in talk.said_turns for span, value in money(turn.text)]
    if not found:
        return ()
    known = known_money(talk)
    return tuple((turn, span) for turn, span, value in found if round(value, 2) not in known)


def changed_money(talk: Talk) -> tuple[tuple[Turn, Span], ...]:
    """List the amounts that the customer had to hold against another that the agent had named.

    The customer says "you said £25" after a turn of the agent that names another amount and not that
    one, and an earlier turn of the agent did name it. An agent who then names it again put it right.
    """
    found: list[tuple[Turn, Span]] = []
    for turn in talk.customer_turns:
        held = {value for _, value in money(turn.text)} if _YOU_SAID.search(turn.text) else set()
        before = [one for one in talk.said_turns if held and one.position < turn.position]
        if len(before) < 2:
            continue
        after = [one for one in talk.said_turns if one.position > turn.position][:1]
        earlier = {value for one in before[:-1] for _, value in money(one.text)}
        last = money(before[-1].text)
        again = {value for one in (before[-1], *after) for _, value in money(one.text)}
        if last and held & earlier and not held & again:
            found.append((before[-1], last[0][0]))
    return tuple(found)


def claims(talk: Talk) -> tuple[tuple[Turn, Span, Action], ...]:
    """List where the agent said that an action has been done."""
    return tuple(_claims(talk))


def unbacked(talk: Talk) -> tuple[tuple[Turn, Span, str], ...]:
    """List the claims of actions that were not taken in the whole talk, with the action's label.

    An identity check is claimed in vain where the customer had not said who they are by then.
    One wording may claim several actions ('I've put that through'); one of them taken backs it.
    """
    done = {action.id for _, action in taken(talk)}
    made = claims(talk)
    backed = {(turn.position, span.start) for turn, span, action in made if action.id in done}
    found = [
        (turn, span, action.label)
        for turn, span, action in made
        if action.id not in done and (turn.position, span.start) not in backed
    ]
    return (*found, *_vain_checks(talk))


def too_early(talk: Talk) -> tuple[tuple[Turn, Span, Action], ...]:
    """List the claims of actions that were taken, but only in a later turn."""
    first: dict[str, int] = {}
    for turn, action in taken(talk):
        first.setdefault(action.id, turn.position)
    made = claims(talk)
    backed = {
        (turn.position, span.start)
        for turn, span, action in made
        if first.get(action.id, turn.position + 1) <= turn.position
    }
    return tuple(
        (turn, span, action)
        for turn, span, action in made
        if first.get(action.id, 0) > turn.position and (turn.position, span.start) not in backed
    )


def identifiers(text: str) -> tuple[Span, ...]:
    """Find account numbers, references, postcodes and the like."""
    return tuple(span_of(text, found.start(), found.end()) for found in _IDENTIFIER.finditer(text))


def vain_notes(talk: Talk) -> tuple[tuple[Turn, str], ...]:
    """List where an identity check was noted in a talk in which nobody said who they are."""
    facts = {fact.id for _, fact in told(talk)}
    scenario = talk.scenario
    if scenario is None or has_said_who(scenario, facts):
        return ()
    labels = {one.id: one.label for one in scenario.actions if one.verifies}
    return tuple((turn, labels[one.id]) for turn, one in taken(talk) if one.id in labels)


def _vain_checks(talk: Talk) -> Iterator[tuple[Turn, Span, str]]:
    scenario = talk.scenario
    if scenario is None:
        return
    facts = {fact.id: turn.position for turn, fact in told(talk)}
    for turn in talk.said_turns:
        span = claimed_check(scenario, turn.text)
        before = [id for id, position in facts.items() if position < turn.position]
        if span and not has_said_who(scenario, before):
            yield turn, span, "Identity checked"


def _claims(talk: Talk) -> Iterator[tuple[Turn, Span, Action]]:
    for action in talk.scenario.actions if talk.scenario else ():
        for turn in talk.said_turns:
            for pattern in _said_when_done(action):
                span = said(pattern, turn.text)
                if span:
                    yield turn, span, action
                    break


def _said_when_done(action: Action) -> tuple[str, ...]:
    """Give the author's wordings, and for a refund those that name nobody who made it."""
    return (*action.done, _REFUNDED) if "refund" in action.label.casefold() else action.done


@lru_cache(maxsize=256)
def _made_of(text: str, amounts: frozenset[float]) -> frozenset[float]:
    found = money(text)
    single = amounts | {value for _, value in found}
    figures = {_value(one) for one in _NUMBER.findall(text)}
    pairs = {abs(one + sign * other) for one in single for other in single for sign in (1, -1)}
    rates = {value for span, value in found if _RATE.match(text, span.end)}
    many = {rate * times for rate in rates for times in range(2, 13)}
    return frozenset(round(one, 2) for one in single | figures | pairs | many)


def _written(scenario: Scenario) -> str:
    parts = [scenario.record, scenario.brief, scenario.opening]
    parts += [article.text for article in scenario.articles]
    parts += [fact.say for fact in scenario.facts]
    return "\n".join(parts)


def _value(figure: str) -> float:
    return float(figure.replace(",", ""))


def _is_decimal_money(text: str, match: re.Match[str]) -> bool:
    if "." not in match["figure"]:
        return False
    hours, minutes = match["figure"].replace(",", "").split(".")
    could_be_clock = int(hours) < 24 and int(minutes) < 60
    if not could_be_clock:
        return True
    before, after = text[: match.start()], text[match.end() :]
    return not (_CLOCK.search(before[-12:]) or _AFTER_CLOCK.match(after))
