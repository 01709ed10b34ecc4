"""Name in plain words what was set beside people's labels: the texts, the measure, and how."""

import re
from collections.abc import Mapping

from trainer.core.calibration.measured import Agreed

THINGS: Mapping[str, str] = {
    "Canned sentences": "Stock phrases",
    "Clarity": "How easy it is to read",
    "Empathy in service talks": "Empathy",
    "Empathy, card": "Empathy",
    "Empathy, experts": "Empathy",
    "Empathy, exploring": "Asking on",
    "Empathy, personas": "Empathy",
    "Empathy, seekers' own": "Empathy",
    "Empathy, turns": "Empathy",
    "Empathy, warmth": "Warmth",
    "Exploring": "Asking on",
    "Jargon": "How hard words are",
    "Receptiveness": "Openness to another opinion",
    "Resolution, actions": "Resolution",
    "Specificity": "How specific it is",
    "Turn quality": "Quality of a reply",
}
"""What was rated, by the name of the group; other names say it themselves."""

TEXTS: Mapping[str, str] = {
    "annomi": "counselling talks, moves labelled by experts",
    "cefr_sp": "sentences, rated by language teachers",
    "clear": "texts for schools, rated by teachers",
    "complex_lcp": "words in sentences, rated for how hard they are",
    "conture": "replies in open chats with programs",
    "empathetic_personas": "replies of a support program, rated for empathy",
    "empathy_judge": "talks about trouble, rated by experts",
    "epitome": "replies to people in distress, from a forum",
    "failed_esconv + q_esconv": "support talks, rated by those who sought support",
    "fed": "open chats with programs",
    "maia_dqe": "customer service talks of three companies",
    "medreadme": "medical sentences, rated for how hard they are",
    "politeness_stanford": "requests on the web, rated for politeness",
    "readme_pp": "sentences of many kinds, rated for how hard they are",
    "receptiveness": "replies to another opinion, rated for openness",
    "receptiveness, AUC, warm or tough": "offers in a trade, told to be warm or tough",
    "specificity": "sentences, rated for how specific they are",
    "tau_airline": "talks with an airline’s program",
    "uss": "talks with programs, rated for satisfaction",
    "wassa23_conv": "talks about people in the news",
    "word_complexity": "single words, rated for how hard they are",
}
"""The labelled texts, by the name of their folder, and of the measure where it is of other texts."""

PARTS: Mapping[str, str] = {
    "actions": "by what was done",
    "ccpe": "film wishes",
    "demonstrating understanding": "understanding shown",
    "dialog, overall": "the whole chat",
    "dropped": "given up or not",
    "encouraging elaboration": "asking on",
    "exploring": "asking on",
    "full": "solved in full or not",
    "impression": "the impression that one makes",
    "interaction quality": "how good each reply is",
    "mwoz": "booking a trip",
    "question or another behaviour": "a question or not",
    "redial": "film tips",
    "sentences": "sentence by sentence",
    "sgd": "many services",
    "task success": "was the matter solved",
    "turn, overall": "each reply as a whole",
    "turn, specific": "how specific each reply is",
    "turns": "message by message",
    "validating emotions": "feelings taken seriously",
    "warmth": "warmth",
    "words": "by words alone",
    "words alone": "by words alone",
    "words and actions": "by words and deeds",
    "r, SE": "on a forum of programmers",
    "r, terms": "terms of two words",
    "r, wiki": "among editors of Wikipedia",
    "r, words": "single words",
    "quartile accuracy, SE": "on a forum of programmers",
    "quartile accuracy, wiki": "among editors of Wikipedia",
}
"""What of them was compared, by the end of `how` or, where that is in none, by `metric`."""

CARD = "the level on the scorecard"
ALL_SCALES = "three ratings together"

MEASURES: Mapping[str, str] = {
    "AUC": "How often the right one of two is found; 0.5 is chance",
    "QWK": "Agreement beyond chance",
    "macro-F1": "How well each label is found",
    "quartile accuracy": "How often top and bottom quarter are told apart; 0.5 is chance",
    "r": "How closely the two move together",
    "rho": "How alike the two order things",
}
"""The measures in plain words; of each 1 is full, and 0 is nothing where no other chance is named."""

SHIPPED = "the aim is for weights fitted to such texts; what grades is not fitted to them"
WHY: Mapping[tuple[str, str], str] = {
    ("Canned sentences", "maia_dqe"): "talks of three companies are too few to tell",
    ("Empathy, experts", "empathy_judge"): "15 talks, and shown understanding can hardly be told",
    ("Jargon", "complex_lcp"): "the terms here are harder to rate than those of the aim",
    ("Politeness", "politeness_stanford"): "two ways of reading that are said to help are left out",
    ("Resolution, actions", "tau_airline"): (
        "few talks, and words alone say nothing there: a practice talk is graded by deeds"
    ),
    (
        "Satisfaction",
        "uss",
    ): "half of the talks were here, and one person hardly agrees with others",
}
"""What was rated and the texts → why an aim is missed, as docs/benchmarks/scoring.md tells it."""


def name_of(one: Agreed) -> str:
    """Say what was compared: the thing rated, the texts, and which part of it."""
    what = THINGS.get(one.dimension, one.dimension)
    texts = TEXTS.get(f"{one.corpus}, {one.metric}", TEXTS.get(one.corpus, one.corpus))
    part = _part(one)
    return f"{what}: {texts} ({part})" if part else f"{what}: {texts}"


def measure_of(one: Agreed) -> str:
    """Say by what measure."""
    metric = one.metric.partition(",")[0]
    return MEASURES.get(metric, metric)


def technical_of(one: Agreed) -> str:
    """Give the names that a specialist looks for."""
    return f"{one.corpus}, {one.metric}, {one.how}"


def grades(one: Agreed) -> bool:
    """Tell whether it is what grades talks: neither a trial that ships nothing nor a comparison."""
    return one.how.startswith(("as shipped", "made as shipped"))


def why_below(one: Agreed) -> str:
    """Say why the figure is below its aim; empty where nothing is known."""
    if one.aim is not None and one.aim - one.figure <= one.half:
        return "within its ±: it may be chance"
    told = WHY.get((one.dimension, one.corpus), "")
    return told or (SHIPPED if grades(one) else "")


def _part(one: Agreed) -> str:
    tail = re.split(r"[:;] ", one.how)[-1]
    if tail.startswith("estimate on the card"):
        return CARD
    if tail.startswith("mean of 3 scales"):
        return ALL_SCALES
    words = tail.removeprefix("as shipped, ")
    return PARTS.get(words, PARTS.get(one.metric, ""))
