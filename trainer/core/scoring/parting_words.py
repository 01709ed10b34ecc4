"""Find the customer's last word, and whether they go elsewhere, give up, or only make the best of it."""

import re

from trainer.core.conversation.acts import CustomerAct
from trainer.core.conversation.turn import Speaker, Turn
from trainer.core.language.tokens import fold, sentences
from trainer.core.scoring.moments import AGAINST as ACTS_AGAINST
from trainer.core.scoring.moments import FOR as ACTS_FOR
from trainer.core.scoring.moments import last_word, works
from trainer.core.scoring.talk import Talk
from trainer.core.scoring.verdict import FOR, is_bare_goodbye, is_manners, verdict_of

_WILL = r"(?:i(?:'ll| will|'d better| had better|'m going to| am going to|'d rather| would rather|'d sooner| have to|'ll have to| must| can| want to|'m off to| shall)?|we(?:'ll| will|'re going to)|let me)"
_GONE = re.compile(
    rf"\b{_WILL} (?:just |then |now |maybe |better |simply |probably |have to |need to |try to |see if i can )*"
    r"(?:ask|try|ring|call|phone|go to|go back to|go with|turn to|find|look for|write to|speak to|talk to|use|buy|get it|order|book|take it|take my \w+)"
    r" (?:it |this |that |them |one |something )?(?:(?:to|from|with|at|by) )?(?:something (?:else|different)|some ?body|some ?one|any ?body|somewhere|elsewhere|another|a different|other people|(?:a|the) (?:competitor|real|proper|other (?:shop|place|firm|company|bank)))\b"
    rf"|\b{_WILL} (?:just |then |now )*(?:go(?:ing)? (?:elsewhere|somewhere else|back to (?:my (?:old|previous|former|last)|(?!work|bed|sleep|it\b|my|the (?:beginning|start))[a-z]+))|take (?:my|our) (?:business|money|custom)|leave (?:you|it|the (?:bank|company|firm))|do without|give up|(?:switch|change) (?:to (?:another|a different|some)\w*|(?:provider|bank|company|firm|supplier)s?)|cancel(?= (?:then|it all|everything|the (?:lot|contract|account))|\W*$)|manage (?:on my own|alone|without|somehow)|sort it (?:out )?(?:myself|alone)|pay (?:it|this|the|that) (?:one |bill |then )*(?:anyway|as well|then|and leave))\b"
    r"|\b(?:i'm|i am|we're|we are) (?:just |now )?(?:going|off) (?:elsewhere|somewhere else|back to (?:my (?:old|previous|former|last)|(?!work|bed|sleep|it\b|my|the (?:beginning|start))[a-z]+))\b"
    r"|\bi give up\b|\b(?:a )?waste of (?:my )?time\b|\bwhat was the point\b|\bwhy did i (?:bother|ask|even)\b|\bi(?:'m| am) none the wiser\b"
    r"|\b(?:so|then)[,:]? (?:nothing|no(?:body| one| help| answer))\W*$|\bno (?:help|use|good) (?:at all|to me|then|whatsoever)\b"
    r"|\b(?:forget|leave|drop) (?:it|about it|the whole)\b(?=\W*(?:then|be|now)?\W*$)|\bnever ?mind\b(?! (?:the|about|that|what|your))|\bdon't (?:bother|trouble)\b(?! (?:to|yourself|about))"
    r"|\bi(?:'ll| will) (?:never|not) (?:come back|use|buy|order|ring|call|ask)\b|\bi came to you (?:to|for|because)\b"
)
"""How a customer says that they will look for it elsewhere, or for it no more."""
_ASKS_OTHERS = re.compile(
    rf"\b{_WILL} (?:just |then |now |maybe |better )*(?:ask|phone|ring|call|try|e-?mail|write to|go to|go and ask|speak to|talk to|contact)\b(?! (?:you|it|him|her|them|that|this|at|on|back|in|again|by|when|if|for)\b)"
    rf"|\b{_WILL} (?:just |then |now |maybe |better )*(?:see|find out) (?:if|whether|what) (?:the|my|our|an?|some\w*|another|citizens) "
    rf"|\b{_WILL} (?:just |then |now |maybe |better )*(?:google|look) (?:it|that) ?(?:up)?\b"
    r"|\bmaybe (?:they|somebody|someone) (?:know|can|will)|\b(?:that'll|that will) teach me\b|\bhow (?:helpful|useful)\b"
)
"""How a customer says who will be asked next, which is giving up only where nothing was given."""
_RESIGNED = re.compile(
    r"\b(?:fingers crossed|let's hope|here's hoping|hoping for the best|hope for the best|we'll see|we shall see|i(?:'ll| will) (?:just )?(?:wait and see|have to wait|keep (?:an eye|hoping|trying|looking)|try again|hope)"
    r"|i (?:do |just |really |only )?hope (?:so|it|that|they|you|she|he|somebody)|hopefully|i (?:suppose|guess)(?: so| not| that| it| i)?|if you say so|i take your word|have it your way"
    r"|(?:oh |ah )?well,? (?:all right|alright|ok|okay|fine|never mind|that's that|there we are|there you go|it is what it is|if that's)|it is what it is|oh well|that's that then|ok(?:ay)? then|all right then|fine then|right then"
    r"|(?:thanks?|thank you|cheers|ta)[^.?!]{0,40}\b(?:anyway|anyhow|all the same|regardless|for trying|for your time|for the start|i suppose|i guess)|(?:anyway|anyhow),? thank"
    r"|not (?:really|exactly|quite)(?: what| but)?|as good as it gets|better than nothing|no choice|nothing (?:else )?(?:i|we|you|to be) (?:can|could|done)|have to do|will have to do|make do|(?:live|put up) with (?:it|that)"
    r"|(?:a )?pity|(?:a )?shame|disappoint\w+|still (?:don't|not|no idea|none)|i(?:'m| am) (?:still )?not (?:sure|convinced|happy)|whatever)\b"
)
"""How a customer makes the best of what was left open."""
_SETTLES = re.compile(
    r"\b(?:has|have|did|does|do|is|was) (?:this|that|it|i|we|your|everything|all of that|the chat|my answer)[^?]{0,40}"
    r"\b(?:answer(?:ed)?|help(?:ed)?|solved?|sort(?:ed)?|clear|all right|alright|ok|okay|suit|satisf\w+|happy|enough|settle[ds]?|work(?:s|ed)?|useful|resolved?)\b[^?]*\?"
    r"|\bare you (?:happy|satisfied|content|ok|okay|all right|clear)\b[^?]*\?"
)
"""A question by which the agent asks whether it is settled."""
_NO = re.compile(
    r"\W*(?:no|nope|nah|not (?:really|at all|quite|exactly)|hardly|far from it|i'm afraid not)\b(?! (?:problem|worries|thanks|more|that's (?:all|fine|great|it|perfect))|,? (?:thanks|thank you|that's (?:all|fine|great|it|perfect|clear)|all))"
)


