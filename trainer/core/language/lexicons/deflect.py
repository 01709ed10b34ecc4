"""List how an agent sends the customer elsewhere, and what makes a hand-over warm.

Source: customer.md §0.4 (sending elsewhere is followed by more anger, +0.20). Phrases written for
this project.
"""

DEFLECT = (
    "take (it|this|that) up with (the|your|them|him|her|our)",
    "(that's|that is|it's|it is|this is|thats) [<so>|really] (one|something|a matter|a question|an issue|a case|a job|a thing) for (the|our|your|another|a) … (people|team|department|bank|courier|desk|colleagues|office|seller|manufacturer|guys|provider|shop|store|branch)",
    "(ring|call|dial|phone|text|try) (this|the following|that|another|a different) (number|line|department)",
    "(you|u) [<so>|will|'ll|would|'d|just|simply|first|really|still] (need|have|must|should|ought|'d better|can|could|may|might want|may want|got|are welcome|'d need) [<so>|to|just|only|try to] [to] (contact|call|ring|phone|speak|talk|ask|reach out|e-mail|email|write|go|get in touch|take (it|this|that) up|check|chase|complain|turn|visit|try|google|look (it|that) up|find) [<so>|to|with|them|us|in|out|the|your|our|another] … (department|team|billing|courier|carrier|bank|manufacturer|branch|store|shop|website|seller|them|hotline|number|office|desk|provider|site|online|elsewhere|someone else|insurer|airline|landlord|post office|supplier|restaurant|sales|support|faq|page|depot|driver|yourself|technical|else|merchant|doctor|agency)",
    "(please|kindly|pls|just|simply) [<so>|also] (contact|call|ring|phone|speak to|talk to|ask|reach out to|e-mail|email|write to|go to|get in touch with|check with|visit|take it up with|refer to|consult|turn to|follow up with|use|dial) [<so>|the|your|our|their|another|with|a] … (department|team|billing|courier|carrier|bank|manufacturer|branch|store|shop|website|seller|hotline|number|office|desk|provider|site|insurer|airline|landlord|post office|supplier|restaurant|sales|support|faq|page|depot|driver|service|line|merchant|agency|helpline)",
    "(contact|call|ring|phone|speak to|talk to|ask|email|write to) (the|your|our) [<so>|local|own|card|issuing] (bank|billing|courier|carrier|manufacturer|seller|sales|technical|supplier|driver|depot|branch|website|provider|airline|billing department|insurer)",
    "(that's|that is|it's|it is|this is|thats|its) [<so>|for|handled by|a|a matter for|up to|something for|a question for|an issue for|with] [the|our|your|another|a different] [<so>] (other|different|billing|another|the courier|the bank|courier's|carrier's|bank's|someone else's|sales|technical|bank|courier|carrier|manufacturer) [department|team|job|problem|matter|issue|colleague|responsibility] (department|team|job|problem|matter|issue|colleagues|responsibility|question|office|people)",
    "(wrong|different|another) (department|team|number|office|desk|place|chat|queue|line) [for|to|to ask|i'm afraid] (for|to|here|i'm afraid|sorry|you|deals|handles|does)",
    "(you've|you have|you) (reached|come to|called|got|have|want) the wrong (department|team|number|place|desk|office|line|chat)",
    "have the wrong (department|team|number)",
    "(i'll|i will|let me|i can|i'm going to|i have to|i need to|i must|we'll|we will|i am going to) [<so>|just|now] (transfer|forward|redirect|pass|hand|put|send|refer|connect|move|direct|route) (you|u|your call|this call) [<so>|over|on|back|through|along] [over|on|back|through|along] (to|through|with|back|over)",
    "(transferring|forwarding|redirecting|passing) (you|your call) [over|on|back|now] (to|now|over)",
    "(call|ring|phone|try|come|check|contact us|write) (back|again) (later|tomorrow|another time|next week|on monday|in a few|when|some other)",
    "(try|please try) again later",
    "(it's|it is|all of it is|everything is|that's|that is|answer is|information is|you'll find it|details are|just look) [<so>|all] (on|in) (our|the) (website|faq|site|faqs|terms|help page|manual|app)",
    "(see|check|read|look at|have a look at|refer to|go to|visit) (our|the) [<so>|help] (website|faq|faqs|site|terms and conditions|help page|help centre|help center|manual|terms|knowledge base)",
    "(not|don't|doesn't|do not|isn't) [<so>] (handle|deal with|handled|dealt with|my department|our department|my area|something i (handle|deal)|do that here|look after) [that|this|here] (that|this|here|by|those|it|such|in|with|department|area|i'm)",
    "(someone|somebody|another (agent|colleague|team|department)|they|the (billing|other|relevant|responsible|right) (team|department)) [<so>|else|from] … (will|should|can|'ll|would|may|might) [<so>|be able to|have to|need to] (help|handle|deal|look|answer|assist|contact|call|sort)",
    "(use|fill in|fill out|complete|submit) (the|our|an|a) [<so>|online|contact|web|complaint|complaints] (form|chatbot|chat bot|assistant|portal|webform)",
)

