"""Word what a customer says for a reason of its own: asked after days, in silence, in public."""

SITUATIONS = {
    "recalled": {
        "hot": "I told you that {place}! | That's {place}. Does nobody read anything? |"
        " I said it {place}. Do I really have to begin again? | You had that from me {place}.",
        "tense": "I told you that {place}. | I said that {place} already. |"
        " That was {place}, wasn't it? | You already have that. I said it {place}.",
        "worried": "I told you that {place}, I'm sure. | Didn't you get that? I said it {place}. |"
        " I thought you had that. It was {place}. | I did say so {place}, didn't I?",
        "calm": "I told you that {place}. | That was {place}, but I'll say it again. |"
        " I did mention it {place}. | I said so {place}.",
    },
    "never_said": {
        "hot": "I never said that! | No! I said nothing of the sort. | Who told you that? Not me. |"
        " That's not what I said. Are you mixing me up with somebody? | Don't put words in my mouth.",
        "tense": "I never said that. | That's not what I said. | No, I didn't say that. |"
        " You've got me mixed up with somebody. | I said nothing of the kind.",
        "worried": "But I didn't say that. | No, that's not what I said. | Have you got the right person? |"
        " I never said that, did I? | I think you've mixed me up with someone.",
        "calm": "I didn't say that. | That's not what I said. | No, that wasn't me. |"
        " I think you've got me mixed up with somebody. | Hm, no, I never said that.",
    },
    "misnamed": {
        "hot": "That's not even my name. | Wrong name. Read it again. | Who? That isn't me.",
        "tense": "That's not my name. | Wrong name. | That isn't me.",
        "worried": "That's not my name. Have you got the right person? | Sorry, that isn't me. |"
        " Is that meant for me? That's not my name.",
        "calm": "That's not my name. | That isn't me. | You have the wrong name there.",
    },
    "echoed": {
        "hot": "That's what I said! | Those are my words. What are yours? | I know. I told YOU that.",
        "tense": "That's what I just said. | Those are my words. | I know. I'm the one who said it.",
        "worried": "Yes, that's what I said. | Isn't that what I told you? | I said that. What do you say?",
        "calm": "That's what I said. | Yes, those are my words. | Aren't you meant to tell me that?",
    },
    "machine": {
        "hot": "What are you on about? | What is THAT supposed to mean? | Are you even reading this?",
        "tense": "What's that supposed to mean? | I don't follow. | Was that meant for me?",
        "worried": "Sorry, I don't understand that. | Was that meant for me? | I don't know what that means.",
        "calm": "I don't follow. | I think that was meant for someone else. | Not sure what that means.",
    },
    "silent": {
        "hot": "Hello? HELLO? | Is anyone there? | Are you still there or not? |"
        " Don't leave me hanging here. Hello? | Hello! I'm still on the line.",
        "tense": "Hello? Are you still there? | Hello? | Is anybody there? | Are you still with me? |"
        " I can't hear anything. Hello?",
        "worried": "Hello? Are you still there? | Did we get cut off? | Hello? I can't hear you. |"
        " Are you there? | Have I lost you?",
        "calm": "Hello? Are you still there? | Hello, are you there? | I think I've lost you. Hello? |"
        " Still there? | Hello? It's gone quiet.",
    },
    "held": {
        "hot": "Fine. But be quick. | If you must. | Go on, then. Don't be long.",
        "tense": "All right. | OK, but don't be long. | Go on, then. | Fine, I'll hold.",
        "worried": "OK. You will come back, won't you? | All right, I'll hold. | OK, I'll wait.",
        "calm": "OK, I'll hold. | Sure. | All right, no problem. | Fine by me.",
    },
    "hung_up": {
        "hot": "Unbelievable. | Right, that's it. | Forget it.",
        "tense": "There's nobody there. | I'm not waiting any longer.",
        "worried": "I think we've been cut off. | There's nobody there now.",
        "calm": "I'll have to try again later. | The line's dead.",
    },
    "in_public": {
        "hot": "Here? In front of everyone? No. | You want me to post THAT? No chance. |"
        " I'm not putting my details up for the whole world. | Are you serious? Anyone can see this.",
        "tense": "Not here. Everyone can see this. | I'm not posting that in public. |"
        " That's private. Don't you do messages? | Anyone can read this. No.",
        "worried": "Isn't that public? I'd rather not put it here. | Everyone could see that, couldn't they? |"
        " I don't want that up where anyone can read it. | Is it safe to post that here?",
        "calm": "Not in public. | I'd rather not post that where everyone can see it. |"
        " That's not for here. | Anyone can read this, so no.",
    },
    "moved": {
        "hot": "Fine. You've got a message. Now sort it. | Messaged you. Go on. | There. In your messages. Well?",
        "tense": "OK, messaged you. | Right, I'm in your messages now. | Done. You've got a message from me.",
        "worried": "OK, I've sent you a message. Did it come through? | Messaged you. Is this the right place? |"
        " OK, I'm here now. What do you need?",
        "calm": "Sent you a message. | OK, I'm in the messages now. | Done, over to you. | Here I am.",
    },
}
"""`{place}` is where it was said before: "in my e-mail"."""
