"""Read what a customer's words say of how it came out: for it, against it, or no more than goodbye.

A verdict is read clause by clause: what is good is against it where it is denied ("you have not
helped"), what is bad where it is not ("it's still broken"); the last clause with a verdict counts. Thanks
and a goodbye are manners and no verdict. What hangs on an if, was so before, or is asked, is none.
"""

import re
from functools import lru_cache

from trainer.core.language.apostrophes import spelled
from trainer.core.language.tokens import fold, sentences

FOR, AGAINST, NONE = 1, -1, 0
_NOT = (
    r"(?:not|never|no|nothing|nobody|no one|none|neither|nor|hardly|barely|scarcely|nowhere|cannot|far from|without"
    r"|\w+n't)"
)
_GOOD = (
    r"(?:help(?:s|ed|ful|ing)?|work(?:s|ed|ing)?|solv(?:e|es|ed|ing)|fix(?:es|ed)?|mended|repaired|sort(?:s|ed)?|answer(?:s|ed)?|us(?:e|eful)|better"
    r"|enough|settled?|resolv(?:e|es|ed)|done|arrived?|turned up|come through|came|happened|learn(?:ed|t)?|explain(?:s|ed)?|chang(?:e|es|ed)|further"
    r"|forward|nearer|closer|progress|improv(?:e|ed|ement)|difference|satisf\w+|happy|impressed|reassured|convinced|acceptable"
    r"|good|got|received|refunded|heard|told|understood|listened|cared?|look(?:ed)?(?! it)|read|tried)"
)
_FAULTY = (
    r"(?:broken|dead|wrong|stuck|missing|faulty|blocked|locked|down|gone|lost|open|cold|empty|off|out|leaking|the same|unresolved"
    r"|not there|waiting|in the dark|where i|without|too (?:late|long|slow|little|much|dear|expensive))"
)
_FAILS = r"(?:fail|crash|freez|stop|drop|leak|hang|stall|break|bounce|refus|reject|flash|beep|buzz)(?:e|es|s|ing)?"
_ME = r"(?:it|that|this|they|he|she|everything|i|we|(?:the|my|our) [\w-]+)"
_IDLE = re.compile(
    r"\bno (?:problem|worries|rush|hurry|need|trouble|bother|doubt|complaints?|thanks|thank you|matter|offence|harm|pressure)\b"
    r"|\b(?:no|any) (?:\w+ )?(?:more|further|other)? ?questions?\b|\bno (?:more|further|other)\b(?! (?:along|forward|on\b|ahead|than|use|help|good))|\bnot? (?:much )?(?:else|more)\b"
    r"|\b(?:nothing|no ?body|no one|anything|not) (?:else|more|further|to (?:add|worry|say|complain|pay|do|lose)|wrong|but)\b"
    r"|\b(?:can't|cannot|can not|couldn't|could not) (?:complain|fault|thank|ask|wait|be|have|wish|believe|get over|agree more|say fairer|imagine)(?: \w+)?"
    r"|\b(?:don't|do not|needn't|won't|didn't|did not) (?:worry|mind|need|want|have to|hesitate|hurry|trouble|bother|apologi[sz]e|be sorry)\b"
    r"|\b(?:didn't|did not|never|wouldn't have) (?:think|thought|know|knew|expect\w*|reali[sz]\w+|dared?|hoped|dreamt?|had it)\b"
    r"|\bnot (?:bad|half|your fault|only|just|a problem|so bad|long|to blame|that bad)\b|\bnever mind\b|\b(?:why|if|whether or) not\b|\bor not\b"
    r"|\bfor (?:no|nothing) (?:extra|more)\b|\b(?:as|like) (?:never|nothing)\b|\bmore than enough\b|\bin no time\b|\bno (?:time|sooner)\b"
)
"""Denials that deny nothing of it: polite ones, those of surprise, and those that are praise."""
_UNREAL = re.compile(
    r"\b(?:if|unless|in case|until|till|otherwise|whether|hope|hopefully|hoping|wish|would|might|in future|next time"
    r"|before|earlier|used to|yesterday|last (?:week|month|time|year|night)|at first|previously|thought|afraid|worried|feared|please)\b"
    r"|^\W*(?:don't|do not|never)\b"
)
"""What makes of a clause a wish, a condition, a memory or a request."""
_REPROACH = re.compile(
    r"\byou (?:could|might|should) at least have\b"
    r"|\byou(?:'ve| have| had|'d| did| do| were| are| will| can)? ?(?:never|not|(?:did|do|have|had|were|are|wo|ca)n't|cannot)"
    r"(?: (?:even|really|actually|once|ever|just|so))* (?!have to|need|cause|fail|disappoint|let|mind|waste|wrong|to blame|joking|kidding|the one"
    r"|alone|at fault|imagine|know how|believe|been|only|just|look it|seem)\w+"
)
"""How a customer says what the agent left undone."""
_DENIED = re.compile(
    rf"\b{_NOT}\b(?: [\w'-]+){{0,5}}? (?:{_GOOD}\b|what (?:i|we)\b)"
    rf"|\b{_NOT}\b(?: [\w'-]+){{0,4}}? (?:anything|a (?:single )?thing|at all|one bit|in the least|(?:the|any) wiser)\b(?! (?:to|else|more))"
    r"|^\W*(?:and |well |because |that )?(?:nothing|nobody|no one|none)(?: of [\w ]{1,20})? (?:is|was|has|have|ha[sd]n't|got|will|can|could|did|does|even|ever|\w+s|\w+ed)\b"
    r"|\b(?:you|i|we|it|that|this|they|he|she)(?:'ve|'s|'d)?(?: (?!cost|owe|pay|want|need|miss|lost|lose)[\w-]+){0,3} nothing\b"
    r"|\bno (?:\w+ )?(?:sign|luck|joy|reply|wiser|result|point|solution|information|response|explanation)\b"
)
_LITTLE = re.compile(
    r"\b(?:useless|pointless|hopeless|worthless|rubbish|wast(?:e|ed|ing)|disappoint(?:ed|ing|ment)|unhelpful|unsatisf\w+|unacceptable|terrible|awful"
    r"|dreadful|appalling|disgrac\w+|shambles|lousy|ridiculous|a joke|fobbed off|let (?:me|us) down|ignored|brushed off|fed up|unresolved"
    r"|unanswered|unsolved|in vain|thanks for nothing|nowhere|square one|(?:as|none the) wise[r]? (?:as|than)|none the wiser"
    r"|(?:back|exactly|right|just|still|precisely) where (?:i|we) (?:started|was|were|began|am|are)|same (?:as before|problem|error|fault|message|issue|answer|place|mess)"
    r"|(?:even )?worse|(?:very|pretty|rather|such a|a|so|really) poor|poor (?:show|service|answer|help|reply|advice|form))\b"
)
"""Words that judge it bad by themselves."""
_DENIES = re.compile(rf"\b{_NOT}(?: [\w'-]+){{0,3}} $")
_OWN = re.compile(r"\b(?:i'm|i am|my|me|i was|being)(?: \w+)? (?:so |very |a bit |rather |just )?$")
_SILLY = frozenset(
    {"useless", "hopeless", "rubbish", "ridiculous", "terrible", "awful", "dreadful"}
)
"""What people also call themselves."""
_STILL = re.compile(
    rf"\bstill (?:no|not|nothing|nobody|{_NOT}|{_FAULTY}|{_FAILS})\b"
    rf"|\b{_ME}(?:'s|'re|'m| is| are| am) (?:(?:just|all|now|as|exactly|always|again|only) )*{_FAULTY}\b"
    rf"|\b{_ME} (?:(?:just|always|again|only|still|keeps|now) )+{_FAILS}\b|\bit {_FAILS}\b"
)
_SO = re.compile(
    rf"\b{_ME}(?:'s|'re| is| are|'ve| has| have| was| did)?(?: (?:all|now|really|just|certainly|already|actually|finally|definitely|been|do|does))* "
    r"(?:work(?:s|ed|ing)|fixed|solv(?:es|ed)|sort(?:s|ed)|settl(?:es|ed)|resolved|helps|helped|helpful|mended|arrived|through|it|the trick|answers (?:it|that|my))\b"
    r"|\byou(?:'ve| have)?(?: (?:really|certainly|already|all))* (?:helped|solved|fixed|sorted|saved|answered|been (?:\w+ ){0,2}(?:helpful|a (?:great |big |real )?help))\b"
    r"|\b(?:that|this|it|you|which|all)(?:'s| is|'re| are|'ve been| have been| was| were)(?: (?:so|very|really|just|all|absolutely|quite|a|such|much|now))* "
    r"(?:great|lovely|brilliant|perfect|wonderful|fantastic|excellent|marvellous|superb|relief|weight|help|better|clear)\b"
    r"|\b(?:i'm|i am|we're|we are)(?: (?:so|very|really|just|quite|all|now))* (?:happy|pleased|glad|relieved|satisfied|delighted|content|sorted)\b"
)
"""How a customer says that it came out well."""
_CLAUSES = re.compile(
    r"[,;:\u2013\u2014]|\s-\s|\b(?:but|however|though|although|so|and|because|while|whereas)\b"
)
_MANNERS = re.compile(
    r"\b(?:good ?(?:bye|day|night|evening)|bye(?:[ -]?bye)?|by+e+|cya|see (?:you|ya)|ciao|ta[- ]?ra|farewell|so long|cheerio|take care|later[sz]?"
    r"|have (?:a|an) (?:\w+ )?(?:day|one|evening|weekend|night|afternoon|morning)|all the best|(?:best|kind|warm)? ?regards)\b"
)
_THANKS = re.compile(
    r"\b(?:thank(?:s| you| u)(?: (?:so|very) much| a lot| again| anyway| for (?:your|the) (?:time|help|reply|patience)| for trying)?|thx|ty|ta|cheers|much obliged)\b"
)
_FILLING = re.compile(
    r"\b(?:ok|okay|k|right|well|then|now|so|whatever|fine|and|oh|ah|hm+|yeah|yes|all right|alright|anyway|sure|just|i suppose|i guess)\b"
)
_KEPT = 2048


