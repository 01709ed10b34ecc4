"""Say how many of the feelings that a customer showed were answered, and what counted for less."""

from collections.abc import Sequence

from trainer.core.conversation.turn import Turn
from trainer.core.scoring.moments import replies
from trainer.core.scoring.quotes import counted, short
from trainer.core.scoring.talk import Talk


def told_of(shown: Sequence[Turn], missed: Sequence[Turn]) -> str:
    """Say how many of the feelings shown were answered, and quote the first that was not."""
    if not shown:
        return ""
    total = counted(len(shown), "feeling")
    if not missed:
        return f"{_all(len(shown))} answered."
    first = f"“{short(missed[0].text)}”"
    if len(shown) == 1:
        return f"The one feeling shown was not answered: {first}."
    if len(missed) == len(shown):
        return f"None of {total} shown was answered, beginning with {first}."
    more = "" if len(missed) == 1 else f", nor {counted(len(missed) - 1, 'other')}"
    return f"{len(shown) - len(missed)} of {total} shown were answered; {first} was not{more}."


def less_for(talk: Talk, late: Sequence[Turn], phrases: Sequence[str]) -> str:
    """Say why an answer counted for less: a feeling had to wait for it, or it was a mere phrase."""
    if late:
        first = replies(talk, late[0].position)[0]
        whole = first == talk.transcript.turns[first.position]
        bare = "" if whole else ", after words that could have gone to anyone"
        return f" The answer to “{short(late[0].text)}” came a reply late{bare}."
    return f" “{short(phrases[0])}” could have gone to anyone." if phrases else ""


def _all(number: int) -> str:
    names = {1: "The one feeling shown was", 2: "Both feelings shown were"}
    return names.get(number, f"All {number} feelings shown were")
