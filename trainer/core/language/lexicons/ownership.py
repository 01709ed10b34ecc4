"""List how an agent takes the matter on in the first person singular.

Source: customer.md §0.4 ("I'll check / let me" is followed by more gratitude, +0.41); Packard,
Moore and McFerran 2018 ("I" rather than "we" raises perceived empathy and agency). "We will" and
"they will" are not ownership. Phrases written for this project.
"""

OWNERSHIP = (
    "(we'll|we will|let's|let us) get you (back|in|out|there|sorted|on|online|home|through|moving)",
    "(i'm|i am|i'll be|i will be) [<so>] (keeping|holding|sticking|ringing|calling|hanging) (hold|on|with|you|in)",
    "i (help|look|check|call|write|send|give|make|take|put|care|solve|ask|control|stay|leave|keep) [<so>|now|it|this|you] (you|it|this|that|at|after|for|into|on|back|now|my|with|open|personally|myself)",
    "(i've|i have|i) [<so>|just|now|already|also] (bumped|killed|moved|held|kept|switched|saved|taken|took|gone ahead|got your|got you|set it|put in|sorted|shifted|swapped|told|lined up|claimed|unlocked|opened|prepared|made|written|e-mailed|given|gave|changed)",
    "here's what (i|i've) (can|have|just|'ve|will|did|am)",
    "what i can do",
    "(i got you|i've got you|i've got this|i got this)",
    "(rely|count|depend) on me",
    "i have [<so>|got] (your|the) (file|account|order|case|booking|details|history|record) [<so>|right] (open|in front|here|up|on)",
    "(i'm|i am) not (closing|leaving|letting|giving up|going anywhere|hanging up|stopping|resting|dropping|signing off)",
    "(i'm|i am) (just|now|also|already|personally) going to (<work>)",
    "(i will|i'll|ill|i am going to|i'm going to|im going to|i'm gonna|i shall|i am gonna) [<so>|also|now|then|first|personally|gladly|happily|right away|immediately|quickly|gladly|be happy to|go ahead and|see to it and|make an exception and|try and|try to|just|next|even] (<work>)",
    "(let me|lemme|allow me to|i want to|i'd like to|i would like to|i plan to) [<so>|also|now|then|first|personally|quickly|please|just|go ahead and|go and] (check|look|see what|see if|see how|see whether|find out|fix|sort|solve|resolve|handle|get (this|that|it|you|to)|chase|call|ring|phone|write to|follow|investigate|review|raise|escalate|arrange|book|organise|organize|send|refund|credit|cancel|change|update|correct|add|apply|remove|stop|block|order|open|pull|put (this|that|it) right|put (you|u) (on|back)|set (up|this|that|you|it)|take (care|a look|look|this|that|it|over)|stay|own|try|do|help (you|with)|contact|reach|confirm (with|that with)|verify|dig|track|trace|process|issue|request|log|note|report|waive|replace|reschedule|rebook|reset|walk|look after|ensure|make (sure|it right|this right|that right)|go through|go over|work|have (a look|look|another look|a word|another word)|ask (the|my|our)|clear|reverse|speak|talk to)",
    "(i'm|i am|im|am) [<so>|now|already|personally|currently|just|also] (<working>)",
    "(i've|i have|ive|i) [<so>|now|already|just|also|personally] (opened|raised|logged|noted|checked|asked|spoken|started|booked|arranged|ordered|sent|requested|put|added|applied|removed|cancelled|canceled|refunded|credited|waived|fixed|changed|updated|corrected|stopped|blocked|got your (account|order|file|case|details)|found|looked|contacted|taken|flagged|escalated|reset|reversed|processed|issued|set up|replaced|rebooked|rescheduled|placed|reserved|scheduled|read (through|your|the|all)|gone through|pulled up|tracked|traced|called|rung|emailed|confirmed)",
    "i (stay|'m staying|am staying|remain|'ll remain|will remain|'ll be|will be) [<so>|right|here] (here|with you|on this|on it|on the line|your|in charge|by your side|available|the one|handling|watching|responsible|back to you|in touch|looking|checking|calling|sending|keeping)",
    "(i'm|i am|i'll be|i will be|i'd be) [<so>] [<so>] (happy|glad|pleased|delighted) to (<work>)",
    "(leave|trust|count on) [it|this|that|me] (with me|to me|on me|me to)",
    "(i'm|i am|i will be|i'll be) (your|the) [<so>|single|one|personal] (contact|point of contact|person|one)",
    "(i|i'll|i will|i'm) [<so>] (take|takes|taking|own|owning) (care of|this on|ownership|responsibility|charge of|it from here|this from here|it over|over|personal|this myself|this personally|on this)",
    "(i promise|i commit|i guarantee|you have my word|my promise|i give you my word)",
    "(on it|looking into (it|this|that)|checking (that|this|it) [for you] (for you|now|right|straight))",
    "(looking|checking|sorting|fixing|pulling|opening) (that|this|it|into|up|your) [up|it|this|that|out|account] (for you|now|right now|straight away|as we speak|up for you)",
    "(i can|i could) [<so>|also|certainly|definitely|happily|gladly|of course|absolutely] (<work>) … (now|today|for you|right away|immediately|straight away|right now|myself|myself)",
    "personally (<work>|see|follow|checking|making|handling|following|looking)",
    "(i|i'll|i will) (won't|will not|not) (rest|stop|close|leave|let (you|this|it)|hang up|go|drop) [until|before|this|you|it|the|down|till] (until|before|this|you|it|case|ticket|till|till)",
    "(my job|my task|up to me|for me) to (fix|sort|make|get|put|see|find|solve|resolve|chase|do)",
)

NOT_OWNED = (
    "i (take it|make it|look like|look forward|ask (you|because|again)|put it to you|give up|leave it (to|there|with you|at that)|keep (telling|saying|asking|having))",
    "what i can do (for you )?is (nothing|not)",
    "(only|all|that's) what i can do",
    "(are you|you're|you are|codes|texts|phone|working) … on it",
    "(do|does|did|need|needs|want|wants|keep|stand|stands) … on it",
    "(i will|i'll|ill|i'm going to|i am going to|let me|i want to|i'd like to|i need to) [<so>|just|now|also] (need|have to (ask you|ask|say no|end|stop|insist|refuse|decline)|let you go|be honest|be frank|tell you|say (no|this|it|that)|explain (this|it|again|something)|stop you|end (this|the)|hang up|close (this|the)|say goodbye|give you (the number|a number|their number|some advice)|ask you (to|for|again|what|if|some|a)|be (clear|honest|frank|right back)|repeat)",
    "(i will|i'll|i'm going to|let me|i am going to) [<so>|just] (transfer you|put you through|pass you|hand you|forward you|redirect you|direct you|send you to|connect you|refer you|give you (the|their|a) (number|address|phone))",
    "i (will|am|'m|shall|'ll|'m going to|am going to) (not|never)",
    "(i'm|i am) (not|just|only) (going|doing|here|the|a|an|my)",
    "(i'm|i am) (taking|making|getting|giving|having|doing|putting) (it|a note of what|up|lunch|my|tired|nowhere|annoyed|angry|fed|bored)",
    "i have (been|a lot|other|to|no|not|never|got (other|better|a lot|no))",
    "(i|i've|i have) (already|just) (told|said|explained|asked) (you|u)",
    "i('ll| will) (try|see) (if i (feel|get round|have time)|when i)",
    "(i|i'm|i am) (just|only) asking",
)
