"""List how an agent checks that both understand the same, or sums up.

Source: our labelled agent sentences (act "confirm"). Phrases written for this project.
"""

NO_CHECK = (
    "(to|just to|so|just|let me|i want to|i need to) [<so>|quickly] (make sure|be sure|confirm|double-check|check|verify) … (right person|right account|right customer|right file|right one|who (i|you)|(speaking|talking|chatting) (to|with)|your identity|security|it is you|it's you|that you are|account holder)",
    "^[<so>|and|ok|okay|then|but] (which|whose|who|what|where|when) … (right|correct|current|valid)(?=\\?)",
)
"""What sounds like a check that both understand the same, and asks who somebody is or which it is."""

CHECK = (
    "(all|everything) (is|is now|is so far|now) (clear|understood|okay|ok|fine|good) (for you|with you|to you)(?=\\W*\\?)",
    "(all|everything) (is|is now|is so far|now) (clear|understood|okay|ok|fine|good)(?=\\W*\\?)",
    "(in a nutshell|in one breath|in brief|in short|quick recap|short version|the short of it|all in all|so it stays|so it is now|so we have|so once more)",
    "^[<so>|and] once more",
    "(does|do|would|will) (that|this|the|these|those|<day>|your) [<so>|other|earlier|later] [time|times|day|date|slot|appointment|visit|plan|arrangement|hour|way|one] (suit|fit|work for) (you|your)",
    "(have i|did i|has anything|is anything|have we) [been] (left|missed|forgotten|forget|miss|leave|skipped|overlooked) (anything|something|out|unclear|unanswered)",
    "(have|did) i (answered|answer|understood|understand|covered|cover) (everything|both|all|it all|you|your)",
    "how (does|do|is) (that|this|it) (sound|look|feel|suit you|for you)",
    "(we|all|are we|you) good(?=\\W*\\?)",
    "(happy|okay|ok|fine|all right|good) (with all that|with (that|this|it)|for you|with you|like this|for you like this)(?=\\W*\\?)",
    "(is|are) (that|this|it) (everything|all)(?=\\W*\\?)",
    "(is|are) (it|this|that|everything) [<so>|now] (all right|okay|ok|good|clear|fine) (for|with) (you|both)",
    "(code|label|e-mail|email|letter|text|link|message|money) (come|came|arrive|arrived) (through|to you|with you|in)",
    "(did|does|do|has|have) (the|your|my) [<so>|new] (code|label|e-mail|email|letter|text|link|message|money|file|files) (come|came|arrive|arrived|reach|reached|open|work)",
    "(keep|save|screenshot) this (on|in|for)",
    "(play|read|say|repeat|run) (that|this|it) back",
    "(is|was) (that|this|it|dat) [<so>|all] (right|correct|okay|ok|alright|all right|accurate|acceptable|clear|so|fine|good|what you|how you|enough)",
    "(have i|did i|i have|am i|i've|i) [<so>] (got|get|understood|understand|right|correct|grasped|read|understanding) [<so>|this|that|it|you|in thinking] (right|correctly|correct|properly|in thinking|that right|all of that|everything|it right|this right|you right|all|that)",
    "(have i understood|did i get|did i understand|am i right|am i correct|did i miss|have i missed|have i got)",
    "(correct me|tell me) if (i'm|i am|i|i've|im) [<so>|got|have] (wrong|mistaken|it wrong|missed|misunderstood|this wrong|anything wrong|that wrong)",
    "(if|as) (i|we) [<so>] (understand|hear|understood|heard|read|see|get|follow|got) [you|this|it|that|your message] (correctly|right|correct|well|rightly|properly|you)",
    "(just|so|let me|i want|i'd like|i just want|only|quick|wanted|first) [<so>|just|to|like|quickly] [to] (confirm|double-check|double check|recap|summarise|summarize|sum up|repeat that back|repeat back|make sure (i|we|that|you|this)|be (sure|certain|clear)|check (i|that i|we|my understanding|i've|that we))",
    "to (confirm|recap|summarise|summarize|sum up|be (clear|sure|certain)|double-check|clarify|make sure (i|we|you))",
    "(in summary|summing up|in short so|recap|so to recap|to sum it up|so we (agreed|agree|have agreed|said)|we (agreed|have agreed|'ve agreed)|as (agreed|discussed)|here's where we are|so where we stand)",
    "(does|did|do|would|will) (that|this|it|dat) [<so>|all|plan|solution|sound] (work|help|make sense|sound|suit|answer|solve|cover|be (okay|ok|fine|alright|all right|acceptable|good|enough)|do|settle|fit|resolve|fix|seem) [<so>|for|right|okay|ok|fair|good|like|you|your|to|it|with|reasonable|alright|everything|a] (you|this|right|okay|ok|fair|good|for|it|your|everything|plan|reasonable|alright|sense)",
    "(does|did) (that|this|it) [<so>|all] (make sense|help|work|sound (ok|okay|good|right|fair|reasonable|alright)|answer your|cover|solve)",
    "(sound|sounds) (ok|okay|good|right|fair|reasonable|alright|like a plan)",
    "(are|r) (you|u|we) [<so>] (happy|okay|ok|comfortable|satisfied|fine|good|agreed|all right|alright|clear|with me|on the same page|good to go|in agreement|content) [<so>|with|to|about|on|if|for] (with|to|about|on|if|that|this|for|so)",
    "(are you|is everything|is that) (happy|okay|ok|clear|agreed|all clear|all right)",
    "(is|are) (everything|it|all|that|things) [<so>] (clear|working|fine|okay|ok|back|in order|sorted|good)",
    "(do you|would you|can you|could you) (agree|follow|see what i mean|confirm (that|this|whether|if)|check (if|whether|that|it)|see if|repeat)",
    "(shall we|should we|can we) [<so>] (do|go|leave|agree|proceed|say) [it|with|on|ahead|that] (it|that|this|with|ahead|way|on)",
    "(has|have|did) (it|the|that|they|your) [light|screen|internet|line|message|app|page|connection|new] … (turned|come|worked|changed|arrived|work|help|gone|started) [green|back|now|through|on|up|up] (green|back|now|through|on|up|again)",
    "(so|and) (you|u|it|that|the|this|your|we) … (right|correct|yes|yeah|is that so|agreed|ok)$",
    r"(right|correct|yes|agreed|ok|okay|yeah)(?=\?)",
    "(you mean|do you mean|so you mean|you're saying|are you saying|you are saying|so what you're saying|what i'm hearing|what i hear|i'm hearing|if i hear|what you're telling me|so you (want|need|would like|'d like|'d prefer|prefer))",
    "(any|do you have any|are there any|have you any) (questions|question|doubts) [about|on|so|regarding|with] (about|on|so|this|that|the|far|regarding|any|what|for)",
    "(let me|i'll|i will|let's) [<so>|just|quickly] (repeat|recap|sum up|summarise|summarize|play back|go over|read (that|it|this) back|run through what|restate)",
    "(want|need|like) to be [<so>] (sure|certain|clear) (i|that|we|you|about|it)",
    "(this is|that is|that's|this was|is this|is that) the (second|third|first|fourth|only|right|same) … (time|one|right|correct)",
)