DEFLECT_GUARDS = (
    "(i|we) [can|could|did|do|have|'ve] [<so>|now|also|just|even] (see|seen|read|check|checked|look at|looked at|have a look at)",
    "(i|we)('ve|'ll| can| could| did| do) [<so>|now|also|just|even] (see|seen|read|check|checked|look at|looked at|have a look at)",
    "(can|could|do|did) (you|u) [<so>|now|still|already|even] (see|read)",
    "(our|the) [<so>|other|online|local] (site|website|app|shop|store|branch|colleague|clerk|agent|form|bot|letter|system|helpline|line) [<so>|had|has|have|also|only|first] (gave|told|left|let|said|sent|asked|made|kept|sends|tells|wouldn't|didn't|won't|doesn't|would not|did not|does not) [let|tell|give|show|have] (you|u)",
    "(you|u) [<so>|will|'ll|would|just|simply] (won't|don't|do not|will not|never|needn't|shouldn't|should not) (have|need|to|be|call|contact)",
    "(so|which means|and|meaning) (that) (you|u) (don't|won't|needn't|never)",
    "(no need|without you having|instead of you|rather than (you|sending|ask|asking)|save you|spare you|not going to (send|pass|transfer)|won't (send|pass|transfer|make|ask))",
    "(call|contact|reach|ring|text|e-mail|email|ask|write to|message) (me|my) [directly|personally|any time|on] ",
    "(i'll|i will|i am|i'm|i have|i've|let me|i) [<so>|just|now|also|already|going to|personally] (call|called|calling|contact|contacted|contacting|ring|rung|ringing|speak|spoken|chase|chased|phone|phoned|ask|asked|check|write)",
    "(did|have|has|had|do|were|was|when|what) (you|u|the|your|they) [<so>|already|ever|been] (contact|contacted|call|called|speak|spoken|spoke|tried|ask|asked|told|said|say|been)",
    "if (you|u) (ever|prefer|like|want|would|'d|need|have|still)",
    "try again (tomorrow|on|next|in) … (bank|card|hold|limit|payment|system|file|update|code|link|lock|account|provider)",
    "(ring|call|phone|dial|text) this (line|number) and ask for",
    "(use|fill in|fill out|complete|submit) (the|our|an|a) [<so>|online|contact|web|complaint|complaints|application] (form|portal|webform) [right|here|now] (with you|together|for you|on your behalf|beside you|side by side)",
    "(i'll|i will|i can|let me|let's|we'll|we can|i've|i have|she'll|he'll|they'll|she will|he will|they will|coming down to|come down to|comes down to|going to) [<so>|just|gladly|also] (use|fill in|fill out|complete|submit) (the|our|an|a)",
)

WARM_HANDOVER = (
    "(stay|remain|staying) (on the line|with you|on with you|on the call)",
    "(explained|briefed|told|given|filled|passed|introduced|written|noted) [to] (them|him|her|my colleague|the team|everything|the whole|it all|all the|your) [in|so|already] (everything|the whole|what|all|already|about|in|so|case|story|details|notes|on|before)",
    "(i'll|i will|let me|going to) [<so>|first] (explain|brief|tell|give|introduce|pass on|fill) [it|everything|all|to] (them|him|her|my colleague|the team|everything|you to|the whole)",
    "(won't|don't|doesn't|not|never) have to (repeat|explain|start|say|go through|tell)",
    "(no need|without) (to repeat|repeating|to explain|explaining)",
)
