"""Tell what an agent said is done or will be, and how firmly, where no deeds are recorded.

What the customer had to ask again after, and what was chased later, is worth nothing: words alone
cannot tell a deed, but the customer can tell that there was none.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.headless import tells_deed
from trainer.core.conversation.planning import times_of
from trainer.core.conversation.turn import Turn
from trainer.core.language.apostrophes import spelled
from trainer.core.language.lexicons.deeds import DEEDS
from trainer.core.language.span import Span
from trainer.core.scoring.asking_again import asked_again, chasing
from trainer.core.scoring.dated import THANKING
from trainer.core.scoring.moments import HARM, NO_NEWS
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentences_of

Place = tuple[Turn, Span]
_OFFERS = frozenset({AgentAct.OFFER, AgentAct.OWNERSHIP})

_BEFORE = r"(?:just|now|already|also|all|both|gone ahead and|since|only|personally|myself|then|(?!normal|usual|general|typical|regular)\w+ly)"
_DONE = re.compile(
    rf"\b(?:(?:i|we)(?:'ve| have) (?:{_BEFORE} )*(?:{DEEDS})\b"
    rf"|i (?:{_BEFORE} )*(?:cancelled|refunded|credited|waived|removed|corrected|fixed|booked|rebooked|reserved"
    r"|sent|posted|packed|ordered|replaced|paid|transferred|added|arranged|unlocked)\b"
    rf"|(?:is|are|'s|'re|has been|have been|'s been|'ve been) (?:{_BEFORE} )*(?:{DEEDS})\b(?! (?:by (?:the|our|a)|if|when|once|as soon))"
    r"|you(?:'re| are) (?:now |all |both |already )*(?:booked|down for|on the (?:list|\d|new|next|early|late)|in for|registered|covered until|upgraded|set up|all set|moved)\b"
    r"|(?:is|are|'s) (?:now |already |both |all )*(?:yours|in your (?:inbox|basket|account|name|post)|with your bank|on (?:its|their|his|her) way|off (?:your|the) (?:plan|bill|account|list)|gone from your|back on|waiting for you)\b"
    r"|(?:works?|opens?|runs?|rings?) (?:everything |properly |fine )?again (?:from )?now\b|it'?s (?:all )?gone through\b)"
)
"""How an agent tells what is done; the customer's own doing and what hangs on an if are left out."""
_FIRST_DONE = re.compile(
    rf"\W*(?:(?:all|now|both|ok|okay|right|there|and|yes|sure|good|great|that's|it's)\W+)*(?:{DEEDS})\b(?! (?:you|your|by)\b)(?=\W|$)"
)
"""How a sentence begins that is nothing but what was done: "Moved. New tickets are out."."""
_NOT_DONE = re.compile(
    r"\b(?:not|never|n't|cannot|if|unless|until|once|when|whenever|as soon as|after|before|to be|will be|'ll be|must be|can be|could be"
    r"|should be|would be|may be|might be|normally|usually|generally|always|often|you(?:'ve| have)|they(?:'ve| have))\b"
)
"""Words before it in its clause by which it is no deed of the agent's."""
_CLAUSE = re.compile(r"[,;:]|\b(?:but|and|so)\b")
HEDGE = re.compile(
    r"\b(?:hopefully|(?:fingers|everything) crossed|touch wood|with (?:a bit of |any |some )?luck|god willing|probably|perhaps|maybe|possibly|presumably"
    r"|should(?: \w+ly)?(?: \w+)? (?:be|come|go|get|arrive|have|do|hear|see|reach|take|turn|help|work|appear|happen|sort)|should do\b|should be"
    r"|ought to|might|could well|may well|i (?:think|believe|guess|suppose|imagine|hope|reckon|expect|assume|'d say|would say|'d think|would think|'d imagine)"
    r"|at some (?:point|stage)|some ?time(?! (?:ago|now))|soon(?:ish|er or later)?|shortly|in due course|before (?:too )?long|in the (?:coming|next few) (?:days|weeks)"
    r"|as (?:soon|quickly|fast) as (?:possible|we can|i can|they can|he can|she can)|asap"
    r"|when(?:ever)? (?:she|he|they|we|i|somebody|someone|there)(?:'s|'re|'m|'ve| is| are| am| get| gets| has| have)? (?:\w+ )?(?:next|back|in|free|round|around|a chance|a moment|a minute|time)"
    r"|or so|or thereabouts|give or take|depend(?:s|ing)?|var(?:y|ies)|usually|normally|generally|typically|as a rule|in most cases|more often than not|tends? to"
    r"|if all goes well|if not (?:today|then|tomorrow)|if i (?:can|get|remember|have)|if (?:possible|we're lucky|you're lucky)|see what (?:i|we|they) can|do (?:my|our) best"
    r"|(?:will|'ll) try|try (?:to|and)\b|can't (?:say|promise|tell|be sure)|cannot (?:say|promise|tell)|don't know|hard to (?:say|tell)|no idea|not (?:\w+ )?sure|who knows|we'll see)\b"
)
"""Words by which nothing can be counted on."""
NOBODY = re.compile(
    r"\b(?:one of (?:us|them|the (?:team|girls|boys|lads|ladies|others)) (?:will|'ll|can|should|might)"
    r"|(?:somebody|someone|some ?one|anyone|a colleague|colleagues|people|(?:the|our|a) (?:\w+ ){0,2}(?:team|department|office|unit))"
    r" (?:else |there |here |from (?:the |our )?\w+ )?(?:will|'ll|can|should|could|might|to|takes?|gets?|looks?|has a look|is going to)\b"
    r"|to (?:the|our|a) (?:\w+ ){0,2}(?:team|department|office|unit)"
    r"|they(?:'ll| will| should| might| may) (?:\w+ly )?(?:look|be in touch|get|contact|call|ring|check|sort|let|see|deal|decide|come|write|e-?mail|assess|review|consider|reply|respond)"
    r"|(?:will|'ll|to) be (?:looked (?:into|at)|passed (?:on|over|along)|forwarded|dealt with|considered|assessed|reviewed|in touch|notified|informed|contacted)"
    r"|we(?:'ll| will| shall) (?:look into|see|let you know|be in touch|get back|keep you)|you(?:'ll| will) (?:be contacted|hear from (?:us|them)))\b"
)
"""Words by which no person takes it on."""
_SOFT = re.compile(
    r"\b(?:i(?:'ll| will|'m going to|'m just going to)|let me|i can|i could|(?:i|we) (?:just )?want to) (?:just |quickly |also |now |certainly |definitely |go and |be )*"
    r"(?:make (?:a|you a|some) note|note|mention|pass (?:it|this|that|your)|have (?:a|another) (?:look|think|word|quick)|look|see|bear|keep an eye"
    r"|give (?:it|that|them|this) a (?:nudge|push|try|go)|nudge|chase|check|feed|flag|tell (?:them|him|her)|say|make sure|do what|find out|speak|ask)\b"
)
"""What helps nobody yet: to look, to note, to mention."""
_ASKED = re.compile(
    r"\b(?:i(?:'ve| have)?|we(?:'ve| have)) (?:just |now |already |also )*(?:asked|noted|logged|flagged|raised|passed|forwarded|escalated|told|chased"
    r"|spoken|contacted|called|rung|phoned|reported|submitted|put in a (?:request|note|word)|checked|looked|found)\b"
)
"""What was set going, or looked up, and is not done yet."""


