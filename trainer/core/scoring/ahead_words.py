"""Hold the words by which a sentence goes further than the question, each list with what it is.

Written for this project after the 'next issue avoidance' of Dixon, Freeman and Toman 2010 ('Stop
trying to delight your customers').
"""

import re


def _words(*parts: str) -> re.Pattern[str]:
    """Make one search of many, in small letters; an apostrophe may be curly, or left out."""
    return re.compile(r"\b(?:" + "|".join(parts).replace("'", "(?:'|’)?") + ")")


_NOT = r"(?:n't| not)"
_SELF = "(?: also| then| personally| myself| still| both| just)*"
_TOLD = "(?:ring|call|phone|text|e-?mail|write(?: to)?|message|update|remind|tell|let you know)"
_CHECKED = "(?:check|ask|see that|watch|look in|look again|drop (?:in|by|round)|come (?:back|round|by|and)|visit|chase|report back|get back to)"
_THING = "(?:the|it|that|this|them|those|these|your|his|her|any|everything|one)"

EMPTY = _words(
    r"anything (?:other|further|more|else)\b",
    r"(?:other|further|more|any) (?:questions?|queries|concerns|problems|issues|assistance|help|doubts)\b",
    r"if you (?:need|want|require|wish|would like|'d like|change your mind|decide|get stuck|are (?:still )?(?:unhappy|unsure|interested))\b(?! (?:to (?:stay|leave|wait)))",
    r"if you (?:have|'ve got) (?:a |some )?(?:question|quer|concern|problem|issue|doubt)",
    r"if (?:something|anything|it|this|that) (?:isn't|is not|'s not|is|'s) (?:not )?(?:un)?clear",
    r"(?:do not|don't) hesitate\b",
    r"feel free\b",
    r"(?:always )?here (?:for you|to help)\b",
    r"pop back\b",
    r"give us a (?:nudge|shout|bell|ring|call)\b",
    r"(?:our|the) (?:web ?site|app store|faqs?)\b",
    r"(?:special|exclusive) offer|discount on\b|premium\b|in your will\b|calls (?:are|may be) recorded",
)
"""Help that is offered to everyone, and what is for sale."""
CASE = _words(
    r"(?:if|in case|for if|unless|otherwise|or else)\b",
    r"should (?:it|that|this|they|he|she|there|any|anything|the|a|an|your|you) ",
)
"""What may still happen."""
THEN = _words(
    r"(?:i|we|he|she|they)(?:'ll| will)\b",
    r"let me\b",
    r"(?:ring|call|phone|text|write|message|reply|answer|e-?mail|tell|ask|show|send|bring|come|leave|keep|use|press|take|try|switch|turn|go|say|report|return|cancel|put|look|get|open|flick|knock)\b",
    r"free\b|no charge\b|(?:is|one|two) extra\b|covers\b",
    r"still (?:valid|holds|counts|works|stands)\b",
    r"we (?:pay|cover|replace|refund|swap)\b",
    r"you'?(?:re| are) (?:covered|safe|fine)\b",
    r"i(?:'ve| have) \w+",
    r"(?:goes|comes|runs|is|stays) (?:back|open|yours|on|outside|at)\b",
)
"""What is to be done then, or is done already."""
MUST = _words(
    r"you (?:will |'ll |'d |would )?(?:have|need) to\b",
    r"you (?:must|should have|cannot|can't|may apply)\b",
)
"""A rule, which nobody's thought goes with."""
SPARED = _words(
    r"no need (?:for (?:you|him|her|them|anyone) )?to (?!be |worry|apologi|thank|panic|say|shout|feel|explain yourself)",
    rf"you (?:need{_NOT}|needn't|(?:do|wo|will|did){_NOT} (?:even )?(?:need|have|got) to)(?: even| ever)? (?!be (?:sorry|worried|afraid|embarrassed|rude)|worry|apologi|thank|feel|shout|panic|swear|raise)\w+",
    rf"you (?:do|wo|will){_NOT} need (?:a|an|any|your|the) ",
    r"(?:saves?|spares?|saving|sparing) (?:you|him|her|them) (?:the|a|an|another|from|having|two|that)\b",
    r"no (?:forms?|paperwork|charge|fees?|cost|deposit|signature|receipt|label|queue|queuing|travel|trip|appointment)\b",
    r"(?:costs?|pay|owe) (?:you |him |her |them )?nothing\b",
    rf"(?:wo{_NOT}|will not|does{_NOT}) cost (?:you|him|her|them|anything|a)\b",
    r"nothing (?:to|for you to|you need to|more to) (?:pay|do|send|sign|fill|return|post|bring|arrange)\b",
    r"free of charge\b|at no (?:extra )?(?:cost|charge)\b|on the house\b",
    rf"(?:you|they|he|she|your \w+|the \w+) (?:can|may|could) (?:stay|keep|remain)\b|^\W*(?:and |just |please |so )?keep {_THING}\b(?! (?:eye|receipt|reference|number|mind))",
    rf"leave {_THING} (?:\w+ )?(?:be|alone|where|shut|with|to (?:me|us))\b",
    rf"(?:throw|bin|give) {_THING} (?:\w+ ){{0,2}}away\b|(?:bin|recycle) (?:it|that|them)\b",
    r"so (?:that )?(?:you|he|she|they|your \w+) (?:only|just) (?:has|have|need)\b",
    rf"so (?:that )?(?:you|he|she|they|nobody|no one) (?:wo{_NOT}|do{_NOT}|does{_NOT}|need{_NOT}) (?:have|need|get|miss|lose|wait|pay|queue|worry about|go)\b(?! to (?:cancel|apply))",
    r"(?:i|we)(?:'ll| will) (?:sort|handle|take care of|do|send|fill|arrange) (?:\w+ ){1,4}for you\b",
)
"""Words that take a trouble away from the customer."""
RETURNS = _words(
    rf"(?:i|we)(?:'ll| will| shall|'m going to| am going to){_SELF} (?:{_TOLD}|{_CHECKED})\b",
    rf"(?:rings|calls|phones|texts|knocks|writes to|e-?mails|(?:will|'ll|is going to) {_TOLD}) (?:you|at|in|on|your|when|by)\b",
    r"you(?:'ll| will) (?:get|have|receive|hear) (?:\w+ ){0,4}from me\b",
    r"i(?:'ve| have) (?:set|put|made) (?:\w+ ){0,2}(?:reminder|note in my diary|it in my diary)",
)
"""Words by which somebody comes back without being asked."""
AT_ONCE = _words(
    r"now\b",
    r"(?:one|two|a|half a|\d+) (?:moment|second|sec|minutes?|mins?|tick)\b(?! before)",
    r"right away\b|straight ?away\b|(?:have|take) a look\b",
    r"back to you (?:in a|shortly|soon|as|when)\b",
)
"""What is done in this very talk is no coming back."""
WHEN = _words(
    r"(?:when|once|as soon as|after(?:wards)?|before(?:hand)?|whether|until|on the day|tonight|tomorrow)\b",
    r"to (?:hear|make sure|ask|see|check|tell)\b",
    r"the (?:moment|minute|second|instant|day)\b",
    r"at (?:one|two|three|four|five|six|seven|eight|nine|ten|noon|\d)",
    r"on (?:my|the) (?:way|\d)",
)
"""When, or what for, somebody comes back."""
BESIDES = _words(
    r"(?:also|as well|besides|on top(?: of)?|meanwhile|at the same time|too|extra|spare)\b",
    r"(?:in the meantime|until then|till then|(?:for )?the time (?:in )?between)\b",
    r"while (?:i(?:'m| was| am)|we(?:'re| were)) \w+",
    r"(?:just )?to be (?:safe|on the safe side|sure)\b|just in case\b",
    r"(?:kept|held|saved|reserved) (?:you|it|one|a|the|two|that)\b",
)
"""Words by which something is done beside what was asked."""
SHALL = _words(
    r"(?:shall|should) i (?:also |just )?(?:keep|hold|save|reserve|set|put|book|order|send|post|text|e-?mail|ring|remind|add|print|pack) [^?]*\b(?:for you|to you|you (?:a|an|the|one)|until|till|by|aside|as well|too|in case|so (?:that )?you|while)\b",
)
"""A deed offered beside the answer: "Shall I keep one for you until six?"."""
SO_THAT = _words(
    r"so that \w+",
    r"so (?:nobody|no one|no other|whoever|everybody|each|any(?:one|body)|the (?:next|others?|driver|nurse|team|desk))\b",
    r"so (?:the|your|his|her|its|our|a|an|this|that|he|she|it|they|you|we|both)(?: \w+){0,5}? (?:can't|cannot|won't|will not|can|could|don't|doesn't|needn't|know|knows|never|only)\b",
    r"to (?:stop|prevent|avoid|keep) (?:this|it|that|any|the|you|a|another|them)\b",
    r"(?:can't|cannot|won't|will not|shouldn't|never) (?:happen|recur|come back|go wrong)\b",
    r"or (?:\w+ ){1,3}would have\b|nothing (?:\w+ ){0,5}(?:again|any ?more|ever)\b|for good\b",
)
"""What a deed is to bring about or to keep away."""
DEED = _words(
    r"(?:i|we)(?:'ve|'m|'ll|'re| have| am| are| will)?(?: also| just| now| already| then| both)* (?!need|feed|used|supposed|afraid|interested|pleased|delighted|concerned|worried)(?:\w{2,}(?:ed|ing)|put|sent|kept|held|made|found|left|set|got|taken|given|written|told|done|paid|bought|cut|let|took|gave|wrote|saw|stop|add|send|hold|move|make|leave|mark|give|take)\b",
    r"(?:carries|brings|takes|fetches|puts|stays|comes|knocks|looks|delivers|collects|waits|goes out)\b",
)
"""What is done, by the agent or by whoever is sent."""
WARNED = _words(
    r"one (?:more |other |last |small )?thing\b",
    r"so (?:that )?it (?:doesn't|won't) \w+",
    r"(?:watch|look) out for\b|be careful\b|(?:a )?heads.?up\b|word of warning\b",
    r"(?:do not|don't) (?:be (?:alarmed|surprised|thrown|put off)|throw|click|pay|sign|delete|let (?:it|them|anyone))\b",
    r"^\W*before (?:you|it|he|she|they) \w+",
    r"(?:(?:that's|that is|it's|is) (?:quite |perfectly |all )?(?:normal|harmless|nothing to worry))",
    r"(?:cancel|change|return|book|decide|order) (?:it |them )?by\b",
    r"(?:ends?|closes?|shuts?|runs? out|expires?|stops?) [^.;?!]{2,40}[,;:] so (?!i|we|that)\w+",
    r"^\W*(?:and )?(?:take|bring|keep|leave|store|charge|wash|wait|hold|save|let) [^.;?!]{3,60}, or (?:else )?(?:it|you|they|he|she|the)\b",
    r"worth (?:knowing|checking|asking|doing)\b",
    r"you(?:'re| are) (?:also )?(?:due|owed|entitled)\b",
    r"(?:is|are) (?:closed|shut|out|full|busy|down|off|broken) (?:today|tonight|tomorrow|until|till|on|from|this|all|over)\b",
    r"(?:would (?:also )?(?:be |work out )?|(?:is|are|comes out|works out) |there(?:'s| is) a )(?:\w+ )?(?:cheaper|easier|quicker|simpler|shorter)\b",
)
"""Words that tell what is still to come, or a better way."""
NOTE = _words(
    r"just so (?:you|it|that)|please note\b|be aware\b|bear in mind\b|mind (?:that|the)\b|next time\b|by the way\b|your next\b|did you know\b|remember that\b"
)
"""Words that announce it; they tell something only with a time or a figure."""
SOUGHT = _words(
    r"(?:in the meantime|time in between|until then|till then|for (?:now|tonight))\b",
    r"(?:any(?:one|body)|some(?:one|body)) (?:\w+ )?(?:ill|at home|with you|hurt|in the|there|help)\b",
    r"(?:is|are|does|do) (?:\w+ ){1,3}safe(?:ly)?\b|can any(?:one|body) (?:smell|see|hear)\b",
    r"(?:did|do|does|has|will) (?:it|that|this) (?:\w+ )?(?:cause|knock|cost|do|leave|mean)\b",
    r"where do you (?:have|need) to\b|what must\b|what else (?:do|would|did)\b|(?:could|can|will) you manage\b",
    r"do you have (?:enough|someone|somebody|a way)\b|have you (?:got )?(?:enough|someone|somebody)\b",
)
"""Questions after a trouble that was not named."""
DATED = _words(
    r"\d{1,2}[:.]\d\d\b|(?:in|within) (?:\w+ ){1,2}(?:minutes?|hours?|days?|weeks?)\b|today\b|tonight\b|tomorrow\b|noon\b",
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|by the \d|from (?:this minute|now|today)\b|the \d+(?:st|nd|rd|th)\b",
    r"\d+ (?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
)
"""A time that is soon read: a fuller reading takes longer than all the rest."""
