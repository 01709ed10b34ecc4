"""Write what the customer would say afterwards: how it came out, and what weighed most."""

from collections import Counter
from collections.abc import Mapping, Sequence

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.transcript import Closing, Ending
from trainer.core.customer.deeds import UNCHECKED
from trainer.core.customer.manner import adapt, style_of
from trainer.core.customer.notice import HATED
from trainer.core.customer.state import Change
from trainer.core.scenario.scenario import Scenario

WARY = 30.0
"""Trust below which nobody says gladly that it was solved."""

CAME_OUT: Mapping[str, str] = {
    "good": "I got what I needed.",
    "wary": "It is done, they say. I'll believe it when I see it.",
    "fair": "It was sorted in the end, more or less.",
    "poor": "I took what I was offered, and that wasn't much.",
    "unasked": "It was done, but nobody had made sure who I was.",
    "shaky": "They gave me something, but I doubt that it was theirs to give.",
    "no": "I didn't get what I asked for, but I was told why.",
    "stopped": "They ended it because of how I spoke to them.",
    Ending.LEFT: "I gave up before anything was solved.",
    Ending.ABANDONED: "They ended it and I still have the same problem.",
    Ending.DECLINED: "They said no and that was the end of it.",
    Ending.TIMED_OUT: "We went round in circles and nothing was solved.",
}
WEIGHED: Mapping[AgentAct, str] = {
    AgentAct.RUDE: "Nobody should be spoken to like that.",
    AgentAct.BLAME: "I was made to feel that it was my own fault.",
    AgentAct.DISMISS: "I was brushed off when I needed help.",
    AgentAct.DEFLECT: "I was sent somewhere else instead of being helped.",
    AgentAct.REFUSE: "All I heard was no, without a reason.",
    AgentAct.JARGON: "Half of it was in words that only they understand.",
    AgentAct.REASK: "I had to say the same things twice.",
    AgentAct.TEMPLATE: "It sounded as if it was read off a card.",
    AgentAct.REPEAT: "I kept getting the same message back.",
    AgentAct.CONTRADICT: "They told me one thing and then another.",
    AgentAct.LATE: "I was left waiting far too long.",
    AgentAct.IDLE: "There was a lot of talk and nothing happened.",
    AgentAct.SALAD: "I couldn't make head or tail of what they wrote.",
    AgentAct.EXPOSE: "They wanted my details where everybody could read them.",
    AgentAct.MISSTATE: "They told me things about myself that were never so.",
    AgentAct.REFLECT: "They had really taken in what had happened to me.",
    AgentAct.EMPATHY: "Somebody understood how I felt about it.",
    AgentAct.APOLOGY: "They did say sorry.",
    AgentAct.OWN_ERROR: "They admitted that it was their mistake.",
    AgentAct.OWNERSHIP: "One person took it on and stayed with it.",
    AgentAct.DONE: "They did it there and then.",
    AgentAct.PLAN: "I know what happens next, and when.",
    AgentAct.EXPLAIN: "They told me why it had happened.",
    AgentAct.OPTIONS: "I was given a choice.",
    AgentAct.QUESTION: "They asked the right questions.",
    AgentAct.CHECK: "They made sure that we meant the same thing.",
    AgentAct.LIMIT: "They were straight with me about what they could do.",
}
CAME_TO_NOTHING: Mapping[AgentAct, str] = {
    AgentAct.REFLECT: "They had listened, and then nothing came of it.",
    AgentAct.EMPATHY: "They were kind about it, and that was all.",
    AgentAct.APOLOGY: "They did say sorry, and that was all.",
    AgentAct.OWN_ERROR: "They admitted that it was their mistake, and left it at that.",
    AgentAct.PLAN: "I was told what would happen next, and it led nowhere.",
    AgentAct.EXPLAIN: "They told me why it had happened, and left it at that.",
    AgentAct.OPTIONS: "I was given a choice, and then nothing came of it.",
    AgentAct.QUESTION: "They asked a lot of questions, and then nothing came of it.",
    AgentAct.CHECK: "They made sure that we meant the same thing, and then nothing came of it.",
}
"""What helped, as it is told where the matter was left open."""
SEEN_THROUGH = frozenset({AgentAct.OWNERSHIP, AgentAct.DONE})
"""What nobody says of a talk that ended before it was solved."""
TOLD_WHY = "They kept saying no, whatever the reason was."
ONLY_SORRY = "I heard sorry again and again, and nothing came of it."
NOTHING = "There isn't much else to say about it."


