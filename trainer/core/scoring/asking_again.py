"""Find where a customer had to ask, tell or call again, whatever the replies sounded like."""

import re
from collections.abc import Iterator, Sequence

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.stems import concrete
from trainer.core.language.tokens import fold, folded_words, sentences
from trainer.core.scoring.content_words import content_words
from trainer.core.scoring.really_told import asks_untold
from trainer.core.scoring.talk import Talk

_NOT = r"(?: not|n't|nt)"
_ASK = r"(?:ask|asked|asking|mean|meant|wanted|want to know|wanted to know|need to know|said|was after|am after|'m after)"
_BY_THEN = r"(?![^.?!]*\b(?:yesterday|last (?:week|month|time|year)|ago|on the phone|in (?:the|your) shop|them|him|her)\b)"
_MISSED = re.compile(
    rf"\b(?:(?:that|this|it)(?:'s| is| was|s){_NOT}? ?(?:really |quite |actually |at all )*(?:not )?"
    rf"(?:my question|the question|what i(?: am| was|'m|'ve| have)? {_ASK}|an answer|answering)\b"
    rf"|(?:that|this|it|which) (?:does|did|do){_NOT} (?:really |actually |even )*answer"
    r"|(?:you|nobody|no one)(?:'ve| have)?(?: still| yet)? ?(?:haven't|have not|hasn't|didn't|did not|never|don't|do not|aren't|'re not|are not|keep not)"
    r" (?:really |actually |even |still )*(?:answer(?:ed|ing)?|listen(?:ed|ing)? to|read(?:ing)?) (?:me|my|the|what|it|that|a)\b"
    rf"|i(?:'m| am| was|'d| had| do| have|'ve)? (?:only|just|simply|merely|really) (?:{_ASK})\b"
    rf"|i(?:'m| am| was)? (?:ask|asked|asking)(?: you)? (?:if|whether|about|for|because|in case|how|when|what|where|why|which)\b{_BY_THEN}"
    r"|my (?:only |actual |real |simple )?question (?:is|was|remains|still|stays)\b"
    r"|(?:it's|it is|its) (?:the|my|our|about) [^.?!,;]{1,40} i(?:'m| am) (?:asking|talking|on about|worried)"
    r"|(?:please|can you|could you|will you|would you|why don't you)(?: just| please| actually| kindly)* answer (?:me|my|the|that|what|it)\b"
    r"|(?:a (?:simple|plain|straight) )?yes or no\W*$"
    r"|i (?:didn't|did not|never) (?:ask|asked|say|said|mean|meant)\b"
    r"|you(?:'ve| have)? (?:misunderstood|got (?:me|it|that) wrong|missed (?:my|the) (?:point|question)|misread)"
    r"|you misunderstand\b|(?:that's|this is) (?:about )?(?:something|somewhere|someone) else\b"
    r"|^no,? no\b|no no no\b|let me (?:ask|say|put it|try) (?:it |that |you |this )?(?:again|another way|once more|differently)"
    r"|once (?:again|more)[:,]|i(?:'ll| will) (?:ask|say|try) (?:it |that )?again\b)"
)
"""How a customer says that a reply answered something else."""
_HINTS = frozenset(
    """question ask asked asking answer answered answering listen listened listening read reading mean meant said say
    want wanted need after no no-no misunderstood misunderstand wrong missed misread else again more talking worried
    differently way about""".split()  # noqa: SIM905 - read by people
)
"""Words of which each of these ways has one."""
_ABOVE = re.compile(
    r"\b(?:(?:it|that|this|they)(?:'s|'re| is| are| stands?| was| were) (?:still |right |just |all |already |written |there )*"
    r"(?:above|further up|up there|at the top|higher up|in (?:my|the) (?:first|last|other|previous|e-?mail|letter|message))\b"
    r"|(?:see|look|as) (?:it says )?(?:above|at the top|further up)\b|(?:same|still the same) as (?:above|before|i gave)\b"
    r"|(?:gave|given|sent|told|typed|wrote|written) (?:it |that |them |this )?(?:to )?(?:you )?(?:it |that |them )?"
    r"(?:already|twice|(?:two|three|four|\d) times|at the (?:start|top|beginning)|a (?:minute|moment) ago|before|just now|once)\b)"
)
"""How a customer says that it was told already."""
_PLACES = frozenset(
    """above up top higher first last other previous email e-mail letter message same gave given sent
    told typed wrote written""".split()  # noqa: SIM905 - read by people
)
"""Words of which each of these ways has one."""
_NUDGE = re.compile(
    r"\W*(?:(?:hello|hallo|hi|hey|hiya|um|er|sorry|ok|okay|so|and|excuse me|erm)\W+)*"
    r"(?:(?:are |r )?(?:you|u|ya) (?:still |even |all )?(?:there|around|with me|here|alive|awake)"
    r"|(?:is )?(?:any(?:one|body)|some(?:one|body)) (?:still |even |out )?(?:there|here|home|around|alive)"
    r"|hello|hallo|still there|have you gone|did (?:i|we) lose you|have (?:i|we) lost you|can you (?:still )?(?:hear|see) me)\W*\?\W*"
    r"|\W*\?+\W*"
)
"""A message that calls after a silent agent, and nothing else."""
_CHASE = re.compile(
    r"\b(?:any (?:news|updates?|progress|joy|luck|word|sign|movement|further|answer)\b[^.?!]{0,30}\?"
    r"|(?:is|was) (?:it|that|this|everything|mine|my \w+) (?:all )?(?:done|sorted|fixed|ready|finished|through|in hand)(?: yet| now)?\s*\?"
    r"|have you (?:done|sorted|fixed|sent|found|heard|forgotten|finished)\b[^.?!]{0,30}\?|did you (?:do|manage|find|forget|get)\b[^.?!]{0,30}\?"
    r"|still (?:waiting|here|nothing|no (?:reply|answer|news|sign|word|call)|not (?:there|come|arrived|working|heard))\b"
    r"|(?:nothing|no (?:news|reply|answer|word|call)) (?:yet|so far|has (?:come|happened))\b"
    r"|what(?:'s| is| has)(?: been)? (?:happening|going on|taking so long|the (?:hold-?up|delay))\b|how (?:much|many more|much more) ?(?:longer|minutes)"
    r"|i(?:'ve| have) been (?:sitting|waiting|holding|hanging on) (?:here |for )|(?:ten|five|twenty|\d+) minutes? (?:now|later|already|gone)\b)"
)
"""How a customer asks what became of what was promised."""
_TOLD = re.compile(r"(?<![£$€\d.,\w-])[\w-]{4,}(?![.,]?\d)")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURES = 3
"""Figures of the shortest number that stands for something."""
_SAME, _FEWEST = 0.6, 2
_SHORT = 9
"""Words of the longest sentence that does nothing but give a number."""
_MEANS = re.compile(
    r"\W*(?:so|and so|ok so|you mean|just to|to (?:be|make|confirm|check)|then|right)\b"
)
_PROMISED = (AgentAct.OWNERSHIP, AgentAct.HOLD, AgentAct.PLAN, AgentAct.OFFER)


