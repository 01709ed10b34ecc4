"""Answer a trainer's questions out of a ticket, each answer with where it stands in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from trainer.core.authoring.bans import bans_of, is_banned
from trainer.core.authoring.beginning import DETAILS, FOUR, Beginning
from trainer.core.authoring.filling import sum_of
from trainer.core.authoring.matter import matter_of
from trainer.core.authoring.noted import Note, Origin
from trainer.core.authoring.settling import settled_by
from trainer.core.authoring.ticket import Ticket, undangled, words_of
from trainer.core.authoring.unnumbered import FEWEST, REFERENCE, without_number
from trainer.core.conversation.patterns import find
from trainer.core.conversation.sentence import read_sentences
from trainer.core.conversation.transcript import Transcript
from trainer.core.conversation.turn import Speaker
from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.core.language.tokens import words

NOT_TOLD = "nothing in the ticket says it"
_UNTOLD: Mapping[str, str] = {
    "wants": "I just want this put right.",
    "good": "I've put that right for you just now.",
    "hard": "It comes at a bad time, I'd planned around it.",
}
"""What stands where a ticket does not say it, until the trainer does."""
_ASKED_OF_TRAINERS = ("company", "good", "fix", "when", "hard", "goodwill")
_MONEY = re.compile(
    r"(?:[£$€] ?\d{1,6}(?:[.,]\d{3})*(?:[.,]\d\d)?|\b\d{1,6}(?:[.,]\d\d)? ?(?:€|(?:euros?|pounds|dollars|EUR|GBP|USD)\b))(?!\d)"
)
_GIVES = re.compile(r"\b(?:credit(?:ed)?|goodwill|voucher|gesture|compensat\w+)\b", re.IGNORECASE)
_SECURE = re.compile(
    r"\b(?:security|card (?:number|details)|password|pin|verif\w+|removed|hidden|masked)\b",
    re.IGNORECASE,
)
"""Words of what protects a customer's data: never what put the matter right."""
_DEED = re.compile(
    r"\b(?:refund\w*|replac\w+|re-?sen[dt]\w*|sent|sending|re-?book\w*|booked|credited|cancell?ed|reinstated"
    r"|unlocked|reset|restored|repaired|moved|corrected|arranged|new)\b",
    re.IGNORECASE,
)
"""Words of what puts a matter right."""
_PAPER = re.compile(
    r"\b(?:e-?mail(?:ed)?|confirmation|confirmed|noted|notes?|logged|raised|reported|forwarded)\b",
    re.IGNORECASE,
)
"""Words of what only tells of it."""
_GAP = re.compile(r"<<\w+>>")
_YES = re.compile(r"^(?:yes|yeah),? (?=(?:I|my|our|we|it|the)\b)", re.IGNORECASE)
"""What answers a question that is not asked any more."""
_ORDINALS = {1: "1st", 2: "2nd", 3: "3rd"}
_SAID = frozenset({"happened", "good"})
"""Answers that are said as they stand: of fewer words they are none, but a name or a greeting."""
_DANGER = (
    "scald", "burnt", "burned", "injury", "injured", "hospital", "ambulance", "bleeding",
    "electric shock", "allergic reaction", "caught fire", "on fire", "gas leak", "smoke", "choked", "fainted",
)  # fmt: skip
"""Words by which somebody tells that a person came to harm, or may."""
ENGLISH = 0.25
"""Share of words in an English talk that are its small ones, at least; usual are 0.4 to 0.6."""
SHORT = 12
"""Words of a talk too short to tell its language."""
CLEARLY = 2
"""Points by which one situation has to be ahead of the next to be taken without asking."""
_LONGEST = {one.name: one.most for one in (*FOUR, *DETAILS)}


@dataclass(frozen=True, slots=True)
class Guesses:
    """Hold the answers that a ticket gives, and of every gap where its answer comes from."""

    answers: Mapping[str, str]
    notes: Mapping[str, Note]

    @property
    def open(self) -> tuple[str, ...]:
        """Name at most five gaps that only a person can fill, those that nothing answers first."""
        unsure = [name for name, note in self.notes.items() if note.origin is Origin.CHECK]
        wanted = [name for name in _ASKED_OF_TRAINERS if name in self.answers]
        first = [name for name in wanted if name in unsure]
        return tuple(dict.fromkeys((*first, *wanted, *unsure)))[:5]


def place_of(transcript: Transcript, position: int) -> str:
    """Say where a turn stands: "the customer’s 3rd message"."""
    turn = transcript.turns[position]
    number = sum(1 for one in transcript.turns[: position + 1] if one.speaker is turn.speaker)
    whose = "customer" if turn.speaker is Speaker.CUSTOMER else "agent"
    return f"the {whose}’s {_ORDINALS.get(number, f'{number}th')} message"


def likely(
    transcript: Transcript, ticket: Ticket, beginnings: Sequence[Beginning]
) -> tuple[Beginning, ...]:
    """Put the situations that the words of a talk fit best first; how it begins counts most."""
    return tuple(one for one, _ in _ranked(transcript, ticket, beginnings))


def is_sure(transcript: Transcript, ticket: Ticket, beginnings: Sequence[Beginning]) -> bool:
    """Tell whether the words of a talk fit one situation clearly better than any other.

    Never where they speak of an injury or of danger: no situation is made for that.
    """
    (_, first), (_, second), *_ = _ranked(transcript, ticket, beginnings)
    return first - second >= CLEARLY and not danger(transcript)


