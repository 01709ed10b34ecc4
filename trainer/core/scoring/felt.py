"""See a feeling that a customer puts into words, in talks where nobody noted the mood."""

import re
from functools import lru_cache

from trainer.core.language.caseless import Caseless

_FEELING = Caseless(
    r"\b(?:worr(?:ied|y|ying)|anxious|scared|afraid|frighten(?:ed|ing)|terrified|upset|annoy(?:ed|ing)"
    r"|angry|furious|livid|fed up|frustrat(?:ed|ing|ion)|stress(?:ed|ing|ful)?|desperate|gutted|devastated"
    r"|heartbroken|disappoint(?:ed|ing|ment)?|embarrass(?:ed|ing)|overwhelmed|unacceptable|ridiculous|disgrace\w*"
    r"|panick\w+|sick of|in tears|crying|nightmare|appall(?:ed|ing)|shocked|outrageous|miserable"
    r"|can(?:'|’)?t sleep|losing sleep|hurts|heartbreaking|humiliat(?:ed|ing)|let down"
    r"|disaster|shambles|(?:at|to) my wits(?:'|’)? end|not coping|can(?:'|’)?t (?:cope|go on)|struggling"
    r"|mortif(?:ied|ying)|ashamed|dread(?:ing|ed)?|daren(?:'|’)?t|dare not|petrified|uneasy|on edge|distraught|distressed|in bits"
    r"|(?:so|very|quite|rather|really|pretty|getting|a bit|i(?:'|’)?m|i am) (?:cross|sad|nervous|lonely|lost|hurt|low)|heart sank"
    r"|fuming|seething|unhappy|dismayed|miffed|peeved|irritat(?:ed|ing)|exasperat(?:ed|ing)|infuriat(?:ed|ing)|maddening|insult(?:ed|ing)"
    r"|(?:rather|so|very|a bit|quite|really|feeling|been) down\b(?! (?:to|the|at|in|for|again|since|all))|at a loss|lost for words|end of (?:my|our) tether|tearing my hair"
    r"|(?:don(?:'|’)?t|do not) know (?:what|where|who)(?: else)? (?:to|i(?:'|’)?ve)|no idea (?:what|where) to (?:do|turn)"
    r"|(?:feel|feeling|felt)(?: (?:so|really|a bit|rather|very|such|like|quite|pretty|absolutely))*(?: (?:a|an))?(?: (?:bit|complete|right|total))?(?: of an?)?"
    r" (?:stupid|silly|daft|foolish|fool|idiot|awful|terrible|dreadful|rotten|guilty|bad|sick|low|lost|helpless|useless|horrible|small|fobbed|cheated|ignored)"
    r"|griev(?:e|ing)|could (?:cry|weep|scream)|sobb(?:ed|ing)|had enough|driv(?:es|ing) me (?:mad|crazy|nuts|up the wall|round the bend)"
    r"|(?:not|far from|hardly) (?:happy|amused|impressed|pleased)|unimpressed|not good enough|(?:sorry|hate|don(?:'|’)?t (?:like|want|mean)) to (?:make a fuss|be a (?:pain|nuisance|bother)|bother|trouble|owe)"
    r"|should i be worried|fobbed off|(?:been|being|feel|felt) ignored|pillar to post|run ?around|beyond belief|treated (?:like|as)|spoken to like"
    r"|(?:hardly|barely|scarcely|not|n(?:'|’)?t|never)(?: been)? (?:slept|sleep(?:ing)?)|up all night|awake (?:all|every|half the) night|lying awake"
    r"|(?:i(?:'|’)?m|i am|was|still|hands? (?:are|is|were)) (?:\w+ )?(?:shaking|trembling)|(?:to|of|close to) tears|cried|weeping|in pieces|beside (?:myself|himself|herself)|sick (?:to|with)|stomach (?:turned|churn\w+|dropped|in knots)|blood(?: is|(?:'|’)s| was)? boil\w*"
    r"|(?:face|ears|cheeks) (?:was|were|went|going|is|are|gone) (?:so |all |bright )?red|blush(?:ed|ing)|heart (?:was |is )?(?:racing|in my mouth|in my boots|broke)"
    r"|feel(?:s|ing)?(?: about)? (?:this|two inches|so|an inch) (?:small|tall)|gobsmacked|unbelievable|ludicrous|pathetic|farce|farcical|laughable|shameful|disgrace|taking the (?:mick|piss|biscuit|michael)"
    r"|having a laugh|what a joke|getting (?:silly|ridiculous|beyond)|beggars belief|out of order, (?:that|this)|bang out of order|doing my head in|had it up to here|(?:rather|quite|very|a bit|feel|feeling) put out|(?:not|none too) best pleased|none too pleased"
    r"|(?:hopping|raving) mad|(?:cheesed|hacked|ticked|pissed|brassed|browned) off|narked|aggrieved|(?:so|sick and|very|really|getting) tired of|for (?:the love of|heaven(?:'|’)?s sake|god(?:'|’)?s sake|goodness(?:'|’)? sake|pete(?:'|’)?s sake)"
    r"|(?:have|got|full of|live in|am in|with) (?:a |big |much |so much |great )?fear|died of shame|left in the lurch|at (?:the )?breaking point|hopeless (?:with|at)|rubbish (?:with|at)|nervous wreck|worse for wear"
    r"|horrified|(?:i(?:'|’)?m|am|are|very|a bit|really|so|quite|getting) concerned|no shame|shame on|can(?:'|’)?t (?:believe(?! (?:how|it was so|you) (?:quick|fast|kind|easy|lovely|nice|good|did|found))|stand|bear|take (?:it|this|much|any))|cannot (?:believe|stand|bear|cope|sleep))\b"
)
_MISFORTUNE = Caseless(
    r"\b(?:had an? (?:stroke|heart attack|fall|accident|miscarriage)|died|passed away|funeral|cancer"
    r"|(?:in|to|from) hospital|surgery|chemo\w*|lost (?:my|our|his|her) (?:job|home|mother|father|mum|dad|baby"
    r"|wife|husband|son|daughter|dog|cat)|evict\w*|can(?:'|’)?t afford|overdrawn|bailiffs?|froze|freezing"
    r"|gives? my place|lose my (?:job|place|home)"
    r"|(?:she|he|wife|husband|mum|mother|mam|father|dad|son|daughter|sister|brother|nan|partner)(?:(?:'|’)s| is| was) (?:dead|dying|very ill|poorly|in (?:a|the) (?:home|hospice))"
    r"|dead (?:woman|man|mother|father|wife|husband)|widow(?:ed|er)?|miscarr\w+|bereave\w*|burial|hospice|ambulance|dementia|alzheimer\w*"
    r"|(?:has|have|had|having|needs?|after|for|before) (?:an?|her|his|my|the) (?:\w+ )?operation|(?:in|since|after) (?:an?|the|my|his|her) (?:\w+ )?(?:accident|crash|fall)"
    r"|after (?:the|a|our|that) (?:flood|fire|break-?in|burglary)|flooded|burgled|burglary|robbed|scammed|mugged|burn(?:t|ed) down"
    r"|lost (?:a|half a|two|three|\d+) (?:day|days|shift|shifts|week|night)s?(?:(?:'|’)s?)?(?: of)? (?:pay|wages|work)|rent money|(?:my|our) last (?:tenner|fiver|pound|penny|few pounds)|out of pocket"
    r"|buried my|passed (?:on|last|in) (?:january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|spring|summer|autumn|winter)"
    r"|(?:my|our|her|his) late (?:husband|wife|father|mother|mum|dad|son|daughter|brother|sister|nan)|lost (?:a|the) baby|all (?:i|we)(?:(?:'|’)?ve| have)(?: got)?(?: left)? of (?:her|him|them)"
    r"|(?:kids|children|baby|bairns|parents|mother|father) (?:is|are)(?: all)? (?:cold|freezing|ill|hungry|frightened|scared|crying)|newborn|sleeping (?:in|on) (?:the|a|my) (?:car|floor|street|sofa)"
    r"|redundan\w+|laid off|unemployed|out of work|hours (?:\w+ ){0,3}(?:were|have been|got|are) (?:halved|cut)|food ?bank|in debt|homeless|stranded|locked out"
    r"|no (?:heating|hot water|electricity)|can(?:'|’)?t (?:pay|stretch to)|till pay ?day|divorced?|dad(?:'|’)?s (?:7|8|9)\d|(?:mum|mother|father|nan|gran|grandad|grandmother|he|she)(?:(?:'|’)s| is) (?:7|8|9)\d)\b"
)
"""What is hard on anyone, told without a word of feeling."""
_FURY = re.compile(
    r"\b(?:furious|livid|fuming|raging|outrageous|disgust(?:ed|ing)|disgrace\w*|shout at|i swear|sick and tired"
    r"|scandal\w*|theft|thieves|robbery|daylight robbery|lawyers?|sue you|beyond a joke"
    r"|(?:absolute|complete|total|utter) (?:joke|shambles|farce)|useless (?:lot|people|company)"
    r"|go(?:ing)? to the (?:press|papers|newspapers)|(?:have|got) (?:you )?no shame|shame on (?:you|the lot)|how dare (?:you|they)"
    r"|what(?:(?:'|’)?s| is) (?:the matter|wrong) with you|crooks|liars|idiots|incompetent|had it (?:up to here|with (?:you|this))|seething|apoplectic"
    r"|boiling with|absolutely (?:boiling|raging|steaming)|bloody (?:joke|disgrace|cheek|liberty|useless|awful))\b"
    r"|(?-i:\b(?:THIRD|FOURTH|FIFTH|SIXTH|TENTH)\b)",
    re.IGNORECASE,
)
"""Words of someone beside themselves; a count in capitals ("my FOURTH call") is one."""
_DENIED = re.compile(
    r"(?:\bnot|n(?:'|’)t|\bno longer|\bnever|\bno)(?: [\w'’]+){0,2} $|\b(?:if|in case) (?:[\w'’]+ ){0,3}$",
    re.IGNORECASE,
)
"""Words before it that take it back."""
_NOW = re.compile(r"\bi(?:(?:'|’)?m| am| feel)(?: [\w'’]+){0,2} $", re.IGNORECASE)
"""Words before it that make it the writer's own, and now."""
_KEPT = 2048


@lru_cache(maxsize=_KEPT)
def names_feeling(text: str) -> bool:
    """Tell whether the writer says that they feel bad, or tells a misfortune, and does not deny it."""
    return (
        _MISFORTUNE.search(text) is not None
        or names_fury(text)
        or any(not _DENIED.search(text[: one.start()][-40:]) for one in _FEELING.finditer(text))
    )


@lru_cache(maxsize=_KEPT)
def names_fury(text: str) -> bool:
    """Tell whether the writer says that they are beside themselves with anger."""
    return _FURY.search(text) is not None


@lru_cache(maxsize=_KEPT)
def names_own(text: str) -> bool:
    """Tell whether the writer says how they feel this moment: that stands, whatever else is said."""
    return any(
        _NOW.search(before := text[: one.start()][-40:]) and not _DENIED.search(before)
        for one in _FEELING.finditer(text)
    )