_DENIES = re.compile(
    r"\W{0,4}(?:(?:but|well|sorry|hm+)\W{1,3})?(?:nope\b|it(?: is|'s| has) not\b|it (?:isn't|hasn't|wasn't)\b|what is done\b"
    r"|(?:nothing|no money|no refund|no e-?mail) (?:has |is |yet|here|there|came|come|changed|arrived)"
    r"|no\b(?=[.,!]* (?:that|it|this|you|nothing|they)\b(?!(?:'s)? (?:all|fine|great|good|lovely|perfect|it|everything)\b)(?! (?:is|was|will be) (?:all|fine|great|good|lovely|perfect|it|everything)\b)))"
)
"""How a customer denies what was just told as done."""
_SOON = re.compile(
    r"\d|day|tonight|tomorrow|week|month|hour|minute|morning|afternoon|evening|noon|night|o'clock|(?:at|by|till|until|before|around) [a-z]"
)
"""Without any of this a sentence names no time; it is looked for first, as it takes less time."""


@dataclass(frozen=True, slots=True)
class _Said:
    """Hold a sentence that counts, folded, with the acts that were seen in it."""

    place: Place
    low: str
    acts: frozenset[AgentAct]

    @property
    def shaky(self) -> bool:
        """Tell whether nobody and nothing can be counted on in it, or it helps nobody yet."""
        return bool(HEDGE.search(self.low) or NOBODY.search(self.low) or _SOFT.search(self.low))


