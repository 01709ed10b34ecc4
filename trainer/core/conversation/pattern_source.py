r"""Write an author's pattern out as a regular expression that is safe and forgiving.

What is done to it: it matches whole words only; a space matches any white space; a dot between
digits is a dot (or a comma); a word of four letters or more, or the last word of a phrase, also
matches in its simple forms; an amount with its currency sign ("£10") also matches as "10.00",
"10 pounds", "ten quid" and "$10", but a bare 10 does not become money; `*`, `+` and `{3,}` stop
at 40, so that no message, however long, takes for ever.
"""

import re
import warnings
from math import prod

from trainer.core.errors import InputError

LONGEST = 300
MOST_REPEATS = 12
MOST_OPEN_REPEATS = 2
MOST_WAYS = 2000
"""Ways that the repeats of a pattern may share out the same letters: what a search may cost."""
_REPEAT = 40

_CURRENCY = "[£$€]"
_MONEY_WORD = r"(?:pounds?|quid|euros?|dollars?|bucks|gbp|eur|usd)"
_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_ONES = _TO_NINETEEN.split()
_BY_TEN = "zero ten twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = _BY_TEN.split()
_SPELLED_BELOW = 1000
_NO_MORE = "(?<!-)(?<!ty )(?<!hundred )(?<!hundred and )(?<!thousand )(?<!thousand and )"
"""What is not before a number in words, whose end it would be: "fifty-six quid" is no £6."""
_AMOUNT = re.compile(r"[£$€]?\s?(\d+(?:,\d{3})*)(?:\.(\d\d))?(?:\s?[£$€])?")
_PLAIN = re.compile(r"(?:[\w\s'&,/%:#@!£$€-]|(?<=\d)\.(?=\d)|(?<=[a-z])\.(?=[a-z]))+")
_SIGNS = str.maketrans("‘’“”–—", "''\"\"--")
_PIECE = re.compile(
    r"""(?P<escape>\\.)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<open>\(\?(?:[:=!]|<[=!])|\()
    |(?P<close>\))|(?P<repeat>[*+?]|\{(?:\d+(?:,\d*)?|,\d*)\})|(?P<money>[£$€]\d+(?:\.\d\d)?(?!\d))|(?P<point>(?<=\d)\.(?=\d))
    |(?P<space>\s+)|(?P<bar>\|)|(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_VOWELS = "aeiou"


def write_out(pattern: str) -> str:
    """Write one pattern out; the result has whole words only.

    Refuses (InputError) an empty or overlong pattern, back-references, named groups and flags,
    a repeat of something that itself repeats or chooses, and too many repeats.
    """
    text = pattern.translate(_SIGNS).strip()
    if not text:
        raise InputError("a pattern is empty; name a word or phrase")
    if len(text) > LONGEST:
        raise InputError(f"a pattern is {len(text)} characters long; {LONGEST} is the most")
    choices = [_choice(choice) for choice in split_choices(text)]
    return rf"(?<!\w)(?<!non-)(?<!\d[.,])(?:{'|'.join(choices)})(?!\w|[.,]\d)"


def split_choices(pattern: str) -> list[str]:
    """Split at the bars that stand in no bracket."""
    choices, depth = [""], 0
    for piece in _PIECE.finditer(pattern):
        depth += (piece.lastgroup == "open") - (piece.lastgroup == "close")
        if piece.lastgroup == "bar" and depth == 0:
            choices.append("")
        else:
            choices[-1] += piece.group()
    return choices


def _choice(choice: str) -> str:
    words = choice.strip()
    if not words:
        raise InputError("a pattern has an empty choice beside a '|'; take the bar out")
    amount = _AMOUNT.fullmatch(words)
    if amount and (amount.group(2) or not words.isdigit()):
        return _money(amount.group(1), amount.group(2) or "")
    if _PLAIN.fullmatch(words):
        return _phrase(words)
    return _expression(words)


def _money(whole: str, pence: str) -> str:
    digits = whole.replace(",", "")
    grouped = rf"{digits[:-3]},?{digits[-3:]}" if len(digits) > len("999") else digits
    if pence and pence != "00":
        return rf"{_CURRENCY}?\s?{grouped}[.,]{pence}"
    sums = (
        rf"{_CURRENCY}?\s?{grouped}[.,]00",
        rf"{_NO_MORE}{_spelled(int(digits))}\s{_MONEY_WORD}",
        rf"{_CURRENCY}\s?{grouped}",
        rf"{grouped}\s?(?:{_CURRENCY}|{_MONEY_WORD})",
    )
    return "|".join(sums)


def _spelled(number: int) -> str:
    """Write a number in words as people say it: "a hundred and fifty"; a large one in figures."""
    if number >= _SPELLED_BELOW:
        return str(number)
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    small = _ONES[rest] if rest < len(_ONES) else rf"{_TENS[tens]}(?:[\s-]?{_ONES[ones]})"
    if rest >= len(_ONES) and not ones:
        small = _TENS[tens]
    if not hundreds:
        return small
    many = "(?:a|one)" if hundreds == 1 else _ONES[hundreds]
    return rf"{many}\shundred" if not rest else rf"{many}\shundred(?:\sand)?\s{small}"


def _phrase(words: str) -> str:
    parts = words.split()
    start = [_plain_word(part) for part in parts[:-1]]
    return r"\s+".join([*start, _forms(parts[-1])])


def _plain_word(word: str) -> str:
    return re.escape(word).replace("'", "'?").replace(r"\-", r"\s?-\s?")


def _forms(word: str) -> str:
    exact = _plain_word(word)
    if not (word.isascii() and word.isalpha() and word.islower() and len(word) > len("ab")):
        return rf"{exact}(?:'s)?"
    if len(word) == len("abc"):
        return rf"{exact}(?:'?s)?"
    if word.endswith("e"):
        return rf"{word[:-1]}(?:e|es|ed|ing|e's)"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return rf"{word[:-1]}(?:y|ies|ied|ying|y's)"
    double = f"{word[-1]}?" if word[-1] not in "wxy" and word[-2] in _VOWELS else ""
    return rf"{exact}(?:'?s|es|{double}ed|{double}ing)?"


def _expression(source: str) -> str:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", FutureWarning)  # it may mean another thing one day
            re.compile(source)
    except (re.error, OverflowError, RecursionError, FutureWarning) as wrong:
        raise InputError(f"'{source}' is no regular expression: {wrong}") from wrong
    pieces = list(_PIECE.finditer(source))
    _refuse_runaway(source, pieces)
    return "".join(_piece(piece) for piece in pieces if not _said_already(pieces, piece))


def _said_already(pieces: list[re.Match[str]], piece: re.Match[str]) -> bool:
    """Tell whether this is a space after a space: two that share out the same blanks take for ever."""
    if piece.lastgroup != "space":
        return False
    before = (one for one in reversed(pieces) if one.end() <= piece.start())
    last = next((one for one in before if one.lastgroup not in {"open", "close"}), None)
    return last is not None and last.lastgroup == "space"


def _piece(piece: re.Match[str]) -> str:
    text = piece.group()
    match piece.lastgroup:
        case "open":
            return "(?:" if text == "(" else text
        case "space":
            return r"\s+"
        case "point":
            return "[.,]"
        case "money":
            whole, _, pence = text[1:].partition(".")
            return f"(?:{_money(whole, pence)})"
        case "repeat":
            return _bounded(text)
        case _:
            return text


def _bounded(repeat: str) -> str:
    if repeat in {"*", "+"}:
        return f"{{{'01'[repeat == '+']},{_REPEAT}}}"
    return f"{repeat[:-1]}{_REPEAT}}}" if repeat.endswith(",}") else repeat


def _refuse_runaway(source: str, pieces: list[re.Match[str]]) -> None:
    """Refuse what backtracks without end: repeats in repeats, and many open repeats."""
    groups = _groups(pieces)
    repeats = [place for place, piece in enumerate(pieces) if piece.lastgroup == "repeat"]
    many = [place for place in repeats if _most(pieces[place].group()) > 1]
    for place in many:
        begin = groups.get(place - 1, place)
        if any(one.lastgroup in {"repeat", "bar"} for one in pieces[begin : place - 1]):
            raise InputError(f"'{source}' repeats what itself repeats or chooses; write it out")
    far = [place for place in many if _most(pieces[place].group()) > MOST_REPEATS]
    ways = prod(_ways(pieces[place].group()) for place in many)
    if len(repeats) > MOST_REPEATS or len(far) > MOST_OPEN_REPEATS or ways > MOST_WAYS:
        raise InputError(f"'{source}' repeats too often; split it into several patterns")
    for piece in pieces:
        if piece.lastgroup == "escape" and piece.group()[1].isdigit():
            raise InputError(f"'{source}' refers back to a group; write the words out")
        if piece.group() == "(" and source[piece.end() : piece.end() + 1] == "?":
            raise InputError(f"'{source}' names a group or sets a flag; use plain brackets")


def _groups(pieces: list[re.Match[str]]) -> dict[int, int]:
    opened: list[int] = []
    groups: dict[int, int] = {}
    for place, piece in enumerate(pieces):
        if piece.lastgroup == "open":
            opened.append(place)
        elif piece.lastgroup == "close" and opened:
            groups[place] = opened.pop()
    return groups


def _ways(repeat: str) -> int:
    """Count how often something may stand there: 3 for `{2,4}`."""
    if repeat in {"*", "+"}:
        return _REPEAT
    least = repeat.strip("{}").split(",")[0]
    return max(1, _most(repeat) - int(least or 0) + 1)


def _most(repeat: str) -> int:
    if repeat in {"*", "+"} or repeat.endswith(",}"):
        return _REPEAT
    return 1 if repeat == "?" else int(repeat.strip("{}").split(",")[-1])
