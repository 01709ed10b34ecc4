"""List how an agent says that the mistake was ours.

Source: customer.md §1.2 (appraisal: blame resolved lowers anger); our labelled agent sentences.
Phrases written for this project.
"""

OWN_ERROR = (
    "(is|was|were) ours to (prevent|avoid|catch|notice|spot|see|get right)",
    "(was|is|were) (us|me) (getting|who|that) (it|got|made|did|forgot)",
    "(we|i) were the ones (to|who|that)",
    "(was|is|were) [<so>] (shabby|poor|careless|sloppy|thoughtless|wrong|bad|clumsy|unkind|slack|shoddy) of (us|me)",
    "(fault|mistake|error|slip|failing|blunder|dawdling|mess) (of|from|on) (ours|us|our side|our end)",
    "(wrong|mistake|fault|error) (from|of|by|on) (us|our side|our end)",
    "(our) [own|<so>] (blunder|dawdling|sloppiness|carelessness|muddle|screw-up|doing|cock-up)",
    "(our) (packing|billing|booking|typing|printing|filing|sorting|delivery|counting|spelling|picking) (error|mistake|slip|fault|mix-up)",
    "(cost|lost|hurt) (you|u) … (because of|through|thanks to) us",
    "(because of|thanks to|down to) us(?!\\w)",
    "(entirely|all|completely|solely|wholly|purely|totally|squarely) (down to us|on us|ours|our fault|our doing|my fault|down to me)",
    "(our|my) … (had no (business|right|reason)|got it wrong|made a mistake|failed|went wrong|let you down|slipped|wrongly|mistakenly)",
    "<ours> [own|<so>] <mistake>",
    "(mistake|error|fault|oversight|mix-up|slip|blunder|mess|problem|failure|delay) [was|is|lies|lay|sits] (on|at|with|of) (our|my|us|ours|me)",
    "(mistake|error|fault|oversight|mess|blunder|slip) (by|from|of|on) (us|ours|mine|our|my)",
    "(mistake|error|fault|mess|problem|one) (is|was) (ours|mine|entirely ours|all ours|on us|on me|down to us|down to me)",
    "(we|i) [<so>|have|clearly|obviously|simply] (messed|screwed|slipped up|botched|fouled|cocked|goofed|mucked|stuffed|bungled|dropped the ball|blew|fluffed|got this|got it|got that|got your)",
    "(we|i) [<so>|have|'ve|clearly|simply|badly] (let|have let|'ve let) (you|u|yourself) down",
    "(we|i) [<so>|have|'ve|clearly] (failed|fell short|fallen short|made (a|an|the|this|some) … (mistake|error|slip|blunder|mess)|overcharged|double-charged|double charged|missed|lost|forgot|overlooked|mishandled|neglected|misread|mistyped|mixed up|sent (you|u) the wrong|charged (you|u) (twice|wrongly|too much|in error|by mistake|when|again|after)|billed (you|u) (twice|wrongly|in error|by mistake|again|after)|took (it|the money|that|too much) … (twice|wrongly|in error|by mistake)|should have|should've|should not have|shouldn't have|ought to have|didn't (do|keep|send|call|tell|follow|act|log|pass|read|record|get back|ring|update|process|stop|check|listen)|did not (do|keep|send|call|tell|follow|act|log|pass|read|record|get back|ring|update|process|stop|check|listen)|never (called|rang|told|sent|logged|followed|got back|passed|answered|replied|acted|turned up|showed up|came))",
    "(that|this|it|which) [<so>] (should not|shouldn't|should never|ought not to|never should|must not|mustn't) have (happened|been|gone|taken|occurred|reached|come)",
    "(you|u) (should not|shouldn't|should never) have (had|been|to|gone|needed|received|got|waited)",
    "(you|u) (should|ought to) have (been (told|called|informed|warned|given|refunded|sent|contacted)|had (a|an|this|that|the)|received|heard|got)",
    "(that's|that is|it's|it is|this is|this one is|that one is|that one's|this one's|all|entirely|completely|solely|wholly|purely|this was|that was) (on us|on me|our fault|my fault|down to us|down to me|our doing|our responsibility|our mess|entirely on us|our bad)",
    "(i|we) (take|accept|bear|own|hold) [<so>|the|all|full|complete|total|entire] (full|the|complete|all|blame|responsibility|our mistake|that mistake|our part) [blame|responsibility|for] (for|blame|responsibility|here|on)",
    "(take|takes|accept|accepts|taking|own) [full|complete|total|all|the] (responsibility|blame)",
    "(we|i) (own|hold our hands up|admit|were (wrong|at fault|to blame|slow|late)|was (wrong|at fault|late|slow)|are (to blame|at fault|in the wrong)|'re (to blame|at fault|in the wrong))",
    "(isn't|is not|wasn't|was not|not|none of this is|none of this was|nothing) [<so>|of this] (your fault|your mistake|your doing|your error|down to you|you did wrong)",
    "(you|u) (did|have done|'ve done|did absolutely) (nothing|not anything|no) [thing] wrong",
    "(stupid|silly|bad|careless|unacceptable|sloppy|avoidable) (mistake|error|slip) (of ours|of mine|on our|on my|by us|we made|i made)",
    "(charged|billed|taken|sent|closed|cancelled|entered|recorded) (in error|by mistake|wrongly|incorrectly) by (us|our)",
    "(one of us|one of our (people|colleagues|agents|team)|my colleague|our (system|driver|courier|warehouse|website|team|software|engineer|store|billing)) [<so>|had|has|clearly|simply] (made a mistake|got it wrong|got this wrong|messed up|didn't|did not|failed|never|forgot|missed|sent the wrong|charged (you|u) (twice|wrongly|again)|overcharged|entered|typed|wrongly|mistakenly|lost|mixed)",
)

NOT_OURS = (
    "(not|n't|never|hardly|isn't) [<so>] (because of|down to|thanks to) us",
    "(not|isn't|wasn't|never|n't) [<so>|even|really] (our|my|an) [own] (fault|mistake|error|problem|responsibility|doing|slip|oversight)",
    "(don't|do not|won't|can't|cannot|doesn't) [<so>] (think|believe|accept|take|admit) … (our|my|responsibility|blame|fault)",
    "if (we|it|it's|this|that) [was|were|is|did|made] … (our|mistake|fault|error|wrong)",
    "(no|without) (mistake|error|fault) (on|of|by) our",
    "(correct me|forgive me) if (i'm|i am|i) (got|wrong)",
    "(how|why) (is|was) (that|this|it) (our|my) (fault|problem|mistake)",
    "(we|i) (should have|should've) (known (you|better)|guessed (you|you'd)|charged you more|told you to)",
)
