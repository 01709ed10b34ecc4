"""Word what is left to say when every line of an act has been used: a lead and a core.

Each act has cores of its own, so that the last thing that anybody has to say still answers what was
said; any of its leads goes with any of them. There are more than any talk needs.
"""

LEADS = {
    "ask": "So, | Look, | Well, | Right, | Again, | Once more,",
    "no": "No, | Look, | Well, | Honestly, | Again, | As I say,",
    "yes": "Right, | Well, | OK, | All right, | Good, | Fine,",
    "unclear": "Sorry, | Well, | Look, | Honestly, | Hm, | Again,",
    "letter": "Once more: | As before: | To be plain: | To say it again: | In short: | I repeat:",
}
"""Manner → what comes before a core in chat and on the phone; and what does in a letter."""

CORES = {
    "vent": "I've had enough of waiting. | this is wearing me out. | it shouldn't be like this. |"
    " I'm no further on than before.",
    "nudge": "what happens now? | what are you going to do? | what's the next step? |"
    " how does this go on?",
    "silent": "are you there? | can you hear me? | is anybody listening? | are you still with me?",
    "haggle": "is there anything you can add? | what about the rest of it? |"
    " can you go any further? | is there no more to it?",
    "withhold": "I'd rather keep that to myself. | I'm not going into that now. | that can wait. |"
    " I'd like to leave that out.",
    "dunno": "I can't answer that. | I wouldn't know. | that's beyond me. | I've no idea about that.",
    "unsure": "I can't tell from here. | only you can see that. | you'd have to tell me. |"
    " I've no way of knowing.",
    "repeat": "you've had that from me. | I've answered that. | you asked me that before. |"
    " I've told you that once.",
    "recalled": "you've had that from me. | I've told you all that. | it's with you already. |"
    " I said that the last time.",
    "puzzled": "I don't follow you. | that means nothing to me. | you'd have to explain that. |"
    " I can't make that out.",
    "echoed": "those are my own words. | I said that myself. | you have that from me. |"
    " that came from me.",
    "machine": "I don't know what that's about. | that can't be meant for me. |"
    " I don't see what you mean. | that makes no sense to me.",
    "retreat": "forget what I said. | it doesn't matter. | leave that aside. | never mind all that.",
    "confirm": "that's right. | that's correct. | you've got it right. | that's how it is.",
    "soften": "that's something. | that's a step. | I can see that. | that tells me more.",
    "consent": "you can do that. | do it, please. | that's fine by me. | go ahead with it.",
    "accept": "that's fine by me. | I'm all right with that. | that will do. |"
    " we can do it that way.",
    "concede": "I can live with it. | I'll have to take that. | let's leave it at that. |"
    " I won't argue any more.",
    "close": "that's everything from me. | that's all I needed. | we're done, I think. |"
    " let's leave it there.",
    "held": "I'll hold. | I'll wait. | I'll stay here. | I can wait a bit.",
    "moved": "I'm in your messages now. | you have my message. | I've written to you there. |"
    " it's in your messages.",
    "confront": "that's not what you said before. | you told me something else. |"
    " it was different a moment ago. | those two don't go together.",
    "deny": "that isn't so. | that's not right. | you've got that wrong. | it wasn't like that.",
    "never_said": "I didn't say that. | those aren't my words. | that wasn't me. |"
    " I said no such thing.",
    "misnamed": "that isn't my name. | you have the wrong name. | that's somebody else's name. |"
    " I'm not called that.",
    "pushback": "I can't go along with that. | I see that differently. | that's not fair on me. |"
    " I don't accept that.",
    "reject": "that isn't enough for me. | that doesn't do it. | I need more than that. |"
    " that's no use to me.",
    "in_public": "I'm not putting that up here. | that's not for everybody to see. |"
    " that stays private. | people can read this.",
    "escalate": "I want to talk to somebody else. | I need somebody who can decide. |"
    " I'd like your manager. | somebody above you should look at it.",
    "press": "somebody there can make an exception. | I'm sure there's a way. |"
    " you could if you wanted to. | others have been given it.",
    "insult": "you're no use at all. | you've no idea, have you. | a child could do it better. |"
    " what do they pay you for?",
    "leave": "I'm leaving it there. | I'll find another way. | I've no more time for this. |"
    " that's the end of it for me.",
    "hung_up": "there's nobody there. | I'm not waiting any more. | I'm putting the phone down. |"
    " that's it for me.",
}
"""Act or situation → what still says it, in small letters; ` | ` parts them."""

MANNERS = {
    "ask": "vent nudge silent haggle",
    "unclear": "withhold dunno unsure repeat recalled puzzled echoed machine retreat",
    "yes": "confirm soften consent accept concede close held moved",
}
"""The manner in which an act is led into; all others are a no."""
