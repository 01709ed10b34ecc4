"""Name the kinds of personal data, and hold where one stands."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Name a kind, in the word of its placeholder."""

    NAME = "NAME"
    EMAIL = "EMAIL"
    PHONE = "PHONE"
    CARD = "CARD"
    BANK = "BANK"
    CODE = "CODE"
    """A password, a PIN, a security code."""
    IDENTITY = "ID"
    """A number that a state gave: insurance, tax, passport, licence, number plate."""
    BIRTH = "BIRTH DATE"
    ADDRESS = "ADDRESS"
    NUMBER = "NUMBER"
    """Of an order, an account, a booking, a case."""
    LINK = "LINK"
    NETWORK = "NETWORK ADDRESS"
    COMPANY = "COMPANY"
    """Who served: taken out only where a scenario is made of a talk, and where its name is told."""


TITLES = {
    Kind.NAME: "names",
    Kind.EMAIL: "e-mail addresses",
    Kind.PHONE: "phone numbers",
    Kind.CARD: "card numbers",
    Kind.BANK: "bank details",
    Kind.CODE: "passwords and codes",
    Kind.IDENTITY: "identity numbers",
    Kind.BIRTH: "dates of birth",
    Kind.ADDRESS: "addresses and postcodes",
    Kind.NUMBER: "order and account numbers",
    Kind.LINK: "links with a key in them",
    Kind.NETWORK: "network addresses",
    Kind.COMPANY: "names of the company",
}
"""Kind → what a report calls many of it."""

_OF_ONE = {
    Kind.BANK: "bank detail",
    Kind.CODE: "password or code",
    Kind.BIRTH: "date of birth",
    Kind.ADDRESS: "address or postcode",
    Kind.NUMBER: "order or account number",
    Kind.LINK: "link with a key in it",
    Kind.NETWORK: "network address",
    Kind.EMAIL: "e-mail address",
    Kind.COMPANY: "name of the company",
}
"""Kind → what one of it is called, where that is more than its "s" left out."""


def counted(kind: Kind, number: int) -> str:
    """Write how many of a kind there are: "1 e-mail address", "2 e-mail addresses"."""
    one = _OF_ONE.get(kind, TITLES[kind].removesuffix("s"))
    return f"{number} {one if number == 1 else TITLES[kind]}"


@dataclass(frozen=True, slots=True)
class Hit:
    """Hold where personal data stands in a text; `key` is the same for the same thing."""

    start: int
    end: int
    kind: Kind
    key: str
