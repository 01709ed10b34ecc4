"""Where messages are short, nothing that is said may be too long for one."""

from tests.content.samples import SCENARIO
from trainer.content import texts
from trainer.content.known import Known

OPENING = "opening: My lamp was promised for 2 May. Where is it?"
LONG = f"{OPENING} {'I have waited so long. ' * 12}"
PLACE = LONG.removeprefix("opening: ").strip()


def test_a_post_that_is_too_long_for_its_channel_is_a_fault() -> None:
    assert faults(SCENARIO.replace("channel: chat", "channel: social").replace(OPENING, LONG)) == [
        f"opening: this has {len(PLACE)} characters; a message on this channel has 280 at most"
    ]


def test_where_any_length_will_do_it_is_none() -> None:
    assert faults(SCENARIO.replace(OPENING, LONG)) == []


def faults(text: str) -> list[str]:
    found = texts.examine_scenario(text, "late-lamp.yaml", Known()).faults
    return [f"{one.field}: {one.what}" for one in found if "characters" in one.what]
