"""Tell whether a sentence stands by a person, takes up their story, or only chats about others."""

import re
from functools import lru_cache

from trainer.core.language.caseless import Caseless
from trainer.core.scoring.content_words import content_words

_STANDS_BY = Caseless(
    r"\b(?:no wonder|(?:anyone|anybody|who) would(?:n(?:'|’)t)?(?: be| feel| have)?\b"
    r"|i(?:(?:'|’)d| would)(?: be| feel| have been)(?: [\w'’]+){1,3} (?:too|as well|myself|in your (?:place|shoes))"
    r"|(?:do not|don(?:'|’)t|can(?:'|’)t|couldn(?:'|’)t|wouldn(?:'|’)t) blame you"
    r"|you(?:(?:'|’)(?:ve|d)| have| had)(?: got)? (?:every|good) (?:right|reason|cause)"
    r"|you(?:(?:'|’)re| are| were) (?:quite |absolutely |perfectly |so )?right to"
    r"|(?:nothing|not a thing) (?:for you )?to (?:blush|be (?:ashamed|embarrassed|sorry)|apologi[sz]e|feel (?:bad|silly|stupid|guilty))"
    r"|(?:no need|don(?:'|’)t|do not|please don(?:'|’)t|never|you needn(?:'|’)t) (?:to |you )?(?:blush|apologi[sz]e|be (?:embarrassed|ashamed|sorry|hard on yourself))"
    r"|(?:not|isn(?:'|’)t|never|hardly|no)(?: being| making| at all)? (?:a |any )?(?:fuss|nuisance|bother|silly|daft|foolish|fool)\b"
    r"|(?:did|done) nothing wrong|(?:didn(?:'|’)t|did not|haven(?:'|’)t) d(?:o|one) anything wrong|(?:none|nothing) of (?:it|this|that)[\w ]{0,12} your (?:doing|fault)"
    r"|none of it your doing|you deserve(?:d)? (?:better|more|an answer|the truth)|you(?:(?:'|’)ve| have) been (?:more than |very |so )?patient"
    r"|i would(?: not|n(?:'|’)t) (?:want|like|wish|fancy)(?=[\w ,]{0,60} either)|nor would i|neither would i"
    r"|what an? (?:[\w-]+ ){0,3}(?:day|night|week|month|year|morning|afternoon|evening|time|mess|muddle|fright|scare|shock|blow|worry|shame|start|way to|thing to|position to)"
    r"|(?:that|it|this) must (?:have (?:been|felt|come)|feel|hurt|sting)|(?:that|it|this|which) must be (?:so|such|very|really|quite|a (?:worry|shock|blow|strain))"
    r"|you must (?:have been|feel|have felt|be (?:so|very|feeling|worn|tired|sick|at the end|beside|dreading|wondering|longing))"
    r"|(?:you|they|he|she)(?: can| could|(?:'|’)d)? (?:could )?do without (?:this|that|it)|could have done without|least you need|as if (?:that|it|this|you)[\w ]{0,20} (?:enough|already)"
    r"|take (?:your time|all the time|as long as you)|(?:that|it)(?:'|’)s (?:not|no) (?:right|way to)|(?:nobody|no one) should (?:have to|be|ever))\b"
)
"""Words that take the person's side. Written for this project."""
_STORY = Caseless(
    r"\b(?:and then|on top of|only to|only for|just when|just as|of all (?:things|days|times|people)|and still|and yet"
    r"|after (?:a|an|the|all|that|so|two|three|four|five|six|\d+)|(?:two|three|four|five|six|ten|twice|\d+) (?:times )?(?:you|and you|to \d+|in a row)"
    r"|while (?:you|your|he|she|they)|with (?:you|your|him|her|them|a|two|three)\b[^.?!]{0,30}\b(?:waiting|asleep|relying|watching|in|on|at))\b"
)
"""How a sentence tells one thing against another, as one does who has taken in what befell somebody."""
_AHEAD = Caseless(
    r"\b(?:(?:i|we|you|he|she|it|they)(?:(?:'|’)ll| will)|please|(?:i|we|you) (?:can|could|may|need|must|should)|let me|going to"
    r"|(?:is|are|be|been) (?:sent|processed|charged|added|booked|issued|closed))\b"
)
"""What is done or to do: an instruction or a step, and no story."""
_ROUTINE = Caseless(
    r"\b(?:(?:is|are|gets?|be|being) (?:\w+ed|sent|paid|made|done|taken|kept|held|cut|put|given|sold) (?:on|every|within|once|twice|weekly|monthly|daily|automatically|by|from|after|in \d)"
    r"|we aim to|as a rule|in general|(?:within|in|takes?|up to) \d+(?: (?:to|or|-) \d+)? (?:working|business) (?:days|hours)|(?:on|every) (?:mon|tues|wednes|thurs|fri|satur|sun)days\b"
    r"|every (?:two|three|four|\d+) (?:days|weeks|months)|in (?:your|this|that) area|(?:is|are) (?:usually|normally|generally|always|only|available|required|subject|covered|liable))\b"
)
"""How a thing is run for everybody: said to a person it is still a rule and no story of theirs."""
_FOLK = Caseless(
    r"\bmy (?:own |poor |dear |old )?(?:nan|gran|granny|nana|grandma|grandad|mum|mam|mother|dad|father|brother|sister|cousin"
    r"|aunt|auntie|uncle|mate|friend|neighbour|wife|husband|boyfriend|girlfriend|partner|kids?|son|daughter|boss|dog|cat)\b"
)
"""People of the one who speaks."""
_ALIKE = Caseless(
    r"\b(?:know (?:what|how|that feeling)|been (?:there|through)|went through|the same happened|so i know|(?:would(?:n(?:'|’)t| not)|i(?:'|’)d) (?:want|like|hate|be))\b"
)
"""What makes a word about one's own people one for the other."""
_ANYBODY = Caseless(
    r"\b(?:they (?:do |always |all )?say|one of the (?:most|\w+est) (?:\w+ )?things|a person can|(?:people|folks?|customers|some|most) (?:generally|often|always|usually|tend|just)"
    r"|(?:can|does) happen to (?:people|customers)|these days|nowadays)\b"
)
"""What is said of people at large."""
_IDLE = re.compile(
    r"\b(?:do you know|you know|you see|mind you|if you like|thank you)\b", re.IGNORECASE
)
"""Words that speak to somebody and mean nobody."""
_THEM = re.compile(r"\b(?:you|your|yours|yourself|u|ur)\b", re.IGNORECASE)


