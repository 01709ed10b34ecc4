"""Word a fault for the field at which a form shows it."""

import re
from dataclasses import replace

from trainer.content.editing.parts import Group, Input
from trainer.content.editing.plain_patterns import in_words
from trainer.content.read import EMPTY_ITEM, NO_VALUE
from trainer.core.errors import Fault

PLAINLY = "write plain words or phrases, one a line, and leave out what is no word"
_UNREAD = re.compile(r"is no regular expression: .*", re.DOTALL)
_GUIDE = re.compile(r"see “Patterns” in .*", re.DOTALL)
_MISSING = re.compile(r"`\w+` is missing")


def worded(fault: Fault, part: Input | Group | None) -> Fault:
    """Word what is missing for somebody who sees a labelled field, and no key; a pattern as shown."""
    for pattern in (part.patterns or ()) if isinstance(part, Input) else ():
        fault = replace(fault, what=fault.what.replace(pattern, in_words(pattern)))
    if isinstance(part, Input) and part.patterns is not None:
        what = _UNREAD.sub(
            "cannot be read: a bracket is left open, or a sign stands alone", fault.what
        )
        fault = replace(fault, what=what, cure=_GUIDE.sub(PLAINLY, fault.cure))
    if isinstance(part, Input) and fault.what == NO_VALUE:
        return replace(fault, what="this is still empty", cure="fill it in")
    if fault.what == EMPTY_ITEM:
        return replace(fault, what="this text is still empty", cure="write it, or take it away")
    if not _MISSING.fullmatch(fault.what):
        return fault
    if isinstance(part, Group) and part.look == "list":
        return replace(fault, what="there is none yet", cure="add one")
    return replace(fault, what="this is still empty", cure="fill it in")
