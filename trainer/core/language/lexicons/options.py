"""List how an agent lets the customer choose.

Source: Marinova and Singh, "Sorry is not enough", HBR 2018 (offering options drives
satisfaction). Phrases written for this project.
"""

OPTIONS = (
    "(one way|one possibility|one thing i can do|the first way) (is|would|could)",
    "(get|free) to (pick|choose|decide|select)",
    "(you|u) (can|could|may|might|are free to|are welcome to|get to|have) [<so>|either|also|of course] (choose|pick|select|decide|have either|go for|opt|a choice|two options|the choice|several options|three options|two choices)",
    "(would|do) (you|u) [<so>|like or] (prefer|rather|favour|favor|like … or)",
    "(which|what) [one|of these|of the two|option|would|of those|time|way|day|solution|do] … (prefer|rather|suits|suit|works|work|choose|better|best|easier|easiest|like best|help most|want)",
    "(which|what) … (would|do|'d) (you|u) [<so>] like",
    "(either|whether) … (or)",
    "(either|both) (a|an|the|i|we|of|option|way|is|are|one)",
    "(options|choices|ways|possibilities|alternatives) (are|is|for you|we have|i have|you have|open|here|available|to|i can|we can|forward|from here|that)",
    "(two|three|four|a few|several|some|a couple of|these|different|both|your|other) [<so>|possible|good|different|quick] (options|choices|ways|possibilities|alternatives|routes|paths|things i can)",
    "(a|one|another|first|second|other|the) (option|alternative|choice|possibility) (is|would be|could be|might be|a|b|1|2|one|two)",
    "(option|plan|choice) (a|b|one|two|1|2)",
    "(up to you|your choice|your call|your decision|you decide|you choose|you can decide|the choice is yours|as you (prefer|like|wish)|whichever|whatever (suits|works|is easier|is best|you prefer)|what suits you|what works (best )?for you|let me know which|tell me which|say which|up to u)",
    "(if|in case) (you|u) (prefer|would prefer|'d prefer|would rather|'d rather|like instead|want instead|don't want)",
    "(you'd|you would) (prefer|rather)",
    "(or|alternatively) [<so>|if you (like|prefer|want|wish)] (i|we|you) (can|could|may|might|would|'ll|will)",
    "(or would|or do|or shall|or should|or can) (you|i|we)",
    "(alternatively|instead if you like|the alternative)",
    "(could|can|will|would) (a|the|an) … (be better|suit you|work better|or a|or the|or)",
    "(refund|credit|replacement|voucher|repair|exchange|e-mail|email|phone|morning|afternoon|today|card|new one) or [<so>|to|by|in|a|an|the|tomorrow|would|have|your|full|store|with] (a|an|the|refund|credit|replacement|voucher|repair|exchange|e-mail|email|phone|post|morning|afternoon|tomorrow|money|have|new|card|wait|text|call|send|account)",
)
