"""Word moods and answers in a letter: whole sentences, for e-mail.

`any` goes with every band. ` | ` parts them.
"""

GREETINGS = (
    "Hello,",
    "Hello again,",
    "Good day,",
    "Dear customer service,",
    "Dear team,",
    "Good morning,",
    "Good day to you,",
    "Good afternoon,",
    "Dear support team,",
    "Hello once more,",
    "Dear Sir or Madam,",
)

SIGN_OFFS = {
    "hot": "Regards, | Yours, | Awaiting your answer, | I expect to hear from you, |"
    " In expectation of a reply, | I am waiting, | Yours in impatience, | With little patience left, |"
    " Until I hear from you, | For the last time, I hope,",
    "any": "Kind regards, | Best regards, | With kind regards, | Yours sincerely, | Best wishes, |"
    " Many greetings, | All the best, | Greetings, | Sincerely, | With best wishes, |"
    " Yours faithfully,",
}

WRITTEN = {
    "vent": {
        "any": "I would like this to be put right and not only explained. | I have waited long enough. |"
        " This has already cost me more time than it should. | I expected better than this. |"
        " I still do not have what I paid for.",
        "hot": "I am very angry about the way this is handled. | This is not acceptable.",
        "tense": "I must say that I am disappointed. | It is getting tiresome.",
        "worried": "I am worried about how this will end. | I do not know what I should do now.",
        "calm": "It has been a nuisance, to be honest. | I would simply like it to be finished.",
    },
    "soften": {
        "any": "That is at least clear. | That is a step forward. | I see that you have looked into it. |"
        " That tells me more than I knew before.",
        "hot": "I take note of it. | Let us see what comes of it.",
        "tense": "That helps a little. | I appreciate a straight answer.",
        "worried": "That is good to hear. | I feel a little better now.",
        "calm": "Thank you, that is helpful. | I am glad to hear that.",
    },
    "nudge": {
        "any": "What will happen now? | Could you tell me what the next step is? |"
        " I do not see yet what will be done. | Please tell me when it will be settled. |"
        " What may I expect from you?",
        "hot": "I am still waiting for an answer. | When will anybody do something?",
        "tense": "I would like to know where this stands. | Is there any progress?",
        "worried": "Will it be all right? | Is there something that I have to do?",
        "calm": "How do we go on from here? | I look forward to hearing what comes next.",
    },
    "pushback": {
        "any": "I do not agree with that. | That is not how I see it. | I do not think that this is fair. |"
        " I did not expect to read such an answer.",
        "hot": "I will not be spoken to in this way. | How can you write such a thing?",
        "tense": "There is no need for this tone. | I cannot accept that.",
        "worried": "Is there really no other way? | That is not what I had hoped for.",
        "calm": "Perhaps you could look at it once more. | I had thought that more was possible.",
    },
    "escalate": {
        "any": "I would like your supervisor to look at my case. | Please pass this to someone senior. |"
        " I ask that somebody with more authority answers me. | Who is responsible above you?",
        "hot": "I demand to hear from your manager. | Give this to somebody who can decide.",
        "tense": "I want a manager to read this. | I see no other way than to ask for your superior.",
        "worried": "May I please hear from your manager? | Perhaps a colleague could help better.",
        "calm": "Could your manager have a look at it? | I think that a supervisor should decide.",
    },
    "leave": {
        "any": "I will settle this in another way. | There is no point in writing any further. |"
        " I will take my custom elsewhere. | I am ending this correspondence.",
        "hot": "I have had enough of this. | You will hear from me by another way.",
        "tense": "I am giving up on this. | I do not want to spend more time on it.",
        "worried": "I have to look for help somewhere else. | I cannot wait any longer.",
        "calm": "I will try it elsewhere. | Let us leave it at that.",
    },
    "close": {
        "any": "That is all from my side. | Then everything is settled for me. |"
        " There is nothing else that I need. | With this the matter is closed for me.",
        "hot": "I will see whether it happens. | Let us hope it is done this time.",
        "tense": "I will keep an eye on it. | Then I will wait for it.",
        "worried": "I hope that it will work now. | Thank you, I am relieved.",
        "calm": "Thank you for your help. | I appreciate the trouble you took.",
    },
    "withhold": {
        "any": "I do not see why you need this. | I would rather not write about that. |"
        " First I would like to know what you will do. | Is this really necessary?",
        "hot": "I will not answer that before something is done. | That is not your concern now.",
        "tense": "Please deal with the matter first. | What do you need it for?",
        "worried": "I am not sure that I want to say this. | Do I have to tell you that?",
        "calm": "May I ask why you want to know? | I would leave that aside for now.",
    },
    "dunno": {
        "any": "I do not know that. | I cannot tell you that. | I have no information about it. |"
        " I am not sure what you mean.",
        "hot": "How should I know that? | What has this to do with my case?",
        "tense": "I do not see what that has to do with it. | That is not for me to know.",
        "worried": "I am sorry, I do not know. | I hope that this is not important.",
        "calm": "That I do not know, I am afraid. | I would have to guess.",
    },
    "repeat": {
        "any": "I have already written that. | You will find this in my earlier message. |"
        " I answered this before. | As I wrote, you have this from me already.",
        "hot": "Please read what I write. | Must I write everything twice?",
        "tense": "I have told you this before. | This question was answered.",
        "worried": "I believe that I wrote this already. | Did my message not arrive?",
        "calm": "I mentioned it earlier. | It stands further up in our letters.",
    },
    "puzzled": {
        "any": "What is meant by '{term}'? | I do not know what '{term}' is. | I do not understand this. |"
        " Could you say this in simple words? | I cannot make sense of this message. |"
        " '{term}' tells me nothing.",
        "hot": "Please write so that a person can understand it. | What is that supposed to mean?",
        "tense": "I cannot follow you. | This is not clear to me.",
        "worried": "I am confused by this. | Is that something bad?",
        "calm": "I do not quite follow. | How do you mean that?",
    },
    "confirm": {
        "any": "Yes, that is correct. | That is right. | Yes, so it is. | Correct.",
        "hot": "Yes, as I wrote. | Of course it is.",
        "tense": "Yes, exactly. | That is so.",
        "worried": "Yes, I think so. | Yes, that should be right.",
        "calm": "Yes, quite right. | Exactly so.",
    },
    "deny": {
        "any": "No, that is not correct. | That is not what I wrote. | No, there must be a mistake. |"
        " I am afraid that is wrong. | That is still not correct. | That is not how it was.",
        "hot": "No, please read it again. | That is simply wrong.",
        "tense": "No, not at all. | I did not write that.",
        "worried": "I do not think that is right. | Could you check this again?",
        "calm": "No, not quite. | That is not entirely right.",
    },
    "haggle": {
        "any": "But please tell me also {asks_for}. | I would still need to know {asks_for}. |"
        " Is that everything that you can do? | That is only a part of it. |"
        " You have not written {asks_for}. | I had hoped for somewhat more.",
        "hot": "That is not enough. | This does not make good for it.",
        "tense": "It is a beginning, but not more. | What about the rest?",
        "worried": "Is there perhaps something more? | I am not sure that this is enough.",
        "calm": "We are nearly there. | Could you go a little further?",
    },
    "reject": {
        "any": "That does not solve my problem. | I cannot agree to that. | This does not help me. |"
        " That is not what I need.",
        "hot": "No, certainly not. | I consider that an insult.",
        "tense": "No, that is not good enough. | I do not want that.",
        "worried": "I am afraid that this is of no use to me. | Then I still have the same trouble.",
        "calm": "I would rather not do that. | That does not quite meet the case.",
    },
    "consent": {
        "any": "Yes, please do that. | Yes, please go ahead. | You have my agreement to do so. |"
        " Please do, I would be glad of it.",
        "hot": "Yes, and please without delay. | Do it, then.",
        "tense": "Yes, do that. | If you can do that, then please do.",
        "worried": "Yes please, if that is possible. | I would be relieved if you did.",
        "calm": "Yes, that would be welcome. | By all means, please do.",
    },
    "confront": {
        "any": 'In your earlier message you wrote "{earlier}". | You told me "{earlier}" before. |'
        ' This is not what you wrote. You wrote "{earlier}". |'
        ' Which of the two is right? Before, it was "{earlier}". |'
        " This is not what I was told before.",
        "hot": 'You wrote "{earlier}". Was that untrue? | I can read. It was "{earlier}".',
        "tense": 'I have it in writing: "{earlier}". | You wrote "{earlier}", did you not?',
        "worried": 'Now I am confused, because you wrote "{earlier}". | So it is not "{earlier}" any more?',
        "calm": 'I understood from you "{earlier}". | Perhaps I misread, but you wrote "{earlier}".',
    },
    "accept": {
        "any": "Yes, please do it like this. | I agree to that. | That is fine with me. |"
        " Yes, let us do that.",
        "hot": "Very well, but see that it happens. | All right, finally.",
        "tense": "That will do. | Good, I can accept that.",
        "worried": "Yes please, that would help me. | I am relieved to hear it.",
        "calm": "Yes, that is very good. Thank you. | That suits me well.",
    },
    "unsure": {
        "any": "I cannot see from here whether it is done. | That I would not know. Have you? |"
        " That is for you to say. | I have only your word for it.",
        "hot": "How would I know what you have done? | You tell me.",
        "tense": "You would know that, not I. | Is it done or is it not?",
        "worried": "I hope that it is done. Is it? | Has it really gone through?",
        "calm": "I would have to take your word for it. | You will know that better than I.",
    },
    "concede": {
        "any": "It is not what I hoped for, but I accept it. | I understand the reason. |"
        " It is a pity, but so be it. | I am not glad of it, but it is clear.",
        "hot": "If that is how it is, so be it. | I do not like it.",
        "tense": "At least you told me why. | Then I will have to live with it.",
        "worried": "It is a shame, but I understand. | I had hoped otherwise.",
        "calm": "I can see why. | Thank you for being honest about it.",
    },
}
