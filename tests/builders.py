"""Build the values that tests speak about: a scenario, and talks in a small language."""

import re
from dataclasses import replace
from typing import Any

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.mood import Mood
from trainer.core.conversation.transcript import Closing, Transcript
from trainer.core.conversation.turn import ActionTaken, Speaker, Turn
from trainer.core.scenario.persona import Expects, Persona, Start, Traits
from trainer.core.scenario.policy import Must, Never
from trainer.core.scenario.record import Article
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Action, Fact, Model, Outcome, Step

REFUND = "refund|money back|reimburse|return (the|your) (39.90|money|payment)"
WHEN = r"(3|three)( to |-| or )(5|five)( working| business)? days|by (friday|next week)"
CREDIT = "goodwill|10.00 credit|credit (of|for) 10.00|10.00 (to|on|off) your account|credit"

_LINE = re.compile(
    r"^\s*(?P<who>customer|agent)\s*(?:\(\+(?P<wait>[\d.]+)s\))?\s*(?:\[(?P<notes>[^\]]*)\])?\s*:"
    r"\s?(?P<text>.*)$"
)


def a_scenario(**changes: Any) -> Scenario:
    """Build the double charge of Priya Nair, with `changes` to its fields."""
    return replace(_DOUBLE_CHARGE, **changes)


def a_refusal(**changes: Any) -> Scenario:
    """Build a return outside the window, where the right answer is a kind no."""
    return replace(_LATE_RETURN, **changes)


def a_persona(**changes: Any) -> Persona:
    """Build Priya Nair, with `changes`; a dict for start, traits or expects changes these."""
    persona = _DOUBLE_CHARGE.customer
    nested = {
        name: replace(getattr(persona, name), **value)
        for name, value in changes.items()
        if isinstance(value, dict)
    }
    return replace(persona, **{**changes, **nested})


def a_mood(heat: float = 40, worry: float = 40, trust: float = 45, patience: float = 8) -> Mood:
    """Build a mood."""
    return Mood(heat, worry, trust, patience)


def talk(text: str, channel: str = "chat", closing: Closing | None = None) -> Transcript:
    """Read a talk: one turn begins with `customer:` or `agent:`; other lines go on with it.

    `agent (+20s): …` comes 20 seconds after the turn before (20 where nothing is said). In square
    brackets before the colon stand, for an agent, actions (`agent [verify_identity, refund 39.90]:`)
    and for a customer acts and mood (`customer [vent, heat=70, trust=30]:`).
    """
    found: list[Turn] = []
    at = 0.0
    for line in text.strip().splitlines():
        match = _LINE.match(line)
        if match is None:
            last = found.pop()
            found.append(replace(last, text=f"{last.text}\n{line.strip()}".strip("\n")))
            continue
        at += float(match["wait"] or 20) if found else float(match["wait"] or 0)
        notes = [note.strip() for note in (match["notes"] or "").split(",") if note.strip()]
        turn = Turn(len(found), Speaker(match["who"]), match["text"].strip(), at)
        found.append(_noted(turn, notes))
    return Transcript(channel, tuple(found), closing)


def _noted(turn: Turn, notes: list[str]) -> Turn:
    if turn.speaker is Speaker.AGENT:
        pairs = [note.split() for note in notes]
        taken = (ActionTaken(id, float(rest[0]) if rest else None) for id, *rest in pairs)
        return replace(turn, actions=tuple(taken))
    dials = dict(note.split("=") for note in notes if "=" in note)
    mood = a_mood(**{name: float(value) for name, value in dials.items()}) if dials else None
    acts = tuple(CustomerAct(note) for note in notes if "=" not in note)
    return replace(turn, acts=acts, mood=mood)


