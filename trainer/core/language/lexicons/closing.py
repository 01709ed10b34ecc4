"""List how agents wind up a talk, and the closing question that asks nothing about the case.

Source: our labelled agent sentences (act "closing"); phrases written for this project.
"""

CLOSING_QUESTIONS = (
    "(need|want|like|do for you) [me] [to] [know] (something|anything|some) (more|else|other)",
    "(something|anything) (more|other)",
    "(another|other|any more) (question|thing|questions)",
    "in other (thing|things|matter|matters)",
    "(anything|something|what) else",
    "any other (thing|things)",
    "any (other|further|more) (question|questions|query|queries|issue|issues|concern|concerns|help)",
    "anything (further|more)",
    "(other|another) (thing|things|matter|question|questions) (i|we) (can|could|may) (help|assist)",
    "(all|everything) (for|you needed) today",
    "(is|is there|do you have|have you) (anything|something) [<so>|that|that's|which|which is|is|we] [still|left|now|yet] (open|unclear|outstanding|unanswered|unresolved|unsettled)",
    "(is|are) (anything|any point|any questions) (still|left) (open|unclear|unanswered|outstanding|to settle|to sort out)",
    "other way (i|we) (can|could) (help|assist)",
)

CLOSINGS = (
    *CLOSING_QUESTIONS,
    (
        "(have|enjoy) (a|an|the rest of|your) [<so>] [nice|good|great|lovely|wonderful|pleasant|fantastic|restful|safe|relaxing|fine|better] "
        "(one|day|evening|weekend|night|afternoon|morning|week|trip|flight|time|holiday|holidays|stay)"
    ),
    "have nice day",
    "(good|bye) bye",
    "(bye|goodbye|bye-bye|cheerio|farewell)",
    "(see|speak|talk to) you (soon|then|again|later|next time|tomorrow)",
    "take care",
    "all the best",
    "(good|best of) luck",
    "wish you [a|an|all] (good|nice|great|safe|lovely|pleasant|the best|well)",
    "(thank you|thanks|thank u) [again|so much] [very much] for (calling|flying|choosing|shopping|being (a|our|such)|your (call|business|custom|loyalty))",
    "(thanks|thank you) again",
    "(it was|it's been|it has been|was) [a|my|so] (pleasure|nice|good|great|lovely) … (helping|help|talking|talk|speaking|chatting|assist|assisting|you)",
    "(glad|happy|pleased|delighted) (i|we) (could|was able to|were able to|managed to|got|have|can) … (help|assist|sorted|sort it|fixed|resolve it|resolve this)",
    "glad (that's|it's|it is|to hear it's) (sorted|fixed|resolved|working)",
    "(please|do|you can|feel free to) … (contact|reach out|get in touch|reach|write to|call|message) [to] [us|me|out] [to] [us|me] again",
    "don't hesitate to",
    "if [you have|there's|there is] (anything|something) (else|further) (comes|come|pops|crops) up",
    "if anything else (comes|come|pops|crops) up",
    "(you|u) know where (to find|we are|i am)",
    "i'll let you go",
    "i will let you go",
    "your (case|ticket|request|chat) is [now] (closed|complete|completed|resolved)",
    "(we|i) [really] (appreciate|value) your (call|business|custom|loyalty)",
    "(that's|that is) all (done|sorted|set|settled)",
    "(kind|best|warm|warmest|many) regards",
    "(yours|kindly) (sincerely|faithfully|truly)",
    "you're welcome",
    "you are welcome",
    "(enjoy|safe) (travels|your flight|your trip|your holiday|your evening|your weekend|your day)",
)
