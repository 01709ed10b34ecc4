"""List how an agent blames the customer, and wordings that hold the same words and do not.

Source: appraisal of blame (customer.md §1.1) and our labelled agent sentences (act "blame").
Phrases written for this project.
"""

BLAME = (
    "(that's|that is|this is|thats) what (happens (when|if)|you get|comes of|you deserve)",
    "(serves you right|you asked for it|you had it coming|you've only yourself)",
    "(you|u) [<so>|really|clearly|obviously|simply] (should have|should've|shoulda|ought to have|could have|could've|should of|could of|needed to have|had to) [<so>|just|at least|simply|easily|perhaps] (read|checked|called|told|known|thought|paid|noticed|asked|followed|contacted|been|done|looked|cancelled|canceled|kept|entered|used|come|avoided|waited|listened|written|informed|sent|made sure|updated|saved|planned|ordered|said|given|backed|tested|realised|realized|remembered|taken|reported|let|bought|seen|complained|spoken|gone)",
    "(you|u) (shouldn't|should not|should never) have (ordered|clicked|left|given|bought|opened|waited|shared|lost|signed|done|touched|dropped|used|cancelled|let|thrown|trusted|moved|booked|put|accepted|agreed|forgotten|changed|written|posted|pressed)",
    "(you|u) [<so>|clearly|obviously|just|simply|actually|probably|must have|apparently|have|'ve] (failed|forgot|forgotten|neglected|didn't bother|never bothered|ignored|overlooked|misread|misunderstood|mistyped|messed|screwed|broke|broken|caused|lost (it|the|your)|entered (it|the wrong|a wrong|an incorrect|the incorrect|your)|typed (it|the wrong|in)|put in the wrong|gave (us|me) (the )?wrong|gave the wrong|provided the wrong|chose the wrong|used the wrong|clicked the wrong|waited too long|got it wrong|did (it|something|that) wrong|did this to)",
    "(you|u) (didn't|did not|didnt|don't|do not|never|haven't|have not|clearly didn't|obviously didn't) [<so>|even|bother to|clearly|properly|actually] (read|listen|follow|check|pay attention|pay on time|pay your|look|tell us|tell me|call us|inform|update|provide|give us|give me|reply|respond|answer|enter|do what|understand|bother|cancel (it|in time|properly|correctly)|return (it|the)|mention|say (so|that)|use (it|the)|install|set (it|the)|keep|ask)",
    "(it's|it is|its|that's|that is|this is|thats|all of this is|it was|that was|this was) [<so>|probably|clearly|obviously|entirely|your own|all|actually] (your|ur) [own|<so>] (fault|mistake|error|doing|problem|responsibility|carelessness|negligence|choice|decision|oversight)",
    "(your|ur) own (fault|mistake|error|doing|carelessness|stupidity|negligence|responsibility)",
    "(fault|mistake|error|problem) (is|was|lies|lay) (yours|with you|on your|on you|at your end|at your side)",
    "(this|that|it|it's|that's|this is|that one is) [is|was|'s|all|<so>|entirely|clearly] (on you|down to you|because of you|your fault|due to you)",
    "(because|since) (you|u) (didn't|did not|failed|forgot|never|waited|ignored|refused|broke|lost|entered|gave|typed|neglected|were careless|were late|weren't|missed|chose|messed|didn't bother)",
    "if (you'd|you had|u had|you would have|only you had) [<so>|only|just|simply|actually|bothered to] (followed|read|listened|called|told|checked|paid|done|asked|been more|kept|cancelled|looked|backed|waited|used|contacted|paid attention)",
    "had (you|u) [<so>|only|just|simply] (followed|read|listened|called|told|checked|paid|done|asked|been|kept)",
    "next time [<so>|please|maybe|perhaps|just|you should|try to|make sure you] (read|think|check|be more|pay|listen|follow|look|call|don't|do not|try|ask|remember|order|keep|actually|bother|learn)",
    "(you|u) (can't|cannot|can not) [<so>|just] (expect|blame us|blame me|complain)",
    "(you|u) (only have|have only|only got|'ve only got|have only got|only 've got) [yourself|yourselves|to|got] (yourself|yourselves|to)",
    "(you|u) (brought|did) (this|it) (on|to) yourself",
    "(as|like) (i|we|i've|we've|i have|we have) [<so>|have|had|already|just] (told|said|explained|mentioned|told you|stated|informed) [you] (before|already|earlier|you|several|twice|many|three|times|multiple|a hundred|in my|it)",
    "(i|we) [<so>|have|'ve|just] already (told|explained|said|answered|informed|made clear)",
    "(that|it|this) was [<so>|a] (silly|careless|foolish|stupid|irresponsible|naive|unwise|dumb|your mistake) [of|thing] (of you|of u|thing|to do|mistake)",
    "(what did|what do) (you|u) (expect|think would happen|think was going)",
    "(why|how come) (did|didn't|would|wouldn't|did not|haven't|don't) (you|u) [<so>|just|even|only|not] (not|read|check|call|tell|think|wait|listen|cancel (earlier|sooner|in time)|bother|leave|wait|order|do that|click|ignore|contact us (earlier|sooner|before)|pay|notice|ask|follow|say so)",
    "(did|do|have|haven't|didn't) (you|u) [not] [<so>|even|ever|actually|bother to] (look at|read|bother|follow|check the|listen) [the|to|your|our|to the] (manual|instructions|terms|e-mail|email|e-mails|emails|contract|small print|letter|messages|website|before|properly|what)",
    "(everyone|everybody|every other customer|other customers|no one|nobody|no other customer|other people|most people|anyone) [else] [<so>|seems to|can|manage|manages|has|have|had] (understand|understands|manages to|manage to|can do|can read|has this|have this|complains|has complained|had this|gets it|knows|reads|has a problem)",
    "(you broke it|you pay for it|your responsibility to|your job to|up to you to (read|check|make sure|keep)|responsibility to (read|check|make sure|keep))",
    "(you|u) (obviously|clearly|evidently) (didn't|don't|did|do|entered|have|haven't|never|cannot|can't|need|made|typed|think|want|failed|forgot)",
    "(it|this|that|the (problem|issue|mistake|error|fault)) (is|was|'s) [<so>|caused|at|clearly|probably|obviously] (caused by you|at your end|on your end|on your side|your end|a user error|user error|operator error)",
    "(user|customer|operator) error",
    "(maybe|perhaps) (you|u) (should|ought to|could|need to) (have|read|learn|think|pay|be more|listen|check your)",
    "(you|u) (are|r|'re) [<so>] (to blame|at fault|the one (who|that)|responsible for (this|that|the mistake|the damage|losing|breaking)|mistaken|wrong|careless|confused about)",
    "(our|my) (system|records|system's) (is|are) (never|always|not) (wrong|right|correct)",
)

