"""Take out of what a customer says the number by which they are known, and leave whole sentences.

An agent has to ask for it. Where a clause only tells the number, the clause goes; where the number
stands beside its thing ("order RX-10445"), the thing stays; else it is named as a thing of theirs.
"""

import re
from collections.abc import Iterator

from trainer.core.authoring.ticket import telling_words
from trainer.core.conversation.sentence import read_sentences

REFERENCE = re.compile(r"\bRX-\d{5,}\b")
FEWEST = 3
"""Words that a sentence keeps without its number, or it goes with it."""
_THING = (
    "order|account|booking|reservation|customer|case|complaint|claim|invoice|bill|ticket|policy|membership"
    "|contract|subscription|delivery|parcel|job"
)
_WORD = r"(?:number|no\b\.?|ref(?:erence)?\b\.?|id|code|#)"
_WHOSE = r"(?:my|our|the|your|its|his|her|an?|this|that)"
_NUMBER = rf"(?:(?:{_THING}|tracking|case) )?(?:{_WORD} ?){{0,2}}[:#]? ?RX\b"
"""The number with what it is called, its thing before it: "order number RX"."""
_GOES_ON = (
    r"(?:I|we|you|they|it|he|she|my|our|your|the|this|that|these|there|and|but|so|because|nobody)\b"
)
"""How the next clause begins after a comma, as against one more word for the same thing."""
_JOIN = rf"(?:,? (?:and|but|so) |, (?={_GOES_ON})|[;:] (?:(?:and|but|so) )?| [-–—] |[.!]? *$)"
_SHORT = re.compile(r"\b(no|ref)\.(?= ?#?RX-)", re.IGNORECASE)
"""A short word whose point ends no sentence."""
_SEVERAL = re.compile(
    rf"\b(?:{_WHOSE} )?({_THING})s?(?: ?{_WORD}s?){{0,2}}[:#]? ?RX-\d{{5,}}(?:(?:,|,? and|,? &|,? or) RX-\d{{5,}})+,?",
    re.IGNORECASE,
)
_TOLD = re.compile(
    rf"(?P<lead>^(?:(?:yes|yeah|no|sure|ok(?:ay)?|of course|hi|hello|thanks|thank you)\b[,.!]? )?|,? (?:and|but) |[,;] )"
    rf"(?:(?:{_WHOSE} )(?P<thing>{_THING})?(?: ?{_WORD}){{0,2}}(?: (?:on|for|of|in) (?:the|my|our|your) \w+)?"
    rf" (?:is|was|reads|would be)|(?:it|that|this)(?:['’]s| is| was)(?: (?:my|our|the))?|which is) {_NUMBER}"
    rf"(?P<join>{_JOIN})",
    re.IGNORECASE,
)
"""A clause that tells the number and nothing else: "My order number is RX, and"."""
_TURNED = re.compile(
    rf"(?P<lead>^|,? (?:and|but) |[,;] )RX (?:is|was) (?:my|our|the) (?P<thing>{_THING})?(?: ?{_WORD}){{0,2}}(?P<join>{_JOIN})",
    re.IGNORECASE,
)
_HEADED = re.compile(
    rf"^(?:re:? |my |the )?(?:{_NUMBER}(?:[,;]? (?:and|but) |, (?:and|but) |[:.] | [-–—] )|RX, )",
    re.IGNORECASE,
)
"""A number put before what is said of it: "Order RX, and the parcel is wet"."""
_BESIDE = re.compile(
    rf" ?\((?:{_WHOSE} )?{_NUMBER}\)|, (?:{_WHOSE} )?{_NUMBER}(?:(?=, (?:which|who)\b|, {_GOES_ON}|[.!?]?$| (?:and|but|which|that)\b)|,(?= ))",
    re.IGNORECASE,
)
"""A number put in beside its thing: "a lamp (order RX)", "my order, RX, which"."""
_NAMED = re.compile(
    rf"(?:\b(?P<before>\w+) )?\b(?P<thing>{_THING})(?: ?{_WORD}){{0,2}}[:#]? ?RX\b", re.IGNORECASE
)
_CALLED = re.compile(rf"\b(?:{_WHOSE} )?(?:{_WORD} ?){{1,2}}[:#]? ?RX\b", re.IGNORECASE)
_READ = re.compile(
    r"\b(says?|said|reads?|shows?|entered|typed|gave|quoted?|under|with) RX\b", re.IGNORECASE
)
_EQUALS = re.compile(rf"\b(?:is|was)(?: {_WHOSE})? (?:{_WORD} )?RX\b", re.IGNORECASE)
"""What is left of a clause that tells the number, and cannot be cut out: its sentence goes."""
_ALONE = re.compile(r"\bRX\b")
_OWNED = frozenset(
    """
    my our the your its his her an a this that every each any no
    new old last latest previous first second third other another recent original same whole next
    """.split()  # noqa: SIM905 - read by people
)
"""Words before a thing with which "my" stands already, or is not needed."""
_IT = re.compile(r"(?:it|they|he|she)\b(?!['’]s\b)", re.IGNORECASE)
_FIRST = re.compile(rf"\b({_THING})s?\b", re.IGNORECASE)
_DANGLES = re.compile(r"^[\s,;:.–—-]+|[\s,;:–—-]+(?:and|but|so)?(?=[.!?]?$)")
_WHAT = {"customer": "account"}
"""What a number is called by → the thing of theirs that it stands for."""
_UNSAID = "case"


