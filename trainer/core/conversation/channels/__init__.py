"""Gather the channels: one file each, found by being here."""

from importlib import import_module
from pkgutil import iter_modules

from trainer.core.conversation.channel import Channel

CHANNELS: dict[str, Channel] = {
    channel.name: channel
    for channel in (
        import_module(f"{__name__}.{found.name}").CHANNEL for found in iter_modules(__path__)
    )
}
"""Every channel by its name."""

USUAL = CHANNELS["chat"]
"""What a talk of unknown origin is taken for."""
