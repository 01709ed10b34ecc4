"""List how an agent sets a limit calmly: to abuse, or to what can be done.

Source: customer.md §1.2; de-escalation practice (listen, then limits with options). A limit says
what is wanted or why, and does not threaten. Phrases written for this project.
"""

LIMIT = (
    "(let's|let us|we can|can we|could we|shall we|please|i'd like us to|we should) [<so>|please|both] (leave|keep) [<so>|all] (the|these|those|any) (insults|insult|names|name-calling|swearing|shouting|threats|language|abuse|personal remarks) out (of|please)",
    "(there's|there is|there really is) [<so>|really] no need (to|for you to) (talk|speak) to (me|us|anyone|my colleague|my colleagues) (that way|this way|like that|like this|in that|in this)",
    "(there's|there is) no need (to|for) (shout|shouting|swear|swearing|yell|insults|raise your voice) [<so>] [at me|here] (i|we|and i|i'm|i'll|let's|as i|because i) [<so>|do|really|am|will|can] (want|can|hear|listening|help|here|look|on your|with you|see|working|do|will|going|get|sort)",
    "(as long as|if|provided|once) (we|you|both of us|the two of us) [can|could|both] (leave|keep|stop|drop|speak|talk|stay|put) … (insults|swearing|shouting|names|language|civil|respectful|polite|abuse|calm)",
    "(want|like|here|glad|happy|going|keen|trying|able) to help [<so>|you] … (but|however|if|as long as|and i (can't|cannot|need|ask)|only)",
    "(i|we) [<so>] (would|'d|want to|will|can|need to|have to) [<so>|be able to|have to] (ask|like|appreciate|need) (you|that|if|it|us) [<so>|you|to|we|not|both|please|that|kindly] (keep|speak|stay|talk|use|swear|shout|stop|remain|refrain|not|to keep|to speak|to stay|keep this|keep it|be (respectful|polite|civil)|could keep)",
    "(keep|keeping) (this|it|things|our|the) [<so>|conversation|chat|call|talk] (respectful|civil|polite|calm|friendly|professional|constructive)",
    "(let's|let us|can we|could we|shall we|please|if we can) [<so>|please|both|try to] (keep (this|it|things)|speak|talk|stay|be) [<so>|to each other] (respectful|civil|polite|calm|calmly|respectfully|constructive|kindly|politely)",
    "(can't|cannot|am not able to|find it hard to|hard to|won't be able to|difficult to|unable to) [<so>] (help|continue|carry on|go on|work|assist|do that|concentrate|do my best) [<so>|you|this|with|call|chat|the] … (if|while|when|unless|being (called|sworn|shouted|insulted|spoken)|language|insults|shouting|swearing|abuse)",
    "(if|should) (the|this|that|you|it|these) [<so>|kind of|keep|continue] [<so>|to] (language|insults|abuse|swearing|shouting|continue|continues|insult|swear|shout|threaten|calling|call me|go on|carry on|goes on) … (end|close|stop|pause|hang|leave|have to|will)",
    "(not|don't|can't|won't|do not|will not|cannot) [<so>] (accept|continue with|tolerate|okay|ok|be spoken|be sworn|be called|be insulted|be shouted) [<so>|being|to|at|with|be|that|this|these] (that language|language|insults|insulted|spoken|sworn|shouted|called|names|threats|threatened|abuse|abusive|personal|at|to)",
    "(i|we) (understand|know|see|hear|get) … (angry|upset|frustrated|annoyed|furious) (but|and|however|yet) [<so>] (i|we|please|insults|swearing|shouting|the language|calling) (stop|don't|do not|keep|ask|need|would|can't|cannot|please|insults|swearing|me|help|don't|won't|am)",
    "(i|we) [<so>] (will not|won't|am not going to|'m not going to|are not going to|refuse to) [<so>] be (insulted|sworn at|called|shouted at|abused|spoken to|talked to)",
    "(please|i'd ask you to|i would ask you to|i need you to|i must ask you to|i asked you to|i have asked you to|i've asked you to|i have to ask you to) [<so>|please|now|once] (stop|drop|leave out|cut out) [<so>|the|these|your|with|calling|me] (insulting|insults|swearing|abuse|shouting|names|name-calling|abusing)",
    "(any more|one more|another|if you) [<so>|of|these|keep] (insult|insults|insulting|abuse|swearing|swear|shouting|shout) … (end|ending|close|closing|hang|hanging|stop|finish)",
    "(please|kindly|i'd ask you|i would ask you|i'd rather you|i need you to|i must ask you) [to] [please] (don't|do not|not to|not|didn't) (speak|talk|shout|swear|scream|yell) [<so>] (to|at) (me|us|my colleagues)",
    "(i'd|i would) (rather|like to) (be honest|be straight|tell you (straight|honestly|now|the truth)|say (so|it) (now|honestly|plainly)) (than|about|that|what|now|with)",
    "(i want to|i'll|i have to|let me|i need to|i'd rather|i must|i will) be (honest|straight|upfront|clear|open|frank|fair|plain) (with|about|here|that|than|and|on)",
    "(what|all) (i|we) (can't|cannot|can not|am not able to|'m not able to|aren't able to|won't) [<so>|do|promise] (do|promise|give|offer|change|say|is)",
    "(the most|the furthest|as much as|the best|as far as) (i|we) (can|could|am able|'m able|are able|may)",
    "(within|outside|beyond|above) [<so>] (my|our) (limit|limits|authority|power|remit|permission)",
)

REASONS = (
    "(because|since|as|so that|due to|the reason|that's why|which is why|in order to|to protect|otherwise|this is to|that is to|by law|law|legal|legally|regulation|regulations|safety|security|privacy|data protection|for your protection|it would|so nobody|keeps|keep your|protects)",
)

ALTERNATIVES = (
    "(what|here's what|here is what) (i|we) (can|could|am able to|will)",
    "(instead|alternatively|but (i|we) (can|could|will)|but (<day>|it (will|can|would|is)|the (next|earliest|best|soonest|first|good)|there (is|are) (a|an|another|one)|what|from|a|an|if|here|once|you (can|could|will))|however (i|we) (can|could|will)|i can|i could|we can|we could|let me|i'll|i will|would you like|shall i|how about|you can|you could|the other option|another option|either|or you|once (you|i|we|it)|as soon as (you|i|we|it)|if you (can|could|send|give|tell|let))",
)
