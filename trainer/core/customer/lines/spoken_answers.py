"""Word answers in chat and on the phone, where a scenario has no line of its own left."""

SPOKEN_ANSWERS = {
    "withhold": {
        "hot": "Why should I tell you that? | What do you need that for? | Not before I hear what you'll do. |"
        " You first. | I'm not going into that with you. | That's none of your business right now.",
        "tense": "Why do you need that? | I'd rather not say. | Is that really needed? |"
        " Let's fix this first. | What's that for? | Tell me first what you're doing.",
        "worried": "Do I have to say? | Why do you need to know? | I'm not sure I want to say. |"
        " Can we sort this out first? | Is that important? | I'd rather not, for now.",
        "calm": "Is that needed? | I'd rather not go into that. | Why do you ask? |"
        " Let's leave that for now. | Do you need that? | One thing at a time.",
    },
    "dunno": {
        "hot": "How should I know? | What's that got to do with it? | No idea. You tell me. |"
        " Is that for me to know? | I don't know. Look it up. | What are you on about?",
        "tense": "I don't know. | No idea, sorry. | What's that got to do with this? |"
        " Couldn't tell you. | I wouldn't know. | Not sure what you mean.",
        "worried": "I'm not sure. | I don't know, sorry. | I couldn't say. | No idea. Is that bad? |"
        " I don't know about that. | Hm, I really don't know.",
        "calm": "I don't know. | Not sure, to be honest. | Couldn't say. | No idea, sorry. |"
        " I'd have to guess. | Hm, don't know.",
    },
    "repeat": {
        "hot": "I TOLD you that. | I've said that already! | Are you even listening? |"
        " Again? I said it once. | Do I have to say everything twice? | You asked me that.",
        "tense": "I said that already. | I've told you that. | You've had that from me. |"
        " Already answered. | We've been through that. | As I said before.",
        "worried": "I think I said that. | I told you that already, didn't I? | You've got that already. |"
        " I said it before, I'm sure. | Didn't I say? | I already gave you that.",
        "calm": "I mentioned that already. | I said that earlier. | You've got that from me. |"
        " That's what I told you before. | I did say. | It's in what I said before.",
    },
    "puzzled": {
        "hot": "'{term}'? Talk normally. | What on earth is '{term}'? | Don't '{term}' me. Say it plainly. |"
        " What's that supposed to mean? | That makes no sense at all. | Speak plainly, will you. |"
        " What are you even saying? | Nobody talks like that. | And that means?",
        "tense": "What's '{term}'? | '{term}' means what, exactly? | No idea what '{term}' is. |"
        " I don't follow. | What does that mean? | Say that again, plainly? | You've lost me. |"
        " Meaning what? | In plain English?",
        "worried": "Sorry, what's '{term}'? | What does '{term}' mean for me? | '{term}'? I'm lost. |"
        " I don't understand. | What do you mean by that? | Sorry, can you say it simply? |"
        " I'm confused now. | Is that good or bad? | I don't get it.",
        "calm": "What's '{term}'? | I don't know '{term}'. | '{term}'? What's that in English? |"
        " How do you mean? | I don't quite follow. | Can you put that simply? | Come again? |"
        " Not sure what you're telling me. | What does that mean?",
    },
    "confirm": {
        "hot": "Yes. | Yes. So? | That's what I said. | Correct. | Obviously. | Yes, that's right.",
        "tense": "Yes. | That's right. | Correct. | Yes, that's it. | Right. | Yep.",
        "worried": "Yes. | Yes, that's right. | I think so, yes. | That's it. | Yes, correct. | Right.",
        "calm": "Yes. | That's right. | Yes, that's it. | Correct. | Exactly. | Yep.",
    },
    "deny": {
        "hot": "No! That's wrong. | No. Read it again. | Wrong. | That's not what I said. |"
        " No, that's not it. | Where did you get that from? | You've got it wrong again. |"
        " Not even close. | No. Wrong again.",
        "tense": "No, that's not right. | That's wrong. | No, not quite. | That's not what I said. |"
        " No. Check again. | I didn't say that. | Still not right. | Where did you get that? |"
        " No, you've got that wrong.",
        "worried": "No, I don't think so. | That isn't right, is it? | Hm, no. | That's not what I have. |"
        " No, that's different. | I don't think that's right. | No, that's still not it. |"
        " Hm, that's not how it was.",
        "calm": "No, not quite. | That's not right. | Hm, no. | I don't think that's it. |"
        " No, that's something else. | Not exactly. | Nearly, but no. | No, that's not how it was.",
    },
    "haggle": {
        "hot": "And {asks_for}? | You haven't said {asks_for}. | Not without knowing {asks_for}. |"
        " That's not enough. | Is that all? | What else? | You can do better than that. |"
        " And that's it?",
        "tense": "OK, but {asks_for}? | And {asks_for}? | I still don't know {asks_for}. |"
        " Is that all you can do? | That's only half of it. | And the rest? | It's a start. What else? |"
        " Hm. Not quite enough.",
        "worried": "OK, but can you tell me {asks_for}? | And {asks_for}? | I need to know {asks_for}. |"
        " Is that everything? | Is there anything more? | That's good, but is it enough? |"
        " Could there be a bit more? | Will that really do it?",
        "calm": "Good. And {asks_for}? | Can you say {asks_for}? | I'd like to know {asks_for}. |"
        " Is there anything more? | Nearly. What else? | That's most of it. | Could you go a bit further? |"
        " Good so far. And the rest?",
    },
    "reject": {
        "hot": "No. | No way. | That's useless to me. | Not a chance. | That fixes nothing. |"
        " You must be joking. | No. Try again. | That's an insult.",
        "tense": "No, that won't do. | That doesn't solve it. | That's no good to me. |"
        " No, sorry. | I don't want that. | That's not what I need. | Not good enough.",
        "worried": "That doesn't help me. | No, that won't work for me. | I'm afraid that's no use. |"
        " But then it's still not solved. | That doesn't get me anywhere. | No, I can't do that.",
        "calm": "No, I don't think so. | That doesn't really solve it. | That's not for me. |"
        " I'd rather not. | Hm, no. | That's not what I'm after.",
    },
    "consent": {
        "hot": "Yes. Do it. | Well, go on then. | Obviously, yes. | Yes. Now. | Do it, then. |"
        " What do you think? Yes.",
        "tense": "Yes, do that. | Yes, go ahead. | Please do. | Go on, then. | Yes, do it. |"
        " If you can, yes.",
        "worried": "Yes, please do. | Oh yes, please. | Please, yes. | Yes, if you can do that. |"
        " Yes, go ahead. | Would you? Yes.",
        "calm": "Yes, please do. | Yes, go ahead. | Please do. | Sure, do that. | Yes please. |"
        " That'd be good, yes.",
    },
    "confront": {
        "hot": 'You said "{earlier}". Which is it? | Hang on. "{earlier}", you said. |'
        ' So "{earlier}" was a lie? | A minute ago it was "{earlier}"! | No. You told me "{earlier}". |'
        ' Make up your mind. You said "{earlier}". | That is not what you said.',
        "tense": 'You said "{earlier}" before. | But you told me "{earlier}". | Wait. "{earlier}", you said. |'
        ' That\'s not what you said. It was "{earlier}". | Earlier it was "{earlier}". So which? |'
        ' Hold on, you said "{earlier}". | You said something else before.',
        "worried": 'But you said "{earlier}"? | Now I\'m confused. You said "{earlier}". |'
        ' Didn\'t you say "{earlier}"? | Wait, what about "{earlier}"? | Hm, earlier you said "{earlier}". |'
        ' So not "{earlier}" after all? | I thought you said something else.',
        "calm": 'Hm, you said "{earlier}" earlier. | Didn\'t you say "{earlier}"? | Earlier it was "{earlier}". |'
        ' I have you down as saying "{earlier}". | So is it that, or "{earlier}"? |'
        ' You told me "{earlier}", though. | I had understood something else.',
    },
    "accept": {
        "hot": "Fine. | Fine. Do that. | About time. | Right. Do it. | OK. But I'll hold you to it. |"
        " All right. Finally.",
        "tense": "OK. That works. | All right. | Fine, let's do that. | OK, do that. | Good enough. |"
        " That'll do.",
        "worried": "Yes, please. | OK, good. Yes. | Yes, let's do that. | That would help. Yes. |"
        " OK, I'm glad. | Yes. Thank you.",
        "calm": "Yes, that works. | Great, yes. | Perfect. | That's good. Thanks. | Yes, happy with that. |"
        " Lovely, do that.",
    },
    "unsure": {
        "hot": "How would I know? Have you? | You tell me. | I can't see what you've done. |"
        " That's for you to know. | I've only got your word. | Have you or haven't you?",
        "tense": "I wouldn't know. Have you? | I can't see that from here. | You'd know, not me. |"
        " I only have your word for it. | Well, is it done or not? | How can I tell?",
        "worried": "I wouldn't know. Have you? | I can't see it. Is it really done? | I hope so? |"
        " I couldn't tell from here. | Isn't that for you to say? | Has it gone through, then?",
        "calm": "I wouldn't know. Have you? | I can't see that from here. | You'd know better. |"
        " That's for you to say. | I'd have to take your word. | Is it done, then?",
    },
    "concede": {
        "hot": "Fine. I don't like it. | All right. It's still a no. | Have it your way. |"
        " If that's how it is. | I suppose that's it then. | OK. Not happy.",
        "tense": "Not what I wanted. But OK. | Fine. I get it. | I don't like it, but all right. |"
        " OK. At least you said why. | Pity. But fair enough. | Hm. OK then.",
        "worried": "Oh well. I understand. | That's a shame. OK. | I'd hoped for more, but OK. |"
        " All right. If there's no other way. | OK. I see why. | Pity. Well, thanks for trying.",
        "calm": "Shame, but I see why. | Not what I hoped for, but fine. | OK, fair enough. |"
        " I can live with that. | All right, rules are rules. | Pity. But thanks for being straight.",
    },
}
