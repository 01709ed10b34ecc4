"""Word moods in chat and on the phone, where a scenario has no line of its own left.

Short, plain, never an agent's words, and no thanks from somebody who is angry. ` | ` parts them.
"""

SPOKEN_MOODS = {
    "vent": {
        "hot": "This is ridiculous. | I'm sick of this. | How hard can it be? | You people. Honestly. |"
        " I've had it up to here. | I pay for this? | Nobody there cares, do they. |"
        " I shouldn't have to chase you for this. | Unbelievable. | Do you even read these?",
        "tense": "I've been patient enough. | This is taking too long. | I shouldn't have to chase this. |"
        " It's not good enough. | I've got other things to do today. | It just keeps dragging on. |"
        " I'm not happy about it. | Words won't fix it.",
        "worried": "I really don't know what to do. | This is keeping me up. | It's making me nervous. |"
        " I can't afford for this to go wrong. | I keep thinking about it. | I'm worried, to be honest. |"
        " What if it goes wrong again?",
        "calm": "It's been a bit of a pain. | I just want it sorted. | It's a nuisance, that's all. |"
        " Not how I wanted to spend today. | It shouldn't be this much work. | Bit annoying, this.",
    },
    "soften": {
        "hot": "Right. | Go on then. | Well, that's something. | Hm. I'm listening. | Fine. And now? |"
        " At least you read it. | OK. Keep going.",
        "tense": "OK. | All right. | OK, go on. | That's something. | Right, good. | Fair enough. |"
        " OK, that helps. | Well, that's a start.",
        "worried": "OK, good. | Oh, all right. | That helps a bit. | OK. That's good to know. |"
        " Phew, OK. | All right, I feel a bit better. | OK, I hope so.",
        "calm": "OK, good. | That's helpful. | Great. | Good to know. | Sounds good. | Nice one. |"
        " OK, thanks. | That makes sense.",
    },
    "nudge": {
        "hot": "And? | So what are you doing about it? | Hello? | I'm still waiting. | Well? |"
        " Are you going to fix it or not? | What happens now? | That doesn't tell me anything. |"
        " Get on with it.",
        "tense": "And now? | So what happens next? | OK, but what are you doing about it? |"
        " Still here. | Any news? | What's the plan? | So where does that leave me? |"
        " That's not an answer yet.",
        "worried": "So what happens now? | Will it be OK? | Do I need to do anything? | What's next? |"
        " Is it going to be sorted? | Sorry, what happens next? | Will it take long?",
        "calm": "OK, and what's next? | So what happens now? | What's the next step? | And then? |"
        " OK, what do we do? | Right, and what now? | How do we go on?",
    },
    "pushback": {
        "hot": "No. I won't accept that. | That's a disgrace. | Is that your last word? |"
        " I'm not taking that. | So that's how you treat people. | You can't be serious. |"
        " And that's meant to be fair?",
        "tense": "I don't accept that. | That's not fair. | So that's it, is it? | I'd expected more. |"
        " No, I don't think that's right. | There has to be something. | That can't be the end of it.",
        "worried": "That doesn't seem fair. | Oh. That's not what I hoped. | Is there really no way? |"
        " I don't think that's right. | I was counting on it. | So there's nothing at all?",
        "calm": "I don't agree with that. | I don't think that's fair. | Hm, I see it differently. |"
        " Really? Is that it? | I'm not sure that's right. | I'd hoped you could look again.",
    },
    "escalate": {
        "hot": "Get me your manager. | I want someone above you. Now. | Put me through to a supervisor. |"
        " No. Who's in charge there? | I'm done with you. Manager, please. |"
        " Is there anyone there who can actually do something?",
        "tense": "I'd like to speak to a supervisor. | Can I talk to your manager? |"
        " Is there someone more senior? | I think I need someone above you. |"
        " Who can I complain to? | I'd rather talk to whoever decides this.",
        "worried": "Could I talk to someone else? | Is there a manager I can ask? |"
        " Maybe someone senior should look at it. | Can somebody else help me? |"
        " I'd feel better talking to a supervisor. | Who else could look at this?",
        "calm": "Could I talk to a supervisor? | I think this needs your manager. |"
        " Is there someone who can decide this? | Let's get someone senior in. |"
        " Can you ask a supervisor to take over? | I'd like your manager to see this.",
    },
    "leave": {
        "hot": "Forget it. I'm done. | That's it. You've lost a customer. | I'm not wasting more time. |"
        " I'm off. You'll hear from me. | Enough. Goodbye. | I'll take this elsewhere.",
        "tense": "This is going nowhere. I'm off. | I'll try somewhere else. | Leave it. I've had enough. |"
        " I don't have more time for this. | OK, I give up. | Never mind. I'm leaving it here.",
        "worried": "I have to stop here. | I'll ask somebody else. | I can't do this any more. |"
        " It's no use. I'll go. | I'd better try another way. | Never mind. I'll find someone.",
        "calm": "I'll leave it here. | Never mind, I'll sort it another way. | I've run out of time. |"
        " I'll try elsewhere. | Let's leave it. Bye. | I don't think this is going anywhere. Bye.",
    },
    "close": {
        "hot": "Fine. Bye. | Right. That's it then. | We'll see. Bye. | I'll be watching for it. |"
        " Good. Make sure it happens. | That's all.",
        "tense": "OK. Bye. | Right, that's it then. | Good. I'll keep an eye on it. | That's all. Bye. |"
        " Fine, we're done. | All right. Bye then.",
        "worried": "OK. Fingers crossed. | That's all, thanks. Bye. | I'll wait for it then. |"
        " No, that's it. Thank you. | All right. I hope it works. | OK, bye, and thanks.",
        "calm": "That's all. Thanks, bye. | No, that's everything. Bye. | Great, thanks. Bye. |"
        " Good. Have a nice day. | That's it from me. Cheers. | Perfect. Bye now.",
    },
}
