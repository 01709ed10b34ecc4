"""List what takes a mention back: denials, reports of another's words, and the unreal past.

Source: customer.md §1.2 (the prototype read "No rebooting today" as advice to reboot) and §5
(outcomes whose pattern matches a negated sentence). Written for this project.
"""

NEGATORS = (
    "(not|never|no|nor|neither|cannot|without|nothing|none|nobody|unable|impossible|can't|cannot|nope)",
    "(won't|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|couldn't|wouldn't|shouldn't|hasn't|haven't|hadn't|ain't|mustn't|needn't)",
    "(cant|wont|dont|doesnt|didnt|isnt|arent|wasnt|couldnt|wouldnt)",
    "(instead of|rather than|as opposed to|no longer|far from|refuse to|refusing|refused|decline to|denied|avoid|stop short of|anything but|out of the question)",
    "(too late|hard|difficult) to",
    "(only|just) (a|the|my|our) (supervisor|manager|supervisors|managers)",
    "(too soon|unlikely|against) (to|our|the|that)",
    "(not|isn't) sure (if|whether|that|we|i)",
    "(doubt|prevents|stops|keeps) (me|us|that|if)",
)

HARMLESS_NEGATIONS = (
    "(no|not a|not any) (problem|problems|worries|trouble|bother|doubt|questions asked|matter|wonder)",
    "(don't|do not|please don't|no need to|not to) [you] (worry|hesitate|be (afraid|worried|shy))",
    "(not|no) (only|just|merely|simply)",
    "(not|no) (later|longer|more|less) than",
    "no longer (have|has|need|needs|be|having) (to|in) [<so>] (wait|worry|chase|call|ring|pay|do|ask|queue|write|the dark|explain|repeat)",
    "(no|without|at no|with no|for no) [extra|further|additional|any|more] (cost|charge|fee|fees|delay|problem|fuss|obligation|hassle|doubt|extra cost|fail|questions|quibble)",
    "(why|if) not",
    "not (a minute|long)",
    "for (nothing|no reason)",
    "(can't|cannot|couldn't) (wait|see why not)",
    "nothing (to worry|to pay|more to do|for you to do)",
    "(won't|doesn't|will not|does not) (cost|hurt|take|affect)",
    "(you don't|you won't|you do not|you will not|you needn't) (have|need) to (worry|chase|call|do (anything|a thing)|pay|wait|ask|lift a finger|return|send)",
    "never (mind|again)",
    "(not|isn't|wasn't) (your fault|right|fair|good enough|acceptable|ok|okay|how|what you)",
    "(which|that|this|it) (shouldn't|should not|should never) have (happened|been)",
    "(haven't|didn't|has not|hasn't|never) (arrived|arrive|come|came|worked|received|reached|turned up|shown up|happened)",
    "no (hot water|internet|heating|power|signal|service|connection)",
)

DENIALS_AFTER = (
    (
        "(is|are|was|will|would|can|could|may|does|do|has|have) [be|been] [<so>|unfortunately|sadly] not [be|been] "
        "[<so>|something] (possible|available|allowed|permitted|offered|given|granted|approved|an option|something|included|applicable|apply|applied|eligible|due|issued|made|done|provided|covered|happen|work)"
    ),
    (
        "(isn't|aren't|wasn't|won't|wouldn't|can't|cannot|couldn't|doesn't|don't|can not) [be|been] "
        "[<so>|something] (possible|available|allowed|permitted|offered|given|granted|approved|an option|something|included|applicable|apply|applied|eligible|due|issued|made|done|provided|covered|happen|work)"
    ),
    "(is|are|was|were|has been|have been) [<so>|unfortunately|sadly] (impossible|unavailable|out of the question|off the table|refused|declined|rejected|denied|against|ruled out|no longer)",
    "(not|isn't|never) (possible|an option|available)",
    "(no|nope)$",
)

REPORTED = (
    "(you|u|he|she|they|the customer) [<so>|have|had|already|also|still|first|were|was|are] (say|said|says|ask|asked|asking|want|wanted|wants|mention|mentioned|request|requested|told|promised|expected|expecting|hoping|hoped|looking|wish|wished|claim|claimed|demanded|demand|deserve|prefer|preferred|wrote)",
    "(you've|you have) [<so>|been] (asked|said|wanted|mentioned|requested|told|promised|expecting|hoping|written|offered)",
    "you were (told|promised|offered|given|expecting|quoted|hoping)",
    "(you'd|you would) (like|want|prefer|rather|expect)",
    "(my colleague|colleague|the last agent|the agent|last agent|someone|somebody|the website|he|she|they|a colleague|the courier|the driver) [<so>|had|has|have|wrongly] (said|says|told|promised|offered|suggested|advised|claimed|asked|quoted)",
    "your (request|wish|demand|question|message|call|e-mail|email|claim) (for|about|of)",
    "(asked|asking|waiting|waited|hoping) for",
    "(did|have|has|had|were|was) (you|u|it|anyone|anybody|they|he|she|the|that|someone) [ever|already|actually] (get|got|receive|received|ask|asked|been|had|have|see|seen|given|offered|told|promised|want|request|requested)",
    "(when|why|who|where) (did|was|were|have|has|had)",
)

UNREAL = (
    "(would|could|should|might) [not|never] have",
    "(would've|could've|should've|might've|woulda|coulda)",
    "(if|had) (you|we|i|they|it) (had|hadn't|were|was)",
    "(wish|wished) (i|we) (could|had)",
    "(i'd|we'd|i would|we would) (love|like) to … but",
    "(normally|usually|in the past|used to)",
)

CONDITIONS = (
    "(if|in case|whether|should) (you|u) [<so>|would|still|ever|do] (want|wanted|like|prefer|wish|need|would like|prefer|decide|choose|say)",
    "(would|do|did|if) (you|u) (like|want|prefer|rather|mind)",
)
