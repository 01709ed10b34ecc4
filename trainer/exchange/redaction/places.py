"""Find e-mail and network addresses, links with a key, streets and postcodes, and dates of birth."""

import re
from collections.abc import Iterator
from ipaddress import ip_address

from trainer.exchange.redaction.kinds import Hit, Kind

_EMAIL = re.compile(
    r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
    r"|\b[\w.+-]{2,64} ?[(\[]at[)\]] ?[\w-]{1,63} ?(?:\.|[(\[]dot[)\]]) ?[a-z]{2,10}\b"
    r"|\b[\w.+-]{2,64} at [\w-]{2,63} dot [a-z]{2,10}\b",
    re.IGNORECASE,
)
_LINK = re.compile(r"\b(?:https?://|www\.)[^\s<>\"']{3,2000}", re.IGNORECASE)
_KEYED = re.compile(
    r"[?#][^=\s]*=|//[^/@\s]*@|/[^/\s]*(?=[^/\s]*\d)(?=[^/\s]*[a-z])[\w-]{16,}", re.IGNORECASE
)
_NETWORK = re.compile(
    r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}|[0-9a-f:]{6,39})(?![\w:]|\.\d)",
    re.IGNORECASE,
)

_ROADS = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Crescent|Place|Pl|Square|Sq|Terrace"
    "|Way|Gardens|Grove|Hill|Mews|Park|Row|Walk|Boulevard|Blvd|Highway|Hwy|Parkway|Circle|Green|Rise"
)
_POSTCODE = r"(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{2},? \d{5}(?:-\d{4})?)"
_TOWN = r"(?:,? [A-Z][a-zà-ÿ'-]+){1,3}"
_STREET = re.compile(
    rf"\b(?:(?:[Ff]lat|[Aa]pt\.?|[Aa]partment|[Uu]nit) \w{{1,5}},? )?\d{{1,5}}[A-Za-z]?,? (?:[A-Z][\w'’-]+ ){{1,3}}"
    rf"(?:{_ROADS})\b\.?(?:(?:{_TOWN})?,? {_POSTCODE}\b)?"
    r"|\b[A-ZÄÖÜ][a-zäöüß-]+(?:straße|strasse|str\.|weg|platz|allee|gasse) \d{1,4}[a-z]?\b(?:,? \d{5} [A-ZÄÖÜ][a-zäöüß]+)?"
    r"|\b\d{1,4},? (?:bis )?(?:rue|avenue|boulevard|place|chemin|impasse) (?:(?:de|du|des|la|le) |l['’])*[A-Z][\w'’-]+"
    r"(?:,? \d{5} [A-ZÉÈ][\wé-]+)?"
    r"|(?<![\d.,])\b\d{1,4}[a-z]? [a-z]{3,15} (?:street|road|avenue|lane|drive|crescent)\b"
    r"|\bP\.?O\.? ?Box \d{1,6}\b"
)  # fmt: skip
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’-]{2,}"
_THEN = rf"(?![\d%€£:]|[.,]\d)(?:,? (?:[FDE]-)?\d{{4,5}} {_WORD}(?: {_WORD})?)?"
"""Behind the number of a house: a postcode and its town, no other number."""
_NUMBER_LAST = re.compile(
    rf"\b(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]hemin|[Ii]mpasse|[Qq]uai|[Pp]lace(?= d)) "
    rf"(?:(?:de|du|des|la|le) |[dl]['’])*(?!H[oô]tel){_WORD}(?:[ -]{_WORD}){{0,2}},? \d{{1,4}}(?: (?:bis|ter)\b)?{_THEN}"
    rf"|(?:\b(?:[Cc]alle|[Aa]venida|[Aa]vda\.|[Pp]aseo|[Pp]laza|[Cc]arrer)|\bC/) ?(?:(?:de|del|la|las|los|el) )*"
    rf"(?!H[oô]tel){_WORD}(?: (?:(?:de|del|la|y) )*(?!H[oô]tel){_WORD}){{0,2}},? (?:n[.º°] ?)?\d{{1,4}}"
    rf"(?:,? \d{{1,2}}[ºª°](?: ?[A-Z]\b)?)?{_THEN}"
    rf"|\b(?:{_WORD} ){{1,2}}(?:Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse) \d{{1,4}}[a-z]?\b{_THEN}"
    rf"|\b(?:Am|An de[rn]|Im|Auf de[mr]|Unter den|Zu[mr]) {_WORD} \d{{1,4}}[a-z]?,? \d{{5}} {_WORD}"
)
"""Streets as they are written in French, Spanish and German, the number behind the name."""
_CODE = re.compile(rf"\b{_POSTCODE}\b")
_LOWER_CODE = re.compile(r"\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b", re.IGNORECASE)
_ZIP = re.compile(
    r"\b(?:zip|post(?:al)?) ?code\W{0,3}(?:is|was|:)?\W{0,3}([A-Z0-9]{2,4}[ -]?[A-Z0-9]{2,4})\b|\b(\d{5}-\d{4})\b",
    re.IGNORECASE,
)

