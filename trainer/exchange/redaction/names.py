"""Find the names of the people in a talk: told beside it, or where talks give names.

A name is taken where people are greeted, sign, say who they are, are given a title, or answer the
question for their name; then wherever it stands in the talk. Names in other places are missed:
what this leaves is measured in docs/benchmarks/redaction.md.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.exchange.redaction.closings import CLOSING_WORDS, is_desk, signed_in
from trainer.exchange.redaction.kinds import Hit, Kind

_NAME = r"[A-ZÀ-ÖØ-ÞĀ-ɏ\u1e00-\u1eff](?:[^\W\d_]|[’'-])*[^\W\d_]"
_NAMES = rf"(?:[A-Z]\. ?){{0,2}}{_NAME}(?: (?:(?:van|von|de|der|den|di|la|bin|al) ){{0,2}}{_NAME}){{0,3}}"
_TITLE = r"(?:[Mm](?:r|rs|s|x)\.?|[Mm]iss|[Dd]r\.?|[Pp]rof\.?|Sir|Lady|Herrn?|Frau|Mme|M\.|Señora?|Sra?\.)"
_GREETS = (
    r"[Hh]i|[Hh]ello|[Hh]ey|[Hh]iya|[Dd]ear|[Tt]hanks|[Tt]hank you|[Ww]elcome(?: back)?|[Ss]orry|[Cc]heers"
    r"|[Bb]ye|[Mm]orning|[Gg]ood (?:morning|afternoon|evening|day)"
)
_CALLED = (
    r"[Mm]y (?:full )?name(?:['’]s| is)|[Nn]ame ?(?:is|:)|[Nn]ame on the \w+ (?:is|was)|I['’]m called|call me"
    r"|under the name(?: of)?|in the name of|named|called|Mein Name ist|[Jj]e m['’]appelle|[Mm]e llamo"
    r"|[Mm]i nombre es|[Mm]i chiamo|[Ii]ch heiße|[Ii]k heet|[Mm]ijn naam is|[Aa]ccount holder(?:,|:| is)?"
    r"|addressed to|(?:[Oo]rdered|[Bb]ooked) by|(?:ticket|card|account|booking|passport|letter) says"
)
_SPOKEN = (
    r"[Yy]ou(?:['’]re| are) (?:now )?(?:chatting|speaking|talking) (?:with|to)|sp(?:oke|eak|oken|eaking) (?:to|with)"
    r"|talk(?:ed|ing)? (?:to|with)|(?:told|helped|served|advised|promised|signed) by|(?:ask|tell|told|asked)(?: for)?|on behalf of"
)
_KIN = (
    r"[Mm]y (?:wife|husband|son|daughter|mother|mum|mom|father|dad|brother|sister|partner|colleague|manager"
    r"|boss|neighbou?r|friend|assistant|flatmate)(?:,| is| was)?"
)
_CLOSES = (
    r"(?:(?:[Kk]ind|[Bb]est|[Ww]arm(?:est)?|[Ww]ith) )?[Rr]egards|[Ss]incerely|[Yy]ours(?: \w+)?"
    r"|(?:[Mm]any )?[Tt]hanks|[Tt]hank you|[Cc]heers|[Bb]est(?: wishes)?|[Ll]ove"
)
_ACCENTED = "[À-ÖØ-öø-ÿĀ-ɏ\u1e00-\u1eff]"
_NO_PAIR = (
    r"(?i:[^\W\d_]*(?:straße|strasse|gasse|allee|größe|gr[uü](?:ß|ss)e?n?|gebühr\w*)|cafés?|crème|crêpes?|pâté|rosé|entrée|fiancée?"
    r"|citroën|škoda|nestlé|nescafé|beyoncé|pokémon|københavn|köln|münchen|zürich|düsseldorf|nürnberg|würzburg"
    r"|lübeck|göttingen|tübingen|münster|österreich|graz|málaga|córdoba|cádiz|coruña|são|orléans|nîmes|liège|genève"
    r"|malmö|göteborg|århus|ålesund|tromsø|łódź|kraków|gdańsk|wrocław|poznań|bogotá|brasília|méxico|perú|türkiye"
    r"|réunion|français|española?|über|für|können|möchte|schöne|liebe|viele|guten|sehr|geehrte\w*)(?!\w)"
)
"""What is written so, and is nobody: streets, towns, dishes, brands, and how letters in German begin."""
_DO = "(?:Ask|Call|Ring|Tell|Email|Mail|Contact|Meet|Visit|Try|Send|Give|Find|Take|Put|Is|Was|Did|Has)"
"""How a sentence to or about somebody begins."""
_PLACES = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"\b(?:{_GREETS}),? (?:{_TITLE} )?(?P<name>{_NAMES})",
        rf"(?<!\w){_TITLE} (?P<name>{_NAMES})",
        rf"\b(?:{_CALLED}|{_SPOKEN}|{_KIN}) (?:{_TITLE} )?(?P<name>{_NAMES})",
        (
            rf"\b(?:[Tt]his is|I am|I['’]m|[Ii]t['’]s) (?P<name>{_NAMES})"
            r"(?= (?:from|here|speaking|calling|at|with|in|and I)\b|[.,!]|$)"
        ),
        rf"\b(?P<name>{_NAMES}) (?:told me|said (?:that|I|it|he|she|the)|promised|assured me|helped me|rang me|is on the)\b",
        rf"^[ \t]*(?:{_CLOSES})[,.!]?[ \t]*\n*[ \t]*(?P<name>{_NAMES})[ \t]*(?:,|\.?$|\n| from\b)",
        rf"\b(?:[Kk]ind|[Bb]est|[Ww]arm) [Rr]egards,? (?P<name>{_NAMES})",
        rf"(?:^|[.!?:]\s+)(?P<name>{_NAME} {_NAME}(?: {_NAME})?)(?=,|\.?\s*$)",
        rf"(?:^|[.!?]\s*)[–—-] ?(?P<name>{_NAMES})[ \t]*$",
        rf"\b(?P<name>{_NAME}) and I (?:are|were|both|aren['’]t|weren['’]t)\b",
        # Two words in a row with a letter that English has not: "Jürgen Müller", and no "Café".
        rf"(?<!\w)(?=[^\W\d_]*{_ACCENTED}|[^\W\d_]+ [^\W\d_]*{_ACCENTED})(?!{_NO_PAIR})(?!{_DO}\b)(?=(?P<name>{_NAME} (?!{_NO_PAIR}){_NAME})(?!\w))",
        # "Cancelled and I was charged" begins with what happened, not with who.
        rf"(?:^|[.!?]\s+)(?P<name>{_NAME})(?<!ed)(?<!ing)(?<!ly) and I\b",
    )
)
"""Where talks give a name."""
_LOW = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        r"\b(?:hi|hello|hey|dear) (?P<name>[a-zà-ÿ]{3,20})(?=[,!]|\s*$)",
        r"\bmy name(?:['’]s| is) (?P<name>[a-zà-ÿ'’-]{2,20}(?: [a-zà-ÿ'’-]{2,20})?)(?=[.,!]|\s*$| and\b)",
        r"\bit['’]?s (?P<name>[a-zà-ÿ]{3,20}) here\b",
    )
)
"""Where they do in small letters."""
_ASKED = re.compile(
    r"\b(?:your|full|first|last|account holder's|holder's) (?:full |first |last )?(?:sur)?name\b",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"\s*(?:(?:yes|sure|it['’]s|its|ok|okay|of course|hi)[,.!]? )?"
    r"(?P<name>[^\W\d_][\w’'-]+(?: [^\W\d_][\w’'-]+){0,3})(?=\s*(?:[,.;!\n]|$|and\b))",
    re.IGNORECASE,
)
_APP = r"(?:skype|whats ?app|telegram|instagram|insta|discord|snapchat|wechat|viber)"
_CALLS = r"(?:id|handle|(?:user|nick|screen) ?name|name|account)"
_HANDLES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<![\w@.])(?P<handle>@[a-z]\w{2,30})",
        # A digit, a low line or a dot inside makes a word a handle; "v2.3" is a version.
        (
            rf"\b{_APP}(?: {_CALLS})?(?: is)?\s*[:=-]?\s*(?!v\d)"
            r"(?P<handle>(?:live:)?\.?(?=[\w.-]*[\d_.][\w-])[a-z][\w.-]{2,40}\w)(?![\w@])"
        ),
        rf"\b{_APP}(?: {_CALLS}(?: is|:| =)|:| =) ?(?P<handle>[a-z][\w-]{{3,30}})(?=\s*(?:[,.;!?)\n]|$|(?:and|or)\b))",
    )
)
"""Names in chats: behind an @, or behind the name of a chat."""

_NO_NAMES = frozenset(
    """
    there all team sir madam customer customers support everyone everybody folks again anyone guys agent
    adviser advisor assistant service services care help desk helpdesk admin sales billing bot monday
    tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december please thanks thank sorry hello dear regards kind best yes okay ok
    sure great good fine right well just still really very now today tomorrow yesterday happy glad afraid
    interested ready done new back home first last next order account refund delivery card bank money
    phone email mail number address name company store shop english british valued member guest passenger
    client friend friends love morning afternoon evening night day week ridiculous unacceptable terrible
    awful correct wrong true false nice lovely perfect brilliant excellent wonderful awesome amazing
    apologies unfortunately however because let looking waiting trying calling writing asking having
    getting going sincerely faithfully truly warm many much i'm i've i'll it's that's what's here's let's
    we're you're don't can't won't didn't angry upset furious annoyed frustrated worried confused
    disappointed pleased grateful aware certain able unable aware honestly actually obviously seriously
    absolutely definitely totally one moment second minute hold nobody someone somebody staff manager supervisor department office god gosh lord everyone's cheers bye
    mum mom dad husband wife update
    """.split()  # noqa: SIM905 - read by people
)
"""Words that stand where a name could, and are none."""
_HONOURS = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "herr", "frau"})
"""Titles that may stand in a name's place, and are nobody's name."""
_TOWNS = frozenset(
    """
    amsterdam antwerp athens barcelona bath belfast berlin birmingham boston brighton bristol brussels
    budapest calgary cambridge cardiff chicago cologne copenhagen coventry delhi dublin dubai edinburgh
    exeter frankfurt geneva glasgow hamburg helsinki houston hull leeds leicester lisbon liverpool london
    lyon madrid manchester marseille melbourne miami milan montreal mumbai munich naples newcastle
    norwich nottingham oslo oxford paris philadelphia plymouth portsmouth prague reading rome rotterdam
    seattle seville sheffield southampton stockholm swansea toronto turin utrecht valencia vancouver
    vienna warsaw zurich
    """.split()  # noqa: SIM905 - read by people
)
"""Large towns that few people are called by: alone, such a word is the town."""
ORDINARY = frozenset(
    """
    art bill bob carol chance chase chip christian clay cliff dale dawn drew earl eve faith frank gene
    grace grant guy hope hunter ivy jack jade jean jewel joy june lance lane lily mark mason max may
    melody miles nick norm olive page pat patience pearl penny ray reed rich rob robin rose ruby rusty
    sandy skip star sterling sue summer sunny tab violet victor wade ward will wren young long short
    brown green white black grey gray king price field park hall wood bush rice cook baker butler day
    """.split()  # noqa: SIM905 - read by people
)
"""Names that are words as well: in small letters they are the words."""


def names_told(people: Iterable[str], texts: Iterable[str]) -> dict[str, str]:
    """Gather the words of names in a talk → the name that they belong to, in small letters."""
    texts = tuple(texts)
    found: dict[str, str] = {}
    for name in people:
        _take(found, name, sure=True)
    for place, text in enumerate(texts):
        for pattern in (*_PLACES, *_LOW):
            for match in pattern.finditer(text):
                _take(found, match["name"])
        for name in signed_in(text):
            _take(found, name)
        if place and _ASKED.search(texts[place - 1]):
            answer = _ANSWER.match(text)
            words = answer["name"] if answer else ""
            if not any(_is_word(word, sure=True) for word in words.split()):
                _take(found, words, sure=True)
    return found


def names_in(text: str, told: Mapping[str, str]) -> Iterator[Hit]:
    """Find where the names stand: words of one in a row are one."""
    for pattern in _HANDLES:
        for match in pattern.finditer(text):
            if not _is_word(match["handle"], sure=False):
                yield Hit(*match.span("handle"), Kind.NAME, match["handle"].lower())
    if not told:
        return
    words = "|".join(sorted((re.escape(word) for word in told), key=len, reverse=True))
    row = re.compile(
        rf"(?<![\w@])(?:[A-Z]\. ?)?(?:{words})(?:[ -](?:{words}))*(?!\w)", re.IGNORECASE
    )
    for match in row.finditer(text):
        if _is_name(match, text):
            first = re.split(r"[ -]", re.sub(r"^\w\. ?", "", match[0].lower()))[0]
            yield Hit(*match.span(), Kind.NAME, told.get(match[0].lower(), told.get(first, first)))


def _is_name(match: re.Match[str], text: str) -> bool:
    """Tell a name from the word that it is as well; "Will you?" and "2 May" name nobody."""
    said, before = match[0], text[: match.start()].rstrip(" (*'")
    if said.lower() not in ORDINARY:
        return True
    if before[-1:].isdigit() or said.islower():
        return False
    begins = not before or before[-1] in ".!?\n"
    return not begins or not text[match.end() : match.end() + 2].strip(" ,!?.'")


def _take(found: dict[str, str], name: str, *, sure: bool = False) -> None:
    """Keep the words of a name; where it is not `sure` to be one, up to the first that is a word."""
    words = [word.strip("’'-.,") for word in name.split() if word.strip("’'-.,")]
    if not sure and len(words) == 1 and words[0].lower() in _TOWNS:
        return
    if not sure and is_desk(words):
        return
    kept = [word for word in words if not _is_word(word, sure=sure)]
    if not sure:
        kept = words[: next((at for at, word in enumerate(words) if word not in kept), len(words))]
    kept = [word for word in kept if len(word) > 1 and not any(map(str.isdigit, word))]
    kept = [word for word in kept if word.lower() not in _HONOURS]
    if not kept:
        return
    whole = _person(found, [word.lower() for word in kept])
    for word in kept:
        found.setdefault(word.lower(), whole)


def _person(found: Mapping[str, str], words: list[str]) -> str:
    """Tell whose name it is: somebody's who is known by it, or of somebody else of the family.

    A first name that is known keeps its person when it comes with a surname. A surname keeps its
    own as long as they have no other first name: "Mr Hale" is Robin Hale, and Ann Hale is not.
    """
    if words[0] in found:
        return found[words[0]]
    for word in words[1:]:
        owner = found.get(word)
        if owner and [one for one, whose in found.items() if whose == owner] == [word]:
            return owner
    return " ".join(words)


def _is_word(word: str, *, sure: bool) -> bool:
    low = re.sub(r"['’]s$", "", word.lower())
    if low in ORDINARY:
        return not (sure or word[0].isupper())
    plain = low in _NO_NAMES or low in FUNCTION_WORDS or low in CLOSING_WORDS
    return plain or word.lower() in _NO_NAMES
