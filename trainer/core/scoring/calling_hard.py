"""Tell whether a sentence calls a thing hard on somebody."""

from functools import lru_cache

from trainer.core.language.caseless import Caseless

HARD = Caseless(
    r"\b(?:horribl\w+|awful|terribl\w+|dreadful|hard|tough|worr(?:y|ies|ied|ying)|stress\w*|upset\w*"
    r"|annoy\w*|angr\w+|fed up|frustrat\w+|unpleasant|unfair|unacceptable|miserable|rotten|painful"
    r"|serious|embarrass\w+|disappoint\w*|maddening|infuriat\w+|exhaust\w+|scary|frighten\w*|anxious"
    r"|(?:very|really|so|too|pretty) bad|grim|ghastly|nasty|horrid|shameful|shabby|cruel|heart-?breaking|lousy|wretched|galling|mortif\w+|dreading"
    r"|rough (?:day|week|night|time|morning|deal|ride)|big change|a lot to (?:take in|carry|bear)|quite a (?:blow|shock|fright)"
    r"|(?:ca|wo)n(?:'|’)t do\b|can(?:'|’)?t go on|no way to (?:treat|start|spend|live|hear|find)|bad manners|too much for any\w*"
    r"|enough [\w ]{1,20} for any\w*|nobody likes"
    r"|nerv\w+|last thing (?:you|any)\w*|no (?:fun|joke)|not (?:fair|right|good enough|acceptable|what you)"
    r"|should(?:n(?:'|’)t| not| never) have)\b"
)
"""Words that call a thing hard on the customer. Written for this project; they count only beside a
word of the customer's own matter."""
NOT_HARD = Caseless(
    r"\b(?:not|(?:ca|do|could|did|does)n(?:'|’)t (?:see|understand|get|know|think)"
    r"|fail to see|hardly|isn(?:'|’)t|no need to|(?<!you )don(?:'|’)t|never)(?: [\w\'’]+){0,8}? (?:horribl\w+|awful|terribl\w+"
    r"|hard|tough|worry|upset|annoy\w+|angry|maddening|unfair|frustrat\w+|serious|difficult)|^(?:oh|aw)[, ]+how "
)
"""The same, denied or mocking."""
_KEPT = 2048


@lru_cache(maxsize=_KEPT)
def is_hard(text: str) -> bool:
    """Tell whether a sentence calls it hard, and neither denies nor mocks it."""
    return bool(HARD.search(text)) and not NOT_HARD.search(text)