_ANY_FEELING = re.compile(
    r"(?:feel|felt|emotion|understand|understood|frustrat|annoy|upset|angr|worr|stress|difficult|hard|awful|terribl|horribl"
    r"|sorry|sorri|apolog|inconvenien|troubl|disappoint|imagin|complet|total|absolut|truly|nightmar|situation|problem|issu"
    r"|concern|valid|deal|heart|sad|bad|tough|anxiou|scar|fright|furiou|unhapp|experienc|customer|patien|appreciat"
    r"|sincer|extrem|livid|fum|gutt|cros|grim|rough|mad|mess|unbelievabl|ridiculou|shock|unfair|unaccept|dread|horrid|nast"
    r"|rotten|lous|miserabl|devastat|sicken|shameful|poor|person|anyon|nobod|cop|madden|embarrass)"
    r"(?:e|ed|en|ing|ly|y|i|t|c|ful|abl|en[ct])?"
)
"""Stems that any phrase of feeling may hold: sharing them with the customer names nothing."""
_ONE_OF_THEIRS = re.compile(r"\b(?:she|he|her|him|his|hers)\b", re.IGNORECASE)
_KEPT = 2048


@lru_cache(maxsize=_KEPT)
def stands_by(sentence: str) -> bool:
    """Tell whether a sentence takes the side of whom it is told to: "no wonder", "nothing to blush about"."""
    return _STANDS_BY.search(sentence) is not None


@lru_cache(maxsize=_KEPT)
def is_bare(sentence: str) -> bool:
    """Tell whether such a sentence has no word of its own beside those that take a side or call it hard.

    One that speaks of him or her speaks of somebody whom the customer told about.
    """
    if _ONE_OF_THEIRS.search(sentence):
        return False
    rest = sentence
    for match in _STANDS_BY.finditer(sentence):
        rest = rest.replace(sentence[match.start() : match.end()], " ")
    return names_none(content_words(rest))


def names_none(words: frozenset[str]) -> bool:
    """Tell whether words, as `content_words` gives them, are those of any caring phrase and name nothing."""
    return all(_ANY_FEELING.fullmatch(word) for word in words)


@lru_cache(maxsize=_KEPT)
def takes_up_story(sentence: str) -> bool:
    """Tell whether a sentence sets one thing against another and neither plans nor instructs."""
    return _STORY.search(sentence) is not None and _AHEAD.search(sentence) is None


@lru_cache(maxsize=_KEPT)
def states_rule(sentence: str) -> bool:
    """Tell whether a sentence says how a thing is run for everybody: "bins are emptied every two weeks"."""
    return _ROUTINE.search(sentence) is not None


@lru_cache(maxsize=_KEPT)
def is_small_talk(sentence: str) -> bool:
    """Tell whether a sentence is about the speaker's own people, or people at large, and not the customer."""
    if not (_FOLK.search(sentence) or _ANYBODY.search(sentence)) or _ALIKE.search(sentence):
        return False
    return not _THEM.search(_IDLE.sub("", sentence))
