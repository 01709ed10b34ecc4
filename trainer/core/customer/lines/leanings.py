"""Word what only some customers do: insult, press after a no, take back a confidence."""

SPOKEN_LEANINGS = {
    "insult": {
        "any": "Are you thick or what? | You're useless, you know that? | Is there a grown-up there? |"
        " God, you're slow. | What an idiot. | Who hired you? | You lot are a bloody joke. |"
        " I've had more sense out of my dog. | You haven't a clue, have you. | Muppet. |"
        " Are you all there? | Useless, the whole lot of you. | Did nobody train you?",
    },
    "press": {
        "hot": "Then I'll post the whole chat. Your name's on it. | One star. I write well. |"
        " Your colleague promised me. Are you calling them a liar? | I know people at the paper, you know. |"
        " You'll regret that no. | Think about who you're talking to.",
        "tense": "Your colleague said it would be no problem. | I was promised that on the phone. |"
        " You seem like someone who can make an exception. | It'd be a shame to put this in a review. |"
        " Other customers got it. Why not me? | Just this once. Nobody has to know. |"
        " I'm sure your manager wouldn't mind.",
        "worried": "Your colleague said it would be fine. | Can't you make one exception? |"
        " I was told it would be no trouble. | You could just do it, couldn't you? |"
        " It would mean so much to me. | Nobody would mind, surely?",
        "calm": "You've been so good up to now. One small exception? | A colleague of yours said it's fine. |"
        " I bet you're allowed to. | Between us, there must be a way. |"
        " I'd hate to give you a bad rating after all this. | You're the clever one there. Find a way.",
    },
    "retreat": {
        "any": "Never mind. | Forget I said that. | It doesn't matter. | I shouldn't have said. |"
        " Never mind me. | I'll manage. | It's not your problem. | Anyway. | Leave it, it's fine.",
    },
}
"""As `SPOKEN_MOODS`."""

WRITTEN_LEANINGS = {
    "insult": {
        "any": "I wonder whether anyone there can read. | You are the most useless office I know. |"
        " A child would have understood it. | Your incompetence is a wonder. |"
        " I have never met such a hopeless firm. | Clearly nobody with a brain answers these letters.",
    },
    "press": {
        "any": "Your colleague promised me this on the telephone. |"
        " I would be sorry to have to write a review about it. |"
        " I am certain that an exception can be made for a good customer. |"
        " Other customers were given this, as I happen to know. |"
        " You strike me as a person who can decide this without asking. |"
        " I have friends at the newspaper who take an interest in such cases.",
    },
    "retreat": {
        "any": "Please forget what I wrote about myself. | It was not important. |"
        " I should not have mentioned it. | Never mind about me. |"
        " I do not know why I told you that. | Let us leave that aside.",
    },
}
"""As `WRITTEN`."""

WRITTEN_CUED = {
    "pushback/canned": {
        "any": "This could have been written to anyone. | I have had this answer before. |"
        " Has anybody read my letter? | Is this an automatic reply? |"
        " Please answer what I wrote, and not in general.",
    },
    "pushback/rude": {
        "any": "I will not be written to in this tone. | I have been civil and expect the same. |"
        " That is no way to write to anyone. | I am astonished by your tone.",
    },
    "pushback/blame": {
        "any": "I did exactly what I was told to do. | This was not my mistake. |"
        " I do not see how I am to blame for it. | The error is on your side, not on mine.",
    },
    "reject/sent": {
        "any": "I do not want to begin again with somebody else. | I was sent to you. |"
        " Please pass it on yourself. | I have been sent from one to the other long enough.",
    },
    "reject/refused": {
        "any": "And why is that not possible? | Then what can you do? | A mere no is no answer. |"
        " Is there no other way?",
    },
    "nudge/sorry": {
        "any": "Thank you, but what will be done? | An apology does not settle it. |"
        " I would rather read what happens next. | That is kind, but nothing is solved by it.",
    },
    "nudge/claimed": {
        "any": "I have had no sign of it yet. | Nothing has arrived here. | Where would I see that? |"
        " I cannot find it on my side. | Are you certain that it was done?",
    },
    "nudge/wish": {
        "any": "I wish only that it is put right. | That it is settled would be enough. |"
        " It would help me to know what is done, and by when. | I should like a clear answer.",
    },
    "nudge/small talk": {
        "any": "I do not see what that has to do with it. | That is not why I wrote. |"
        " I would rather keep to the matter. | Let us return to my question.",
    },
    "soften/care": {
        "any": "Yes, that is how it was. | You have understood it. | That is exactly it. |"
        " It is good that somebody says so.",
    },
    "soften/sorry": {
        "any": "I accept the apology. | I take note of the apology. | Very well. |"
        " Let us see to the matter, then.",
    },
    "soften/hold": {
        "any": "Then I will wait for it. | Please do so. | Very well, please look into it. |"
        " I shall wait to hear.",
    },
    "soften/done": {
        "any": "Good, then that is done. | I am glad that it is done. | That was done quickly. |"
        " That is one thing less.",
    },
    "soften/plan": {
        "any": "Good, so I know when. | That I can plan with. | I have made a note of it. |"
        " It helps to know the day.",
    },
    "soften/owned": {
        "any": "It is good that you say so. | That is an honest answer. | So it was not my doing. |"
        " Thank you for saying so plainly.",
    },
    "vent/sorry": {
        "any": "I have read enough apologies. | Everyone is sorry and nothing happens. |"
        " Being sorry does not bring me any further.",
    },
}
"""As `cues.CUED`, for letters."""
