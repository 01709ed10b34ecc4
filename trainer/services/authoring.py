"""Let trainers write scenarios, and texts of every other kind: take them in, and lose none of them.

What can be read is kept as a draft, however many faults it has. What somebody else saved since the
page was opened is never passed over: the save is refused with RuleError, and both texts are there.
"""

import json
import re
from dataclasses import dataclass
from pathlib import PurePath

from trainer.content.editing.shape import SCHEMAS, fields_of
from trainer.content.editing.splice import put
from trainer.content.files import Kind
from trainer.content.texts import fingerprint
from trainer.content.yaml_text import MOST_BYTES, decode
from trainer.core.errors import ContentError, InputError, MissingError, RuleError
from trainer.services import attempts, content, real_names, shelves, undoing
from trainer.services.shelves import Kept
from trainer.simulator import Simulator
from trainer.store.database import writing
from trainer.store.draft_steps import Whose
from trainer.store.scenarios import Version

SLUG_LIMIT = 60

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NO_SLUG = re.compile(r"[^a-z0-9]+")
_ID_LINE = re.compile(r"^id:.*(?:\n[ \t]+.*)*", re.MULTILINE)
_NAME_LINE = re.compile(r"^name:.*(?:\n[ \t]+.*)*", re.MULTILINE)
_TITLE_LINE = re.compile(r"^title:.*(?:\n[ \t]+.*)*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Opened:
    """Hold what an editor's page was opened with.

    `version_id` is the version whose text it showed, None for the built-in one. `seen` is the mark
    of what others had saved by then, None where that is not asked, and `base` that of one's own
    draft, which another window may have written since. `beside`: an older text was opened while a
    draft of one's own lay there, which it must not write over.
    """

    version_id: int | None = None
    seen: str | None = None
    beside: bool = False
    base: str | None = None


def upload(simulator: Simulator, author_id: int, name: str, data: bytes) -> Version:
    """Keep a file as a draft of its own; InputError for what is no text at all."""
    if not name:
        raise InputError("Choose a file first.")
    if not data.strip():
        raise InputError("The file is empty. Choose the YAML file of a scenario.")
    if len(data) > MOST_BYTES:
        raise InputError(f"The file is larger than {MOST_BYTES // 1000} kB. Please shorten it.")
    try:
        text = decode(data, name)
    except ContentError as error:
        fault = error.faults[0]
        raise InputError(
            f"Line {fault.line}, column {fault.column}: {fault.what}. Please {fault.cure}."
        ) from None
    _refuse(text)
    return content.save_draft(simulator, author_id, _tidy(text), _slug_of(name), beside=True)


def begin(simulator: Simulator, author_id: int, kind: Kind, into: str, title: str) -> Kept:
    """Begin a document with nothing but an id and a title; InputError as `copy`."""
    into, title = _free(simulator, kind, into), _titled(title)
    named = {"id": into, "title": title, "name": title}
    head = {key: named[key] for key in fields_of(SCHEMAS[kind]) if key in named}
    return shelves.save_draft(simulator, author_id, kind, put("{}\n", (), head), into)


def copy(
    simulator: Simulator,
    author_id: int,
    source: tuple[str, int | None],
    into: str,
    title: str,
    kind: Kind = Kind.SCENARIO,
) -> Kept:
    """Begin a document from another one; InputError for an id that is taken or is none.

    `source` is the id of the other one, and the version of it, None for what is offered.
    """
    into, title = _free(simulator, kind, into), _titled(title)
    text = _text(simulator, kind, *source)
    fields = fields_of(SCHEMAS[kind])
    line = f"{'title' if 'title' in fields else 'name'}: {json.dumps(title, ensure_ascii=False)}"
    text = _with(_TITLE_LINE if "title" in fields else _NAME_LINE, line, text)
    if "id" in fields:
        text = _with(_ID_LINE, f"id: {into}", text)
    draft = shelves.save_draft(simulator, author_id, kind, text, into)
    if kind is Kind.SCENARIO:
        with writing():
            real_names.follow(source[0], into)
    return draft


def save(
    simulator: Simulator,
    author_id: int,
    slug: str,
    text: str,
    opened: Opened,
    kind: Kind = Kind.SCENARIO,
) -> Kept:
    """Keep a text as the author's draft; RuleError when it was saved since, by whomever.

    A text that says what the opened version says is that version, and nothing is added.
    MissingError for an id that nobody has written anything under.
    """
    _refuse(text)
    text = _tidy(text)
    with writing():
        if not _known(simulator, kind, slug):
            raise MissingError(f"There is no such {kind.value}.")
        if opened.seen is not None and opened.seen != mark(author_id, slug, kind):
            raise RuleError(f"Somebody else saved this {kind.value} since you opened it.")
        _refuse_stale(author_id, slug, kind, text, opened)
        draft = shelves.own_draft(author_id, kind, slug)
        if opened.version_id and (draft is None or draft.id != opened.version_id):
            version = shelves.version(kind, opened.version_id)
            if version.slug == slug and _same(text, shelves.text(kind, version.id)):
                return version
        _step(simulator, author_id, kind, slug, text, opened)
        return shelves.save_draft(simulator, author_id, kind, text, slug, beside=opened.beside)


def keep(
    simulator: Simulator,
    author_id: int,
    slug: str,
    text: str,
    kind: Kind = Kind.SCENARIO,
    base_: str | None = None,
) -> None:
    """Keep what is being typed, unless it says what is offered already.

    RuleError when one's own draft is not `base_` any more: another window has written it.
    """
    _refuse(text)
    text = _tidy(text)
    with writing():
        _refuse_stale(author_id, slug, kind, text, Opened(base=base_))
        draft = shelves.own_draft(author_id, kind, slug)
        if draft or not _same(text, _text(simulator, kind, slug)):
            _step(simulator, author_id, kind, slug, text, Opened())
            shelves.save_draft(simulator, author_id, kind, text, slug, stay=True)


def restore(simulator: Simulator, author_id: int, kind: Kind, version_id: int) -> Kept:
    """Take an older text up again: it becomes the author's draft, and what it was can be undone."""
    version = shelves.version(kind, version_id)
    text = shelves.text(kind, version_id)
    with writing():
        _step(simulator, author_id, kind, version.slug, text, Opened())
        return shelves.save_draft(simulator, author_id, kind, text, version.slug, stay=True)


def begin_trial(simulator: Simulator, person_id: int, slug: str, version_id: int | None) -> int:
    """Begin an attempt that never counts, at a version or at the built-in scenario; give its id."""
    if version_id is None:
        version_id = content.pin_builtin(simulator, slug)
    elif content.version(version_id).slug != slug:
        raise MissingError("There is no such version of this scenario.")
    return attempts.begin(simulator, person_id, slug, version_id=version_id)


def of_others(author_id: int, slug: str, kind: Kind = Kind.SCENARIO) -> Kept | None:
    """Find what somebody else saved last of this document."""
    others = (one for one in shelves.versions(kind, slug) if one.author_id != author_id)
    return max(others, key=lambda one: (one.created_at, one.id), default=None)


def mark(author_id: int, slug: str, kind: Kind = Kind.SCENARIO) -> str:
    """Name what others have saved so far; another name means that somebody saved in between."""
    newest = of_others(author_id, slug, kind)
    return f"{newest.id}-{newest.hash[:12]}" if newest else ""


def own_mark(author_id: int, slug: str, kind: Kind = Kind.SCENARIO) -> str:
    """Name what one's own draft says just now; empty where there is none."""
    draft = shelves.own_draft(author_id, kind, slug)
    return fingerprint(shelves.text(kind, draft.id)) if draft else ""


def _refuse_stale(author_id: int, slug: str, kind: Kind, text: str, opened: Opened) -> None:
    """Refuse to write over one's own draft where another window wrote it since; RuleError."""
    there = own_mark(author_id, slug, kind)
    if opened.base is None or opened.beside or there in ("", opened.base, fingerprint(text)):
        return
    raise RuleError(f"You saved this {kind.value} in another window since you opened it here.")


def _step(
    simulator: Simulator, author_id: int, kind: Kind, slug: str, text: str, opened: Opened
) -> None:
    """Remember what was there before this text, so that it can be gone back to."""
    draft = None if opened.beside else shelves.own_draft(author_id, kind, slug)
    if draft:
        before = shelves.text(kind, draft.id)
    else:
        before = _text(simulator, kind, slug, opened.version_id)
    undoing.remember(simulator, Whose(author_id, kind.value, slug), before, text)


def _free(simulator: Simulator, kind: Kind, into: str) -> str:
    """Take an id that nothing has yet; InputError for another."""
    into = into.strip()
    if not _SLUG.fullmatch(into) or len(into) > SLUG_LIMIT:
        raise InputError(
            "An id is made of lower-case words joined by hyphens, such as late-parcel,"
            f" with at most {SLUG_LIMIT} characters."
        )
    if _known(simulator, kind, into):
        article = "an" if kind.value[0] in "aeiou" else "a"
        raise InputError(f"There is {article} {kind.value} “{into}” already. Choose another id.")
    return into


def _titled(title: str) -> str:
    title = " ".join(title.split())
    if not title or not title.isprintable():
        raise InputError("A title is needed.")
    return title


def _refuse(text: str) -> None:
    """Refuse what no database keeps, or nobody could read again."""
    if len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        raise InputError(f"The text is longer than {MOST_BYTES // 1000} kB. Please shorten it.")
    if "\0" in text:
        raise InputError("This is no text: it has zero characters in it. Choose a YAML file.")


def _tidy(text: str) -> str:
    """Give every line the same end; a form sends others than it was given."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _same(one: str, other: str) -> bool:
    return fingerprint(one) == fingerprint(other)


def _text(simulator: Simulator, kind: Kind, slug: str, version_id: int | None = None) -> str:
    """Give the text of a version, or of what is offered, or the newest that was written."""
    written = [one.id for one in shelves.versions(kind, slug)]
    if version_id is not None:
        if version_id not in written:
            raise MissingError(f"There is no such version of this {kind.value}.")
        return shelves.text(kind, version_id)
    try:
        return shelves.text_of(simulator, kind, slug)
    except MissingError:
        if not written:
            raise
        return shelves.text(kind, written[0])


def _known(simulator: Simulator, kind: Kind, slug: str) -> bool:
    return bool(shelves.versions(kind, slug)) or bool(shelves.builtin(simulator, kind, slug))


def _slug_of(name: str) -> str:
    return _NO_SLUG.sub("-", PurePath(name).stem.lower()).strip("-")[:SLUG_LIMIT]


def _with(line: re.Pattern[str], wanted: str, text: str) -> str:
    """Put a line in the place of the one there is, or before all others."""
    found, times = line.subn(lambda _: wanted, text, count=1)
    return found if times else f"{wanted}\n{text}"
