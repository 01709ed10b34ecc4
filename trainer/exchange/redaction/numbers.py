"""Find cards, bank details, identity numbers, phones, and the numbers of orders and accounts.

What has a check digit is checked (python-stdnum), a phone number is asked of the numbering plans
(phonenumbers). Amounts, dates and times are none of these and stay.
"""

import re
from collections.abc import Callable, Iterator

from phonenumbers import NumberParseException, is_possible_number, is_valid_number, parse
from stdnum import iban, luhn
from stdnum.br import cpf
from stdnum.de import idnr
from stdnum.es import dni, nie
from stdnum.fr import nir
from stdnum.gb import nhs
from stdnum.in_ import aadhaar
from stdnum.it import codicefiscale
from stdnum.nl import bsn
from stdnum.pl import pesel
from stdnum.se import personnummer
from stdnum.us import ssn

from trainer.exchange.redaction.kinds import Hit, Kind

REGIONS = ("GB", "US", "IE", "AU", "DE", "FR", "NL", "ES", "IT", "IN", "PL", "SE", "ZA")
"""Where a number without a country code is tried."""

_DIGITS = re.compile(r"(?<![\w.,])\d(?:[ -]?\d){12,18}(?![\w]|[.,]\d)")
_ENDING = re.compile(
    r"\b(?:ending|ends)(?: in| with)? (\d{4})\b|\blast (?:four|4)(?: digits)?(?: are| is|:)? (\d{4})\b",
    re.IGNORECASE,
)
_EXPIRY = re.compile(
    r"\b(?:(?P<short>exp(?:\.| date)?|expiry(?: date)?|expiration(?: date)?)|expir(?:es|ing)|valid (?:until|till|thru|through|to))"
    r"(?: is| on|:)?\s*(?P<date>(?:0[1-9]|1[0-2]) ?[/-] ?(?:20)?[2-4]\d)(?![\w/-]|[.,]\d)",
    re.IGNORECASE,
)
_OF_A_CARD = re.compile(r"\b(?:card|visa|mastercard|amex|maestro|debit|credit)\b", re.IGNORECASE)
_OF_ANOTHER = re.compile(
    r"\b(?:vouchers?|coupons?|offers?|warranty|guarantee|contract|subscription|membership|points|tickets?"
    r"|pass|passport|licen[cs]e|policy|milk|food|batch|medicine|promo\w*|gift card)\b",
    re.IGNORECASE,
)
_NEAR = 80
"""Characters before a day of expiry in which what expires is named."""
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{1,4}){3,9}\b")
_BANK = re.compile(
    r"\b(?:sort ?code|routing(?: number)?|bic|swift(?: code)?|iban)\W{0,3}(?:is|was|:)?\W{0,3}"
    r"([A-Z]{4,8}[A-Z0-9]{2,5}|[A-Z]{2}\d{2}[A-Z0-9 ]{8,30}\d|\d[\d -]{4,10}\d)\b",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"\b(?:pass(?:word|code|phrase)|pin|cvv2?|cvc|(?:security|verification|access|one-time) code|otp)"
    r"(?: (?:number|code))?\s*(?:is|was|:|=)\s*[\"'“]?(?=\S*[\d!#$%&*@_-])(\S{3,40}?)[\"'”]?(?=[\s,;]|[.?](?:\s|$)|$)"
    r"|\b(?:pin|cvv2?|cvc|otp|(?:security|verification) code) (\d{3,8})\b"
    r"|\bpass(?:word|code|phrase) ((?=\S*\d)(?=\S*[a-z])[^\s,;]{6,40})",
    re.IGNORECASE,
)
_PASSPORT = re.compile(
    r"\b(?:passport|driving licen[cs]e|driver'?s licen[cs]e|national insurance|social security|ssn|tax id"
    r"|id card)(?: (?:number|no\.?|#))?\s*(?:is|was|:)?\s*((?=[A-Z]*\d)[A-Z0-9][A-Z0-9 -]{4,16}[A-Z0-9])\b",
    re.IGNORECASE,
)
_PLATE = re.compile(r"\b[A-Z]{2}\d{2} ?[A-Z]{3}\b")
_NINO = re.compile(
    r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b", re.IGNORECASE
)
_CHECKED: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = (
    (re.compile(r"\b\d{3}-\d{2}-\d{4}\b"), ssn.is_valid),
    (re.compile(r"\b\d{3} \d{3} \d{4}\b"), nhs.is_valid),
    (re.compile(r"\b\d{8}-?[A-Z]\b"), dni.is_valid),
    (re.compile(r"\b[XYZ]-?\d{7}-?[A-Z]\b"), nie.is_valid),
    (re.compile(r"\b[12] ?\d{2} ?\d{2} ?\d[\dAB] ?\d{3} ?\d{3}(?: ?\d{2})\b"), nir.is_valid),
    (re.compile(r"\b[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b"), codicefiscale.is_valid),
    (re.compile(r"\b\d{3}\.\d{3}\.\d{3}-\d{2}\b"), cpf.is_valid),
    (re.compile(r"\b\d{4} \d{4} \d{4}\b"), aadhaar.is_valid),
    (re.compile(r"\b\d{6}[-+]\d{4}\b"), personnummer.is_valid),
    (re.compile(r"\b\d{2} ?\d{3} ?\d{3} ?\d{3}\b"), idnr.is_valid),
    (re.compile(r"(?<=PESEL )\d{11}\b"), pesel.is_valid),
    (re.compile(r"(?<=BSN )\d{9}\b"), bsn.is_valid),
)  # fmt: skip
"""The form of a number → whether its check digit is right."""

