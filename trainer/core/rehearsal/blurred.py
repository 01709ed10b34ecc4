"""Say the same without a figure or a day in it, as somebody does who has not looked it up."""

import re

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_DATE = rf"\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?: \d{{4}})?"
_TIME = r"\d{1,2}[:.]\d{2}(?: ?[ap]m)?|\d{1,2} ?[ap]m|noon|midnight"
_WHEN = rf"(?:{_DAY}(?:,? (?:the )?{_DATE})?|{_DATE}|{_TIME}|\d{{1,2}}(?:st|nd|rd|th))"
_MORE = rf"(?:,? (?:(?:at|from|by|on) )?(?:{_WHEN}))*"
_SUM = r"[£$€] ?\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)? (?:pounds|euros|dollars)"
_UNIT = r"(?:working |business |calendar )?(?:minutes?|hours?|days?|weeks?|months?|years?)\b"
_THING = "platform|room|gate|line|step|fault|order|claim|case|reference|flight|ticket"
_CODE = r"(?:[A-Z]{1,5}-?)?\d[\w-]*"

_WORDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(found, re.IGNORECASE), words)
    for found, words in (
        (r"\b\d+(?:\.\d+)? m\b ?", ""),
        (rf"(?<=\bSo: )(?:{_WHEN}){_MORE}", "it will be at some point"),
        (rf"\b(another|the whole) (?:{_SUM}|{_TIME})", r"\1 sum"),
        (rf"\b(?:the|your|my)(?: full)? (?:{_SUM})", "the money"),
        (rf"(?:\b(?:full|an?) )?(?:{_SUM})", "some money"),
        (rf"(?: on (?:{_WHEN}))? \bbetween (?:{_WHEN}) and (?:{_WHEN})", " at some point"),
        (rf"\b(?:until|till) (?:{_WHEN})(?: on (?:{_WHEN}))?", "for longer"),
        (rf"\bsince (?:{_WHEN}|\d{{4}})", "for long"),
        (rf"\b{_DAY}[’']s\b", "the next"),
        (rf"\b{_DAY} (?=(?:night|morning|afternoon|evening)\b)", "one "),
        (rf"\b(?:on|at|by|before|after|from|for) (?:the )?(?:{_WHEN}){_MORE}", "at some point"),
        (rf"\bthe (?:{_TIME})", "that one"),
        (rf"\b(?:{_WHEN}){_MORE}", "some time"),
        (rf"\b(?:the |an? )?\d+(?:(?: to | or |[-–])\d+)? (?={_UNIT})", "a few "),
        (rf"(?<!your )(?<!the )(?<!my )\b({_THING}) {_CODE}\b", r"the \1"),
        (rf"\b({_THING}) {_CODE}\b", r"\1"),
        (rf"\b(mention|quote|give) {_CODE}\b", r"\1 the number"),
        (rf",? \b{_CODE}\b(?=[.,;:!?])", ""),
        (rf"\b{_CODE}\b", "that"),
    )
)
"""What is exact → what stands in for it; the first that fits a place."""
_TWICE = re.compile(r"\b(some time|at some point|some money|that)(?:,? \1\b)+", re.IGNORECASE)
_SPACES = re.compile(r" +(?=[.,;:!?])|(?<= ) +")


def blurred(sentence: str) -> str:
    """Put vague words in the place of every figure, sum, date, time and weekday of a sentence."""
    told = sentence.strip()
    for found, words in _WORDS:
        told = found.sub(words, told)
    told = _SPACES.sub("", _TWICE.sub(r"\1", told))
    return told[:1].upper() + told[1:]