def comment_of(
    scenario: Scenario, closing: Closing, changes: Sequence[Change], trust: float = 100
) -> str:
    """Write two sentences: how it came out, then the entry of the ledger that weighed most.

    After a good end what helped is named, after a bad one what hurt, if there was any. Who was hurt
    in person, and more than anything helped, says so however it ended.
    """
    outcome = scenario.outcome(closing.outcome) if closing.outcome else None
    kind = outcome is not None and outcome.kind_refusal
    enough = kind or closing.worth >= scenario.customer.expects.result
    good = closing.ending is Ending.RESOLVED and enough and not closing.breach
    weights: Counter[str] = Counter()
    for change in changes:
        weights[change.act] += _goodness(change)  # type: ignore[assignment]  # a Counter adds up parts too
    unsaid = frozenset() if closing.ending is Ending.RESOLVED else SEEN_THROUGH
    said = [
        (weight if good else -weight, act)
        for act, weight in weights.items()
        if act in WEIGHED and act not in unsaid
    ]
    best = max(said, default=(0, ""))
    hurt = max(((-weight, act) for act, weight in weights.items() if act in HATED), default=(0, ""))
    if hurt[0] > best[0]:
        best = hurt
    if best[0] <= 0:
        best = max(((abs(weight), act) for weight, act in said), default=(0, ""))
    told = CAME_TO_NOTHING if _is_open(closing) and weights[best[1]] > 0 else WEIGHED
    sentences = (_came_out(scenario, closing, wary=trust < WARY), _weighed(best[1], weights, told))
    style = style_of(scenario.customer)
    return " ".join(adapt(sentence, style) for sentence in sentences)


def _came_out(scenario: Scenario, closing: Closing, *, wary: bool) -> str:
    if closing.ending is Ending.DECLINED and not closing.outcome:
        return CAME_OUT["stopped"]
    if closing.ending is not Ending.RESOLVED:
        return CAME_OUT[closing.ending]
    if closing.breach:
        return CAME_OUT["unasked" if closing.breach.endswith(UNCHECKED) else "shaky"]
    if closing.outcome and scenario.outcome(closing.outcome).kind_refusal:
        return CAME_OUT["no"]
    expected = scenario.customer.expects.result
    if closing.worth >= expected:
        return CAME_OUT["wary" if wary else "good"]
    return CAME_OUT["fair" if closing.worth >= expected - 25 else "poor"]


def _is_open(closing: Closing) -> bool:
    return closing.ending in {Ending.LEFT, Ending.ABANDONED, Ending.TIMED_OUT}


def _weighed(act: str, weights: Mapping[str, float], told: Mapping[AgentAct, str]) -> str:
    if not act:
        return NOTHING
    if act in {AgentAct.APOLOGY, AgentAct.EMPATHY} and weights[act] < 0:
        return ONLY_SORRY
    if act == AgentAct.REFUSE and {AgentAct.LIMIT, AgentAct.EXPLAIN} & weights.keys():
        return TOLD_WHY
    return told.get(AgentAct(act), WEIGHED[AgentAct(act)])


def _goodness(change: Change) -> float:
    effect = change.effect
    bad = effect.get("heat", 0) + 0.5 * effect.get("worry", 0)
    good = effect.get("trust", 0) + effect.get("treated", 0) + effect.get("handled", 0)
    return good - bad + 4 * effect.get("patience", 0)
