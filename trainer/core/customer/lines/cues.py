"""Word an answer to one thing in the agent's message: `act/cue`, in chat and on the phone.

Said before the general lines of the act; the cues are those of `cue.CUES`.
"""

CUED = {
    "pushback/blame": {
        "hot": "Oh, so it's my fault now? | Don't you put this on me. | My fault? Seriously? |"
        " You've got some nerve. | I did exactly what I was told.",
        "tense": "So now I'm to blame? | I don't think that's on me. | I did what I was told to do. |"
        " That's your end, not mine. | How is that my doing?",
        "worried": "I didn't do anything wrong, did I? | But I did what it said. |"
        " I don't see what I should have done. | Was that my mistake, then?",
        "calm": "I don't think that was me. | I did follow the steps. | I'd see that differently. |"
        " Hm, I don't think that's on my side.",
    },
    "pushback/rude": {
        "hot": "Don't talk to me like that. | Who do you think you're talking to? | How dare you. |"
        " Say that again? | What did you just say to me? | Watch it.",
        "tense": "There's no need for that. | That's not on. | Excuse me? | Mind your tone. |"
        " I haven't been rude to you.",
        "worried": "There's no need to be like that. | Oh. That's not very nice. | I only asked. |"
        " Please don't speak to me like that.",
        "calm": "Let's stay polite. | Bit rude, that. | I don't think I deserved that. |"
        " That's no way to talk to anyone.",
    },
    "pushback/dismiss": {
        "hot": "Don't brush me off like that. | Don't fob me off. | No. You don't get to wave me away. |"
        " Is that it? Unbelievable. | I'm not going away, you know.",
        "tense": "That's not an answer. | So that's it, is it? | You're fobbing me off. |"
        " I didn't come here to be told that. | That doesn't make it go away.",
        "worried": "But it's still not solved. | So nobody can help me? | I can't just leave it like that. |"
        " It does matter to me, though.",
        "calm": "I don't think that settles it. | Really? Is that it? | That's not much of an answer. |"
        " I'd hoped for a bit more than that.",
    },
    "pushback/canned": {
        "hot": "You've already sent me that. | Is that copied from somewhere? | Stop reading me the script. |"
        " Am I talking to a machine? | Same again? Really?",
        "tense": "That's just a stock phrase. | You said that before. | Did you read what I wrote? |"
        " That could be for anyone. | Is there a person there?",
        "worried": "Is this an automatic answer? | I think you've sent that already. |"
        " Is there somebody who can look at mine? | Is this a machine?",
        "calm": "That sounds a bit like a template. | I've had that one already. |"
        " Could you look at my case, not the general one? | Hm, that's the same as before.",
    },
    "reject/sent": {
        "hot": "I'm not ringing anyone else. | Passed on again. Great. | No. You sort it. |"
        " They sent me to YOU. | Round and round we go.",
        "tense": "I've been sent round enough. | Can't you do it? | They'll only send me back to you. |"
        " I'd rather you dealt with it. | I'm not starting again with somebody else.",
        "worried": "Do I really have to start again? | Can't you do it from there? |"
        " But will they know about it? | I'd rather stay with you, if I can.",
        "calm": "Can't you sort that from there? | I'd rather not start over elsewhere. |"
        " Could you pass it on yourself? | Hm, I was told you'd be the one.",
    },
    "reject/refused": {
        "hot": "Why not? | Just no? Nothing else? | You can't, or you won't? | That's not an answer. |"
        " So what CAN you do?",
        "tense": "And why not? | So what can you do? | Can't or won't? | That doesn't help me. |"
        " Is that a no to everything?",
        "worried": "Oh. Why not? | Is there nothing else? | What can I do, then? | So what happens to me now?",
        "calm": "Why is that? | OK, so what is possible? | Is there another way? | What would you suggest, then?",
    },
    "puzzled/heap": {
        "hot": "That's not even a sentence. | What are you on about? | Try again. In plain words. |"
        " Are you just typing words?",
        "tense": "That's not a sentence. | I can't make sense of that. | Is that a list or what? |"
        " What do you want to say?",
        "worried": "Sorry, I can't make that out. | Is something wrong with your messages? |"
        " I only see words. | What do you mean?",
        "calm": "Something came through garbled. | I only get single words here. | Come again? |"
        " I can't make that out.",
    },
    "soften/done": {
        "hot": "Right. Good. | About time. | OK, that's done at least. | Well. That was quick.",
        "tense": "OK, good. | That's something done. | Right, good. | Good, that helps. | Finally, thanks.",
        "worried": "Oh good. | OK, that's a weight off. | It's really done? Good. | Phew. OK. | Thank you.",
        "calm": "Great. | Brilliant, thanks. | Good, that was quick. | Lovely. | Perfect, thank you.",
    },
    "soften/plan": {
        "hot": "I'll hold you to that. | We'll see. | OK. I'm writing that down. | Right. And it had better.",
        "tense": "OK. I can work with that. | Right, I'll note that. | OK, that's clear. |"
        " Good. At least I know now.",
        "worried": "OK, that helps, knowing when. | OK. I'll wait for that, then. |"
        " Good, so I know where I am. | And you're sure? OK.",
        "calm": "OK, good to know. | That works. | Fine, I can wait for that. | Good. That's clear.",
    },
    "soften/owned": {
        "hot": "Well. At least you admit it. | Right. First one to say so. | OK. And now?",
        "tense": "OK. Good that you say so. | Fair enough. | Right. That's honest, at least.",
        "worried": "Oh. So it wasn't me. | OK, I thought it was my fault. | That's a relief, actually.",
        "calm": "OK, these things happen. | Fair enough. | No harm done, if it gets fixed.",
    },
    "soften/care": {
        "hot": "Yeah. It is. | Exactly. | Well, yes. | At least you read it. | You can say that.",
        "tense": "Yes, it was. | Exactly. | Yeah, that's about it. | Well, yes. | It's been like that, yes.",
        "worried": "Yes. It's been a lot. | It is, yes. | That's it exactly. | Yes, thank you. |"
        " I'm glad somebody says it.",
        "calm": "Yeah, that's it. | It was a bit, yes. | Exactly that. | Yes, well. Thanks. | True.",
    },
    "soften/sorry": {
        "hot": "Hm. | And now? | Well. Go on. | Right. And then? | I'd hope so.",
        "tense": "OK. And now? | Right. | Well, OK. | All right. So? | Hm, OK.",
        "worried": "Thank you. | OK. | That's kind. | All right. And now?",
        "calm": "That's OK. | No worries. | It's fine. | All right. | Can't be helped.",
    },
    "soften/hold": {
        "hot": "Go on, then. | Fine. I'm waiting. | Right. Look, then. | Then look.",
        "tense": "OK. | Go ahead. | OK, I'll wait. | Right, do that. | Fine, have a look.",
        "worried": "OK, thanks. | Yes please, have a look. | OK, I'll wait. | All right. I'm here.",
        "calm": "OK, thanks. | Sure, go ahead. | No problem. | Take your time. | OK, I'm here.",
    },
    "nudge/hold": {
        "hot": "How long this time? | I've waited enough. | Be quick. | Waiting. Again.",
        "tense": "OK. How long? | Don't be long, please. | I'm here. | OK, but I haven't got all day.",
        "worried": "OK. Will it take long? | I'll stay here, then. | OK. I'll wait. | You won't forget me?",
        "calm": "OK, I'll wait. | Sure. | No rush. | OK, I'm still here.",
    },
    "nudge/sorry": {
        "hot": "Sorry doesn't fix it. | I don't want sorry. I want it sorted. | And? What are you DOING? |"
        " Save it. What happens now?",
        "tense": "OK. And what happens now? | Right, but what are you going to do? |"
        " That's nice, but it's still not fixed. | OK, and the fix?",
        "worried": "OK, but can you help? | And what can you do about it? | Thanks. But what happens now?",
        "calm": "That's OK. What do we do? | No worries. So what's next? | OK, how do we fix it?",
    },
    "nudge/greeting": {
        "hot": "It's all up there. Read it. | I've just told you. | Can you fix it or not?",
        "tense": "As I said. Can you sort it? | It's what I wrote. | Hi. So can you help?",
        "worried": "Hi. Can you help with that? | Hello. Did you get what I wrote? | Hi. I hope you can help.",
        "calm": "Hi. So, can you help with that? | Hello. Any idea? | Hi there. It's about what I wrote.",
    },
    "nudge/claimed": {
        "hot": "Then why can't I see it? | Nothing's come through. | I can't see a thing here. |"
        " So show me.",
        "tense": "I can't see that yet. | Nothing's come through here. | Has it really gone through? |"
        " And where do I see that?",
        "worried": "I can't see anything yet. Is that normal? | Are you sure it went through? |"
        " Nothing's come yet. Should it have? | It doesn't show here, I think.",
        "calm": "I can't see it yet, though. | Nothing's come through so far. |"
        " Should it show by now? | And where would I see that?",
    },
    "nudge/wish": {
        "hot": "I want it sorted. What else? | Put it right. That's what I want. |"
        " Fix it. Is that so hard? | That somebody does something. Now.",
        "tense": "I want it put right, that's all. | Just sort it out. |"
        " That I don't have to chase it again. | That somebody deals with it now.",
        "worried": "If I knew what happens and when, that'd help. | To know it's taken care of. |"
        " That somebody sees it through. | I'd just like it to be all right.",
        "calm": "Just to have it sorted, really. | That it's dealt with, and I know when. |"
        " If it could be put right, that's all. | I'd be happy if it were done.",
    },
    "nudge/small talk": {
        "hot": "What's that got to do with it? | I'm not here for a chat. | Are you serious? |"
        " Can we get back to my problem?",
        "tense": "What's that got to do with this? | Can we stick to why I'm here? |"
        " I haven't got time for that. | That's not why I'm here.",
        "worried": "Sorry, I can't think about that now. | Can we get back to it, please? |"
        " I'm too worried for that just now. | Could we sort this out first?",
        "calm": "Ha, another time. Can we sort this first? | That's not quite why I'm here. |"
        " Maybe later. So, what do we do? | Let's get this done first.",
    },
    "vent/late": {
        "hot": "I've been sitting here the whole time. | Nice of you to turn up. | Finally. |"
        " Do you think I've nothing else to do?",
        "tense": "I'd nearly given up. | That took a while. | I thought you'd gone. | Are you doing ten at once?",
        "worried": "I thought I'd lost you. | Oh, you're back. | I was getting nervous.",
        "calm": "Oh, you're there. | I'd gone to make tea. | Back? OK.",
    },
    "vent/sorry": {
        "hot": "You're sorry. They were all sorry. | Everyone's sorry. Nobody does anything. |"
        " I've heard sorry. | Words. Just words.",
        "tense": "I've heard a lot of sorry. | Sorry's fine, but it doesn't help. | That's what they all say.",
        "worried": "That's kind, but I'm still stuck. | It doesn't help me much, though.",
        "calm": "That's all right. It's still not sorted, though. | Fine, but it doesn't change much.",
    },
}
"""Act and cue → band → lines, parted by ` | `."""
