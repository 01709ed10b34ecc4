"""List how an agent asks: openings of a question without its mark, and requests.

Source: our labelled agent sentences (act "probe") and the word order of English questions, with
the short forms of chat ("can u tell me"). Written for this project.
"""

QUESTION_OPENERS = (
    (
        "(what|whats|what's|wats|which|who|who's|whose|when|when's|where|where's|why|how|how's|how many|how much)"
        " [exactly|roughly|other|kind of|sort of|make of|day|date|time|address|number|email|name|model|device] "
        "(is|are|was|were|do|does|did|has|have|had|can|could|would|will|should|shall|ur|your|the|about)"
    ),
    "(what|who|which|how many) (made|seems|told|said|called|came|people|items|of|lights|box|card)",
    "what happened (then|next|exactly|with|to|when|after|there)",
    "(can|could|would|will|may|might|shall) (i|you|u|we|it|that|this|someone)",
    "(do|does|did|have|has|had|are|were|is|was) (you|u|it|that|this|they|the|your|ur|there|anyone|someone|he|she)",
    "(is|are) (dat|this|that|it|you)",
    "(mind|fancy) (telling|sharing|giving|sending|if|checking|describing)",
    "any (chance|idea|idea when|luck)",
)

REQUESTS = (
    "(can|could|would|will|may) (you|u) … (tell|give|share|send|confirm|provide|describe|let|check|explain|show|walk|talk|spell|repeat|read|help|say|verify|look)",
    "(can|could|may|might) (i|we) [please|just|also|quickly|kindly] (have|get|ask|take|know|check|confirm|verify|grab)",
    "(please|kindly|pls|plz) [also|just|kindly|then] (read|read out|quote|pop|drop|jot|text|upload|key|tell|give|share|send|confirm|provide|describe|let us know|let me know|explain|show|walk|talk|state|spell|type|enter|verify|reply with|attach|write|say|advise|specify|forward|include|list|indicate)",
    "(tell|show|remind) (me|us) [a bit|a little|more|again] (more|about|what|when|where|which|who|why|how|your|ur|the|if|whether|everything|exactly|in)",
    "tell me",
    "(give|send) (me|us) [please|just] (your|ur|the|a (number|reference|photo|picture|date|rough|bit|little)|as|an idea|any)",
    "(pop|drop|ping|fire|shoot|text|message|forward|pass|read|spell|quote|email|e-mail|sling|bung|chuck|hand|type) (me|us) [over|out|back|across|quickly|just] (your|ur|the|that|those|a|an|any|what|all|both|whatever)",
    "^[please|ok|right|then|so|and|just] (pop|drop|read|spell|type|jot|key|quote|put) [out|in|down|me] (your|ur|the|that|those) … (in|out|here|down|below|over|to me|for me|please|into)",
    "let (me|us) (know|have|take) (your|ur|the|what|when|where|which|who|how|if|whether|a|some|down)",
    "let me take [down] (your|ur|the|some|a)",
    "(i|we) [just|will|would|do|also|only|'ll|still] [just|also|only] need [to (know|have|ask|verify|confirm|check|take)] (your|ur|the|you to (tell|confirm|give|send|share)|some|a few|a couple|two|three|one|a (quick|photo|picture|number))",
    "(i'll|i will|i'd|we'll) (need|like to (know|ask|understand|hear)|want to know|have to ask)",
    "(i'd|i would) [really] (like|love) to (know|ask|understand|hear|learn)",
    "i (want|need|wanted) to (know|ask|understand|hear|verify|confirm|check) (you|your|what|when|where|which|who|why|how|if|whether|that|a few)",
    "(walk|talk|take|run) (me|us) through",
    "(describe|confirm|state|share|specify) (what|the|your|ur|when|where|how|which|for me|that)",
    "(i'm|i am) (curious|wondering|interested)",
    "(i wonder|wondering) (if|whether|what|when|how)",
    "(what|which|when|where|who|how|why) … (exactly|please)",
    "(do|would) (you|u) mind",
    "your … (please|pls|plz)",
    "(order|account|reference|phone|booking|reservation|ticket|customer|case|tracking|serial) (number|no|reference|id|code) [and (name|postcode|email)] (please|pls|plz)",
    "^and your",
    "(what about|how about) your",
    "(help me (understand|see)|so i can (understand|see))",
    "say (more|a bit more)",
    "(any|a) (photo|photos|picture|pictures) (would help|you have|you can)",
)

REQUEST_DENIALS = (
    "(that|when|because|as|since|what|for) (you|u) [<so>|have|already|just] (tell|told|say|said|send|sent|share|shared|give|gave|write|wrote)",
    "(don't|do not|no) (need|have) [for you|you] to (tell|give|share|send|confirm|provide|repeat|explain|say|describe|verify|show)",
    "(you|u) (don't|do not|won't|need not|needn't) [have|need] [to] (tell|give|share|send|confirm|repeat|explain|go through|walk|say)",
    "don't (tell|send|give|share|show) (me|us)",
    "(i'm not|i am not|i won't|i will not|not) (going to|gonna) (ask|make you)",
    "i won't (ask|make) you",
    "no need to (tell|give|share|send|repeat|explain|confirm|say)",
    r"^and your\s(\w+|\w+\s\w+|\w+\s\w+\s\w+)\s(is|are|was|were|works|goes|comes|stays)\s(\w+)",
)

_DETAILS = (
    "reference references ref refs number numbers surname surnames name names forename postcode "
    "postcodes zip address addresses e-mail email phone mobile telephone dob birthday serial "
    "initials reading readings photo photos registration"
)
DETAILS = frozenset(_DETAILS.split())
"""What is asked for by its bare name, in chat and on the phone: "Reference and surname." """

_VAGUE = (
    "account acct order booking model make id meter picture pictures code deadline town street "
    "flat policy case ticket invoice birth date dates amount time size colour color day"
)
VAGUE_DETAILS = frozenset(_VAGUE.split())
"""What is asked for so only beside another, or with "please": "Your account." asks nothing."""

_LEADS = (
    "and your ur just first last full also then next ok okay right so now please exact same pls"
)
DETAIL_LEADS = frozenset(_LEADS.split())
"""The words that may stand before the first detail."""

_LINKS = (
    "or the a of on to with for again quickly too both when you get have moment chance ready can "
    "pls plz we i me spell it in"
)
DETAIL_LINKS = DETAIL_LEADS | frozenset(_LINKS.split())
"""The words that may stand after it."""
