"""Say in plain words why a mood moved; the rule itself stands in the ledger."""

from trainer.core.customer.state import Change

REASONS = {
    "rude": "this is rude",
    "blame": "this blames the customer",
    "dismiss": "this brushes the customer off",
    "deflect": "this sends the customer elsewhere",
    "refuse": "a no without a reason or another way",
    "jargon": "a term of the trade, not explained",
    "reask": "this was told before",
    "template": "a stock phrase that could be sent to anyone",
    "repeat": "the same message again",
    "contradict": "says other than was said before",
    "late": "the answer came late",
    "silence": "nobody spoke on the line",
    "idle": "nothing in it helps",
    "salad": "words without a sentence",
    "expose": "asks for private data where others read along",
    "misstate": "says of the customer what is not so",
    "reflect": "names what happened to this customer",
    "empathy": "answers the feeling",
    "apology": "an apology",
    "own_error": "says that it was not the customer's mistake",
    "ownership": "takes it on",
    "done": "something was done",
    "plan": "says what happens next, and when",
    "explain": "says why",
    "options": "lets the customer choose",
    "question": "a question that matters here",
    "check": "checks or sums up what was agreed",
    "limit": "sets a limit calmly",
    "stray": "a question that does not matter here",
    "offer": "an offer that misses the need",
    "unbacked": "says that something was done which was not",
    "hold": "asks the customer to wait",
    "greet": "a greeting",
    "close": "winds up",
    "unheard": "a feeling was passed over",
    "inertia": "feelings last",
    "lost": "more at once than this customer can follow",
    "boundary": "a calm limit to insults",
    "cared": "a sign that they are not well was taken up",
    "uncared": "a sign that they are not well was passed over",
    "turn": "every message costs a little patience",
}
"""What moved the mood → why, as a trainee reads it."""

SHADES = (
    ("said before", "less each time it is said"),
    ("sorry is not enough", "caring words without work wear thin"),
    ("with their own facts", "more, because it names their own facts"),
    ("again ×", "worse, because it is not the first time"),
)
"""A word of the rule → what it adds to the reason."""


def reason_of(change: Change) -> str:
    """Write why: 'answers the feeling (less each time it is said)'."""
    words = REASONS.get(change.act, change.act.replace("_", " "))
    shades = [told for mark, told in SHADES if mark in change.rule]
    return f"{words} ({'; '.join(shades)})" if shades else words
