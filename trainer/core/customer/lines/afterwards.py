"""Word what a customer says when they come back, and what they write in a review."""

from collections.abc import Mapping

RETURNS: Mapping[str, tuple[str, ...]] = {
    "left": (
        "I gave up last time. I want this sorted, and by somebody else.",
        "I didn't get anywhere with you, so I'm trying again. It's still the same problem.",
        "I'm making a complaint. Nothing was done and I've had enough.",
    ),
    "abandoned": (
        "Somebody ended our talk before it was solved. I have to start again, don't I?",
        "I was dropped in the middle of it. The problem is still there.",
        "I'm back. The last person finished before I had an answer.",
    ),
    "timed_out": (
        "We went round in circles. Can somebody just decide something?",
        "I've explained all of it once. It's still not solved.",
        "I was told a lot and nothing happened. So here I am again.",
    ),
    "refused": (
        "I was told no, and not very nicely. I'd like somebody else to look at it.",
        "I don't accept that no. Who can I speak to?",
        "I've thought about it, and I want that no in writing.",
    ),
    "boundary": (
        "I was out of order last time. Can we look at the matter itself now?",
        "I lost my temper. It still needs solving, though.",
        "I've calmed down. Can somebody help me with it?",
    ),
    "promise": (
        "You said: “{quote}”. Nobody did.",
        "“{quote}” That's what I was told. I'm still waiting.",
        "I was promised something and it hasn't happened. “{quote}”, remember?",
    ),
    "breach": (
        "First I'm given something, and now you want it back?",
        "I've had a letter that takes back what I was told. Which is it?",
        "I was told it was settled, and now it isn't.",
    ),
    "hidden": (
        "There's something that nobody asked about. {fact}",
        "It isn't solved after all. {fact}",
        "I should have said, but it never came up. {fact}",
    ),
    "poor": (
        "I said yes to get it over with. It doesn't really help me.",
        "I've thought about it, and it isn't enough.",
        "It's not what I needed. Is there really nothing else?",
    ),
}
"""Why they come back → what they say first; `{quote}` are the agent's words, `{fact}` their own."""

REVIEWS: Mapping[int, tuple[str, ...]] = {
    1: (
        "Avoid. Nobody listens and nothing gets done.",
        "I got nowhere at all. Never again.",
        "The worst service I've had for years.",
    ),
    2: (
        "Hard work to get anything out of them.",
        "They answered, but it didn't help much.",
        "Not impressed. I had to push for everything.",
    ),
    5: (
        "One person took it on and sorted it out. That's how it should be.",
        "They listened, they fixed it, and they told me when. No complaints.",
        "Something went wrong and they put it right the same day.",
    ),
}
"""CSAT → a review. Who was neither angry nor glad writes none."""
