"""List how an agent says no, and the negations that refuse nothing.

Source: customer.md §0.5 (odds of hanging up after a refusal 3.2) and our labelled agent sentences
(act "refusal"). Phrases written for this project.
"""

REFUSAL = (
    r"(i'm|i am|im|we're) afraid (not|no)(?=\W*$|,)",
    "(that|this|it|they|those) [<so>|simply|unfortunately|just] (can't|cannot|can not|couldn't|won't) be (done|changed|refunded|undone|moved|waived|arranged|cancelled|canceled|exchanged|returned|extended|altered|fixed|replaced|reversed)",
    r"^(nope|no way|no can do|nah|not possible|impossible)(?=\W*$)",
    "(<we>|they|you|u|it|this|that|one|the system|our policy|the policy|policy|the rules|rules|terms|company|warranty) [<so>|unfortunately|sadly|simply|just|also|really|regrettably] (<cannot>|don't|do not|doesn't|does not|won't|will not|may not|must not|are not allowed to|am not allowed to|'m not allowed to|'re not allowed to|are not permitted to|am not authorised to|am not authorized to|'m not authorised to|'m not authorized to|isn't allowed to|is not allowed to) [<so>|currently|even|also|just] (refund|credit|waive|give|offer|do (that|this|it|anything|more|much|a|any|refunds|refund|returns|exchanges|discounts)|change|help|make (an|any|exceptions|exception)|cancel|approve|allow|accept|provide|extend|replace|exchange|send|ship|return|compensate|reimburse|let|share|tell (you|u) (that|this|the)|disclose|go (below|above|lower|higher|beyond|any)|cover|pay|permit|grant|authorise|authorize|process|reduce|lower|add|remove|repair|override|amend|move|match|reverse|honour|honor|book|upgrade|release|take (it|that|this|back)|put|reopen|reinstate|include|issue|agree|negotiate|bend|deviate|support|discount|deliver|guarantee|promise|say yes)",
    "(i am|i'm|im|am|we are|we're|are) (unable|not able|not authorised|not authorized|not allowed|not permitted|not in a position|powerless|not entitled|not prepared|not willing) to",
    "(not|isn't|is not|never|wasn't) [<so>|currently|at the moment|something|an] (possible|an option|available|allowed|permitted|eligible|something (i|we|that i|that we)|refundable|covered|included|negotiable|feasible|in my power|within my|within our|entitled|valid|up to me|going to happen)",
    "(impossible|out of the question|off the table|non-refundable|nonrefundable|too late) [for|to|now|i'm afraid|so|and] (to|for|now|i'm|so|and|sorry|unfortunately|that|as)",
    "(is|are|it's|its|that's|was|be) [<so>|unfortunately|sadly|now] (impossible|out of the question|non-refundable|against (our|the|company) (policy|rules|terms|guidelines)|ineligible|excluded|unavailable)",
    "against (our|the|company) [<so>] (policy|policies|rules|terms|guidelines)",
    "(i|we) (have|must|'ve got|will have|am afraid i have|need) to [<so>|unfortunately] (say no|decline|refuse|reject|turn (this|that|it|you|your) [<so>] (down|away|request)|deny)",
    "(no|nope|nah) [<so>|sorry|unfortunately] (refund|refunds|exceptions|exception|compensation|discount|discounts|way|chance|can do|not possible|we (don't|can't|cannot)|i (can't|cannot|won't|don't))",
    "(there's|there is|there are|theres) [<so>|unfortunately|really|simply] no (way|possibility|option|exception|exceptions|chance|refund|refunds|compensation|room|provision)",
    "(request|claim|refund|application|appeal) (is|was|has been|will be) [<so>|unfortunately] (declined|denied|rejected|refused|turned down)",
    "(only|just) (the|a|an|our) (account (owner|holder)|supervisor|manager|owner|holder|supervisors|managers) [<so>] (may|can|could|is|has|are)",
    "(returns|refunds|exchanges|claims|changes) (are|is) only (taken|accepted|possible|given|allowed|available|made)",
    "(i|we) (won't|will not|refuse to|'m not going to|am not going to|are not going to|'re not going to) (do|give|pay|refund|help|be (able|doing|giving|refunding)|make)",
    "(doesn't|does not|don't|do not) (qualify|entitle|cover|include|allow|permit|apply)",
)

REFUSAL_GUARDS = (
    "(gave|give|gives|left|leave|leaves|had|have|with|found|offered|saw) [you|u|me|us|him|her|them] [with] no way",
    "(can't|cannot|couldn't|can not|could not) [<so>] (apologise|apologize|thank|imagine|believe|tell you how|stress|wait|express|agree more|see why not|help but|fault|find|see (the|your|any|it|that|a|why)|hear|think of|blame|understand|be sure|say enough|deny|open|read|access|reach|locate|make out|leave|let (you|this|that|it))",
    "(can't|cannot|won't|will not|don't|do not|not) [<so>] (let|leave|make|want|have) (you|u|this|that|it|to) (down|go|leave|wait|happen|pay|repeat|stay|chase|alone|without|like|to|call|again)",
    "(you|u) (won't|don't|do not|will not|needn't|cannot) [<so>] (have to|need to|be charged|pay|lose|miss|receive another|get another|be billed|be asked|see (that|this|it|another)|wait|want|let)",
    "(can|could|would|do|does|did|are|is|have|has|will) (you|u|it|that|this) (not|n't)",
    "(if|when|because|that|since|what|where|why) (you|u|it) (can't|cannot|don't|won't|couldn't|didn't|doesn't)",
    "(don't|do not|doesn't|didn't) (help|help you|offer you any|let you)",
    "(it|that|this) (won't|doesn't|will not|does not) (cost|take|happen|affect|change (anything|your|the))",
    "(they|he|she) (didn't|don't|doesn't|won't|wouldn't|couldn't|can't) (tell|give|help|do|let|offer|send)",
)