_PHONE = re.compile(r"(?<![\w.,/£$€#-])(?:\+|00)?\(?\d[\d ()./-]{5,18}\d(?![\w£$€%]|[.,]\d)")
_CALL = re.compile(
    r"\b(?:phone|mobile|cell|telephone|tel|landline|call|ring|text|whatsapp|reach|(?:my|your|his|her) number)\b\D{0,25}$",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?:19|20)\d\d[-./ ]\d\d?[-./ ]\d\d?|\d\d?[-./ ]\d\d?[-./ ](?:19|20)?\d\d")
_AREA = re.compile(r"\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}")

_NUMBER = re.compile(
    r"\b(?:orders?|tickets?|cases?|references?|ref|bookings?|tracking|invoices?|accounts?|acct|customers?"
    r"|polic(?:y|ies)|member(?:ship)?s?|parcels?|consignment|confirmation|claims?|contracts?|meter|serial"
    r"|reservation|transaction|payment|id)"
    r"(?P<said>(?: (?:number|no\.?|nr\.?|id|code|ref(?:erence)?|details?))*)\s{0,2}(?P<is>(?:is|was|:|=|#)?)\s{0,2}#?"
    r"(?P<id>(?=[A-Z-]*\d)[A-Z0-9][A-Z0-9/_-]{2,30}[A-Z0-9])\b(?![.,]\d|[%€£]|st\b|th\b)",
    re.IGNORECASE,
)
_SPACED = re.compile(
    r"\b(?:order|ticket|case|reference|booking|tracking|invoice|account|customer|policy|membership|member|contract"
    r"|meter|serial|card|claim)(?: number| no\.?| nr\.?| id| ref(?:erence)?)(?: is| was)?[ :#]{1,3}"
    r"(?P<id>(?=(?:\d ?){6})\d{2,6}(?: \d{2,6}){1,4})\b(?![.,]\d|[%€£])",
    re.IGNORECASE,
)
"""A number that is written in groups: "4471 8830 21"."""
_BARE = re.compile(
    r"\b(?:[A-Z]{1,5}-?\d{4,}[A-Z0-9-]*|[A-Z]{2,6}-\d{2,}-[A-Z0-9-]+|\d{2,}-\d{4,}|\d{7,})\b(?![.,]\d|[%€£]| ?(?:km|kg|ml)\b)"
)


