import pytest

from tests.fakes import SLUG, Clock
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.services import authoring, content
from trainer.services.authoring import Opened
from trainer.simulator import Simulator
from trainer.store.people import Person
from trainer.store.scenarios import Status


def test_line_ends_are_made_alike(trainer: Person, simulator: Simulator) -> None:
    first = authoring.save(simulator, trainer.id, SLUG, "id: x\r\ntitle: y\r", Opened())
    second = authoring.upload(simulator, trainer.id, "x.yaml", b"\xef\xbb\xbfid: x\r\nlevel: 1")

    assert content.text(first.id) == "id: x\ntitle: y\n"
    assert content.text(second.id) == "id: x\nlevel: 1"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Late Parcel.yaml", "late-parcel"),
        ("../../etc/passwd", "passwd"),
        ("¿?.yml", "untitled"),
        ("x" * 200, "x" * 60),
    ],
)
def test_a_file_without_an_id_is_called_by_its_name(
    trainer: Person, simulator: Simulator, name: str, slug: str
) -> None:
    assert authoring.upload(simulator, trainer.id, name, b"title: y").slug == slug


def test_a_title_over_several_lines_is_replaced_as_a_whole(
    trainer: Person, simulator: Simulator
) -> None:
    source = authoring.upload(
        simulator, trainer.id, "a.yaml", b"id: a\ntitle: >-\n  One\n  two\nlevel: 1"
    )

    made = authoring.copy(simulator, trainer.id, ("a", source.id), "b", "Three")

    assert content.text(made.id) == 'id: b\ntitle: "Three"\nlevel: 1'
    with pytest.raises(MissingError):
        authoring.copy(simulator, trainer.id, (SLUG, source.id), "c", "Four")


def test_the_mark_changes_when_others_save_and_not_when_one_saves_oneself(
    trainer: Person, admin: Person, simulator: Simulator, clock: Clock
) -> None:
    assert authoring.mark(trainer.id, SLUG) == ""
    authoring.save(simulator, trainer.id, SLUG, f"id: {SLUG}\nlevel: 1", Opened(seen=""))
    assert authoring.mark(trainer.id, SLUG) == ""
    theirs = authoring.save(simulator, admin.id, SLUG, f"id: {SLUG}\nlevel: 2", Opened())

    before = authoring.mark(trainer.id, SLUG)
    assert before.startswith(f"{theirs.id}-")
    authoring.keep(simulator, admin.id, SLUG, f"id: {SLUG}\nlevel: 3")

    assert authoring.mark(trainer.id, SLUG) != before
    with pytest.raises(RuleError, match="Somebody else"):
        authoring.save(simulator, trainer.id, SLUG, "id: x", Opened(seen=before))


def test_an_unchanged_version_is_what_is_saved(
    trainer: Person, admin: Person, simulator: Simulator
) -> None:
    text = f"id: {SLUG}\nlevel: 1"
    theirs = authoring.save(simulator, admin.id, SLUG, text, Opened())

    same = authoring.save(simulator, trainer.id, SLUG, f"{text}  \r\n", Opened(theirs.id))
    other = authoring.save(simulator, trainer.id, SLUG, f"{text}0", Opened(theirs.id))

    assert same.id == theirs.id
    assert other.id != theirs.id
    assert other.status is Status.DRAFT


def test_what_cannot_be_kept_is_refused(trainer: Person, simulator: Simulator) -> None:
    for text in ("\0", "é" * 100_001):
        with pytest.raises(InputError):
            authoring.keep(simulator, trainer.id, SLUG, text)
    with pytest.raises(MissingError):
        authoring.save(simulator, trainer.id, "none", "id: none", Opened())
    assert content.versions() == ()
