"""Check the language and the tags of a text, by which it is found again."""

import re
from collections.abc import Iterator, Sequence

from trainer.content.nodes import Places
from trainer.content.unread import sound
from trainer.content.wording import did_you_mean
from trainer.core.errors import Fault
from trainer.core.scenario.shelving import LANGUAGES, LONGEST_TAG, MOST_TAGS, READ

_TAG = re.compile(r"[a-z0-9]+(?:[- ][a-z0-9]+)*")


def check_shelving(value: object, places: Places, *, read: bool = False) -> Iterator[Fault]:
    """Find an unknown language and misshapen tags; with `read`, messages are read in this text."""
    yield from _language(value, places, read=read)
    yield from _tags(value, places)


@sound
def _language(value: object, places: Places, *, read: bool) -> Iterator[Fault]:
    code: str = value.language  # type: ignore[attr-defined]  # each of these texts has one
    if code not in LANGUAGES:
        by_name = {name.lower(): code for code, name in LANGUAGES.items()}
        meant = by_name.get(code.lower(), "")
        cure = f"write `{meant}`" if meant else did_you_mean(code, list(LANGUAGES))
        what = f"there is no language `{code}`"
        yield places.fault("language", what, cure or "write a code of two letters, such as `en`")
    elif read and code != READ:
        what = f"messages are read in {LANGUAGES[READ]}; what is written in another language is not"
        yield places.fault("language", what, "look at the scores with care", warning=True)


@sound
def _tags(value: object, places: Places) -> Iterator[Fault]:
    tags: Sequence[str] = value.tags  # type: ignore[attr-defined]  # as above
    if len(tags) > MOST_TAGS:
        what = f"{len(tags)} tags are more than anybody looks through"
        yield places.fault("tags", what, f"keep the {MOST_TAGS} by which it would be looked for")
    for number, tag in enumerate(tags, start=1):
        field = f"tags.{number}"
        if tag in tags[: number - 1]:
            yield places.fault(field, f"the tag `{tag}` is given twice", "delete one of them")
        if not _TAG.fullmatch(tag) or len(tag) > LONGEST_TAG:
            plain = re.sub(r"[^a-z0-9]+", "-", tag.lower()).strip("-")[:LONGEST_TAG] or "some-tag"
            what = f"`{tag[:LONGEST_TAG]}` cannot be a tag"
            cure = f"use small letters, digits and -, such as `{plain}`"
            yield places.fault(field, what, cure)
