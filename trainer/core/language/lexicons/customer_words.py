"""List what customers say, for talks that we did not simulate.

Source: the customer acts of customer.md §5; the ways of real customers (short, elliptic, often
without thanks: §0.2). Phrases written for this project.
"""

ANGER = (
    "(angry|furious|livid|fuming|mad|outraged|fed up|sick of|sick and tired|disgusted|disgusting|appalled|appalling|disgrace|disgraceful|outrageous|ridiculous|unacceptable|unbelievable|pathetic|useless|incompetent|joke|shambles|terrible|horrible|awful|worst|rubbish|garbage|crap|scam|theft|thieves|robbery|stealing|stole|rip off|rip-off|ripped off|lied|lies|lying|liars|cheated|insulting|shame on you|ashamed|shocking|nonsense|stupid|idiots|hopeless|annoyed|annoying|frustrated|frustrating|infuriating|terrible)",
    "(wtf|ffs|damn|bloody|hell|fuck|fucking|shit|bullshit|bollocks|bastards)",
    "(never again|had enough|enough is enough|waste of time|wasting my time|wasted my time|what a joke|are you kidding|you must be joking|how dare you|do you people|you people|your lot|you lot|not good enough|how hard can it be)",
    "(last time i|lost my (business|custom)|never (buy|fly|use|order|shop)ing|never (buy|fly|use|order|shop) … again)",
    "(third|fourth|fifth|sixth|tenth|second|3rd|4th|5th|2nd|nth|umpteenth) time",
    "still (no|not|nothing|waiting|haven't|hasn't|isn't)",
    "(don't you|do you|does anyone|can anyone|can't you|can you) [even|actually|not] (care|listen|read|talk|hear|do your job|understand|bother)",
)
WORRY = (
    "(worried|worry|worrying|anxious|nervous|scared|afraid|panic|panicking|concerned|stressed|stressful|desperate|urgent|urgently|asap|emergency|please help|frightened|don't know what to do|what if|not sure what|overdrawn|can't afford|running out|deadline|tomorrow|need it by|need this by|stranded|unsafe|at risk)",
    "(when|how long) (will|is|can|do|does|until|would|am i|are you)",
    "(will|can) i [still|ever|even] (get|be|lose|make|have to)",
    "(is|was) (it|my|that|this) [account|money|card|data] (safe|hacked|lost|gone|stolen)",
)
THANKS = (
    "(thanks|thank you|thankyou|thx|ty|thank u|cheers|much appreciated|appreciate (it|that|this|your|you)|grateful|many thanks|ta)",
    "(that's|that is|you've been|you have been|very|really|so|been) [<so>] (helpful|kind|great|brilliant|lovely|perfect|wonderful|a relief|amazing|fantastic|understanding|decent|good of you)",
    "(good|glad|relieved|happy) to (hear|know)",
    "(at last|finally) (someone|somebody|some)",
    "(god bless|bless you|bless your|legend|lifesaver|life saver|you're a star|you are a star|you're an angel|you are an angel|cheered me up|made my day)",
    "(you|u) ['ve|have|really] thought of everything",
    "i could (hug|kiss) you",
    "(i know|i understand) [that] (it's|it is|this is|that's) not your fault",
)
SARCASTIC_THANKS = (
    "(thanks|thank you|cheers) for (nothing|wasting|ruining|the (useless|terrible|awful|non|lack|delay|mess)|losing|letting|making me)",
    "(thanks|thank you) (but|though) [<so>] (no|that's not|that doesn't|it's not)",
    "(no|no,) thanks",
    "(great|brilliant|fantastic|lovely|wonderful|perfect) (another|so now|so you|more|just what|thanks for nothing)",
)
ACCEPT = (
    "(that|this|it) (works|work|sounds|will do|will work|would work|is fine|is good|is great|is perfect|is ok|is okay|'s fine|'s good|'s great|'s perfect|'s ok|'s okay|suits|does it|'ll do|helps|solves) [<so>|for|good|fine|great|me|fair|perfect|ok] (for me|good|fine|me|great|fair|perfect|ok|then|it|by me|with me|to me)",
    "(that|this|it) (works|sounds good|will do|is fine|is perfect|is great|'s fine|'s perfect|'s great|'ll do)",
    "(thats|its) (fine|good|great|ok|okay|perfect)",
    "(yes|yeah|yep|ok|okay|sure|fine|alright|all right|great|perfect) [<so>|please|then|that|let's] (do that|go ahead|do it|go for|works|that's fine|i'll take|please do|send it|book it|i accept|i'll accept|that will do|refund|proceed)",
    "(i'll|i will|i can|happy to|i'd) (take (it|that|the)|accept|go with|go for|have the|work with that|live with that)",
    "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|noon) it is",
    "see you (then|on (the|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|at|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
    "(go ahead|please do|deal|agreed|i accept|i agree|sounds good|sounds great|sounds fair|let's do that|works for me|fair enough|that i can work with)",
)
REJECT = (
    "(no|nope|nah) [<so>|way|that's|that|it|i|thanks|this] (not|isn't|doesn't|won't|thanks|don't|good|use|can't|absolutely|i want|i need)",
    "(that|this|it) [<so>|just] (doesn't|does not|won't|will not|isn't|is not|wouldn't|'s not) [<so>|going to|really] (help|work|solve|good enough|enough|acceptable|fix|do|what i|an answer|a solution|fair|any use|cut it|be enough|much use|get me)",
    "not (good enough|acceptable|interested|happy with|what i (asked|want|need)|going to happen|a chance|accepting|helpful)",
    "(i don't|i do not|don't) want (a|an|your|the|another|any|that|to wait|it)",
    "(i won't|i can't|i refuse to|i will not|i'm not going to) (accept|wait|pay|take|agree|settle)",
    "(no deal|no chance|forget it|no way|not a chance|you must be joking|is that it|is that all)",
)
HAGGLE = (
    "(what about|how about|and what about|but what about)",
    "(is that|is this|is it) (the best|all you|really the best|the most)",
    "(can|could) (you|u) [<so>|at least|also|not|maybe] (do better|make it|throw in|add|offer|also|give me more|go higher|do more|include|speed)",
    "(only if|as long as|provided|if you also|but only)",
    "(and|but|ok but|okay but|fine but|right and|so) (when|how much|how long|what about|who|how soon|what day|by when)",
    "(at least|i'd want|i would want|i want more|i expect (more|at least)|more than that|bit more|little more)",
)
ESCALATE = (
    "(speak|talk|put me through|get me|want|pass me|transfer me|connect me|let me speak|like to speak|give me) [<so>|to|with|on to] (your|a|the|someone|some) [<so>|actual|real|more] (manager|supervisor|boss|superior|someone higher|higher up|senior|team leader|in charge|above you|human|person|above|with authority)",
    "(manager|supervisor|someone senior|someone in charge|whoever is above|your boss|someone above you|somebody senior) [<so>|please|now] (now|please|immediately|right now|today)",
    "(get|where's|where is|who is) (me your|me a|your) (manager|supervisor|boss)",
    "(formal|official|file a|make a|lodge a|raise a) complaint",
    "(ombudsman|lawyer|solicitor|legal action|sue|take you to court|small claims|trading standards|consumer protection|the press|watchdog|regulator|twitter|social media)",
)
LEAVE = (
    "(i'm|i am|im) [<so>] (done|leaving|off|gone|going elsewhere|switching|cancelling|out of here|hanging up)",
    "(hangs up|hung up|goodbye forever|forget it|never mind|nevermind|i give up|i quit|not wasting any more|bye then)",
    "(cancel|close) (everything|the lot|my account|my contract|it all|the whole)",
    "(take|taking) my (business|custom|money) elsewhere",
    "(going to|switch to|go to|move to|moving to|switching to) (another|a different|your competitor|someone else|a competitor|the other)",
)
CUSTOMER_CLOSE = (
    "(bye|goodbye|good bye|bye bye|take care|have a (good|nice|great|lovely) … (day|one|evening|weekend|night))",
    "(that's|that is|thats) (all|everything|it) [<so>|i|for|thanks|from] (i needed|for now|thanks|from me|i wanted|for today|thank you)",
    "(no|nope|nothing) [<so>|that's|that|thanks|i'm|thank you|else] (all|else|thanks|good|is all|that's all|that's it|everything|thank you)",
    "(we're|we are|i'm|i am) (done|all set|good now|all good|sorted) [<so>|then|here|now] (then|here|now|thanks|thank)",
    "(all sorted|all good now|problem solved|it's working now|that's sorted|all set)",
)
NO_THANKS = (
    "(no|nope|nah|nothing) (else|more|further)",
    "(no|nope|nah|nothing|many|then|now)",
    "(thanks|thank you|thx|cheers) (again|a lot|so much|very much|for (now|everything|[all] your help))",
    "(thanks|thank you|thankyou|thx|thank u|ty|ta|cheers)",
)
PARTING = (
    "(that's|that is|it's|it is|that'll be|that will be) (all i (needed|wanted)|all good|all sorted|all|everything|it [for] (now|today)|it|great|fine|perfect|lovely|brilliant|wonderful|fantastic|good|sorted)",
    "(i'm|i am|we're|we are|you're|you are) (all (good|set|sorted)|good|fine|great|happy|sorted|alright|all right)",
    "(you've|you have) been (great|brilliant|lovely|wonderful|fantastic|[very|so|really] (helpful|kind))",
    "(all (good|set|sorted|fine|done)|great|perfect|lovely|brilliant|wonderful|fantastic|sorted|good|fine)",
    "(bye|goodbye|take care|have a (good|nice|great|lovely) (day|one|evening|weekend))",
)
NO_GOOD = ("(no|nope|nah|nothing) good", "nothing (great|fine)")
TOLD_BEFORE = (
    "(i|i've|i have|we) [<so>|have|'ve|just] (already|just|literally) [<so>|just] (told|said|gave|given|sent|explained|answered|mentioned|did|provided|done|tried)",
    "(like|as) i [<so>|have|'ve|already|just] (said|told|mentioned|explained|wrote)",
    "(i|we) (told|said|gave|explained|wrote) [you|that|this|it|to] [that|this|it|all] [<so>|in] (already|before|earlier|above|twice|three times|at the start|in my|last time)",
    "(scroll up|read (above|my|back|what i)|see above|it's (above|further up|in my)|again i|for the (second|third|last|hundredth|umpteenth) time|how many times|do i have to repeat|repeat myself|repeating myself|told (four|three|five|two|several|many) (different )?(people|of you|agents))",
)
PUZZLED = (
    "(what|wat|whats|what's) (is|are|does|do you mean|a|an|that mean|that|does that mean|is that|'s that) [<so>|a|an|by|the|supposed to] (mean|mean by|by|supposed|by that|thing)",
    "(what|wat|whats|what's) (is|are|does|'s) (that|this)(?! \\w)",
    "(what do you mean|what does that mean|don't understand|do not understand|dont understand|not sure (i|what you)|don't get it|i'm confused|im confused|i am confused|confusing|confused|makes no sense|doesn't make sense|plain english|in english|lost me|you've lost me|no idea what|never heard of|what's that|come again|huh|pardon|i'm lost|explain that|say that again|what is a)",
    "not (clear|making sense|following)",
)
VENTS = (
    "(why|how) (is|are|was|did|do|does|can|has|have|should) (this|it|that|you|nobody|no one|i|my|your|there|the) … (again|still|keep|happen|take|so|chasing|always|every|not|never|possible|hard|even)",
    "(nobody|no one|no-one) (called|came|rang|told|answered|cares|answers|replied|helps|knows|listens|got back|bothered|turned up|showed)",
    "(all day|for hours|hours on hold|on hold for|waited|waiting (for|since)|a whole (day|week|month|morning|afternoon|evening|weekend|year)|(weeks|months|days) ago)",
    "(for|been|already|after|took|taken|over|another|nearly|almost|that's|it's|now) [<so>|nearly|almost|over|about] (two|three|four|five|six|eight|ten) [and a half] (weeks|months)(?! from| to| time)",
    "(i|we) (have|had|'ve|'ve been|have been) [<so>|been] (waiting|chasing|calling|trying|on hold|asking|paying|promised|left)",
    "(so what am i supposed|what am i supposed|am i supposed|what now|so now what|great so)",
)
