"""List what is rude to a customer, and wordings that hold the same words and mean no harm.

Source: customer.md §1.2 (acts that Adaptive-VP prohibits) and our labelled agent sentences (act
"blame"). Phrases written for this project.
"""

_INSULT = (
    "idiot|idiots|moron|morons|fool|stupid|dumb|dense|thick|dim|pathetic|clueless|ignorant|brainless|useless|hopeless|lazy|rude"
    "|ridiculous|a joke|liar|lying|a fool|crazy|insane|childish|silly|annoying|a pain|a nuisance|impossible|incompetent|slow|retarded|a retard|deaf|blind|drunk|nuts|whiny|a whiner|a crybaby|an idiot|a moron|a clown|imbecile|cretin|muppet|numpty|twit|loser|a loser|paranoid|hysterical|irrational|delusional|difficult|a waste of (time|space)|dishonest|a cheat|cheap|spoilt|spoiled|unreasonable|demanding|the problem|not (very|too) (bright|smart|clever)"
)

RUDE = (
    "(don't|do not|dont) be [<so>] (stupid|ridiculous|daft|an idiot|pathetic|dense|thick)",
    r"whatever(?=\W*$)",
    r"so what(?=\W*$)",
    r"(you|u) [<so>|clearly|obviously] (can't|cannot|can not|cant) (even (read|listen|count|spell|think)|(read|listen|count|spell|think)(?=\W*$| (or|can|are)\b))",
    "(what|that's|that is|such) a [<so>] (dumb|stupid|silly|idiotic|ridiculous|pathetic) (question|idea|thing to|request|complaint)",
    "(broken record|some of us (have|work|are|need))",
    f"(you|u) (are|r|'re|must be|really are|sound|look|seem|clearly are|were|act like|'re being|are being) [<so>|clearly|obviously|honestly|just] [being|like] [<so>|a|an|a bit|such a] [<so>|complete|total|real|absolute|bloody|fucking] ({_INSULT})",
    "(you|u) [<so>|complete|total|bloody|fucking|little|absolute|utter] (idiot|idiots|moron|morons|fool|dumbass|imbecile|cretin|muppet|twit|loser|clown|dummy|dimwit|halfwit|liar|donkey|pig|cow|bastard|bitch|arsehole|asshole)",
    "(are|r) (you|u) [<so>|even|really|completely] (stupid|dumb|deaf|blind|thick|an idiot|kidding|crazy|serious|mad|nuts|insane|retarded|drunk|slow|listening|for real|having a laugh|illiterate)",
    "(listen|look|well|ok|okay|sure|right) (idiot|moron|genius|sunshine|sweetheart|sweetie|pal|buddy|lady|here you)",
    "(shut up|shut it|shut your|stfu|piss off|bugger off|get lost|go away|get stuffed|screw you|sod off|go to hell|drop dead|zip it|up yours|bite me|get a life|grow up|get over (it|yourself)|suck it up|deal with it|tough luck|cry about it|man up|jog on|do one|on your bike|take a hike)",
    r"(f\*{1,6}k|f\*{3,6}|fuk|fck|sh\*t|s\*\*t)",
    "(fuck|fucking|fuckin|wtf|ffs|bullshit|bollocks|shitty|arse|arsehole|asshole|wanker|twat|prick|dickhead|bitch|bastard|cunt|goddamn)",
    "(what's|what is|whats) (wrong|the matter) with (you|u)",
    "what (is|the hell is|on earth is) (your|ur) problem",
    "(who|what) (do|the hell do) (you|u) think (you are|you're|u are|this is)",
    "(can|can't|did|do|don't|didn't|are|have|haven't|could|couldn't) (you|u) [not] even (read|listen|listening|think|understand|speak english|bother|look|hear|count|spell|write)",
    r"(can|can't|cant|do|don't|dont|could|couldn't) (you|u) [not] (read|listen|think|count|spell|write)(?=\W*$)",
    "(can't|cant|cannot|don't|didn't|couldn't) (you|u) [<so>] (listen|think|bother|count|understand english)",
    "(can|do|did|could) (you|u) not [<so>] (listen|think|bother|understand english)",
    "(do|can) (you|u) [<so>] (understand english|speak english)",
    "(use|where's|where is) (your|ur) (brain|head|eyes)",
    "(learn|go learn|try learning|try|you should learn) [how] to (read|listen|spell|write|speak|count|behave)",
    "(don't|do not|couldn't|can't|could not) [<so>|even] care (about you|about your|what you|if you|how you|less|either)",
    "(i|we) (don't|do not|couldn't|dont) [<so>] care",
    "(don't|do not|dont) give a (damn|toss|monkey's|monkeys|shit|fuck|hoot)",
    "(stop|quit|enough of|done with|tired of|sick of|bored of|fed up with) [<so>] (your|ur|the|you|u|being|this|all your) [so|constant|endless|<so>] (rude|wasting|whining|moaning|complaining|whinging|nonsense|lies|attitude|crying|yelling|shouting|drama|calling|bothering|harassing|pestering|asking|babbling|tantrum)",
    "(stop|quit) (wasting|whining|moaning|whinging|complaining|crying|bothering|pestering|lying|being so|being such|being)",
    "(wasting|waste|waste of) (my|our|everyone's|everybody's|of my) time",
    "(got|have|'ve got) (better|other|more important|real) (things|people|customers|work) (to do|waiting|than)",
    "(better|other|more important) (things|people) to (do|deal|help|worry)",
    "(you|u) (people|lot) [all|<so>] (are|always|never|just|make|keep|can't|don't|complain|want|think|expect)",
    "(people|customers|folk|folks|callers|someone|somebody|women|men|types) like (you|u|yourself) [<so>|just|all|simply] (always|never|constantly|can't|cannot|don't|won't|complain|expect|forget|lose|ruin|think|want|are (impossible|the worst|the problem|the reason we have|never|always|all|why we have))",
    "typical of (people|customers|callers) like (you|yourself)",
    "(no|haven't) [<so>|the|got] time for (people|customers|callers|someone|folk) like (you|yourself)",
    "only (a|an) [<so>|complete|total] (fool|idiot|moron|imbecile) would",
    "(you|u) [<so>|really|clearly] (aren't|are not|'re not) [<so>|really|exactly|quite] the (brightest|sharpest|smartest)",
    "(you|u) (sound|act|behave|talk|are acting|are behaving|'re acting|'re behaving) like a [<so>|spoilt|little|small] (child|toddler|baby|brat|kid)",
    "how hard can it be to (read|listen|count|spell|wait|follow|click|understand)",
    "your (mother|mum|parents|father) (not|never|didn't|did not) [ever] (teach|taught)",
    "your (type|sort|kind|lot) (always|never|think|complain)",
    "(lose|drop|cut) the (attitude|drama|act|crap)",
    "(fine|then|so|well|go ahead and|go on) (complain|sue|cancel|leave|go elsewhere|call|report|whine|write) (then|us|me|see if|if you like|all you (want|like)|somewhere|elsewhere)",
    "^(go ahead|go on|feel free|so go ahead) (and) (complain|sue|leave|cancel|cry|report)",
    "(do|did) (you|u) (want|need) (my|our|any) help or not",
    "what (do|did|else do) (you|u) (expect|want) (me|us|from me|from us|to happen) [to do] (to|about|from|anyway|now)",
    "(don't|do not) know what (you|u) (expect|want|think)",
    "(it's|it is|its|this is|that's) [<so>] not [<so>] (that hard|rocket science|difficult|complicated|hard|brain surgery)",
    "(ridiculous|pathetic|laughable|nonsense|rubbish|stupid) (question|complaint|request|person|customer|story|idea|claim|excuse|thing to)",
    "(that's|that is|this is|your (complaint|request|question|story) is|what you (say|said) is) [<so>|just|complete|utter|total] (ridiculous|pathetic|nonsense|rubbish|stupid|bull|a lie|laughable|idiotic|absurd|silly|garbage|crap|dumb)",
    "(blah blah|blah|yada yada|yawn|boring|duh|lol you|lmao|rofl)",
    "(oh|ugh) (not|god|for god's sake|please|great|here we go) (you again|again|spare me|another|you)",
    "(for (god's|heaven's|christ's|crying out loud|goodness|fuck's) sake|for crying out loud|give me a break|spare me|you must be joking|are you having a laugh)",
    "(read my lips|do i have to spell|how many times (do|must|have) i|i'm not your|not your (servant|slave|mother|maid|secretary))",
    "(hang|hanging|hung) up (on you|now) [if|goodbye] (if|goodbye|bye|you)",
    "(nobody|no one|no-one) (cares|asked you|asked|likes you|is interested)",
    "(who cares|what do i care|not my circus|why should (i|we) care|and why should i)",
    "(hurry up|spit it out|get to the point|get on with it|make it quick|cut it short|be quick)",
    "(wats|whats|what's) (ur|your) (problem|deal) (now|then|lady|man)",
    "(you're|you are|u r|u are) (lying|a liar|making (this|it|that) up|making things up|not making (any )?sense|full of|exaggerating|overreacting|being (dramatic|difficult|ridiculous|unreasonable|rude|silly|childish)|imagining|wasting|scamming|trying to (scam|cheat|con|get money|trick))",
)

