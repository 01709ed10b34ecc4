"""List how an agent says why.

Source: customer.md §1.2 (an explanation lowers worry); our labelled agent sentences (act
"explain"). Phrases written for this project.
"""

EXPLAIN = (
    "(as|since) (you|u|nobody|nothing|those|these|they'd|it'd) [<so>|have|had] (had|have|lost|were|was|asked|went|came|waited|told|called|wrote|chased|hardly|would|are|switched)",
    "so (nothing|no (charge|payment|money|bill|fee)) (was|were|is|should|could|would) [<so>] (owed|due|have|go|be)",
    "(turns out|it had been|they had been|had never been|was still|were still|was left|were left) (the|left|running|your|it|still|going|switched|booked)",
    "which is (what|how|the reason)",
    "(because|becuase|bcoz|bcos|cuz|cos|'cause)",
    "(the|one|main|only|real) reason [for|why|behind|that|is|we|it|this|your|being] (is|was|that|for|why|this|it|we|your|the)",
    "(the|one|main|only|real) reason",
    "(what|here's what|this is what) [<so>|seems to have|has|had|must have|probably|apparently] (happened|went wrong|caused|has happened|goes wrong|is going on)",
    "(that's|that is|thats|which is|this is|hence that's|it's|and that's) [<so>|probably|the reason|part of] why",
    "(due|owing|thanks) to (a|an|the|our|your|that|this|some|high|bad|weather|storm|technical|how|unexpected)",
    "(was|is|were|are|been|be|being|'s) [<so>|most likely|probably|partly|all] (caused|triggered|brought about|delayed|held up|blocked|stopped|down to|locked|rejected|declined|flagged|cancelled|suspended|charged) [because|by|to|after|when|automatically|since] (by|because|after|when|to|since|a|an|the|our|your|automatically|as)",
    "(this|that|it|which) (happens|happened|occurs|occurred|arose|comes|came|appears|shows|is|can happen) [<so>|when|if|from|about|automatically|after] (when|whenever|because|if|from|about|automatically|after|since|as|every time)",
    "(to explain|let me explain|i'll explain|here's why|i can explain|so you know why|to give you the background|the background is|in short|basically|as far as i can (tell|see)|from what i (can )?see|what i (can )?see is|looking at (it|this|your))",
    "(our|the|my|your) [<so>|own|bank's|payment|billing] (system|screen|records|record|log|logs|history|tracking|notes|file|bank|courier|account) (shows|show|says|say|has|have|tells me|sees|put|placed|recorded|took|sent|did|lists|kept|still|had|scanned|marked|treated|declined|rejected)",
    "(i|we) (can|could) see [from|in|on|that|here] [here|the|your|our] (that|the|your|from|on|in|two|it|a|an|was|there)",
    "(looks like|it seems|it appears|it looks as if|turns out|it turns out) [that] (the|your|our|it|a|an|there|we|this|someone|that|they|one|two)",
    "(so that|in order to|to protect|to keep|to make sure|to prevent|for security|for safety|for privacy|for (legal|safety|security|privacy|data protection) reasons|by law|the law|legally|regulations)",
    "(as|since) (the|your|our|it|this|a|we|there|no|that|they|someone) … (is|was|were|has|had|have|did|didn't|couldn't|can't|are|does|doesn't|hasn't|isn't|wasn't|came|went|got|took|needs|closed|ran|expired)",
    "(means|meant|meaning) (that|the|your|our|we|you|it|they|i|there|someone|anyone)",
    "(fee|charge|amount|cover|deposit|policy|warranty|discount|code|card|ticket|plan|account|order|offer) (is|was|covers|ran|ended|expired|renewed|only|started|begins|stays|gets|applies|pays|protects|came) … (for|until|after|because|when|at|only|on|before|not|once|cost|automatically|to|in|covers|by)",
    "(there (was|were|is|has been|had been)) (a|an|some|no|two|high|an unexpected) … (storm|outage|cut|fault|error|problem|issue|strike|delay|mix-up|bug|hold|shortage|failure|backlog|accident|fire|flood|glitch|update|mistake|gap|block|note|duplicate|recall)",
    "(couldn't|could not|didn't|did not|was unable to|failed to) [<so>|be] (find|go through|reach|scan|deliver|process|arrive|complete|leave|load|update|register|match|cancel|stop|send|pass) … (so|and so|which|because|as|since|the|entrance|address)",
    "(so|therefore|as a result|for that reason|which meant|that meant|hence|consequently) (the|your|our|it|they|we) [<so>|then] (was|were|got|went|did|didn't|has|had|came|could|couldn't|kept|never|took|charged|billed|sent|stopped|failed)",
)
