"""List the standing sentences of customer service: kind or useful, and the same for everyone.

Not faults in themselves, as those of template.py are. Written for this project.
"""

STOCK = (
    "(thank you|thanks) [so much|very much] for (contacting|reaching|choosing|calling|writing|getting|your (message|time|patience|call|email|e-mail|reply|interest|custom)|the information|that information|confirming|providing|waiting|sharing|letting|bearing)",
    "(i|i'd|i'll|we|we'd|we'll) [am|would|will|'ll|'d] [be] [<so>|more than] (happy|glad|pleased|delighted|sorry) to (assist|help|hear|explain|look)",
    "my name is",
    "(how|what) (can|may|could) i (help|assist|do for) you",
    "is there (anything|something) else",
    "anything else (i|we|that i) (can|could|may)",
    "(let me|let us) know if (you|there|that|this|it)",
    "(do not|don't|please do not|please don't|feel free|please feel free) [hesitate] to (contact|reach|ask|write|call|get|let)",
    "if you (have|need) (any|further|other|more|anything) [other|further|more|else] (questions|question|help|assistance|queries|concerns|information|issues)",
    "(have|enjoy|wish you) [yourself] (a|an|the rest of your|the rest of the) [<so>|very] (great|good|nice|lovely|wonderful|fantastic|pleasant|excellent|amazing|day|evening|weekend)",
    "(allow|give|bear with|grant) me [<so>|with] (a|one|some|just|few|couple) (moment|minute|second|few|time|couple)",
    "(one|just a|a) moment (please|while|whilst)",
    "(i|we) (have not|haven't|did not|didn't|don't|do not) (received|receive|heard|hear) [a|any|back] (response|reply|answer|from you|back|message)",
    "(will|going to|have to|need to) (close|end|disconnect) (this|the) (chat|conversation|interaction|case|ticket|contact)",
    "(contact|reach|write to|get in touch with|get back to) (us|our) (again|at any|any time|anytime|here|back|support|customer|team|if)",
    "(for|due to) (quality|security|verification|privacy|safety|training) (purpose|purposes|reason|reasons|protection)",
    "(please|kindly) (follow|provide|confirm|verify|proceed|make sure|ensure|be sure|note|be aware|keep in mind|refer|click|stay|try the)",
    "(follow|proceed with|try|perform|complete|go through) (the|these|this) [<so>|next|following] (steps|step|instructions|link|troubleshooting)",
    "(steps|instructions|information|details|link|article) (below|indicated|above|here)",
    "keep in mind",
    "(once|after) (you have|you've|done|completed|this is done|the)",
    "(i|we) [<so>|completely|totally] (understand|apologise|apologize|appreciate)",
    "(our|your) (records|system|systems|policy|policies|team|department|specialists|experts)",
    "(you will|you'll|you should) (receive|be able|need|see|get)",
    "(to|for) [<so>|better|further] (assist|help|serve) you",
    "(transferred|transfer you|forwarded|escalated|redirected|redirect you) to",
    "(welcome to|greetings|good (day|morning|afternoon|evening))",
    "(take care|stay safe|best regards|kind regards|warm regards|sincerely|regards)",
)