ORDERS = (
    "(stop|quit) (yelling|shouting|screaming|swearing|cursing)",
    "(don't|do not|dont) (raise your voice|shout|yell|scream|swear|talk|speak|take that tone|use that tone|get smart|be (smart|rude|silly|stupid|ridiculous|so)) [at|to|like|with] (at me|to me|like that|with me|me|stupid|silly|ridiculous|rude|that way)",
    "(no need|there's no need|there is no need|no reason) (to|for) (shout|yell|scream|swear|be (rude|nasty|so|like)|that (tone|attitude)|get (nasty|rude|hysterical|smart)|shouting)",
    "^(shouting|yelling|screaming|swearing|cursing|raising your voice) [at] [me|us] (won't|will not|isn't going|is not going|doesn't|does not|never) (to|make|help|change|get|fix|solve|bring|do|work)",
    "(watch|mind) (your|ur) (mouth|tone|language|attitude|manners)",
)
"""Orders about tone: rude when barked, no longer where the same sentence sets a calm limit."""

RUDE_GUARDS = (
    "(people|customers|someone|somebody|folk|callers) like (you|yourself) [<so>|always|never|don't|just|simply|who] (deserve|make|makes|brighten|help|teach|show|remind|get|receive|have to|should|need|pay|wait|lose (out|money)|want (to be|a|an|the|their)|expect (a|an|better|more))",
    "(that's|that is|this is|it's) [<so>|just|complete|utter|total] (rubbish|ridiculous|nonsense|pathetic|absurd|garbage|crap|stupid|silly|laughable) (of us|from us|on our|for you|service|and i|and we|and you (should|deserve|have every)|i'm sorry|we (should|can|have)|when (you|we)|after (you|what|all|a|two|three|four)|to (have|be|get|wait|hear|lose)|that (you|we|it|the)|you've|you had|cancelled|having)",
    "(ugh|oh no|oh man|oof|ouch|yikes|sorry) … (that's|that is|this is) [<so>] (rubbish|ridiculous|nonsense|pathetic|absurd|garbage|crap|stupid)",
    "(not|never|n't|nobody|no one|nothing|anything but|far from) [<so>|being|think|thinks|thought|saying|suggesting|say|at all|a|an|you're|you are|were|that] … (idiot|stupid|dumb|fool|silly|crazy|ridiculous|unreasonable|difficult|rude|demanding|a nuisance|paranoid|hysterical|lying|a liar|exaggerating|overreacting|mad|childish|annoying|a pain|hopeless|the problem|making)",
    "(made|make|makes|making|leave|left|feel|feeling|felt|look|treated) (you|u|anyone) [feel|<so>|like|look|feeling|as] [a|an|<so>|like|as if|like an] … (stupid|idiot|fool|silly|useless|hopeless|crazy|liar|nuisance|small|dumb|problem)",
    "(stupid|silly|ridiculous|useless|dumb|hopeless|pathetic|idiotic|rubbish|incompetent|lazy|slow|crazy) (mistake|error|system|rule|rules|delay|website|process|slip|service|letter|machine|of us|of me|on our|bot|form|menu|wait|queue|situation|fee|charge|policy|answer|box|router)",
    "(we|i) (are|am|were|was|'re|'m|have been|feel|look) [<so>|being|a|an] (stupid|silly|idiot|idiots|useless|slow|rude|ridiculous|hopeless|a joke|lazy|incompetent)",
    "(don't|do not) [<so>] care (how long|how many|what it takes|if it takes|whose|about the (rules|time|cost|clock))",
    "(anything|whatever) (you|u|it|i|we|happens|the|works|else|time|suits|is|day|else|comes|way|option|reason|your)",
    "(my|our) (colleague|driver|agent|system|courier|bad|website|app|rude|engineer) … (was|were|is|are|has been) [<so>] (rude|useless|stupid|ridiculous|lazy|slow)",
    "(if|when|in case) (you|u) (are|were|'re) (deaf|blind|hard of hearing)",
    "(i won't|i will not|i'm not going to|i don't want to|let's not|we won't|without) (waste|wasting) … time",
    "(wasting|waste|wasted|take up|taking up) your time",
    "(sorry|apologise|apologize|apologies|thank|thanks) … (wasting|waste of|wasted|hurry)",
    "(you're|you are|u are) (not|never) (wasting|overreacting|exaggerating|being|imagining|lying|the|a|an|stupid)",
    "(isn't|is not|wasn't|ain't) (your|ur)",
    "(pain in|be quick|in a hurry|no rush)",
    "(slow|difficult|impossible|ridiculous) (connection|for you|to reach|to get|that)",
    "(you must|you'll|you may|you might|you could) (think|be thinking|feel)",
)
