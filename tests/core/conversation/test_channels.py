import pytest

from trainer.core.conversation.channel import Channel
from trainer.core.conversation.channels import CHANNELS, USUAL

DRESSES = {"bubble", "letter", "line"}


@pytest.mark.parametrize("channel", CHANNELS.values(), ids=list(CHANNELS))
def test_a_channel_says_all_that_others_need_to_know(channel: Channel) -> None:
    words = (channel.label, channel.place, channel.by, channel.elsewhere, channel.manner)
    assert all(words)
    assert channel.dress in DRESSES
    assert channel.par_turns < channel.turn_limit
    assert channel.sentence_words < channel.message_words


@pytest.mark.parametrize("channel", CHANNELS.values(), ids=list(CHANNELS))
def test_nobody_who_speaks_mistypes_and_only_letters_need_a_key_more(channel: Channel) -> None:
    assert not (channel.spoken and channel.slips)
    assert channel.sends_on_enter is not channel.has_subject


def test_what_is_unknown_is_taken_for_chat() -> None:
    assert USUAL.name == "chat"
