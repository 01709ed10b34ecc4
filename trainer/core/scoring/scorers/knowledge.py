"""Rate whether what was said is right, complete and checked."""

import re
from collections.abc import Iterator, Sequence

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.turn import Turn
from trainer.core.language.span import Span
from trainer.core.language.tokens import fold, sentences
from trainer.core.scenario.policy import Never
from trainer.core.scoring.autofail import (
    beyond_authority,
    broken,
    disclosed_before_check,
    forbidden,
)
from trainer.core.scoring.claims import figures, known_money, unbacked, wrong_money
from trainer.core.scoring.content_words import content_words
from trainer.core.scoring.doubt import with_doubt
from trainer.core.scoring.guessing import guesses, unsure
from trainer.core.scoring.moments import HARM, seen
from trainer.core.scoring.quotes import quote
from trainer.core.scoring.score import Evidence, Missed, Score, abstain
from trainer.core.scoring.scorer import scorer
from trainer.core.scoring.settled import Settled, knows_actions, musts, settled, taken
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentences_of

OFTEN = 1 / 3
"""Share of the replies that must guess before a talk without a scenario is rated."""
GUESSED = 0.7
"""Certainty of a level that rests on words of guessing alone."""
STATED = 4
"""Content words of a written reason that state it again, in whatever words."""
_WHY = re.compile(
    r"\b(?:because|so(?! (?:far|much|many|that you|sorry))|that's why|this is why|which is why|the reason|due to|by mistake|means"
    r"|our (?:doing|mistake|fault|side)|(?:is|was|are|were) ours|before (?:it|we|they|the)|may (?:only|not)|may charge)\b"
)
"""How a sentence gives a reason, or the rule behind it."""
_WRITTEN_WHY = re.compile(
    r"\b(?:because|since|so|as|that is why|the reason|means|only|once|until|had to|must|may|cannot|never|due to|by mistake|ours?|fault)\b"
)
"""How a record or an article states a reason or a rule."""
_KIND = (AgentAct.EMPATHY, AgentAct.APOLOGY, *HARM)
"""Acts whose sentence is about the person: what it shares with the record proves no knowledge."""


@scorer
def knowledge(talk: Talk, criterion: str, *, hedges: int = 2, overlap: int = 3) -> Score:
    """Rate what was said against record, articles and what had to be known or checked.

    `hedges` is how many guesses hold the level at 2; a sentence rests on the record or an article
    when it shares `overlap` content words with it. Without a scenario there is nothing to check
    against: this abstains, but where the words themselves say that much of it is guessed.
    """
    score = _rated(talk, criterion, hedges=hedges, overlap=overlap)
    return with_doubt(talk, score, len(score.evidence))


def _rated(talk: Talk, criterion: str, *, hedges: int, overlap: int) -> Score:
    if talk.scenario is None:
        return _unchecked(talk, criterion, hedges)
    wrong = _wrong(talk)
    if wrong:
        note = next((one.note for one in wrong if one.note), "a rule was broken")
        return Score(criterion, 1, f"A rule or a check was passed over: {note}.", wrong)
    came = settled(talk)
    unmet = _unmet(talk)
    against = tuple(one for rule in talk.scenario.never for one in _against(talk, rule))
    if against:
        because = f"Something was said that this case rules out: {against[0].note}."
        return Score(criterion, 2, because, against, unmet)
    if untold := _told_wrongly(talk):
        because, evidence = untold
        return Score(criterion, 2, because, evidence, unmet)
    astray = wrong_money(talk)
    if astray:
        said = ", ".join(f"“{span.text.strip()}”" for _, span in astray[:2])
        evidence = tuple(
            quote(turn, span, "not in the record", good=False) for turn, span in astray
        )
        because = f"{said} stands neither in the record nor in the articles."
        return Score(criterion, 1 if len(astray) > 2 else 2, because, evidence, unmet, 0.7)
    guessed = tuple(guesses(talk))
    texts = [talk.scenario.record, *(article.text for article in talk.scenario.articles)]
    grounded = tuple(_grounded(talk, texts, overlap))
    level, because = _level(talk, came, unmet, len(guessed) >= hedges, grounded)
    doubtful = tuple(quote(turn, span, "a guess", good=False) for turn, span in guessed[:2])
    rests = tuple(quote(turn, span, "rests on record or article") for turn, span in grounded[:4])
    return Score(criterion, level, because, rests + doubtful, unmet)


def _unchecked(talk: Talk, criterion: str, hedges: int) -> Score:
    """Rate what words alone can show: that the agent does not know."""
    found = unsure(talk)
    if len(found) < hedges or len(found) < OFTEN * len(talk.agent_turns):
        return abstain(criterion, "There is no scenario to check the facts against.")
    guessed = tuple(quote(turn, span, "a guess", good=False) for turn, span in found[:3])
    because = f"{len(found)} of {len(talk.agent_turns)} replies guess at it rather than know."
    return Score(criterion, 2, because, guessed, certainty=GUESSED)