BLAME_GUARDS = (
    "(if|in case|where|did|have|has|had|since) (you|u) (didn't|did not|don't|do not|haven't|never|lost|broke|broken|lose)",
    "(sorry|hear|heard) [that|to hear] (that|you)",
    "(stupid|silly|careless|foolish) (mistake|error|thing|slip) [of|by|on|we|from] (us|ours|mine|our|my|we|i)",
    "(you|u) (should have|should've|ought to have|could have) (been (told|called|informed|warned|given|allowed|sent|offered|refunded|contacted|treated|able|looked|helped|kept|told|updated|asked|notified|charged)|had (a|an|the|this|that|to|better|our)|received|heard|got|gotten|seen (a|the|your)|done (nothing|no more)|had)",
    "(isn't|is not|wasn't|was not|not|n't|never|none of (it|this|that) (is|was)|nothing) [<so>|at all|in any way|saying|suggesting|of this|even] … (your (own )?(fault|mistake|error|doing|responsibility|problem|job)|on you|to blame|down to you|because of you|wrong)",
    "(rather than|instead of|without|before|than) (blaming|blame)",
    "(you|u) (were|are) (right|correct) (to|that|you)",
    "(you're|you are|u are|you were) (right|correct|entitled|not)",
    "(tell|told|telling|made|make|says|said|saying|claim|claimed) [<so>|you|us|like] … (was|is|it's|it was|that) your (own )?fault",
    "(no|never) (need|reason) … (blame|yourself)",
    "(we|i) should (have|'ve)",
    "(you|u) (shouldn't|should not|should never) have (had|been|needed|received|to)",
    "(if|in case) (i|we) (am|'m|are|'re|got|misunderstood|have)",
    "(blame|blaming) you",
)
