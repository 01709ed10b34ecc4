"""Word what is left to say when every line of an act has been used: a lead and a core.

Any lead goes with any core of its kind, so that a long talk never needs a sentence twice.
"""

LEADS = (
    "Look, ",
    "Again, ",
    "Right, ",
    "Well, ",
    "So, ",
    "Honestly, ",
    "Come on, ",
    "Sorry, but ",
)

CORES = {
    "ask": (
        "what happens now?",
        "what are you going to do?",
        "where does this leave me?",
        "how does this go on?",
        "what's the next step?",
        "what can I expect?",
    ),
    "no": (
        "that isn't enough for me.",
        "I can't go along with that.",
        "that doesn't do it.",
        "I see that differently.",
        "I need more than that.",
        "we're not there yet.",
    ),
    "yes": (
        "that's fine by me.",
        "I'm all right with that.",
        "let's leave it at that.",
        "that will do.",
        "I can live with it.",
        "we can do it that way.",
    ),
    "unclear": (
        "I don't follow you.",
        "that means nothing to me.",
        "I can't answer that.",
        "I wouldn't know.",
        "you'd have to explain that.",
        "that's beyond me.",
    ),
}

KINDS = {
    "vent": "ask",
    "nudge": "ask",
    "haggle": "ask",
    "withhold": "unclear",
    "dunno": "unclear",
    "unsure": "unclear",
    "repeat": "unclear",
    "recalled": "unclear",
    "silent": "ask",
    "held": "yes",
    "hung_up": "no",
    "puzzled": "unclear",
    "confirm": "yes",
    "soften": "yes",
    "consent": "yes",
    "confront": "no",
    "accept": "yes",
    "concede": "yes",
    "close": "yes",
    "deny": "no",
    "pushback": "no",
    "reject": "no",
    "escalate": "no",
    "leave": "no",
    "insult": "no",
    "press": "no",
    "retreat": "unclear",
    "in_public": "no",
    "never_said": "no",
    "misnamed": "no",
    "echoed": "unclear",
    "machine": "unclear",
    "moved": "yes",
}
"""Act → the kind of core that still says it."""
