from trainer.core.conversation.acts import AgentAct, CustomerAct
from trainer.core.customer.cue import CUES, cue_of
from trainer.core.customer.lines.cues import CUED
from trainer.core.customer.lines.leanings import WRITTEN_CUED


def test_a_reply_answers_what_weighs_most_in_the_message() -> None:
    heard = {AgentAct.RUDE, AgentAct.BLAME, AgentAct.GREET}
    assert cue_of((CustomerAct.PUSHBACK,), heard) == "blame"
    assert cue_of((CustomerAct.TELL, CustomerAct.SOFTEN), {AgentAct.PLAN}) == "plan"


def test_a_reply_to_nothing_of_note_has_no_cue() -> None:
    assert cue_of((CustomerAct.SOFTEN,), {AgentAct.QUESTION}) == ""
    assert cue_of((CustomerAct.CONFIRM,), {AgentAct.PLAN}) == ""


def test_every_cue_has_lines_and_every_line_a_cue() -> None:
    named = {f"{act}/{name}" for act, marks in CUES.items() for _, name in marks}
    assert set(CUED) == named >= set(WRITTEN_CUED)