def _told_wrongly(talk: Talk) -> tuple[str, tuple[Evidence, ...]] | None:
    """Find private data asked for in public, else what was said of customer or deeds and is not so."""
    for act, note, because in (
        (
            AgentAct.EXPOSE,
            "asked for where others read along",
            "Private data was asked for in public; it belongs in direct messages.",
        ),
        (
            AgentAct.MISSTATE,
            "not so, and the customer knows",
            "The customer was told something about themselves that is not so.",
        ),
    ):
        evidence = tuple(quote(turn, one.span, note, good=False) for turn, one in seen(talk, act))
        if evidence:
            return because, evidence
    claimed = _claimed_in_vain(talk)
    if claimed:
        return f"“{claimed[0].quote}” was said, and it was not so: {claimed[0].note}.", claimed
    return None


def _claimed_in_vain(talk: Talk) -> tuple[Evidence, ...]:
    """Quote the deeds that were told as done and were not; where deeds are not known, none is false."""
    found = unbacked(talk) if knows_actions(talk) else ()
    made = (quote(turn, span, f"“{label}” was not done", good=False) for turn, span, label in found)
    return tuple(dict.fromkeys(made))


def _level(  # noqa: PLR0911 - one way out a level
    talk: Talk,
    came: Settled,
    unmet: tuple[Missed, ...],
    guessed: bool,  # noqa: FBT001 - one of several findings, told in order
    grounded: tuple[tuple[Turn, Span], ...],
) -> tuple[int, str]:
    explained = seen(talk, AgentAct.EXPLAIN, AgentAct.LIMIT) or _says_why(talk, grounded)
    if not grounded and not came.is_good:
        return 2, "Nothing that was said rests on the record or the articles."
    if guessed and not came.is_good:
        return 2, "It was guessed at rather than looked up."
    if unmet:
        return 3, f"What was said is right, but this is missing: {unmet[0].expected}"
    if not came.is_good:
        return (
            3,
            "What was said rests on record and articles, but did not lead to the right way out.",
        )
    if not explained:
        return 3, "Right and checked, but the reason was hardly explained."
    if guessed:
        return 4, "Right, checked and explained, with some guessing on the way."
    reasons = {turn.position for turn, _ in seen(talk, AgentAct.EXPLAIN)}
    limits = {turn.position for turn, _ in seen(talk, AgentAct.LIMIT)}
    if limits or len(reasons) >= 3:
        return 5, "Right, checked, explained with its reason and its limits."
    return 4, "Right, checked, and the rule was explained."


def _says_why(talk: Talk, grounded: Sequence[tuple[Turn, Span]]) -> bool:
    """Tell whether a sentence that rests on what is written gives a reason, or states a written one."""
    scenario = talk.scenario
    texts = [scenario.record, *(one.text for one in scenario.articles)] if scenario else []
    written = [
        content_words(one.text)
        for text in texts
        for one in sentences(text)
        if _WRITTEN_WHY.search(fold(one.text))
    ]
    return any(
        _WHY.search(fold(said.text))
        or any(len(content_words(said.text) & one) >= STATED for one in written)
        for _, said in grounded
    )


def _wrong(talk: Talk) -> tuple[Evidence, ...]:
    return (*disclosed_before_check(talk), *beyond_authority(talk), *forbidden(talk))


def _against(talk: Talk, rule: Never) -> tuple[Evidence, ...]:
    """Find words or deeds against `rule`; how people are treated is for other criteria to rate."""
    return () if rule.act else tuple(broken(talk, rule))


def _unmet(talk: Talk) -> tuple[Missed, ...]:
    """List what had to be known and checked and was not, the identity check among it."""
    first = talk.agent_turns[0].position
    missed = [
        Missed(first, f"{must.text.rstrip('.')}.")
        for must, met in musts(talk, "knowledge")
        if not met
    ]
    actions = talk.scenario.actions if talk.scenario else ()
    checks = [action for action in actions if action.verifies]
    done = {action.id for _, action in taken(talk)}
    needed = any(action.protected for action in actions)
    if needed and checks and knows_actions(talk) and not done & {one.id for one in checks}:
        missed.append(Missed(first, f"{checks[0].label.rstrip('.')}."))
    return tuple(missed)


def _grounded(talk: Talk, texts: Sequence[str], overlap: int) -> Iterator[tuple[Turn, Span]]:
    """Find sentences that share content words with one of `texts`, not all the customer's own."""
    written = [content_words(text) for text in texts]
    own: set[str] = set()
    for turn in talk.turns:
        if turn.position not in talk.readings:
            own |= content_words(turn.text)
        elif not talk.readings[turn.position].has(AgentAct.SALAD, AgentAct.REPEAT):
            for sentence in sentences_of(turn.text):
                mine = content_words(sentence.text)
                if not _is_news(talk, turn, sentence):
                    continue
                if any(len(mine & one) >= overlap and (mine & one) - own for one in written):
                    yield turn, sentence


def _is_news(talk: Talk, turn: Turn, sentence: Span) -> bool:
    """Tell whether a sentence says something of the matter, with no figure that stands nowhere."""
    if sentence.text.rstrip().endswith("?"):
        return False
    if any(
        sentence.start <= one.span.start < sentence.end
        for one in talk.readings[turn.position].of(*_KIND)
    ):
        return False
    return figures(sentence.text) <= known_money(talk)
