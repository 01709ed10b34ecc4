"""List how an agent asks for a moment.

Source: our labelled agent sentences (act "hold"). Phrases written for this project.
"""

NO_HOLD = (
    "(when|whenever|if|once) (you|u) (have|get|'ve got|have got|can spare) (a|one|two) [<so>|free|quick|spare] (moment|minute|min|second|sec)",
    "a second (time|person|one|user|chance|look|name|call|contact|letter|fee|charge|payment|attempt|try|line|opinion|account|order|cot|pair|booking|train|part|question)",
    "(hang|hold|holding|hung|hanging) on to",
    "(we|they) (hold|held) (for|on)",
    "you (sat|were|waited|spent) [<so>] … on hold",
    "(minutes|hour|hours|music|ages) (on hold|of our hold)",
    "(thanks|thank you|thx|ty) … for [your] (waiting|patience|bearing|hanging|holding|staying)(?!.* while)(?!.* whilst)(?!.* until)",
)
"""Wordings that hold the same words and ask for no moment."""

HOLD = (
    "(one|a|just a|1|a quick|half a|two|just one|only a|another) (moment|second|sec|minute|min|mo|tick|ticks|secs|seconds|minutes|mins|jiffy)",
    "(bear|stay) with (me|us)",
    "(give|allow|grant|lend) (me|us) [<so>|just|please] (a|an|one|two|some|five|three|1|2|5|couple|few) [<so>|couple of|few|couple|more|quick|short|brief|little] (moment|moments|second|seconds|sec|secs|minute|minutes|min|mins|time|of|tick|while)",
    "(need|take|takes|have|spare me|require) [me|<so>|just|only] (a|one|two|a few|a couple of|a couple|another|1|2) [<so>|more|quick|short|brief|couple] (moment|moments|second|seconds|sec|minute|minutes|min|mins) [<so>|longer|more] (to|while|for|and|please|here|more|longer)",
    "(hold|hang|hold on|hang on) (on|the line|please|tight|a|for|pls|while)",
    "(please|pls|kindly) (wait|hold|stay on|stay with|stand by|hang on|bear)",
    "(wait) (pls|please|a|one|here|for a|while)",
    "(on hold|on a brief hold|on a short hold|a brief hold|a short hold)",
    "(stay|remain|stand) (on the line|by|on hold|online|connected)",
    "(i'll|i will|ill|brb|be) [be] (be right back|right back|back in a|be back in a|be back shortly|brb|back shortly|with you in a|be with you)",
    "(brb|right back|won't be long|just a tick|two ticks|hold on|hang on|one moment|just a sec)",
    "(thanks|thank you|thx|ty) … for (waiting|holding|your patience|bearing with me|bearing with us|hanging on|staying) … (while|whilst|as i|until|till)",
    "(while|whilst) (i|we) (check|look|pull|get|find|open|read|bring|verify|go|ask|review|have|see|do|search|access|investigate)",
    "(still|just|currently) (looking|checking|working on|searching|reading|waiting|loading|pulling)",
    "(system|computer|screen|page) is [<so>|a bit|being|running] (slow|loading|taking)",
)