def judging(talk: Talk) -> Turn | None:
    """Find the customer's turn whose verdict stands at the end, over a goodbye or thanks that follow it.

    What was said against it before the agent's last reply is over where that reply moved it on.
    """
    answered = moved = False
    for turn in reversed(talk.turns):
        if turn.speaker is Speaker.AGENT:
            answered, moved = True, moved or works(talk, turn)
            continue
        found = verdict_of(turn.text)
        if found:
            return None if answered and (moved or found == FOR) else turn
        if not (is_bare_goodbye(turn.text) if answered else is_manners(turn.text)):
            return None
    return None


def telling_word(talk: Talk) -> Turn | None:
    """Find the customer's last word for or against it: a verdict, else an act that is no mere goodbye."""
    turn = judging(talk) or last_word(talk)
    if turn is None or not is_bare_goodbye(turn.text):
        return turn
    before = next((one for one in talk.customer_turns[-2:] if one.position < turn.position), None)
    if before is None or is_bare_goodbye(before.text):
        return None
    if ACTS_AGAINST.intersection(before.acts):
        between = (one for one in talk.agent_turns if one.position > before.position)
        return None if any(works(talk, one) for one in between) else before
    return before if ACTS_FOR.intersection(before.acts) else None


def goes_elsewhere(turn: Turn) -> bool:
    """Tell whether the customer gives it up here, or says where they will ask instead."""
    if CustomerAct.ACCEPT in turn.acts:
        return False
    return any(
        _GONE.search(fold(one.text))
        for one in sentences(turn.text)
        if not one.text.rstrip().endswith("?") or one.text.casefold().startswith("what")
    )


def asks_others(turn: Turn) -> bool:
    """Tell whether the customer says who will be asked next."""
    return any(
        _ASKS_OTHERS.search(fold(one.text))
        for one in sentences(turn.text)
        if not one.text.rstrip().endswith("?")
    )


def is_resigned(turn: Turn) -> bool:
    """Tell whether the customer only makes the best of it."""
    return _RESIGNED.search(fold(turn.text)) is not None


def says_not_settled(talk: Talk, turn: Turn) -> bool:
    """Tell whether the customer says no to the question whether it is settled."""
    before = [one for one in talk.agent_turns if one.position < turn.position][-1:]
    return (
        bool(before)
        and _SETTLES.search(fold(before[0].text)[-160:]) is not None
        and _NO.match(fold(turn.text)) is not None
    )
