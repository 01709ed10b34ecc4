"""List how an agent says sorry, and the "sorry" that is none.

Source: HEARD (apologise); our labelled agent sentences (act "apology"); customer.md §0.4 (sorry is
not what customers thank for). Phrases written for this project.
"""

APOLOGY = (
    "(i'm|i am|im|we're|we are|am) [<so>] [<so>|sincerely|honestly] sorry",
    "[<so>] (sorry|soz|sry) (about|for|that|to|we|i|this|you|u|it|on|your|there|abt|again)",
    "(really|so|very|truly|deeply|terribly|awfully|sincerely|genuinely) sorry",
    "(sorry|soz|sry)",
    "(i|we) [do|must|want to|would like to|'d like to|have to|can only|wish to|also|once again|again|must also] [<so>|personally|wholeheartedly|unreservedly|first] (apologise|apologize|appologise|appologize|apologies)",
    "(like|want|wish|need|have) to [<so>|personally] (apologise|apologize)",
    "(our|my|sincere|sincerest|deepest|deep|please accept|full|heartfelt|many) [<so>|our|my|sincere|deepest] (apologies|apology|appologies)",
    "(apologies|appologies|apology) (for|from|that|again|about|on)",
    "(owe|offer|give|send) you [an|a|our|my] [<so>|proper|sincere|full|huge|big] (apology|apologies)",
    "(please|pls) (forgive|excuse|pardon) (me|us|the|our|my)",
    "(forgive|excuse|pardon) (me|us|the|our|my) (for|delay|wait|mistake|confusion|late|mix-up|slow|error|interruption|mess)",
    "(i|we) [<so>] regret (this|that|it|the|what|how|any|not|having)",
    "my bad",
)

NOT_SORRY = (
    r"sorry(?=\W*\?)",
    "(sorry|sry) but",
    "(i'm|i am|im|we're|we are) not [<so>] sorry",
    "(not|n't|never|nothing|no reason) [<so>|going|to|gonna] … (apologise|apologize|apologising|apologizing|sorry)",
    "(won't|don't|can't|cannot|refuse to|will not|do not|shouldn't|why should (i|we)|no need to) [<so>|have to|need to|owe you] … (apologise|apologize|apology)",
    "(sorry|sry) (not sorry|what|pardon|come again|did you)",
    "(better safe than|feel|feeling|felt) sorry",
    "(you'll|you will|you) be sorry",
    "(you|they) should (apologise|apologize|be sorry)",
    "[you] (could|might) [at least] (apologise|apologize|say sorry) to (me|us)",
)

INSINCERE = (
    "(sorry|apologise|apologize|apologies|regret) [that|if|for how|about how|it's|it is] [you|u] (you|u|feel) (feel|felt|think|see it|took it|took|are feeling it|find it|got|offended|misunderstood) [that|this|the|like|it] (way|that way|this way|offended|differently|upset|like that|wrong|so strongly|the wrong way)",
    "(sorry|apologise|apologize|apologies) (if|in case) (you|u) [<so>|somehow] (feel|felt|think|thought|find|found|took|take|misunderstood|were offended|are offended|didn't understand|don't like|don't understand|can't|couldn't)",
    "(sorry|sry) (but|though|however|mate|pal|love) [<so>] (that's (our|the|just|how|life|not|it)|that is (our|the|just|how|not)|it's (our|the|just|not|only|your|a)|it is (our|the|just|not|your)|you (should|have to|need to|must|can't|were|did|didn't|agreed|signed|chose|will have)|you'll (have|need)|u (should|have|need|must)|there's nothing|there is nothing|the (rules|policy|terms)|no|nothing|our (policy|rules)|rules|not my|not our|we all|everyone|what do you)",
    "(sorry|sry) (but) (can't|cannot|not|nope|nothing)",
    "(sorry|apologise) (you|that you) (can't|cannot|don't|didn't|won't|failed to|refuse to) (understand|read|follow|listen|pay|wait|grasp|remember)",
    "sorry to (burst|break it to) (you|u|your)",
)
