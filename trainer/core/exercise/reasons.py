"""Tell whether a sentence names what decides a choice: one of the reasons that its author wrote.

It does by words of a reason that the page does not show, or by being near to one in meaning. It does
not where it says only that the choice is right, copies the page, is no language, or has nothing to do
with the reasons. Between the two nothing is told: words and nearness do not tell a poor reason from a
good one that nobody thought of, and a "not" is not understood.
"""

from dataclasses import dataclass

from trainer.core.exercise.exercise import Exercise
from trainer.core.language.lexicons.function_words import FUNCTION_WORDS
from trainer.core.language.meaning import available, known_rows, likeness
from trainer.core.language.tokens import folded_words
from trainer.core.scoring.content_words import content_words

SHARED = 2
"""So many words of one reason say that it was meant."""
SHARED_WHY = 3
"""So many where they are of what is said about an answer, which is more about the case."""
NEAR = 0.45
"""A likeness from here on names a reason: of 36 sentences that do, 20; of 24 about the case only, none."""
NEAR_ENOUGH = 0.38
"""One from here on does so with a word of the reason beside it."""
NEAR_WHY = 0.5
"""One from here on names what is said about an answer, with a word of it beside it."""
NEVER = 2.0
"""A likeness that there is not."""
FAR = 0.2
"""Below it, and without a word of a reason, a sentence has nothing to do with them."""
RUN = 4
"""Words in a row that stand on the page just so are copied."""
_LANGUAGE = "en"
_SHORTEST = 3
_MERE = content_words(
    """
    right wrong best better good correct true fine nice proper perfect ideal excellent appropriate suitable
    other others ones rest answer answers choice option options reply response sentence message solution chose choose chosen
    choosing pick picked select selected think thought feel felt believe guess guessed idea reason reasons
    because sounds sound seems seem looks appears important polite friendly professional helpful longest
    shortest longer shorter first second third fourth last obvious obviously clearly simply definitely
    service customer customers person people everybody everyone always makes sense works
    """
)
"""Words that say that something is right, and not why; in the form in which they are compared."""
MERE = "It says that the answer is right, and not why."
COPIED = "It repeats what stands on the page, and not why."
NO_WORDS = "It is not made of words that we know."
RETOLD = "It tells what the case is, and not why this answer is right."
UNRELATED = "It names nothing of what makes an answer right here."
UNTOLD = (
    "We cannot tell whether your sentence names what matters. So it is not counted, and your choice is "
    "the whole result. A person has to judge it; nobody sees it but you, so show it to whoever coaches you."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Hold what is told of a sentence: whether it names a reason (None: untold), and why."""

    named: bool | None
    why: str


def judge(exercise: Exercise, sentence: str) -> Verdict:
    """Judge the sentence with which a choice is justified."""
    shown = shown_words(exercise)
    meant = content_words(sentence) - _MERE
    own = meant - shown
    if by_words := _named(exercise, own):
        return Verdict(named=True, why=f"You named it: {by_words}")
    weighs = exercise.language == _LANGUAGE and available()
    if (empty := _said_nothing(exercise, sentence, meant)) or (
        weighs and _is_no_language(sentence, shown)
    ):
        return Verdict(named=False, why=empty or NO_WORDS)
    if not weighs:
        return Verdict(named=None, why=UNTOLD)
    if len(meant) >= SHARED and (by_meaning := _nearest(exercise, sentence, own)):
        return Verdict(named=True, why=f"You said as much as this: {by_meaning}")
    if _is_unrelated(exercise, sentence, own):
        return Verdict(named=False, why=UNRELATED if own else RETOLD)
    return Verdict(named=None, why=UNTOLD)


def own_words(exercise: Exercise, reason: str) -> int:
    """Count the words of a reason by which it can be known: those that the page does not show."""
    return len(content_words(reason) - _MERE - shown_words(exercise))


def shown_words(exercise: Exercise) -> frozenset[str]:
    """Gather the words that whoever chooses has before them."""
    return content_words(" ".join(_page(exercise)))


def _page(exercise: Exercise) -> tuple[str, ...]:
    return (*(line.text for line in exercise.talk), *(one.say for one in exercise.answers))


def _whys(exercise: Exercise) -> tuple[str, ...]:
    return tuple(one.why for one in exercise.answers)


def _named(exercise: Exercise, own: frozenset[str]) -> str:
    """Find the reason, or what is said about an answer, that own words name; empty where none is."""
    for least, lines in ((SHARED, exercise.reasons), (SHARED_WHY, _whys(exercise))):
        for one in lines:
            if len(content_words(one) & own) >= least:
                return one
    return ""


def _nearest(exercise: Exercise, sentence: str, own: frozenset[str]) -> str:
    """Find the line that a sentence is near enough to in meaning; empty where none is."""
    for near, near_with, lines in (
        (NEAR, NEAR_ENOUGH, exercise.reasons),
        (NEVER, NEAR_WHY, _whys(exercise)),
    ):
        for one in lines:
            enough = near_with if content_words(one) & own else near
            if likeness(sentence, one) >= enough:
                return one
    return ""


def _is_unrelated(exercise: Exercise, sentence: str, own: frozenset[str]) -> bool:
    """Tell whether a sentence is far from all reasons, and says nothing of its own about the case."""
    lines = (*exercise.reasons, *_whys(exercise))
    if any(content_words(one) & own for one in lines):
        return False
    if max(likeness(sentence, one) for one in exercise.reasons) >= FAR:
        return False
    return not own or likeness(sentence, " ".join((*lines, *_page(exercise)))) < FAR


def _said_nothing(exercise: Exercise, sentence: str, meant: frozenset[str]) -> str:
    """Say why a sentence says nothing of its own; empty where it does."""
    if not meant:
        return MERE
    left = content_words(_uncopied(exercise, sentence)) - _MERE
    return COPIED if len(left) < min(SHARED, len(meant)) else ""


def _uncopied(exercise: Exercise, sentence: str) -> str:
    """Take out of a sentence what stands on the page word by word."""
    pages = [f" {' '.join(folded_words(one))} " for one in (exercise.about, *_page(exercise))]
    words = folded_words(sentence)
    if any(f" {' '.join(words)} " in page for page in pages):
        return ""
    copied: set[int] = set()
    for at in range(len(words) - RUN + 1):
        run = f" {' '.join(words[at : at + RUN])} "
        if any(run in page for page in pages):
            copied.update(range(at, at + RUN))
    return " ".join(word for at, word in enumerate(words) if at not in copied)


def _is_no_language(sentence: str, shown: frozenset[str]) -> bool:
    """Tell whether half of the words are known neither to the page nor to the table of meanings."""
    words = [word for word in folded_words(sentence) if len(word) >= _SHORTEST and word.isalpha()]
    strange = [
        word
        for word in words
        if word not in FUNCTION_WORDS and not content_words(word) & shown and not known_rows([word])
    ]
    return 2 * len(strange) >= len(words)
