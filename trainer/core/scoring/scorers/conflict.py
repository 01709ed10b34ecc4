"""Rate how a very angry customer was handled."""

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.read_customer import mood_of
from trainer.core.conversation.reading import Seen
from trainer.core.conversation.turn import Turn
from trainer.core.scoring.doubt import with_doubt
from trainer.core.scoring.felt import names_fury
from trainer.core.scoring.firm import is_hedged
from trainer.core.scoring.hearing import calls_hard, cares
from trainer.core.scoring.moments import HARM, replies, seen, seen_in, works
from trainer.core.scoring.quotes import quotes, short
from trainer.core.scoring.score import Missed, Score, not_applicable
from trainer.core.scoring.scorer import scorer
from trainer.core.scoring.settled import settled
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.voiding import sentence_at

WAY_ON = (AgentAct.LIMIT, AgentAct.OPTIONS, AgentAct.OFFER, AgentAct.PLAN, AgentAct.EXPLAIN)
"""What follows listening: what can and cannot be done, and a way forward."""
BESIDE_THEMSELVES = 54
"""Anger (0–100) read from one message alone that only many angry words and shouts together reach."""


@scorer
def conflict(talk: Talk, criterion: str, *, heat: float = 60, calmer: float = 25) -> Score:
    """Rate calm, listening and a way forward from the first very angry turn on.

    `heat` (0–100) is from where a customer counts as very angry, `calmer` by how many points they
    must come down for a 5.
    """
    score = _rated(talk, criterion, heat=heat, calmer=calmer)
    return with_doubt(talk, score, len(score.evidence))


def _rated(talk: Talk, criterion: str, *, heat: float, calmer: float) -> Score:  # noqa: PLR0911 - one way out a level
    hot = [turn for turn in talk.customer_turns if _is_hot(talk, turn, heat)]
    hot = [turn for turn in hot if replies(talk, turn.position)]
    if not hot:
        return not_applicable(
            criterion, f"No message that was answered was very angry (anger {heat:.0f} or more)."
        )
    after = tuple(turn for turn in talk.agent_turns if turn.position > hot[0].position)
    harm = seen_in(talk, after, *HARM)
    if harm and not _taken_back(talk, tuple({turn.position for turn, _ in harm})):
        because = f"It was made worse: “{short(harm[0][1].span.text)}”."
        return Score(criterion, 1, because, quotes(harm, good=False), _missed(talk, hot))
    listened = [turn for turn in hot if _is_heard(talk, turn)]
    care = quotes(cares(talk, after), "listens", most=3)
    worse = any(CustomerAct.LEAVE in turn.acts for turn in talk.customer_turns)
    if not listened:
        level = 1 if worse else 2
        because = "The anger was passed over as if nothing had been said."
        return Score(criterion, level, because, care, _missed(talk, hot))
    if len(listened) * 2 < len(hot) or worse:
        ended = " The customer left." if worse else ""
        because = f"{len(listened)} of {len(hot)} very angry messages were heard.{ended}"
        return Score(criterion, 2 if worse else 3, because, care, _missed(talk, hot))
    way = _ways_on(talk, after, *WAY_ON)
    if not way:
        level = 3 if _came_down(talk, hot, heat) > 0 else 2
        because = _calmly(talk, "the anger was heard, but no way forward followed.")
        return Score(criterion, level, because, care, _missed(talk, hot))
    evidence = care + quotes(way, "a way forward", most=3)
    down = _came_down(talk, hot, heat)
    if harm:
        because = f"One line hurt, and was taken back at once: “{short(harm[0][1].span.text)}”."
        return Score(criterion, 3, because, evidence)
    if down <= 0 or not care or not _worked(talk, after):
        because = _short_of(talk, down, heard=bool(care))
        return Score(criterion, 3, because, evidence, _missed(talk, hot))
    breach = settled(talk).breach
    if down < calmer or breach:
        much = f"The customer came down by {max(0, down):.0f} points." if not breach else ""
        because = f"The anger was heard first, then came a way forward. {much}".rstrip()
        return Score(criterion, 4, because, evidence)
    because = f"The anger was heard first, then came a way forward; {down:.0f} points calmer."
    return Score(criterion, 5, because, evidence)


def _is_hot(talk: Talk, turn: Turn, heat: float) -> bool:
    """Tell whether the customer is very angry: by the mood noted, else also by saying so."""
    if turn.mood and turn.mood.heat >= heat:
        return True
    return talk.scenario is None and (
        names_fury(turn.text) or mood_of(turn.text).heat >= BESIDE_THEMSELVES
    )


def _is_heard(talk: Talk, turn: Turn) -> bool:
    """Tell whether the reply to a very angry turn listens, or at least works on it."""
    answer = replies(talk, turn.position)
    return bool(cares(talk, answer) or calls_hard(talk, answer)) or (
        CustomerAct.VENT not in turn.acts
        and CustomerAct.OPEN not in turn.acts
        and any(works(talk, one) for one in answer)
    )


def _taken_back(talk: Talk, hurt: tuple[int, ...]) -> bool:
    """Tell whether one message only hurt, and the agent's next one was sorry for it or owned it."""
    after = [turn for turn in talk.agent_turns if turn.position > hurt[0]][:1]
    return len(hurt) == 1 and bool(
        seen_in(talk, tuple(after), AgentAct.APOLOGY, AgentAct.OWN_ERROR)
    )


def _calmly(talk: Talk, what: str) -> str:
    """Say `what`, and that calm was kept where no line of the talk hurt, first or last."""
    if seen(talk, *HARM):
        return what[:1].upper() + what[1:]
    return f"Calm was kept and {what}"


def _short_of(talk: Talk, down: float, *, heard: bool) -> str:
    if not heard:
        return _calmly(talk, "the matter moved on, but the anger itself was never named.")
    if down <= 0:
        return "The anger was answered, but the customer did not come down."
    return "The anger was answered, but no work followed."


def _ways_on(talk: Talk, after: tuple[Turn, ...], *acts: AgentAct) -> tuple[tuple[Turn, Seen], ...]:
    """List the ways forward; an offer on which nobody can count is none."""
    return tuple(
        (turn, one)
        for turn, one in seen_in(talk, after, *acts)
        if one.act is not AgentAct.OFFER or not is_hedged(sentence_at(turn.text, one.span).text)
    )


def _worked(talk: Talk, after: tuple[Turn, ...]) -> bool:
    """Tell whether work followed: a deed, a plan, an offer, a choice or a limit; no mere reason."""
    return bool(
        _ways_on(talk, after, *(act for act in WAY_ON if act is not AgentAct.EXPLAIN))
    ) or any(turn.actions for turn in after)


def _came_down(talk: Talk, hot: list[Turn], heat: float) -> float:
    """Give by how much the anger fell; who says in words that they are very angry was at `heat` at least."""
    peak = max(heat, *(turn.mood.heat for turn in hot if turn.mood))
    last = [turn.mood.heat for turn in talk.customer_turns if turn.mood]
    return peak - last[-1]


def _missed(talk: Talk, hot: list[Turn]) -> tuple[Missed, ...]:
    return tuple(
        Missed(
            replies(talk, turn.position)[0].position,
            f"Say that “{short(turn.text)}” was heard, before anything else.",
        )
        for turn in hot
        if not _is_heard(talk, turn)
    )