def numbers_in(text: str) -> Iterator[Hit]:
    """Find every number that stands for a person, a thing of theirs or a key to it."""
    if not any(map(str.isdigit, text)):
        return
    yield from _cards(text)
    yield from _banks(text)
    for match in _CODE.finditer(text):
        yield _hit(match, Kind.CODE, match.lastindex or 0)
    yield from _identities(text)
    yield from _phones(text)
    yield from _orders(text)


def _cards(text: str) -> Iterator[Hit]:
    for match in _DIGITS.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if luhn.is_valid(digits) and len(set(digits)) > 1:
            yield Hit(*match.span(), Kind.CARD, digits)
    for match in _ENDING.finditer(text):
        yield _hit(match, Kind.CARD, 1 if match[1] else 2)
    for match in _EXPIRY.finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        if _OF_ANOTHER.search(before):
            continue
        if match["short"] or _OF_A_CARD.search(before):
            yield _hit(match, Kind.CARD, "date")


def _banks(text: str) -> Iterator[Hit]:
    for match in _IBAN.finditer(text):
        groups = match[0].split(" ")
        for end in range(len(groups), 0, -1):
            shorter = " ".join(groups[:end])
            if iban.is_valid(shorter):
                yield Hit(
                    match.start(), match.start() + len(shorter), Kind.BANK, shorter.replace(" ", "")
                )
                break
    for match in _BANK.finditer(text):
        if any(map(str.isdigit, match[1])) or match[1].isupper():
            yield _hit(match, Kind.BANK, 1)


def _identities(text: str) -> Iterator[Hit]:
    for pattern in (_NINO, _PLATE):
        for match in pattern.finditer(text):
            yield _hit(match, Kind.IDENTITY)
    for match in _PASSPORT.finditer(text):
        yield _hit(match, Kind.IDENTITY, 1)
    for pattern, is_valid in _CHECKED:
        for match in pattern.finditer(text):
            if is_valid(match[0]):
                yield _hit(match, Kind.IDENTITY)


def _phones(text: str) -> Iterator[Hit]:
    for match in _PHONE.finditer(text):
        said = match[0].rstrip(" ()./-")
        digits = re.sub(r"\D", "", said)
        if not 7 <= len(digits) <= 15 or _DATE.fullmatch(said):
            continue
        called = _CALL.search(text, max(0, match.start() - 45), match.start()) is not None
        if called or _is_phone(said, digits):
            yield Hit(match.start(), match.start() + len(said), Kind.PHONE, digits)


def _is_phone(said: str, digits: str) -> bool:
    abroad = f"+{digits[2:]}" if said.startswith("00") else said
    if abroad.startswith("+"):
        try:
            return is_possible_number(parse(abroad, None))
        except NumberParseException:
            return False
    if not (said.startswith(("0", "(0")) or _AREA.fullmatch(said)):
        return False  # a number that is not dialled so is one of an order, if of anything
    return any(_is_valid(said, region) for region in REGIONS)


def _is_valid(said: str, region: str) -> bool:
    try:
        return is_valid_number(parse(said, region))
    except NumberParseException:
        return False


def _orders(text: str) -> Iterator[Hit]:
    for match in _NUMBER.finditer(text):
        id = match["id"]
        digits = sum(map(str.isdigit, id))
        told = bool(match["said"] or match["is"]) or "#" in match[0]
        plain = id.isdigit()
        mixed = id.isupper() and len(id) >= 5
        if digits >= (1 if mixed else 3 if told else 5 if plain else 3) and not _DATE.fullmatch(id):
            yield _hit(match, Kind.NUMBER, "id")
    for match in _SPACED.finditer(text):
        if not _DATE.fullmatch(match["id"]):
            yield _hit(match, Kind.NUMBER, "id")
    for match in _BARE.finditer(text):
        if not _DATE.fullmatch(match[0]):
            yield _hit(match, Kind.NUMBER)


def _hit(match: re.Match[str], kind: Kind, group: int | str = 0) -> Hit:
    start, end = match.span(group)
    return Hit(start, end, kind, re.sub(r"[\W_]", "", match.group(group)).casefold())