_DOUBLE_CHARGE = Scenario(
    id="double-charge",
    title="Billed after cancelling",
    domain="billing",
    company="Northwind Broadband",
    channel="chat",
    level=2,
    practise=("empathy", "resolution", "clarity"),
    brief="A customer opens a chat about her bill. Find out what went wrong and put it right.",
    customer=Persona(
        name="Priya Nair",
        about="Moved house in March. Careful with money, keeps every e-mail.",
        voice="short messages, dry, precise about dates and amounts, no exclamation marks",
        start=Start(heat=50, worry=40, trust=40, patience=8),
        traits=Traits(reactive=1.0, forgiving=1.0, expert=1, talkative=1),
        expects=Expects(result=75, reply_seconds=60),
        loyalty=7,
    ),
    opening="I cancelled in March and you've just taken another 39.90 out of my account. "
    "This is the second time I'm asking about it.",
    record="Account NW-48213\nPostcode LS6 2QT\nCancelled 3 March\nLine closed 2 April",
    articles=(
        Article("kb-cancel", "Charges after a cancellation", "Refund it in full, 3 to 5 days."),
        Article("kb-goodwill", "Goodwill credit", "Up to 10.00; above needs a supervisor."),
    ),
    facts=(
        Fact(
            "when_cancelled",
            "3rd of March. Web form. I got a confirmation e-mail.",
            ask=("when did you", "what (date|day)", "how did you cancel", "did you cancel"),
        ),
        Fact(
            "reference",
            "The reference is C-7719.",
            ask=("reference", "confirmation number", "case number"),
            after=("when_cancelled",),
        ),
        Fact(
            "called_before",
            "I rang on the 14th. The guy said it would sort itself out. It didn't.",
            ask=("before", "called", "contacted", "spoke", "last time", "told you"),
            volunteer=True,
        ),
        Fact(
            "postcode",
            "My postcode is LS6 2QT.",
            ask=("postcode", "postal code", "verify", "security", "date of birth"),
        ),
        Fact(
            "bank_fee",
            "Honestly, that 39.90 put me overdrawn and the bank charged me a fee.",
            ask=("affect", "impact", "cause you", "trouble", "overdrawn", "worried"),
            trust=50,
            calm=60,
        ),
    ),
    outcomes=(
        Outcome(
            "refund_and_stop",
            80,
            if_said=(REFUND, "39.90", WHEN),
            needs=("refund",),
            asks_for="when the money arrives",
            good=True,
        ),
        Outcome(
            "refund_goodwill",
            95,
            if_said=(REFUND, "39.90", CREDIT, WHEN),
            needs=("refund", "credit"),
            good=True,
        ),
        Outcome(
            "refund_only",
            60,
            if_said=(REFUND,),
            asks_for="how much exactly, and when it arrives",
        ),
        Outcome("call_billing", 5, if_said=("(call|contact|ring|speak to) (the )?billing",)),
        Outcome(
            "too_much",
            100,
            if_said=(REFUND, "(free|three|six) months|50.00|100.00"),
            breach="more than 10.00 without a supervisor",
        ),
    ),
    actions=(
        Action("verify_identity", "Check identity", verifies=True),
        Action(
            "refund",
            "Refund a payment",
            amount=39.90,
            limit=39.90,
            protected=True,
            done=("(i've|i have|have just|just) refunded", "refund (is|has been) (made|done|sent)"),
        ),
        Action(
            "credit",
            "Goodwill credit",
            amount=10.0,
            limit=10.0,
            protected=True,
            done=("(i've|i have) (added|credited|put)",),
        ),
        Action("write_off", "Write off the account", amount=200.0, authority=False),
    ),
    lines={
        "vent": {
            "hot": ("This is theft, frankly. I did everything you asked.",),
            "tense": ("I did my part in March.", "I'd like this fixed, not explained."),
        },
        "haggle": {"tense": ("OK, but {asks_for}?",), "calm": ("And {asks_for}?",)},
        "accept": {"calm": ("Yes, that works.",), "tense": ("Fine. That works.",)},
        "close": {"calm": ("Good. Then we're done.",)},
    },
    jargon={"proration": "charge for part of a month", "DD mandate": "direct debit"},
    must=(
        Must("verify", "Verify identity first", "knowledge", fact="postcode"),
        Must("amount", "State the amount and the time", "clarity", said=("39.90", WHEN)),
    ),
    never=(Never("blame", "Blames the customer", act="blame"),),
    model=Model(
        situation="She says it is the second time she is asking.",
        weak="I apologise for any inconvenience caused. Please provide your account details.",
        strong="You cancelled in March and were still charged 39.90. I'll fix it now.",
        talk=(
            Step(
                "Hello Priya. You cancelled in March and we still took 39.90, and this is the "
                "second time you have to ask. I can see why you're fed up. I'll sort it out now. "
                "What is your postcode, so that I can open the account?"
            ),
            Step(
                "Thank you, LS6 2QT matches. I'm looking at your account now. When did you "
                "cancel, and has this caused you any trouble with your bank?",
                do=("verify_identity",),
            ),
            Step(
                "The charge is our mistake: your line closed on 2 April, so nothing should have "
                "gone out after that. I've refunded the 39.90 to your bank account, and it will "
                "be there in 3 to 5 working days. Because you had to ask twice, I've also added "
                "a goodwill credit of 10.00. Does that settle it for you?",
                do=("refund", "credit"),
            ),
            Step(
                "Good. So: 39.90 back within 5 working days, 10.00 goodwill, and no more "
                "payments. Thank you for your patience, Priya. Goodbye."
            ),
        ),
    ),
)

_LATE_RETURN = Scenario(
    id="late-return",
    title="A coat worn for a winter",
    domain="retail",
    company="Harrow & Finch",
    channel="chat",
    level=3,
    practise=("conflict", "empathy"),
    brief="A customer wants to return a coat long after the 30 days.",
    customer=Persona(
        name="Gail Osei",
        voice="chatty, warm, stubborn",
        start=Start(heat=45, worry=20, trust=50, patience=9),
        expects=Expects(result=70),
        loyalty=6,
    ),
    opening="Hi, I want to send back the coat I bought in October. It doesn't suit me after all.",
    facts=(
        Fact("worn", "I wore it a few times, sure. It's a coat.", ask=("worn", "wear", "used")),
        Fact("gift", "It was for my sister's wedding.", ask=("occasion", "wedding", "what for")),
    ),
    outcomes=(
        Outcome(
            "kind_no",
            40,
            if_said=(
                "(can't|cannot|can not|unable to) (take|accept|refund)|outside the 30|past the 30",
                "because|30 days|worn",
                "repair|alter|resell|second-hand|voucher",
            ),
            kind_refusal=True,
            good=True,
        ),
        Outcome("bare_no", 5, if_said=("no refund|can't refund",)),
        Outcome(
            "gives_in", 100, if_said=("refund",), needs=("refund",), breach="refund after 30 days"
        ),
    ),
    actions=(
        Action("refund", "Refund the coat", amount=120.0, authority=False, done=("refunded",)),
    ),
    model=Model(
        talk=(
            Step(
                "Hi Gail. You bought the coat in October and it doesn't suit you after all; that "
                "is annoying when you had looked forward to it. Let me check what I can do. Have "
                "you worn it?"
            ),
            Step(
                "Thank you for being straight with me. I can't take it back, because it is past "
                "the 30 days and it has been worn, so we could not sell it as new. What I can do: "
                "our repair desk alters it for free, or we resell it for you second-hand and you "
                "get the money. Which would you prefer?"
            ),
            Step(
                "I understand that it isn't the answer you hoped for. I'll send you the form for "
                "the second-hand sale today, so you can choose in your own time. Is that all right?"
            ),
            Step("Thank you, Gail. Take care, and goodbye."),
        )
    ),
)
