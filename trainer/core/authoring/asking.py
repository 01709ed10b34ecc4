"""Write by which words a question for a fact is known: two of what it is about, never one alone.

One word opens too much: “Which phone do you have?” is no question for the phone call of last week.
"""

import re
from collections.abc import Sequence

from trainer.core.conversation.patterns import asks
from trainer.core.language.lexicons.function_words import FUNCTION_WORDS

IDENTIFIES = re.compile(
    r"\b(?:order|account|customer|booking|membership|reference|policy|invoice|ticket) (?:number|id|no)\b|\bpostcode\b",
    re.IGNORECASE,
)
"""A question by which a customer is known."""
_PERSONAL = re.compile(
    r"\b(?:address|postcode|phone|telephone|mobile|e-?mail|full name|date of birth|number)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:I|we|it|he|she|they|is|was|are|were|has|have|had|did|does|said|came)\b|['’](?:s|m|ve)\b",
    re.IGNORECASE,
)
_LOOSE = FUNCTION_WORDS.union(
    """
    help today else anything something like tell told give gave take took make made said say says asked ask
    twice whole last first whether works work worked somebody someone person people course phone colleague
    weather called call time times days day week weeks month year then thing things back good well much
    many lot about around since yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
    exactly happen happened happens able come came put let see tried try use used using one two three four
    new old big small yes sure great fine nice bad see seen look looked find found send sent bit long ever
    everything nothing
    """.split()  # noqa: SIM905 - read by people
)
"""Words that stand in many a question about something else."""
_FIRST = r"what|which|where|when|why|who|how"
_MOST = 4
_LEAST = 3
"""Letters of a word that no plural is taken for."""
_GAP = ".{1,60}"
_TWO = re.compile(rf"\((?P<kinds>[^()]+)\)s\?\\b{re.escape(_GAP)}\\b\((?P=kinds)\)s\?")


def own_words(text: str) -> tuple[str, ...]:
    """List the words of a text that nothing else is asked for by, in their order, each once."""
    found = re.findall(r"[a-z]{3,}(?!['’][a-z])", text.lower())
    return tuple(one for one in dict.fromkeys(found) if one not in _LOOSE)


def patterns_of(text: str, question: str = "") -> tuple[str, ...]:
    """Write the patterns of a fact that tells `text`; `question` is one that it answered.

    The question itself matches them; there is none where it has no word of its own. Without a
    question there is none where the text has no such word.
    """
    if IDENTIFIES.search(question):
        return ()  # the model answer has asked for that already
    asked, told = own_words(question)[:_MOST], own_words(text)[:_MOST]
    kinds = tuple(dict.fromkeys((*asked, *told)))
    found = [any_two(kinds)] if len(kinds) > 1 else []
    if question and not (found and asks(found[0], question)):
        found.extend(_with_its_first(asked, question))
    elif not question and len(kinds) == 1:
        found.append(f"({_FIRST}){_GAP}{_one(kinds[0])}s?")
    matches = not question or any(asks(one, question) for one in found)
    return tuple(found) if matches else ()


def any_two(kinds: Sequence[str]) -> str:
    """Write the pattern that two of these words meet, in any order, with others between."""
    one = f"({'|'.join(dict.fromkeys(map(_one, kinds)))})s?"
    return rf"{one}\b{_GAP}\b{one}"


def two_of(pattern: str) -> tuple[str, ...]:
    """Give the words of which a pattern wants two; none where it is another one."""
    found = _TWO.fullmatch(pattern)
    return tuple(found["kinds"].split("|")) if found else ()


def is_bare(text: str, asked: tuple[str, ...]) -> bool:
    """Tell whether it is only an address or a number that was asked for: torn from its question."""
    personal = bool(asked) and _PERSONAL.search(" ".join(asked)) is not None
    return personal and any(map(str.isdigit, text)) and _SAYS.search(text) is None


def _one(word: str) -> str:
    """Give the word of a plural: a pattern takes both."""
    plural = len(word) > _LEAST and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if plural else word


def _with_its_first(asked: tuple[str, ...], question: str) -> list[str]:
    """Take the one word of a question with the one that it begins with: “How did you cancel?”."""
    begins = re.match(r"[a-z]+", question.lower())
    return [f"{begins[0]}{_GAP}{_one(one)}s?" for one in asked[:1]] if begins else []
