"""Lead into what is told in chat and on the phone: an answer, or what was not asked for.

One that ends with a comma runs into the sentence, any other stands by itself.
"""

GIVEN = {
    "hot": "Fine. | Right. | There. | If you must know. | Here. | OK.",
    "tense": "OK. | Right. | Here you go. | Sure. | All right. | Hang on. | Let me see.",
    "worried": "OK, | Hang on. | Oh, OK. | Let me look. | Right, | Sure. | Yes, OK. | One moment.",
    "calm": "Sure. | OK, | Of course. | One sec. | Right, | Let me see. | Yep. | No problem.",
}
"""Band → what comes before a number, a date or a name that was asked for."""

TOLD = {
    "hot": "Well, | Look, | Right. | OK. Listen. | Since you ask. | I'll tell you. | You want to know?",
    "tense": "Well, | So, | Yeah, | Right, | Look, | Honestly, | I mean, | OK, | Since you ask.",
    "worried": "Well, | Um, | OK, | Yes. | I mean, | To be honest, | Oh. | So, | Oh,",
    "calm": "Well, | Yeah, | So, | Right, | Honestly, | I mean, | Oh, | Yes. | Ah, | OK,",
}
"""Band → what comes before any other answer."""

ADDED = {
    "hot": "And another thing. | And you know what? | Look, | Do you want to know? | Listen, |"
    " I'll tell you something. | On top of that, | Well, | So, | You want the story? | No wait.",
    "tense": "The thing is, | Also, | And another thing. | Just so you know, | Look, |"
    " Well, | So, | I should say, | You see, | Right, | For the record,",
    "worried": "The thing is, | I should say, | Also, | Sorry, one more thing. | You see, |"
    " I don't know if it matters, but | Just so you know, | Um, | So, | Well, | OK so,",
    "calm": "By the way, | Just so you know, | Also, | The thing is, | For what it's worth, | Oh, and |"
    " I should mention, | So, | Well, | You see, | Basically, | Right,",
}
"""Band → what comes before something volunteered."""

HELLO = ("Hi.", "Hello.", "Hi {name}.", "Hi,", "Hello {name}.", "Hi there.")
"""What may come first of all in a first reply."""

THANKS = (
    ("Thanks.", "Thanks for that.", "Cheers.", "Thank you.", "Thanks a lot.", "Appreciate it."),
    ("Thank you.", "I am obliged.", "That is appreciated.", "Many thanks."),
)
"""Words of thanks: usual, and formal."""
