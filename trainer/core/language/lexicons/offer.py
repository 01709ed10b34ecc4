"""List how an agent offers or announces a way out.

Source: our labelled agent sentences (act "offer"). What an offer is worth is the scenario's to
say. Phrases written for this project.
"""

_OFFER = (
    "(i|we|we at|the company) [<so>] (can|could|am able to|'m able to|are able to|'re able to|would be able to|may) [<so>|also|offer to|even|definitely|certainly|gladly|instead] (<act>)",
    "(i will|i'll|ill|we will|we'll|i am going to|i'm going to|we're going to|i'm gonna|i shall) [<so>|also|now|then|first|personally|gladly|happily|right away|immediately|go ahead and|make sure to|get them to|get someone to|have someone] (<act>)",
    "(let me|let's|lets|lemme|allow me to|i'd like to|we'd like to|i would like to|we would like to|i want to|i'm happy to|i'd be happy to|we'd be happy to|happy to|glad to|i'm glad to|would be happy to|we're happy to|i'd gladly|i can gladly) [<so>|also|now|then|go ahead and] (<act>)",
    "(would|do) (you|u) [<so>|like me to|like us to|want me to|want us to|prefer] (like|want|prefer|accept|take) (me to|us to|a|an|the|that|this|one|to have|to (swap|change|switch|move|get|rebook|exchange))",
    "(shall|should|may|can|could) (i|we) [<so>|go ahead and|then|also] (<act>)",
    "(how|what) about (if|a|an|i|we|another|one|half|the|instead|some|tomorrow)",
    "what (i|we) (can|could) [<so>|also] (do|offer|suggest|give|arrange|propose)",
    "what if (i|we|you)",
    "(would) (a|an|the|it help if i|it help if we|it help to) … (be|help|suit|work|do|better|okay|ok|send|book|call|have)",
    "(i|we) (suggest|propose|recommend|offer|can offer|could offer|'d suggest|would suggest|'d propose)",
    "(my|our|the) (suggestion|offer|proposal|recommendation|solution) (is|would be|to you)",
    "(i've|i have|ive|we've|we have|i|we) [<so>|now|already|just|also|gone ahead and|went ahead and] (refunded|credited|waived|removed|replaced|rebooked|booked|cancelled|canceled|arranged|reversed|reset|unlocked|ordered|sent|put|applied|added|extended|upgraded|issued|scheduled|blocked|taken off|reinstated|restored|raised|reserved|placed|activated|processed|requested|stopped)",
    "(i'm|i am|we're|we are) [<so>|now|also|just] (refunding|crediting|waiving|removing|replacing|rebooking|booking|cancelling|canceling|arranging|reversing|resetting|unlocking|ordering|sending|putting|applying|adding|extending|upgrading|issuing|scheduling|blocking|stopping|processing|giving you)",
    "(you|u) (can|could|will|'ll|may|are going to) [<so>|also|either] (have|get|keep|receive|return it|exchange|swap|borrow|use|be (refunded|credited|moved|sent|given)|choose) (a|an|the|it|your|one|another|for|with|without|between|our|until|refunded|credited|free|all|money|full|moved|sent|given)",
    "(free of charge|at no cost|at no extra cost|on the house|on us|for free|as a goodwill gesture|as a gesture|goodwill|to make up for|to make it up to you|as compensation|by way of apology)",
    "(a|an|your|the|full|partial|half) [<so>|full|immediate|free|brand new|partial|new] (refund|replacement|credit|voucher|discount|upgrade|call-back|callback|loan|exchange|repair|technician|engineer) (is|will be|has been|can be|would be) [<so>|on its way|also] (on|sent|issued|arranged|made|given|possible|available|yours|booked|processed|added|there|with you|organised|coming|ready|an option)",
)

_ACT = (
    "(keep|save|put) (one|two|it|them|some|both|a) (for|aside|back|by|until|till|here|behind)|refund|credit|waive|remove|replace|rebook|book|cancel|arrange|reverse|reset|unlock|order you|order a|order the|send|put (you|a|it|the|that|this|in|on|through|him|her)|apply|add|extend|upgrade|issue"
    "|schedule|reschedule|block|give you|give u|give a|offer|swap|exchange|do (a|an|the|that|this|it|half|one) [replacement|refund|exchange|discount|for] (for|replacement|refund|exchange|discount|today|now)"
    "|move (you|it|your|the)|change (it|your|the|that|this)|provide|organise|organize|set (you|up|a|it)|get (you|a|an|someone|the|it|that|your|them|one) [<so>|someone|courier|a|an|new|another|back|money|out|to] (a|an|the|out|to|back|sorted|online|replaced|fixed|moved|new|sent|someone|engineer|refund|home|connected|courier|on|try|delivered|there|money|it|here|here)"
    "|escalate|raise (this|it|a|that)|pick up the|pay (for|back|the|you)|cover (the|your|it|this|that|any)|have (someone|somebody|a|an|the|one|it|our|them) [<so>|from] (call|send|sent|from|engineer|technician|delivered|driver|courier|new|replacement|team|visit|come|replaced|collected|colleague|call-back|refund|courier|delivered|picked|supervisor)"
    "|make (an exception|it right|that right|up for|it up|this right|sure you get|that half)|call you|ring you|phone you|deliver|ship|dispatch|post|return your|repair|fix|reinstate|restore|hold (it|the|one|a|your)|keep (your|the|it) [price|order|room|old|seat] (price|for|order|room|seat|at|aside|open|free|on)|reserve|take (it|that|the|this|off|back|ten|10|five|20) [charge|fee|off|amount|whole|full|late] (off|back|fee|charge|amount|per)|let you (keep|have|use|off|off)|match|split|spread|lend (you)|compensate|reimburse|transfer the|switch (you|it|off|your)|stop (the|it|that|this|any|further)|activate|reactivate|file|request|correct|update|reduce|lower|bring|clear|write off|process (a|the|your|this|that)"
)
OFFER: tuple[str, ...] = tuple(phrase.replace("<act>", _ACT) for phrase in _OFFER)

NOT_OFFERED = (
    "(that's|that is|this is|thats|all of it is|all this is|the delay is|the mistake is) [<so>|all|entirely] on us",
    "(would|do|did) (you|u) (like|want|prefer) (to (tell|explain|share|say|add|speak|complain|know)|me to (repeat|explain))",
    "(i|we) can (only|hear|see|imagine|understand|tell (you're|you are|that|how|this)|assure|appreciate|promise you (that|it))",
    "(what|how) about (you|your|the (order|account|date|reference|number|name))",
    "(i'll|i will|let me|we'll|i can) (pass you|put you (through|on hold|on a brief|on a short)|send you (to|over to)|give you (the|a|their|our) (number|phone|address|link to))",
    "(put|place) you on [a|<so>|brief|short|quick] (hold|brief|short)",
    "(i'll|i will) (have to|need to) (ask|put|close|end)",
)
