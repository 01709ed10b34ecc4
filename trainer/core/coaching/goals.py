"""Say what a moment asks of the agent: one row per customer act.

Source: the order of HEARD (hear, empathise, apologise, resolve, diagnose; Disney Institute), and
the if-then form of plans.
"""

from dataclasses import dataclass

from trainer.core.conversation.acts import CustomerAct


@dataclass(frozen=True, slots=True)
class Goal:
    """Hold what a moment looks like (`when`), asks for (`goal`), and the habit for it (`do`).

    `nudge` is a question that leads there and gives nothing away.
    """

    when: str
    goal: str
    do: str
    nudge: str


_HEAR = Goal(
    "a customer tells me what went wrong",
    "Show that you have heard what happened to this customer, then take the next step yourself.",
    "name what happened to them in their own facts before I ask for anything",
    "Read again how they came. What happened to them, and which of it have you not named yet?",
)

GOALS: dict[CustomerAct, Goal] = {
    CustomerAct.OPEN: _HEAR,
    CustomerAct.VENT: Goal(
        "a customer is venting",
        "Take the pressure out: name what they went through, and say what you do about it now.",
        "answer the feeling in one sentence and say in the next what I am doing",
        "There is a feeling in that message. Which words of it would you answer first?",
    ),
    CustomerAct.TELL: Goal(
        "a customer has answered my question",
        "Use the answer: say what it means for them, and what happens next.",
        "use what they told me at once, instead of asking the next thing on my list",
        "You asked and they answered. What can you do now that you could not do before?",
    ),
    CustomerAct.VOLUNTEER: Goal(
        "a customer tells me something I did not ask for",
        "Pick it up: it is what matters to them.",
        "pick up what they offered, in their words, before I go on",
        "They told you something you did not ask for. Why might it matter to them?",
    ),
    CustomerAct.WITHHOLD: Goal(
        "a customer will not answer a question",
        "Say why you ask, and give something first.",
        "say what I need it for and what they get out of it",
        "They did not answer. Do they know what you need it for?",
    ),
    CustomerAct.CONFIRM: Goal(
        "a customer confirms that I have it right",
        "Go on from there: do it, and say what happens next.",
        "act on it at once, with an amount or a date",
        "They said that you have it right. What is the next step, and whose is it?",
    ),
    CustomerAct.DENY: Goal(
        "a customer says that I have it wrong",
        "Take their word for it, and put it right aloud.",
        "say what I now understand before I go on",
        "They say that you have it wrong. What do you know now?",
    ),
    CustomerAct.DUNNO: Goal(
        "a customer cannot answer",
        "Look it up yourself, or ask for something they can know.",
        "look in the record before I ask",
        "They cannot know that. Where else could it stand?",
    ),
    CustomerAct.REPEAT: Goal(
        "a customer says that they told me already",
        "Own the slip, show that you have it now, and move on.",
        "read back what I have instead of asking again",
        "They have told you already. Where in the talk is it?",
    ),
    CustomerAct.PUZZLED: Goal(
        "a customer does not understand a word of mine",
        "Say it again in their words, and check that it is clear.",
        "use the customer's own word for it",
        "One of your words was not theirs. Which one?",
    ),
    CustomerAct.SOFTEN: Goal(
        "a customer begins to calm down",
        "Do not go back to apologies: now is the time to act.",
        "move from listening to doing, with a clear next step",
        "They are calmer. What would a calm customer want to hear now?",
    ),
    CustomerAct.NUDGE: Goal(
        "a customer asks whether anything is happening",
        "Say what you are doing now and how long it takes.",
        "say what I am doing before I go quiet",
        "They cannot see what you are doing. What would you tell somebody who stood beside you?",
    ),
    CustomerAct.PUSHBACK: Goal(
        "a customer pushes back",
        "Do not argue. Grant what is true, and set out what you can do.",
        "grant what is true in it before I explain anything",
        "They object. Is there something true in it?",
    ),
    CustomerAct.HAGGLE: Goal(
        "a customer nearly accepts and asks for one thing more",
        "Answer that one thing, with an amount or a date.",
        "answer the open question with an amount or a date",
        "They are nearly there. Which one thing is still open?",
    ),
    CustomerAct.REJECT: Goal(
        "a customer turns my offer down",
        "Find out what it misses, or offer what meets the need.",
        "ask what is missing, then offer something that meets it",
        "They said no. Do you know what was missing?",
    ),
    CustomerAct.CONSENT: Goal(
        "a customer says go ahead",
        "Do it now, and say that it is done, with the amount or the date.",
        "do it before I write the next line, and say that it is done",
        "They gave you leave. What have you not done yet?",
    ),
    CustomerAct.CONFRONT: Goal(
        "a customer holds my own words against me",
        "Own that you said two things, say which of them holds, and why.",
        "say plainly which of the two is right before I go on",
        "They hold your own words against you. Which of the two is right?",
    ),
    CustomerAct.ACCEPT: Goal(
        "a customer accepts",
        "Sum up what you agreed, with amount and date, and close warmly.",
        "sum up the amount and the date before I say goodbye",
        "They agree. What would they want to have in writing?",
    ),
    CustomerAct.ESCALATE: Goal(
        "a customer asks for someone above me",
        "Stay with it: say what you can decide yourself, and do that.",
        "say what I can decide myself before I hand anything over",
        "They ask for somebody else. What can you decide yourself?",
    ),
    CustomerAct.INSULT: Goal(
        "a customer insults me",
        "Set a calm limit, say what you will do for them, and go on; after a second one you may end.",
        "say once, calmly, what I will not put up with, and in the same breath how I can help",
        "That was meant to hurt. What would you say to it once, calmly, and then go on?",
    ),
    CustomerAct.PRESS: Goal(
        "a customer tries again after a no",
        "Stay with the limit in the same calm words, and offer what there is.",
        "repeat the limit once more, without new arguments, and name what I can do",
        "They try again. Has anything changed since you said no?",
    ),
    CustomerAct.DIGRESS: Goal(
        "a customer tells a side story",
        "Pick it up in half a sentence, and lead back to the matter.",
        "answer the story in a few words and ask my next question",
        "They tell a story. How much of an answer does it need?",
    ),
    CustomerAct.CONFIDE: Goal(
        "a customer lets out that they are not well",
        "Leave the case for a moment: say that you heard it, and where they can get support.",
        "name what they told me, kindly, and give them the support route before I go on",
        "They let something out that has nothing to do with the case. Did you hear it?",
    ),
    CustomerAct.LEAVE: _HEAR,
    CustomerAct.CLOSE: Goal(
        "a customer says goodbye",
        "Make sure that nothing is left open.",
        "check that nothing I announced is left undone",
        "They say goodbye. Is everything done that you said you would do?",
    ),
}
"""What each customer act asks for; the last act of a turn is the one to answer."""


def goal_at(acts: tuple[CustomerAct, ...]) -> Goal:
    """Choose the goal of a moment by the last act of the customer's turn."""
    return GOALS[acts[-1]] if acts else _HEAR
