from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.customer.cue import CUES, cue_of
from trainer.core.customer.lines.cues import CUED
from trainer.core.customer.lines.leanings import WRITTEN_CUED
from trainer.core.customer.small_talk import SMALL_TALK, WISH


def test_a_reply_answers_what_weighs_most_in_the_message() -> None:
    heard = {AgentAct.RUDE, AgentAct.BLAME, AgentAct.GREET}
    assert cue_of((CustomerAct.PUSHBACK,), heard) == "blame"
    assert cue_of((CustomerAct.TELL, CustomerAct.SOFTEN), {AgentAct.PLAN}) == "plan"


def test_a_reply_to_nothing_of_note_has_no_cue() -> None:
    assert cue_of((CustomerAct.SOFTEN,), {AgentAct.QUESTION}) == ""
    assert cue_of((CustomerAct.CONFIRM,), {AgentAct.PLAN}) == ""


def test_who_has_nothing_else_to_say_answers_what_is_no_matter_of_facts() -> None:
    heard = {AgentAct.GREET, AgentAct.STRAY}
    assert cue_of((CustomerAct.NUDGE,), heard, WISH) == WISH
    assert cue_of((CustomerAct.NUDGE,), heard) == "greeting"
    assert cue_of((CustomerAct.PUSHBACK,), {AgentAct.RUDE}, WISH) == "rude"


def test_every_cue_has_lines_and_every_line_a_cue() -> None:
    named = {f"{act}/{name}" for act, marks in CUES.items() for _, name in marks}
    named |= {f"nudge/{about}" for about in (WISH, SMALL_TALK)}
    assert set(CUED) == named >= set(WRITTEN_CUED)
