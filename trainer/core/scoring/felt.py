"""See a feeling that a customer puts into words, in talks where nobody noted the mood."""

import re

from trainer.core.language.caseless import Caseless

_FEELING = Caseless(
    r"\b(?:worr(?:ied|y|ying)|anxious|scared|afraid|frighten(?:ed|ing)|terrified|upset|annoy(?:ed|ing)"
    r"|angry|furious|livid|fed up|frustrat(?:ed|ing)|stress(?:ed|ing|ful)|desperate|gutted|devastated"
    r"|heartbroken|disappoint(?:ed|ing)|embarrass(?:ed|ing)|overwhelmed|unacceptable|ridiculous|disgrace\w*"
    r"|panick\w+|sick of|in tears|crying|nightmare|appall(?:ed|ing)|shocked|outrageous|miserable"
    r"|can(?:'|’)?t sleep|losing sleep|hurts|heartbreaking|humiliat(?:ed|ing)|let down"
    r"|disaster|shambles|(?:at|to) my wits(?:'|’)? end|not coping|can(?:'|’)?t (?:cope|go on)|struggling)\b"
)
_MISFORTUNE = Caseless(
    r"\b(?:had an? (?:stroke|heart attack|fall|accident|miscarriage)|died|passed away|funeral|cancer"
    r"|(?:in|to|from) hospital|surgery|chemo\w*|lost (?:my|our|his|her) (?:job|home|mother|father|mum|dad|baby"
    r"|wife|husband|son|daughter)|evict\w*|can(?:'|’)?t afford|overdrawn|bailiffs?|froze|freezing"
    r"|gives? my place|lose my (?:job|place|home))\b"
)
"""What is hard on anyone, told without a word of feeling."""
_FURY = re.compile(
    r"\b(?:furious|livid|fuming|raging|outrageous|disgust(?:ed|ing)|disgrace\w*|shout at|i swear|sick and tired"
    r"|scandal\w*|theft|thieves|robbery|daylight robbery|lawyers?|sue you|beyond a joke"
    r"|(?:absolute|complete|total|utter) (?:joke|shambles|farce)|useless (?:lot|people|company)"
    r"|go(?:ing)? to the (?:press|papers|newspapers))\b"
    r"|(?-i:\b(?:THIRD|FOURTH|FIFTH|SIXTH|TENTH)\b)",
    re.IGNORECASE,
)
"""Words of someone beside themselves; a count in capitals ("my FOURTH call") is one."""
_DENIED = re.compile(
    r"(?:\bnot|n(?:'|’)t|\bno longer|\bnever|\bno)(?: [\w'’]+){0,2} $|\b(?:if|in case) (?:[\w'’]+ ){0,3}$",
    re.IGNORECASE,
)
"""Words before it that take it back."""


def names_feeling(text: str) -> bool:
    """Tell whether the writer says that they feel bad, or tells a misfortune, and does not deny it."""
    return _MISFORTUNE.search(text) is not None or any(
        not _DENIED.search(text[: one.start()][-40:]) for one in _FEELING.finditer(text)
    )


def names_fury(text: str) -> bool:
    """Tell whether the writer says that they are beside themselves with anger."""
    return _FURY.search(text) is not None
