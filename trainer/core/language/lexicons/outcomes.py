"""List the words of both sides that tell how a service talk came out.

Source: the closings of real and recorded service talks; the finding that the customer's last words
outweigh all before (customer.md §0). Phrases written for this project.
"""

WORKED = (
    "(it|that|this|now it|everything|all|they|book|app|page|device|which) [<so>|finally|now|already] (works|worked|is working|has worked|appeared|has appeared|has arrived|arrived|did the trick|opened|is fixed|fixed|is solved|solved|is there|showed up|went through|'s working|loaded|downloaded|cleared)",
    "(already|now|finally) [<so>|it|it's] (works|working|worked|appeared|managed|fixed|solved|done|resolved|received|got it|there|in)",
    "(i|we|i've|i have|we've) [<so>|have|already|finally|now|just] (managed|succeeded|got it|made it|did it|found it|solved it|received it|found|fixed it|can see it|see it (now|there)|was able|were able|been able|could open|can open)",
    "(problem|issue|matter|doubt|everything|question) [is|has been|was|been] [<so>|now] (solved|resolved|fixed|sorted|clear|cleared|answered|settled|gone)",
    "(excellent|perfect|wonderful|brilliant|fantastic|awesome|amazing|super|great|lovely|marvellous|beautiful|yay|hooray|hurray|yes it (did|does|works|is))",
    "(this|that|it|which) [<so>|really|has] (helped|helps|answers|answered|solves|solved|was helpful|is helpful)",
    "(very|so|really|super|extremely|great|excellent|good|wonderful) (helpful|service|support|attention|help|job|work)",
    "(congratulations|compliments|kudos|well done|you saved|life saver|lifesaver|you've been great|happy with)",
)
FAILED = (
    "(doesn't|does not|didn't|did not|don't|isn't|is not|not|won't|hasn't|haven't|still|never|nothing) [<so>|it|even|still|yet|be|been] (work|works|working|worked|appear|appears|appeared|help|helps|helped|open|opens|load|loads|arrive|arrived|solve|solved|resolved|fixed|happen|happens|happened|possible|there|find|received|the same|same|able|let me|charged|change|changed|sync|accept|recognise|recognize)",
    "(i|we) [<so>|still|just|really] (can't|cannot|can not|could not|couldn't|am not able|don't know|don't see|do not see|haven't received|have not received|am unable|didn't get|did not get|don't want|do not want|don't have|wanted|need|wanted my|want my)",
    "(same|another|again an|an|the same) (error|problem|issue|message|thing|result)",
    "(error|unfortunately|impossible|nothing|too bad|no luck|no success|in vain|still no|still not|still the|not yet|no one|nobody|no solution|pity|useless|what a pity|what a shame)",
    "(again|already) (did|done|tried|have|tested|told|sent|the same)",
    "(i've|i have|i) [<so>|already] (tried|done|did) (it|that|this|all|everything|everything already|so)",
    "(it|that|this) [<so>|just|again|always|only] (says|gives|shows|stays|remains|keeps|stopped|stops|crashes|fails|failed|freezes|hangs)",
    "(when|how long|until when) (will|do|does|is|can|should|must) … (wait|take|get|receive|arrive|back|resolved|fixed)",
    "(what|but what|and what) [<so>|then|now] (do i do|can i do|should i do|am i supposed|now|about)",
)
ANYWAY = (
    "(thanks|thank you|thank you very much|thx) [<so>|but] (anyway|in the same|all the same|regardless|nonetheless|for trying|for nothing|either way)",
    "(but|n but|no but|still) [<so>] (thanks|thank you) [<so>] (anyway|in the same|for trying|regardless)",
    "(i'll|i will|i'm going to|let me|i have to|i'll have to|i|tomorrow i) [<so>|just|then] (try again|try later|do everything again|look elsewhere|go elsewhere|call them|contact (them|the)|get in touch|return|cancel|give up|wait|keep trying|find another|think about it|call back|ask (them|someone else)|do without)",
    "(it's|its|it is|that's) [<so>] (a pity|a shame|unfortunate|not what|not good|disappointing)",
    "(never mind|nevermind|forget it|leave it|whatever|doesn't matter|does not matter|no matter|no worries then|if (it|that) doesn't work)",
    "(won't|not|never) [<so>|be] (buy|buying|using|recommend|use|come back|return|renew)",
    "i will wait (for|the|until)",
)
NOT_THERE = (
    "(close|end|closing|ending|disconnect|leave) (this|the|our) [<so>] (chat|conversation|session|case|contact|call)",
    "(close|closing) (out|down) [the|this] (chat|conversation)",
    "(no|any|without|not received|haven't received|don't receive|not hear|haven't heard|lack of) [<so>|a|any] (response|reply|answer|activity|from you|back from you)",
    "(are|r) (you|u) [<so>|still] (there|with me|with us|here|on the line|online|connected)",
    "(seems|looks) like (you're|you are|you|we) [<so>] (busy|away|stepped|left|disconnected|lost|have lost|not)",
    "(inactive|inactivity|idle|unresponsive|disconnected|timed out)",
)
LATER = (
    "(escalate|escalated|escalating|forward|forwarded|forwarding|pass|passed|transfer|transferred|transferring|raise|raised|submit|submitted|report|reported) [<so>|this|your|the|it|that] … (to|team|request|ticket|case|department|specialist|specialists|human|supervisor)",
    "(they|we|i|team|someone|you|he|she) (will|'ll|shall) [<so>|then|be] (contact|contacting|contacted|email|e-mail|mail|get back|reach|reply|receive|be in touch|let you know|investigate|look into|review|call|respond|update)",
    "(business|working) (days|hours)",
    "(within|in|up to|next) [the] [next] (24|48|72|few|couple|several|two|three|five) (hours|days|business|weeks)",
    "(reference|ticket|case|request) (number|id) (is|for)",
)
UNABLE = (
    "(i|we) [<so>|also|still|currently|do|sadly] <cannot> (find|locate|help|assist|offer|provide|do|process|change|see|pull|verify|make|give|refund|access|modify|accept|book|cancel|allow|issue|proceed|apply|add|check|get|remove)",
    "(unfortunately|regrettably|sadly|i'm afraid|i am afraid)",
    "(not|n't|isn't|no longer) [<so>] (possible|available|allowed|eligible|permitted|supported|covered|an option|refundable|compatible|valid|found)",
    "(you|u) [<so>|would|will|'ll|may|must|should|just] (need|have) to (contact|call|speak|talk|reach|check with|ask|go to|wait|get in touch|visit)",
    "(please|kindly|you can|you could|you should|try) [<so>|to] (contact|call|reach out to|get in touch with|speak to|ask|check with) [<so>|them|directly] (the|your|them|directly|our|customer|support|bank|store|seller|studio|airline)",
    "(no|not any|don't see any|do not see any|there is no|there are no|there isn't|there aren't) (charge|charges|record|records|account|information|way|option|available|availability|table|rooms|flights|results|tickets)",
)
DONE = (
    "(i|we|i've|i have|we've|we have) [<so>|have|just|now|already|also|went ahead and|successfully] [<so>|just|now|already] (refunded|returned|added|credited|cancelled|canceled|removed|updated|changed|sent|fixed|processed|reset|issued|booked|reserved|placed|replaced|resent|activated|restored|corrected|unlocked|applied|issued|rebooked|confirmed|scheduled|arranged|completed|upgraded|linked|merged|reactivated|extended|waived|bought|purchased|resolved)",
    "(has|have|'s|is|are|was|were) [<so>|now|successfully|already] [been] [<so>|now|successfully] (refunded|returned|added|credited|cancelled|canceled|removed|updated|fixed|processed|reset|issued|booked|reserved|replaced|resent|activated|restored|corrected|unlocked|applied|rebooked|confirmed|completed|upgraded|successful|scheduled|purchased|sent|resolved|made)",
    "(booking|reservation|ride|appointment|order|purchase|payment|request|transfer|change) [<so>|has|is|was|been|has been] (successful|confirmed|complete|completed|booked|done|made|successfully|was successful)",
    "(reference|confirmation) (number|code) (is|:)",
    "(all (set|done|sorted|fixed)|good to go|it's done|it is done|that's done|successfully)",
)
PARTED = (
    "(have|enjoy) [a|an|your|the] [<so>|rest of] (good|great|nice|lovely|wonderful|excellent|fantastic|pleasant|safe|amazing|wonderful|beautiful|happy|awesome) (day|evening|night|weekend|one|week|afternoon|rest|time|morning|trip|stay|and|meal|flight)",
    "(good|bye) (bye|night|evening|afternoon|morning|day|work|weekend)",
    "(bye|goodbye|see you|take care|stay safe|stay healthy|farewell|cheers|ciao|good night|have fun|happy life|excellent day|good day)",
    "(thank you|thanks) for (contacting|calling|choosing|using|reaching|chatting|your time|your (attention|help|support|kindness|patience))",
    "(you're|you are|your|most) [<so>|very] welcome",
    "(my|a|our) pleasure",
)
ENOUGH = (
    "(no|nope|n|nah|not|nothing) [<so>|that's|that|that is|it's|it is|it|i'm|i am|i|was|more|else|thank you|thanks|thank|now|then|for now|at the moment] (all|it|good|fine|everything|more|else|further|thanks|thank you|just that|all right|alright|for now|okay|ok)",
    "(that's|that is|thats|that will be|that'll be|this is|that was|it was|it's|it is|it) [<so>|just|only] (all|it|everything|just that|all i need|all i needed|all thank|only|just this|just it|all right|alright|good|fine|enough|clear|okay|ok|perfect|great)",
    "(i'm|i am|we're|we are|i) [<so>] (all set|good|done|fine|satisfied|happy|set|have everything|got everything|have no further|have no more|have no other)",
    "(everything|all) (i need|i needed|is clear|clear|good|ok|okay|right|is fine|is good|else is|set)",
    "(no|any) (further|more|other) (question|questions|doubts|doubt|help|assistance|queries)",
)
