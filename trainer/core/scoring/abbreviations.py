"""Find abbreviations and numbered forms that no list knows and no customer can be asked to know."""

import re
from collections.abc import Iterator

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.reading import Heard, Seen
from trainer.core.conversation.terms import see_jargon
from trainer.core.conversation.turn import Turn
from trainer.core.language.span import span_of
from trainer.core.language.tokens import fold
from trainer.core.scoring.talk import Talk

_SHAPE = re.compile(
    r"(?<![\w£$€#@./-])(?=[A-Za-z]*[A-Z][A-Za-z]*[A-Z])[A-Za-z]{2,7}(?:s)?(?![\w@]|[-/.]\w| ?\d)"
)
"""Two capitals in one short word without a figure: an abbreviation, or a name."""
_FORM = re.compile(
    r"\b(?:form|category|code|schedule|annex|appendix|section|procedure|regulation|clause)"
    r" (?:[A-Z]{1,3}-?\d{1,3}[A-Za-z]?|[B-HJ-Z])\b(?!\W*\d)"
)
"""A thing that is named by letter and number only: form WM4, category M."""
_KNOWN_WORDS = """
    ad ai am app atm bbc bc bst btw ceo cctv cd cv diy dna dob dvd dvla dwp ecg er esa eta etc
    eu faq faqs fm fyi gb gmt gp gps hgv hiv hmrc hr hrs id ids imo ios ipad ipads iphone
    iphones irs iq it kfc kg km kmh kwh lcd led lol ltd mb mbps md mms mot mp mph mr mrs ms nhs
    nb ni no nyc ok okay omg pa paye pc pcs pdf pdfs phd pin pins pip plc pm po pps ps pto qr
    re rac aa rip rsvp sat sim sms sos ssn tbc tbd tv tvs uk usa us usb vat vip vpn wc wifi xl
    xs xxl youtube paypal ebay whatsapp linkedin facebook dhl ups dpd tnt hermes ikea hsbc rbs
    tsb bt ee tui klm ba lg hp ibm bmw vw nan nana mum dad not all very never now yes please
    thank you stop and the only must will do is are was be so if or an at by to of in on me my
    we mcdonald macdonald mckenzie mcleod macleod deutsch
"""
_KNOWN = frozenset(_KNOWN_WORDS.split())
"""What is everyday English, a name that everybody knows, or a word written large for weight."""
_NAME = re.compile(r"(?:Mc|Mac|O['’]?|De|Di|La|Le|Van|Fitz)[A-Z][a-z]+")


def coded(talk: Talk) -> tuple[tuple[Turn, Seen], ...]:
    """List abbreviations by their form that were neither explained nor used by the customer before.

    A single one counts only where the customer says that they do not follow: it may be a name.
    """
    return talk.once("coded", lambda: _coded(talk))


def forms(talk: Talk) -> tuple[tuple[Turn, Seen], ...]:
    """List what was named by letter and number only, and not what it is for."""
    return talk.once("forms", lambda: tuple(_forms(talk)))


def _coded(talk: Talk) -> tuple[tuple[Turn, Seen], ...]:
    found: list[tuple[Turn, Seen]] = []
    heard: list[str] = []
    before: list[str] = []
    names = _names(talk)
    met: set[str] = set()
    for turn in talk.turns:
        if turn.position not in talk.readings:
            heard.append(turn.text)
            continue
        terms = {
            one
            for one in _SHAPE.findall(turn.text)
            if fold(one) not in _KNOWN
            and fold(one).removesuffix("s") not in _KNOWN
            and fold(one) not in names
            and not _NAME.fullmatch(one)
            and one not in met
        }
        if terms and not _is_shouted(turn.text):
            jargon = dict.fromkeys(sorted(terms), "")
            found += [
                (turn, one)
                for one in see_jargon(turn.text, Heard(tuple(heard), tuple(before), jargon))
            ]
            met |= terms
        before.append(turn.text)
    return tuple(found)


def _forms(talk: Talk) -> Iterator[tuple[Turn, Seen]]:
    heard = ""
    for turn in talk.turns:
        if turn.position not in talk.readings:
            heard = f"{heard}\n{fold(turn.text)}"
            continue
        for match in _FORM.finditer(turn.text):
            follows = turn.text[match.end() : match.end() + 12]
            if fold(match[0]) not in heard and not re.match(
                r"\s?(?:\(|,? (?:which|that|for|to|the|where|with|on)\b|[-–] )", follows
            ):
                span = span_of(turn.text, match.start(), match.end())
                yield turn, Seen(AgentAct.JARGON, span, "numbered", 0.7, match[0])


def _is_shouted(text: str) -> bool:
    """Tell whether half of the words or more are written large."""
    words = [one for one in text.split() if len(one) > 1]
    return sum(one.isupper() for one in words) * 2 >= len(words)


def _names(talk: Talk) -> frozenset[str]:
    """Gather what the scenario itself calls by such a name: the firm, its places."""
    case = talk.scenario
    if case is None:
        return frozenset()
    text = f"{case.title}\n{case.brief}\n{case.opening}\n{case.customer.name}"
    return frozenset(fold(one) for one in _SHAPE.findall(text))