@lru_cache(maxsize=_KEPT)
def verdict_of(text: str) -> int:
    """Tell whether a message speaks FOR how it came out, AGAINST it, or says NONE of it: see the top."""
    found = NONE
    for sentence in sentences(text):
        if not sentence.text.rstrip().endswith("?"):
            low = spelled(sentence.text)
            found = next(filter(None, map(_of_clause, _CLAUSES.split(low)[::-1])), found)
    return found


@lru_cache(maxsize=_KEPT)
def is_bare_goodbye(text: str) -> bool:
    """Tell whether a message is a goodbye and nothing else: neither for nor against."""
    low = fold(text)
    return _MANNERS.search(low) is not None and _rest(_MANNERS.sub(" ", low)) == ""


def is_manners(text: str) -> bool:
    """Tell whether a message is thanks, a goodbye or both, and nothing else."""
    return _rest(_THANKS.sub(" ", _MANNERS.sub(" ", fold(text)))) == ""


def _of_clause(clause: str) -> int:
    low = _IDLE.sub(" ", clause)
    if _judges(low):
        return AGAINST
    if _REPROACH.search(low):
        return AGAINST
    if _UNREAL.search(low):
        return NONE
    if _STILL.search(low) or _DENIED.search(low):
        return AGAINST
    return FOR if _SO.search(low) else NONE


def _judges(low: str) -> bool:
    return any(
        not _DENIES.search(low[: found.start()])
        and not (found.group() in _SILLY and _OWN.search(low[: found.start()]))
        for found in _LITTLE.finditer(low)
    )


def _rest(low: str) -> str:
    return re.sub(r"\W+", "", _FILLING.sub(" ", low))