def is_hedged(text: str) -> bool:
    """Tell whether nothing can be counted on in a sentence."""
    return HEDGE.search(spelled(text)) is not None


def told_done(talk: Talk) -> tuple[Place, ...]:
    """List the sentences that tell a deed done which changes something for the customer."""
    return talk.once("told done", lambda: _those(talk, _tells_done))


def set_going(talk: Talk) -> tuple[Place, ...]:
    """List the sentences that tell what was looked up or set going."""
    return talk.once("set going", lambda: _those(talk, _tells_asked))


def firm_times(talk: Talk) -> tuple[Place, ...]:
    """List the sentences that say when, of something that helps, with nothing that takes it back."""
    return talk.once("firm times", lambda: _those(talk, _is_dated))


def firm_offers(talk: Talk) -> tuple[Place, ...]:
    """List the sentences that offer or take on what helps, with nothing that takes it back."""
    return talk.once("firm offers", lambda: _those(talk, _is_offer))


def left_to_nobody(talk: Talk) -> Place | None:
    """Find the last sentence on what happens next, where nobody takes it on."""
    for turn in reversed(talk.agent_turns):
        for one in reversed(_sentences(talk, turn)):
            if NOBODY.search(one.low):
                return one.place
            if _is_dated(one):
                return None
    return None


def _those(talk: Talk, tells: Callable[[_Said], bool]) -> tuple[Place, ...]:
    return tuple(one.place for one in _counted(talk) if tells(one))


def _counted(talk: Talk) -> tuple[_Said, ...]:
    """List the sentences that count: no question, no harm, not asked again after, not chased later."""
    return talk.once("counted sentences", lambda: _find_counted(talk))


def _find_counted(talk: Talk) -> tuple[_Said, ...]:
    missed = {turn.position for turn in asked_again(talk)}
    called = chasing(talk) if talk.scenario is None else ()  # in a case the deeds tell
    chased = max((turn.position for turn, _ in called), default=-1)
    return tuple(
        one
        for turn in talk.agent_turns
        if turn.position > chased
        and turn.position not in missed
        and not talk.readings[turn.position].has(AgentAct.SALAD, AgentAct.REPEAT, *HARM)
        for one in _sentences(talk, turn)
        if not (tells_deed(one.low) and _is_denied(talk, turn))
    )


def _is_denied(talk: Talk, turn: Turn) -> bool:
    """Tell whether the customer's next message says flatly that it is not so."""
    after = [one.text for one in talk.customer_turns if one.position > turn.position][:1]
    return talk.scenario is None and any(_DENIES.match(spelled(text)) for text in after)


def _sentences(talk: Talk, turn: Turn) -> tuple[_Said, ...]:
    """List the statements of a message."""
    return talk.once(("statements", turn.position), lambda: _find_sentences(talk, turn))


def _find_sentences(talk: Talk, turn: Turn) -> tuple[_Said, ...]:
    acts = [(act.span.start, act.act) for act in talk.readings[turn.position].seen]
    return tuple(
        _Said(
            (turn, one),
            spelled(one.text),
            frozenset([act for at, act in acts if one.start <= at < one.end]),
        )
        for one in sentences_of(turn.text)
        if not one.text.rstrip().endswith("?")
    )


def _tells_done(one: _Said) -> bool:
    if _FIRST_DONE.match(one.low) is not None or tells_deed(one.low):
        return True
    return any(
        not _NOT_DONE.search(_CLAUSE.split(one.low[: found.start()])[-1])
        for found in _DONE.finditer(one.low)
    )


def _tells_asked(one: _Said) -> bool:
    return _ASKED.search(one.low) is not None


def _is_dated(one: _Said) -> bool:
    if one.acts.intersection(NO_NEWS) or not _SOON.search(one.low):
        return False
    text = one.place[1].text
    named = AgentAct.PLAN in one.acts or bool(times_of(text))
    return named and not one.shaky and not THANKING.match(text)


def _is_offer(one: _Said) -> bool:
    return bool(one.acts & _OFFERS) and not one.shaky
