"""What an import would do is told beforehand; a trap is refused, and nothing is kept."""

from hashlib import sha256

import pytest

from tests.fakes import SLUG
from tests.packed import CASE, PATH, plan
from trainer.content.files import Kind
from trainer.core.errors import InputError
from trainer.exchange.zip_reading import Member
from trainer.exchange.zip_writing import write_zip
from trainer.services import documents, exchanges
from trainer.services.bundles import Change
from trainer.simulator import Simulator
from trainer.store import audit
from trainer.store.people import Person

LONG = b"".join(sha256(b"%d" % number).hexdigest().encode() for number in range(3200))


def test_a_plan_names_what_would_be_added_changed_and_refused(
    simulator: Simulator, trainer: Person
) -> None:
    found = plan(
        simulator,
        {
            CASE: lambda text: text.replace(b"level: 2", b"level: 3"),
            "exercises/paths/mine.yaml": lambda _: PATH,
            "exercises/paths/bad.yaml": lambda _: (
                b"id: bad\ntitle: B\nabout: B\nsteps:\n  - seat: x"
            ),
            "wild.yaml": lambda _: b"\xff\xfe",
            "notes.txt": lambda _: b"?",
        },
    )

    changed = {one.filed.slug: one for one in found.of_(Change.CHANGED)}
    assert [(one.field, one.before, one.after) for one in changed[SLUG].differences] == [
        ("level", "2", "3")
    ]
    assert [one.title for one in found.of_(Change.ADDED)] == ["Mine"]
    refused = {one.filed.source: one.filed.faults[0] for one in found.of_(Change.REFUSED)}
    assert {path: (one.line, one.what) for path, one in refused.items()} == {
        "exercises/paths/bad.yaml": (5, "there is no seat `x`"),
        "wild.yaml": (1, "the file is not UTF-8 text"),
    }
    assert (found.passed_over, found.edited) == (("notes.txt",), (CASE,))
    assert audit.list_() == ()


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ([Member("readme.txt", b"?")], "no YAML"),
        ([Member("a.yaml", b"id: a"), Member("manifest.json", b"{}")], "not that of a Rapport"),
    ],
)
def test_a_zip_that_is_no_library_is_refused(
    simulator: Simulator, trainer: Person, members: list[Member], said: str
) -> None:
    with pytest.raises(InputError, match=said):
        exchanges.keep_upload(simulator, trainer.id, "a.zip", write_zip(members))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (LONG, "the file has 204 kB"),
        (b"a: &a [x]\nb: [*a, *a]\n", "names this place"),
        (b"a: " + b"[" * 40 + b"]" * 40, "nested more than 20 deep"),
    ],
)
def test_a_text_that_is_a_trap_is_refused_by_itself(
    simulator: Simulator, trainer: Person, text: bytes, what: str
) -> None:
    found = plan(simulator, {"scenarios/x/trap.yaml": lambda _: text})

    (refused,) = found.of_(Change.REFUSED)
    assert any(what in one.what for one in refused.filed.faults)


def test_of_two_with_one_id_and_of_a_name_that_is_none_the_import_says_so(
    simulator: Simulator, trainer: Person
) -> None:
    found = plan(
        simulator,
        {
            "exercises/paths/mine.yaml": lambda _: PATH,
            "exercises/paths/other.yaml": lambda _: PATH,
            "scenarios/personas/Über uns.yaml": lambda _: documents.text_of(
                simulator, Kind.PERSONA, "priya-nair"
            ).encode(),
        },
    )

    said = {one.filed.source: one.filed.faults[0].what for one in found.of_(Change.REFUSED)}
    assert said["scenarios/personas/Über uns.yaml"] == "`Über uns` cannot be an id"
    assert said["exercises/paths/mine.yaml"] == "another path of the zip has the same id"