def without_number(text: str) -> str:
    """Take the number out; a sentence that says nothing without it goes with it."""
    text = _SHORT.sub(r"\1", text)
    first = _FIRST.search(text)
    usual = _thing(first[1]) if first else _UNSAID
    return " ".join(_kept(text, usual))


def _kept(text: str, usual: str) -> Iterator[str]:
    for one in read_sentences(text):
        if not REFERENCE.search(one.text):
            yield " ".join(one.text.split())
            continue
        plain = _tidy(_bare(_one_of(one.text), usual), one.text[-1])
        if telling_words(plain) and len(plain.split()) >= FEWEST:
            yield f"{plain[0].upper()}{plain[1:]}"


def _one_of(text: str) -> str:
    """Put one sign where the number stands, and a word in the plural where several do."""
    plural = _SEVERAL.sub(lambda found: f"my {_thing(found[1])}s", text)
    return REFERENCE.sub("RX", plural)


def _bare(text: str, usual: str) -> str:
    """Take the number out of a sentence in which RX stands for it."""
    for told in (_TOLD, _TURNED):
        while (found := told.search(text)) is not None:
            text = _without_clause(text, found)
    text = _BESIDE.sub("", _HEADED.sub("", text))
    text = _NAMED.sub(_as_thing, text)
    if _EQUALS.search(text):
        return ""
    text = _CALLED.sub("my reference number", text)
    return _ALONE.sub(f"my {usual}", _READ.sub(r"\1 my reference number", text))


def _without_clause(text: str, clause: re.Match[str]) -> str:
    """Cut a clause out; of what joins it to both sides only one stays."""
    before, after = text[: clause.start()], text[clause.end() :]
    if before:
        join = clause["join"] if after else ""
        return f"{before}{join}{after}"
    thing = clause["thing"]
    if thing and _IT.match(after):
        after = _IT.sub(f"my {_thing(thing)}", after, count=1)
    return f"{clause['lead']}{after}"


def _as_thing(found: re.Match[str]) -> str:
    """Name the thing without its number, as theirs where nobody's is said."""
    before, thing = found["before"] or "", _thing(found["thing"])
    if before.lower() in _OWNED:
        return f"{before} {thing}"
    return f"{before} my {thing}".lstrip()


def _thing(word: str) -> str:
    return _WHAT.get(word.lower(), word.lower())


def _tidy(text: str, end: str) -> str:
    bare = " ".join(_DANGLES.sub("", text.strip()).split())
    bare = re.sub(r" (?=[,.;:!?])", "", bare)
    return bare if not bare or bare[-1] in ".!?…" else f"{bare}{end if end in '.!?…' else ''}"
