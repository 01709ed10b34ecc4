"""Hold kind and plain sentences against the lists of harm, beside sentences that do hurt."""

import pytest

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.read_agent import read_agent

HARM = (AgentAct.RUDE, AgentAct.BLAME, AgentAct.DISMISS)
KIND = """
You are the one who saw it, and nobody here had noticed.
You're the one who spotted the mistake, thank you.
You're the one that has to open them at the kitchen table, I know.
You're the one getting the grumpy replies.
You are the one who pays for our slip, and that isn't right.
You're the one who ordered in March and still has nothing.
Don't be daft, it's no trouble at all.
Don't be daft.
Don't be silly, of course we'll replace it.
Ooh no, three days with no phone, that's rubbish.
Two weeks without hot water, that's ridiculous.
You could have done without that on top of everything.
It's your choice: a refund or a new one.
It's entirely your decision, I'll do either.
Mistakes happen, please don't give it another thought.
These things happen to everyone, don't worry.
You're not the only one who found that form confusing.
You're not the only one, forty people rang about it this morning.
You'll just have to sign the slip when it comes.
For heaven's sake, that is poor of us.
Since you're deaf, I'll write it all down here.
I'd better hurry up then, your train is at six.
I'll tell the driver to hurry up.
You didn't ask for much, and you got nothing.
You didn't mention a pushchair, have you got one with you?
Why did you have to wait so long, I'd like to know that too.
That's what happens when two systems don't talk to each other.
It isn't a stupid question.
There's no such thing as a stupid question.
You've lost your mum, and then we send you that.
You lost it on the bus, so let's see whether it was handed in.
You broke your wrist and still had to come in.
You forgot nothing, we did.
You entered it right, the machine read it wrong.
There is nothing I can do about the rain, but the parcel I can replace.
If you had waited any longer, we would have had to charge you, so well done.
Maybe you could read me the number?
Who cares for your mother when you're out?
Are you listening to music when it cuts out?
It is not my department, but I'll go and ask them for you.
You can't expect to sleep with that on your mind.
No one else has this key.
You clearly did everything right.
You obviously need it before Monday.
Never mind about that, it's gone.
Other people to ask if I'm out: Wendy and Tom.
That's only a small part of it, I know.
"""
HURTS = """
You're the one who broke it.
You are the one who ordered the wrong size.
Well, you're the one that clicked on the link.
You were the one who cancelled it.
You're the one who didn't read the terms.
You're the one who did this.
It's your own choice.
That was your choice.
It was your decision.
That's what happens when you don't read.
You obviously need to read the terms again.
You clearly did it wrong.
You didn't mention that before.
You lost it.
You broke it.
You could have called.
Don't be stupid.
Don't be silly.
Don't be silly, it's only a phone.
That's rubbish.
That is ridiculous, you never sent anything.
For heaven's sake, read the letter.
Are you blind?
You'd better hurry up.
What a stupid question.
Who cares about your parcel.
Are you listening to me?
These things happen.
Mistakes happen.
You're not the only customer.
You are not the only one with problems.
You're not the only one waiting.
You'll just have to wait.
You will just have to accept that.
There's nothing I can do about it.
That's not my department.
There are other people to serve.
If you'd called earlier we could have helped.
You can't expect a refund.
"""


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("text", lines(KIND))
def test_a_kind_or_plain_sentence_does_not_hurt(text: str) -> None:
    assert not read_agent(text).has(*HARM)


@pytest.mark.parametrize("text", lines(HURTS))
def test_what_blames_insults_or_belittles_does(text: str) -> None:
    assert read_agent(text).has(*HARM)


@pytest.mark.parametrize(
    "text",
    [
        "I can see the site gave you no way in.",
        "The shop told you to contact the courier, and that was wrong.",
        "I've read the website, and it says nothing of the kind.",
        "Can you see the site now?",
    ],
)
def test_what_was_seen_or_what_ours_did_sends_nobody_away(text: str) -> None:
    harmful = (AgentAct.DEFLECT, AgentAct.BLAME, AgentAct.REFUSE, AgentAct.LIMIT)
    assert not read_agent(text).has(*harmful)


@pytest.mark.parametrize("text", ["See our website.", "I can see you didn't read the e-mail."])
def test_to_be_sent_or_blamed_in_like_words_still_is(text: str) -> None:
    assert read_agent(text).has(AgentAct.DEFLECT, AgentAct.BLAME)
