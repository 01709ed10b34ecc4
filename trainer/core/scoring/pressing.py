"""Find where a customer shows impatience or trouble by what they do, without a word of feeling.

Only in talks that nobody noted the mood of. It is weaker than a feeling put into words: it counts
where it was met with care, or passed over; work that settles it owes it nothing.
"""

import re

from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.conversation.turn import Turn
from trainer.core.language.caseless import Caseless
from trainer.core.scoring.asking_again import asked_again, chasing, told_again
from trainer.core.scoring.hearing import calls_hard, cares, names
from trainer.core.scoring.moments import FOR, replies, seen_in, works
from trainer.core.scoring.talk import Talk

_ACTS = frozenset(
    {
        CustomerAct.REPEAT,
        CustomerAct.LEAVE,
        CustomerAct.ESCALATE,
        CustomerAct.PUZZLED,
        CustomerAct.VENT,
    }
)
_WORDS = Caseless(
    r"\b(?:(?:second|third|fourth|fifth|sixth|tenth|2nd|3rd|4th|5th|umpteenth) (?:letter|time|call|e-?mail|message|week|day|attempt|visit|person|one|bill|engineer|parcel|reminder)"
    r"|(?:two|three|four|five|six|ten|twice|\d) (?:times )?(?:now|already|in a row|running)|again and again|over and over|yet again|once again"
    r"|still (?:no|not|nothing|waiting|haven(?:'|’)?t|hasn(?:'|’)?t|isn(?:'|’)?t|doesn(?:'|’)?t|won(?:'|’)?t|broken|empty)|keeps? (?:on )?(?:happening|saying|telling|sending|going|asking|getting|cutting|crashing)"
    r"|(?:on hold|in (?:a|the|your) queue|hung up on|cut off|passed (?:on|around|from)|sent (?:away|back|round))\b|(?:minutes|hours) (?:of|on|in|waiting)"
    r"|(?:nobody|no one|no-one) (?:ever |here |has |can |could |will )?(?:answer\w*|t(?:old|ell\w*)|kn[eo]ws?|came|comes|r[au]ng|call\w*|repl\w+|help\w*|listen\w*|cares?|looked)"
    r"|(?:i|we)(?:(?:'|’)?ve| have)? (?:already |just |even |now )?(?:rang|rung|phoned|queued|waited|chased|been (?:waiting|chasing|told|sent|passed|ringing))"
    r"|(?:didn(?:'|’)?t|don(?:'|’)?t|did not|do not|couldn(?:'|’)?t) (?:understand|follow|get) (?:a|any|one|half|what|that|this|it)\b|what any of (?:that|it|this) means"
    r"|(?:what|how) am i (?:supposed|meant|going) to|am i going to be|or not\?|too (?:hopeful|late|much to ask)|before it(?:'|’)?s too late|i was promised|you (?:said|promised|told me|assured)"
    r"|can(?:'|’)?t (?:just |possibly )?(?:have no|be without|do without|go without|live without|work|wait|miss|be late|afford to)"
    r"|(?:i|we) (?:really |so |do |badly )?need (?:it|this|them|that|my \w+)[\w ]{0,20}(?:by|before|for|on|today|tonight|tomorrow)|last (?:chance|resort)"
    r"|how many (?:more )?times|every (?:single )?time|(?:three|four|five|six|seven|ten|\d) times|are you (?:even|actually|still) (?:reading|listening|there)|asked you (?:that|this|already|before|an? \w+ ago)"
    r"|never (?:turned up|showed up|came|called|rang|replied|answered|got back)|for nothing|wasted|day off|just (?:tell|answer|give) me|(?:a|one) (?:straight|simple|plain) (?:answer|question)"
    r"|^\W*(?:excuse me|i beg your pardon|pardon|seriously|really|and|well|sorry|meaning|so|is that a no|is that so)\W*\?"
    r"|never mind|i give up|forget it|what(?:'|’)?s the point|so nothing|somebody else|some(?:one|body)\?|is that (?:it|all)\?|that(?:'|’)?s it\?)"
)
"""What tells of waiting, of trying again, of much at stake, of giving up."""
_TROUBLE = Caseless(
    r"\b(?:broken|broke|crack(?:ed)?|damaged|smashed|faulty|leak(?:s|ing)?|torn|stained|soaked|missing|stuck|dead|crawling|frozen"
    r"|(?:doesn|don|won|isn|didn|can|hasn|haven|wasn)(?:'|’)?t (?:work|start|open|turn|load|let|working|come|arrived?|save|log|get|been|switch|fit|charge)"
    r"|(?:not|stopped|never) (?:work\w*|arrived?|came|come|delivered|turned up)|(?:over)?charged (?:me )?(?:twice|double|again|for)|overcharged"
    r"|(?:wrong|nothing|no sign) (?:one|size|colour|order|address|of|name|bill|amount|came|has)|refused|rejected|declined|blocked|locked|cut off"
    r"|gone (?:up|wrong|missing)|(?:a|the|two|three|\d+) (?:hours?|days?|weeks?|months?) late|delayed|cancelled (?:on|my|our|it|again)|let down|got lost)\b"
)
"""What has gone wrong, told plainly."""
_EXCLAIMED = re.compile(
    r"\b(?:no|not|nothing|never|nobody|only|days?|weeks?|hours?|months?|times?|pounds?|quid|third|fourth|second|again|still|off|dead|\w+n['’]t)\b[^.?!]*!",
    re.IGNORECASE,
)
"""A no or a count that is cried out."""
_GLAD = re.compile(
    r"\b(?:no (?:worries|problem|rush|hurry)|thanks?|great|lovely|perfect|brilliant|wow|haha|lol|wonderful|amazing|glad|fab|magic|love|brill|hooray|yay|phew|relief|quick|not bad|can['’]?t wait)\b",
    re.IGNORECASE,
)
_SURE = (AgentAct.EMPATHY, AgentAct.APOLOGY, AgentAct.OWN_ERROR)


