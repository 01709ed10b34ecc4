"""List the words that hold an English sentence together: a heap of keywords has hardly any.

Written for this project: pronouns, articles, prepositions, conjunctions, auxiliaries and the
small adverbs of talk, with the short forms of chat.
"""

_FUNCTION_WORDS = (
    "i me my mine myself you your yours yourself he him his she her hers it its we us our ours they "
    "them their theirs this that these those who whom whose which what when where why how a an the "
    "and or but nor so yet if because since as while though although unless until than then of in "
    "on at by for from to with without into onto over under about after before between through "
    "during within against up down out off near am is are was were be been being do does did done "
    "have has had having will would shall should can could may might must not no yes please just "
    "also too very really there here now still again already ever never only more most some any all "
    "both each every other another such own same one once let's let u ur r pls im ive ill dont cant "
    "wont didnt doesnt isnt thats whats youre youve youll its i'm i've i'll i'd you're you've you'll "
    "you'd it's it'll that's that'll there's what's we're we've we'll we'd they're they've they'll "
    "he's she's who's how's where's here's don't can't cannot won't didn't doesn't isn't aren't "
    "wasn't weren't haven't hasn't hadn't wouldn't couldn't shouldn't ain't ok okay oh hi hello "
    "thanks thank sorry get got went going go know think want need as rather"
)
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
