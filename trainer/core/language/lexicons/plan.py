"""List how a time is named, and what makes it a next step.

Source: customer.md §1.2 (a plan with a time lowers uncertainty: worry -13); our labelled agent
sentences (act "timeframe"). Phrases written for this project.
"""

TIMES = (
    "<day>",
    "(today|tonight|tomorrow|overnight|tmrw|tomorow|tommorow|2morrow|2day|midday|noon|midnight)",
    "(this|next|early next|later this|first thing|end of the|the end of|by the end of the) (morning|afternoon|evening|week|weekend|month|day|business day|working day)",
    "(first thing|end of (day|the day|business|play|the week|this week|next week|the month)|close of (business|play))",
    "(in|within|inside|after|under|about|around|roughly|approximately|takes|take|needs|need|another|up to|at most|than|for|less than|give it|every) [<so>|the|next|about|around|roughly|up to|at most|approximately|another|a maximum of|no more than|only|more than|usually|it] <number> [to|-|or] [<number>] [full|more|business|working|calendar|further] <unit>",
    "<number> (to|-|or|and) <number> [full|business|working|calendar|more] <unit>",
    r"(\d{1,3}-\d{1,3}|\d{1,3} - \d{1,3}) [full|business|working|calendar] <unit>",
    "(within|in) (the|an|about an|half an|under an) hour",
    "(within|in) the next [<number>] [few|couple of|business|working] <unit>",
    r"(by|at|before|after|around|until|from|till|about|between|no later than) [<so>|about|around] (\d{1,2}((:|\.)\d\d)? (am|pm|a\.m|p\.m|o'clock)|\d{1,2}((:|\.)\d\d)?(am|pm)|\d{1,2}(:|\.)\d\d|noon|midday)",
    r"(by|at|before|after|around|until|from|till|about|between|no later than) [<so>|about|around] (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\W*$|\.|,|;|!|\?| (today|tomorrow|tonight|in the|this|on|at|or|and|sharp|o'clock|so|to|with|your|our|uk)\b)",
    r"(by|before|until|till) \d{1,2}(?=\W*$|,|;)",
    r"\d{1,2} (am|pm|a\.m|p\.m|o'clock)",
    r"\d{1,2}(am|pm)",
    r"\d{1,2}:\d\d",
    r"(between|from) \d{1,2}(:\d\d|\.\d\d)? [am|pm] (and|to|-|till|until) \d{1,2}",
    r"\d{1,2}(st|nd|rd|th)? [of] <month>",
    r"<month> [the] \d{1,2}(st|nd|rd|th)?",
    r"(the|on|by|before|until|from) \d{1,2}(st|nd|rd|th)",
    r"\d{1,2}(/|\.)\d{1,2}(/|\.)\d{2,4}",
    "(a|one|two|the|1|2|3|three|four|five|seven|ten) (day|days|week|weeks|hour|hours) (later|after|from now|after that|at most|max|maximum|latest)",
    "(the day after|the next day|the following (day|morning|week)|in the morning|in the afternoon|in the evening|later today|later on today|straight after|the same day|same day|next working day|next business day|one working day|one business day)",
    "(takes|take|need|needs|about|around|roughly|give it|expect) [<so>|about|around|it|roughly|another|only|up to|usually] <number> [to|-|or] [<number>] [business|working|full] <unit>",
)

NEXT_STEPS = (
    "(it|money|code|letter|engineer|parcel|refund|they|he|she|cot|label) (come|arrive|go|reach|land|lands)",
    "(visits|calls|delivers|collects|picks up|sends|is back|are back|is with you|you get|you have it|gets a|be there|ring you|call you|phone you|write to you|send you|i come|reaches|goes out)",
    "(will|'ll|won't|going to|gonna|should|shall|can|could|expect|ll)",
    "(i'll|we'll|you'll|it'll|they'll|he'll|she'll|that'll|ill|youll|itll|theyll)",
    "(takes|need|needs|take|arrives|arrive|ships|ship|comes|leaves|lands|gets|reaches|is due|are due|due|is booked|is scheduled|is set|booked|scheduled|normally|usually|typically|starts|ends|happens|is done|closes|opens|are closed|is closed|answer)",
    "(next|then|after that|once|as soon as|by|within|until|expect|no later than|before)",
    "(i'm|i am|we're|we are|is|are|it's) [<so>|now|already] (sending|calling|coming|booking|arriving|delivering|putting|refunding|getting|shipping|setting|arranging|on (its|the|his|her|their) way|looking at|with you|collecting|planned|going out|delivered|there)",
    "(let's|shall i|shall we|how about|would) … (<day>|tomorrow|today|suit|work|be)",
    "(refund|replacement|engineer|technician|delivery|courier|parcel|credit|money|payment|letter|label|repair|call-back|callback|part|new one) [<so>|is|will be|on|arrives|with you|there|in|by|for|within] (in|by|on|within|tomorrow|today|for|between|at|from|this|before)",
)

NO_PLAN = (
    r"(try|call|ring|write|come|check) [it|us|this|that|me] (again|back) (?!.*\d)(.*)(later|tonight|tomorrow|another (day|time)|next week|in a while|some other time)",
    r"(don't|do not|no need to|needn't|never|without) (worry|fret|panic|stress|be (worried|afraid|upset|anxious))(?!.*\\W(is|are|will|comes|arrives|lands)\\W)",
    "(sleep|rest) (well|tight|easy)",
    "(it|that|this|everything|things|you|all of it) (will|'ll|should|is going to) [<so>|all|just|surely] (work out|sort itself out|sort out|blow over|turn out (fine|well|right)|be (fine|okay|ok|alright|all right))",
    "(may|can|could|might) i ask",
    "(what|when|where|how|which|why|who) [<so>|else|exactly] (you|he|she|they) [<so>] (need|needs|want|wants|have|has|hope|plan|must|wish|would like|'d like|use|expect)",
    "(what|when|where|how|who|why|which|anything) … (do|did|are|were|have|would|must|can) (you|he|she|they)",
    "(do|did|are|were|have|would|must|can) (you|he|she|they) [<so>|still|also] (need|want|have|hope|go|plan|got to|expect|get)",
    "(can't|cannot|won't|don't|do not|not able to|unable to|hard to|impossible to|couldn't) [<so>|be able to] (say|tell|promise|guarantee|give|know|estimate|commit|be there|come|arrive|make it|get (it|there|someone|anyone)|do (it|that)|send|deliver|fix|offer|see|confirm)",
    "(no|not) (idea|clue|sure|engineer|slots|slot|appointment|one|news|update|earlier|available|before)",
    "(won't|will not|isn't|is not|doesn't|don't) [<so>|be|going to] (be|arrive|happen|come|ready|open|there|work|available|sent|back|fixed)",
    "(should have|would have|was supposed to|were supposed to|was meant to|was due|had to) (arrive|been|come|be|have|happened|go|get|reach)",
)