def asked_again(talk: Talk) -> tuple[Turn, ...]:
    """List the agent's turns after which the customer had to ask the same, or said they were misread.

    In a talk about a case the customer's own acts tell; what they say to press or haggle tells nothing.
    """
    return talk.once("asked again", lambda: tuple(_asked_again(talk)))


def told_again(talk: Talk) -> tuple[Turn, ...]:
    """List the agent's turns that asked for what the customer had told, by what the customer says then."""
    return talk.once("told again", lambda: tuple(_told_again(talk)))


def chasing(talk: Talk) -> tuple[tuple[Turn, Turn], ...]:
    """Pair each of the customer's turns that chase a promise or a silence with the agent's turn before."""
    return talk.once("chasing", lambda: tuple(_chasing(talk)))


def _pairs(talk: Talk) -> Iterator[tuple[Turn, Turn]]:
    """Pair each turn of the customer after the first reply with the agent's turn before it."""
    before: Turn | None = None
    for turn in talk.transcript.turns:
        if turn.speaker is Speaker.AGENT:
            before = turn
        elif before is not None:
            yield before, turn


def _asked_again(talk: Talk) -> Iterator[Turn]:
    reply: Turn | None = None
    for turn in talk.transcript.turns:
        if turn.speaker is Speaker.AGENT:
            reply = turn
        elif reply is not None and _asks_again(talk, turn, reply):
            yield reply
            reply = None


