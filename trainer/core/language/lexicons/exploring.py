"""List what belongs to questions about another person, and the questions that ask about nothing.

Source: EPITOME's "exploration" (Sharma and others 2020): specific and generic questions about what
the other lives through. Phrases written for this project.
"""

OPENINGS = (
    "(what|whats|wat|why|y|how|hows|who|who's|when|where|which|what's|how's|where's) [<so>|exactly|then|else|kind of|kinds of|sort of|sorts of|long|often|much|many|old|come|about] (is|are|was|were|do|does|did|has|have|had|can|could|would|will|should|makes|made|make|happened|happens|brought|brings|caused|causes|helps|kind|type|you|u|your|ur|it|that|the|led|keeps|if|'s|going|happening|up)",
    "(can|could|would|will|do|did|does|are|were|is|was|have|has|had|don't|didn't|isn't|aren't|haven't|wouldn't|couldn't|may|might) (you|u|your|ur|ya|this|that|it|they|he|she|there|anyone|someone|the|i ask|we ask)",
    "(do|did) (you|u) [<so>] (mind|want|wanna)",
    "(any|have any) (idea|ideas|reason|thoughts|plans|chance|luck|friends|family|particular)",
    "(care|wanna|want|mind|like) (to|if i|telling|sharing|talking) [<so>] (share|talk|tell|elaborate|ask|about|chat|vent|explain|discuss|why|what|more)",
    "(elaborate|expand on that|how come|how so|what about|how about|such as|like what|like who|what else|or what|why not|what for|since when|in what way)",
    "(you|u|ya|things|it|everything|life) [<so>] (ok|okay|alright|all right|doing ok|doing okay)",
)
INVITES = (
    "(tell|talk to|help|walk|fill) (me|us) [<so>|a bit|a little|in|through|understand] (more|about|what|how|why|in|it|on)",
    "(i'm|i am|im|just|i was|i) [<so>] (curious|wondering|wonder) [<so>] (about|if|what|how|why|whether|to|when|where)",
    "(i'd|i would|would) [<so>] (like|love|be interested) to (hear|know|understand|learn) (more|about|what|how|why|from)",
)
GENERIC = (
    "(what's|whats|what is|what was|wat's|what) [<so>|been] (up|wrong|going on|happening|the matter|happened|the problem|the issue|your situation|your story|bothering|on your mind|troubling|goin on|it like|that mean)",
    "(how|how's|hows) [<so>] (are (you|u|things)|(you|u) (doing|feeling|been|holding)|it going|things|everything|your day|do you feel|so|come)",
    "(are|r) (you|u) (ok|okay|alright|all right|safe|serious|sure|there)",
    "(want|wanna|like|need|care|do you want) (to) [<so>] (talk|vent|share|chat|elaborate)",
    "(tell) (me|us) (more|about it|what happened|what's)",
    "(elaborate|how come|how so|why not|what do you mean|what happened|can you explain|why do you (say|feel|think) (that|so|this))",
)
ABOUT_YOU = ("(you|u|your|ur|yours|ya|yourself|you're|you've|youre|you'd)",)
LIVED = (
    "(feel|feeling|felt|feelings|mind|happen|happened|happening|happens|bother|bothering|worry|worries|worried|help|helps|helped|hope|want|need|cause|caused|makes|made|think|thinking|like|tried|trying|matter|mean|means|meant|going on|long|since|support|friends|family|friend|someone|reason|trigger|triggered|situation|experience|thoughts|story|afraid|stress|stressed|upset|important|concern|concerns|affect|affected|impact)",
)
NOT_ASKED = (
    "(anything|something) (else|further|more) (i|we|that|you)",
    "(is|was|are) there anything [else] (i|we|that i|that we) (can|could)",
    "(would|do|shall|should|can|could|may|might) [you|u] [like|want|prefer|mind] [if] (me|us|i|we) (to|help|do|check|send|look|go|call|process|refund|book)",
    "(are|r) (you|u) [still] (there|with me|with us|here)",
    "(who|why) (cares|would|wouldn't|bother|the (hell|fuck)|not just)",
    "(what|who) (the (hell|fuck)|do i know)",
    "(isn't|aren't|don't|doesn't|wasn't|right|yeah|huh|eh|ok|okay|you know|innit) (it|we|they|right)",
)