def pressing(talk: Talk) -> tuple[Turn, ...]:
    """List the customer's turns that press: that ask or tell again, chase, cry out, give up, or tell of trouble."""
    return talk.once("pressing", lambda: _pressing(talk))


def passed_over(talk: Talk) -> tuple[Turn, ...]:
    """List the pressing turns that were met by no care and not settled: the customer pressed on, or nothing was done.

    What only takes up facts is no care where the customer asks again: it has not been heard.
    """
    return talk.once(
        "passed over", lambda: tuple(one for one in pressing(talk) if _is_past(talk, one))
    )


def met(talk: Talk) -> tuple[Turn, ...]:
    """List the pressing turns that a word of care or an apology met."""
    past = passed_over(talk)
    return tuple(one for one in pressing(talk) if one not in past and _is_met(talk, one))


def _pressing(talk: Talk) -> tuple[Turn, ...]:
    if talk.scenario is not None:
        return ()
    again = {one.position for one in (*asked_again(talk), *told_again(talk))}
    chased = {turn.position for turn, _ in chasing(talk)}
    found: list[Turn] = []
    before = -1
    for turn in talk.turns:
        if turn.position in talk.readings:
            before = turn.position
            continue
        first = before < 0
        if (
            turn.position in chased
            or before in again
            or _ACTS.intersection(turn.acts)
            or (_speaks(turn) and not FOR.intersection(turn.acts))
            or (first and _TROUBLE.search(turn.text))
        ) and not _is_glad(turn):
            found.append(turn)
        before = -1 if before in again else before
    return tuple(found)


def _speaks(turn: Turn) -> bool:
    return bool(_WORDS.search(turn.text) or _EXCLAIMED.search(turn.text))


def _is_glad(turn: Turn) -> bool:
    return bool(_GLAD.search(turn.text)) and not _WORDS.search(turn.text)


def _is_met(talk: Talk, turn: Turn) -> bool:
    reply = replies(talk, turn.position)
    return bool(
        cares(talk, reply)
        or names(talk, turn, reply)
        or calls_hard(talk, reply)
        or seen_in(talk, reply, AgentAct.APOLOGY)
    )


def _is_past(talk: Talk, turn: Turn) -> bool:
    reply = replies(talk, turn.position)
    if not reply or seen_in(talk, reply, *_SURE) or calls_hard(talk, reply):
        return False
    if CustomerAct.LEAVE in turn.acts:
        return True
    after = [one for one in talk.customer_turns if one.position > turn.position][:1]
    pressed_on = any(one in pressing(talk) or CustomerAct.LEAVE in one.acts for one in after)
    if not after:
        return not any(works(talk, one) for one in reply) and not FOR.intersection(turn.acts)
    if any(FOR.intersection(one.acts) for one in after):
        return False
    if cares(talk, reply) or names(talk, turn, reply):
        return pressed_on and bool(
            {one.position for one in reply} & {one.position for one in asked_again(talk)}
        )
    return pressed_on or not any(works(talk, one) for one in reply)