def _asks_again(talk: Talk, turn: Turn, reply: Turn) -> bool:
    """Tell it by the customer's words; a first reply that asks something back has passed over nothing yet."""
    if CustomerAct.REPEAT in turn.acts and not asks_untold(talk, reply):
        return True
    if talk.scenario is not None:
        return False
    if _says_missed(turn.text):
        return True
    questions = _questions(turn.text)
    if not questions:
        return False
    earlier = [one.text for one in talk.customer_turns if one.position < reply.position]
    asked = [content_words(one) for text in earlier for one in _questions(text)]
    if any(_is_same(content_words(one), other) for one in questions for other in asked):
        return True
    first = reply.position == min(talk.readings) and "?" in reply.text
    return not first and _passed(" ".join(questions), earlier, reply)


def _says_missed(text: str) -> bool:
    """Tell whether the customer says that they were misread; most messages have none of the words."""
    if _HINTS.isdisjoint(folded_words(text)):
        return False
    return any(_MISSED.search(fold(one.text)) for one in sentences(text))


def _questions(text: str) -> list[str]:
    """List the questions of a message; one that says how it was understood asks nothing again."""
    return [
        one.text
        for one in sentences(text)
        if one.text.rstrip().endswith("?") and not _MEANS.match(fold(one.text))
    ]


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    fewer = min(len(one), len(other))
    return fewer >= _FEWEST and len(one & other) >= max(_FEWEST, _SAME * fewer)


def _passed(asked: str, earlier: Sequence[str], reply: Turn) -> bool:
    """Tell whether what is asked is made of the customer's own earlier words, which the reply lacks."""
    words = concrete(asked) - concrete(reply.text)
    if len(words) < _FEWEST:
        return False
    left = words & frozenset[str]().union(*map(concrete, earlier))
    return len(left) >= _FEWEST and 2 * len(left) >= len(concrete(asked))


def _told_again(talk: Talk) -> Iterator[Turn]:
    for before, turn in _pairs(talk):
        above = _points_above(turn.text) and not asks_untold(talk, before)
        if "?" in before.text and (above or _gives_again(talk, before, turn)):
            yield before


def _gives_again(talk: Talk, before: Turn, turn: Turn) -> bool:
    """Tell whether a number is given that the customer gave before, and that was not read back."""
    given = _only_numbers(turn.text) - _numbers(before.text)
    earlier = (one for one in talk.customer_turns if one.position < before.position)
    return bool(given) and any(given & _numbers(one.text) for one in earlier)


def _points_above(text: str) -> bool:
    pointing = not _PLACES.isdisjoint(folded_words(text))
    return pointing and _ABOVE.search(fold(text)) is not None


def _numbers(text: str) -> set[str]:
    """Gather numbers that stand for something: of an order, an account, a telephone."""
    found = _TOLD.findall(text.casefold()) if _DIGIT.search(text) else ()
    long = {one for one in found if sum(map(str.isdigit, one)) >= _FIGURES}
    return {one for one in long if not _YEAR.fullmatch(one)}


def _only_numbers(text: str) -> set[str]:
    """Gather the numbers of the short sentences, which do nothing but give them."""
    if not _DIGIT.search(text):
        return set()
    short = (one.text for one in sentences(text) if len(one.text.split()) <= _SHORT)
    return set[str]().union(*map(_numbers, short))


def _chasing(talk: Talk) -> Iterator[tuple[Turn, Turn]]:
    promised = False
    last: Turn | None = None
    for before, turn in _pairs(talk):
        if last is not before:
            promised = promised or talk.readings[before.position].has(*_PROMISED)
        last = before
        low = fold(turn.text)
        if _NUDGE.fullmatch(low) or (promised and _CHASE.search(low)):
            yield turn, before