def danger(transcript: Transcript) -> str:
    """Give the word by which the customer tells of an injury or of danger; empty where none is."""
    said = " ".join(turn.text for turn in transcript.of(Speaker.CUSTOMER))
    found = next((span for one in _DANGER if (span := find(one, said))), None)
    return found.text if found else ""


def reads_english(transcript: Transcript) -> bool:
    """Tell whether enough small words of English hold a talk together; a short one counts as such."""
    said = [word for turn in transcript.turns for word in words(turn.text)]
    known = sum(word.lower() in FUNCTION_WORDS for word in said)
    return len(said) < SHORT or known >= ENGLISH * len(said)


def _ranked(
    transcript: Transcript, ticket: Ticket, beginnings: Sequence[Beginning]
) -> list[tuple[Beginning, int]]:
    whole = [one.text for one in transcript.turns]
    fits = [(one, 3 * _fit(one, [ticket.opening.text]) + _fit(one, whole)) for one in beginnings]
    return sorted(fits, key=lambda one: -one[1])


def _fit(beginning: Beginning, texts: Sequence[str]) -> int:
    return sum(any(find(sign, text) for text in texts) for sign in beginning.signs)


def guesses(transcript: Transcript, ticket: Ticket, beginning: Beginning) -> Guesses:
    """Answer every gap of a beginning from a ticket; what it does not say is a made-up answer."""
    found = {name: (text, note) for name, text, note in _found(transcript, ticket, beginning)}
    answers: dict[str, str] = {}
    notes: dict[str, Note] = {}
    for name, usual in beginning.fields.items():
        if name in found and (name not in _SAID or len(found[name][0].split()) >= FEWEST):
            text, where = found[name]
            answers[name] = _short(text, _LONGEST.get(name, 80))
            notes[name] = Note(Origin.FROM, where)
        elif name in _LONGEST:
            answers[name] = _UNTOLD.get(name, usual)
            notes[name] = Note(Origin.CHECK, f"{NOT_TOLD}; this is made up")
        else:
            answers[name] = usual
    return Guesses(answers, notes)


def _found(
    transcript: Transcript, ticket: Ticket, beginning: Beginning
) -> Iterator[tuple[str, str, str]]:
    opening, first = _opening(ticket), place_of(transcript, ticket.opening.position)
    yield "happened", opening, first
    if ticket.wants:
        wants = without_number(ticket.wants[0]) or ticket.wants[0]
        yield "wants", f"{wants[:1].upper()}{wants[1:]}", place_of(transcript, ticket.wants[1])
    sums = [*_amount(transcript), *_given(transcript)]
    gaps = {**beginning.fields, **{name: text for name, text, _ in sums}}
    bans = bans_of(beginning, gaps)
    deeds = [one for one in ticket.done if not (_SECURE.search(one[0]) or is_banned(one[0], bans))]
    good = ""
    deeds = [one for one in deeds if not _PAPER.search(one[0]) or _DEED.search(one[0])]
    if deeds:
        good, at = max(deeds, key=lambda one: _rightness(one[0], beginning))
        yield "good", good, place_of(transcript, at)
    if ticket.hard:
        hard = _YES.sub("", without_number(ticket.hard.text) or ticket.hard.text)
        yield "hard", undangled(hard), place_of(transcript, ticket.hard.turn)
    yield from sums
    if matter := matter_of(opening):
        yield "thing", matter, first
    for turn in transcript.turns:
        if one := REFERENCE.search(turn.text):
            yield "reference", one[0], place_of(transcript, turn.position)
            break
    if settled := settled_by(transcript, good):
        yield "when", settled[0], place_of(transcript, settled[1])


def _amount(transcript: Transcript) -> Iterator[tuple[str, str, str]]:
    """Find the sum that the customer names of their own accord, not one that the agent named first."""
    agents: set[float] = set()
    for turn in transcript.turns:
        sums = _MONEY.findall(turn.text)
        if turn.speaker is Speaker.AGENT:
            agents.update(map(sum_of, sums))
        elif own := [one for one in sums if sum_of(one) not in agents]:
            yield "amount", own[0], place_of(transcript, turn.position)
            return


def _given(transcript: Transcript) -> Iterator[tuple[str, str, str]]:
    """Find what the agent offered on top: "a £25 credit"."""
    for turn in transcript.of(Speaker.AGENT):
        for one in read_sentences(turn.text):
            if _GIVES.search(one.text) and (sum_ := _MONEY.search(one.text)):
                yield "goodwill", sum_[0], place_of(transcript, turn.position)
                return


def _rightness(text: str, beginning: Beginning) -> int:
    """Tell how much a deed is the one that puts things right here, as against some other one."""
    named = {
        action["id"]: any(find(_GAP.sub("sum", one), text) for one in action.get("done", ()))
        for action in beginning.scenario["actions"]
    }
    other = any(there for id, there in named.items() if id != "fix")
    deed = (_DEED.search(text) is not None) - (_PAPER.search(text) is not None)
    return 4 * named.get("fix", False) - 2 * other + deed


def _opening(ticket: Ticket) -> str:
    text = words_of(ticket.opening)
    bare = without_number(text) or text
    return f"{bare[:1].upper()}{bare[1:]}"


def _short(text: str, most: int) -> str:
    """Cut a text to whole sentences that fit, or to its first words."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    ends = [one.start + len(one.text) for one in read_sentences(flat)]
    return flat[: max((end for end in ends if end <= most), default=most)].rstrip()