_MONTHS = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
DATE = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-](?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTHS},? (?:19|20)\d\d"
    rf"|{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d)"
)
_BORN = re.compile(
    rf"\b(?:born|d\.?o\.?b\.?|birth ?(?:day|date)|date of birth)\b[^\d\n]{{0,25}}?({DATE})",
    re.IGNORECASE,
)
_FULL = re.compile(rf"\b{DATE}\b", re.IGNORECASE)
_LONG_AGO = re.compile(r"\b(?:19[2-9]\d|200\d)\b")
"""A date in full of so long ago is, in a talk about service, the day on which somebody was born."""
_ASKS_BIRTH = re.compile(
    r"\byour (?:full )?(?:date of birth|d\.?o\.?b|birth ?(?:day|date))|\bwhen (?:were you|was \w+) born",
    re.IGNORECASE,
)


def places_in(text: str, before: str = "") -> Iterator[Hit]:
    """Find what leads to a person; `before` is the message that this one answers."""
    for match in _LINK.finditer(text):
        if _KEYED.search(match[0]):
            yield _hit(match, Kind.LINK)
    if "@" in text or " dot " in text or "at)" in text or "at]" in text:
        for match in _EMAIL.finditer(text):
            yield Hit(
                match.start(),
                match.start() + len(match[0].rstrip(".'")),
                Kind.EMAIL,
                match[0].casefold(),
            )
    if not any(map(str.isdigit, text)):
        return
    yield from _networks(text)
    for pattern in (_STREET, _NUMBER_LAST, _CODE, _LOWER_CODE):
        for match in pattern.finditer(text):
            yield _hit(match, Kind.ADDRESS)
    for match in _ZIP.finditer(text):
        if any(map(str.isdigit, match[0])):
            yield _hit(match, Kind.ADDRESS, 1 if match[1] else 2)
    yield from _births(text, before)


def _networks(text: str) -> Iterator[Hit]:
    for match in _NETWORK.finditer(text):
        try:
            ip_address(match[0])
        except ValueError:
            if len(match[0]) != len("00:00:00:00:00:00") or match[0].count(match[0][2]) != 5:
                continue
        yield _hit(match, Kind.NETWORK)


def _births(text: str, before: str) -> Iterator[Hit]:
    for match in _BORN.finditer(text):
        yield _hit(match, Kind.BIRTH, 1)
    asked = _ASKS_BIRTH.search(before) is not None
    for match in _FULL.finditer(text):
        if asked or _LONG_AGO.search(match[0]):
            yield _hit(match, Kind.BIRTH)


def _hit(match: re.Match[str], kind: Kind, group: int = 0) -> Hit:
    start, end = match.span(group)
    return Hit(start, end, kind, re.sub(r"[\s.,]+", "", match.group(group)).casefold())
