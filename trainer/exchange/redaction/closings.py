"""Find who signs: the name behind the words that close a message, wherever in it they stand.

Messages out of chats and exports have lost their lines: "It is sent. Regards Hannah Schmidt". Some
closing words are nothing else ("regards"); others begin sentences too ("best"), and count at an end.
"""

import re
from collections.abc import Iterator

_LETTER = r"[^\W\d_]"
_NAME = rf"[A-ZÀ-ÖØ-ÞĀ-ɏ\u1e00-\u1eff](?:{_LETTER}|[’'-])*{_LETTER}"
_TITLE = r"(?:(?:Mr|Mrs|Ms|Mx|Miss|Dr|Herr|Frau)\.? )?"
_NAMES = rf"{_TITLE}(?:[A-Z]\.? ?){{0,2}}(?P<name>{_NAME}(?: (?:(?:van|von|de|der|den|di|la) ){{0,2}}{_NAME}){{0,3}})"
_BEGINS = r"(?:^|(?<=[.!?…)\]\n])[ \t]*|(?<=[.!?…)\]\n] )|(?<=, ))"
_GREETINGS = r"gr(?:ü(?:ß|ss)e?n?|u(?:ß|ss))"
_SURE = (
    r"(?:(?:[Ww]ith )?(?:[Kk]ind(?:est)?|[Bb]est|[Ww]arm(?:est)?|[Mm]any) regards|Regards|REGARDS"
    r"|(?:[Yy]ours )?[Ss]incerely|[Yy]ours (?:faithfully|truly)"
    rf"|(?:[Mm]it )?(?:[Ff]reundlich|[Hh]erzlich|[Bb]est|[Ll]ieb|[Vv]iel|[Ss]chön)e[nr]? (?i:{_GREETINGS})"
    r"|[Hh]ochachtungsvoll|M[Ff]G|[Cc]ordialement|(?:[Uu]n )?[Ss]aludos?(?: cordial(?:es)?)?)"
)
_PERHAPS = (
    r"(?:(?:[Aa]ll the )?[Bb]est|[Bb]ests|[Bb]est wishes|[Tt]ake care|(?:[Ss]peak|[Tt]alk) soon|[Kk][Rr]|L[Gg]|V[Gg]|[Tt]hx"
    r"|[Tt]han(?:ks|k you)(?: so much| very much| again| in advance| for your (?:help|time))?"
    r"|[Ww]ith love|[Cc]heers)"
)
_GAP = r"(?:[ \t]*[,.!/–—-]?[ \t]*\n*[ \t]*)(?<!\w)"
_END = r"(?: [A-Z]\.?)?(?=[ \t]*[.,]?[ \t]*(?:$|\n))"
_CLOSES = re.compile(
    rf"regards|sincere|faithful|truly|{_GREETINGS}|hochacht|mfg|cordial|saludo|best|care|soon|\b(?:kr|lg|vg|thx)\b"
    r"|thank|love|cheers| here\b",
    re.IGNORECASE,
)
"""One of these is in every message that is closed; most messages need no closer look."""
_SIGNED = (
    re.compile(rf"{_BEGINS}{_SURE}{_GAP}(?:[Ff]rom )?{_NAMES}\b(?! of\b)", re.MULTILINE),
    re.compile(rf"{_BEGINS}{_PERHAPS}{_GAP}(?:[Ff]rom )?{_NAMES}{_END}", re.MULTILINE),
    # All in small letters, or all in capitals.
    re.compile(
        rf"(?:^|[.!?,\n])[ \t]*(?:(?:with )?(?:kind|best|warm|many) )?(?:regards|sincerely|mfg|viele {_GREETINGS})"
        rf"{_GAP}(?!aus\b|von\b|an\b)(?P<name>{_LETTER}{{3,20}}(?: {_LETTER}{{3,20}})?)[.]?[ \t]*(?:$|\n)",
        re.MULTILINE | re.IGNORECASE,
    ),
    re.compile(rf"(?:^|[.!?,]\s+)(?P<name>{_NAME} {_NAME}) here(?=[.,!]|[ \t]*$| from\b)"),
)
"""Where a message is signed, or says who is here."""
CLOSING_WORDS = frozenset(
    """
    viele beste besten liebe lieben schöne herzliche herzlichen freundliche freundlichen grüße grüßen
    grüsse grüssen gruß gruss mfg lg vg kr thx hallo guten ihr ihre dein deine euer zusammen kunde kundin
    kunden kundenservice cordialement saludo saludos hochachtungsvoll bests sent mate accounts hiring
    """.split()  # noqa: SIM905 - read by people
)
"""Words of greetings and closings that are nobody's name, in small letters."""
_DESKS = frozenset(
    """
    team support service services care department desk helpdesk office sales billing returns accounts
    relations centre center kundenservice kundendienst
    """.split()  # noqa: SIM905 - read by people
)
_FIRMS = frozenset(
    """
    ltd limited plc inc llc gmbh ag kg group energy bank telecom mobile airlines airways railways mail
    insurance utilities water gas electric council trust hotels stores
    """.split()  # noqa: SIM905 - read by people
)
_OF_A_PERSON = frozenset({"lead", "leader", "manager", "agent", "adviser", "advisor", "member"})
"""What makes "Team" the beginning of what somebody does."""


def signed_in(text: str) -> Iterator[str]:
    """Find the names with which a message is signed; whether their words are names is not asked."""
    if _CLOSES.search(text):
        for pattern in _SIGNED:
            for match in pattern.finditer(text):
                yield match["name"]


def is_desk(words: list[str]) -> bool:
    """Tell a company or a team, "Northwind Energy" or "Northwind Support", from who works there.

    One word before a desk is the company; two are somebody: "Hannah Schmidt Support".
    """
    low = [word.lower() for word in words]
    if any(word in _FIRMS for word in low[1:]):
        return True
    at = next((place for place, word in enumerate(low) if word in _DESKS), None)
    return at is not None and at <= 1 and not _OF_A_PERSON.intersection(low[at + 1 :])
