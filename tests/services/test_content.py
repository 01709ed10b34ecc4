import pytest
from flask import Flask

from tests.fakes import SLUG
from trainer.core.errors import ContentError, MissingError, RuleError
from trainer.services import attempts, content
from trainer.simulator import Simulator
from trainer.store import audit, scenarios
from trainer.store.database import rest, writing
from trainer.store.people import Person
from trainer.store.scenarios import Origin, Status


def test_the_built_in_library_is_offered_by_title(db: Flask, simulator: Simulator) -> None:
    offered = content.offered(simulator)

    titles = [one.scenario.title for one in offered]
    assert titles == sorted(titles)
    assert SLUG in [one.slug for one in offered]
    assert {one.origin for one in offered} == {Origin.BUILTIN}


def test_an_unknown_scenario_is_missing(db: Flask, simulator: Simulator) -> None:
    for ask in (content.find, content.text_of, content.builtin, content.pin):
        with pytest.raises(MissingError):
            ask(simulator, "no-such-thing")
    for look in (content.version, content.text):
        with pytest.raises(MissingError):
            look(99)


def test_a_built_in_version_is_kept_once(db: Flask, simulator: Simulator) -> None:
    first = content.pin(simulator, SLUG)

    assert content.pin(simulator, SLUG) == first
    assert scenarios.load(first) == simulator.library.load(SLUG)
    assert content.pin_rubric(simulator) == content.pin_rubric(simulator)


def test_a_scenario_comes_back_as_it_was_read(db: Flask, simulator: Simulator) -> None:
    for one in content.offered(simulator):
        id = content.pin(simulator, one.slug)
        rest()

        assert scenarios.load(id) == one.scenario


def test_a_draft_is_seen_by_nobody_until_it_is_published(
    trainer: Person, simulator: Simulator
) -> None:
    draft = content.save_draft(simulator, trainer.id, mine(simulator))
    assert (draft.slug, draft.status, draft.author) == (SLUG, Status.DRAFT, trainer.name)
    assert content.find(simulator, SLUG).origin is Origin.BUILTIN

    content.publish(simulator, trainer.id, draft.id)

    found = content.find(simulator, SLUG)
    assert (found.origin, found.version_id, found.scenario.title) == (
        Origin.AUTHORED,
        draft.id,
        "My own",
    )
    assert [one for one in content.offered(simulator) if one.slug == SLUG] == [found]
    assert content.pin(simulator, SLUG) == draft.id
    assert content.text_of(simulator, SLUG) == mine(simulator)
    assert audit.list_()[0].what == "scenario published"


def test_a_scenario_of_ones_own_stands_beside_the_built_in_ones(
    trainer: Person, simulator: Simulator
) -> None:
    before = len(content.offered(simulator))
    own = mine(simulator).replace(f"id: {SLUG}", "id: my-very-own")

    content.publish(simulator, trainer.id, content.save_draft(simulator, trainer.id, own).id)

    assert len(content.offered(simulator)) == before + 1
    assert content.find(simulator, "my-very-own").scenario.title == "My own"
    with pytest.raises(MissingError):
        content.builtin(simulator, "my-very-own")


def test_a_newer_version_retires_the_one_before(trainer: Person, simulator: Simulator) -> None:
    first = content.save_draft(simulator, trainer.id, mine(simulator))
    content.publish(simulator, trainer.id, first.id)
    second = content.save_draft(simulator, trainer.id, mine(simulator, "Better still"))
    content.publish(simulator, trainer.id, second.id)

    assert [one.status for one in content.versions(SLUG)] == [Status.PUBLISHED, Status.RETIRED]
    assert content.find(simulator, SLUG).scenario.title == "Better still"


def test_what_is_retired_gives_way_to_the_built_in_one(
    trainer: Person, simulator: Simulator
) -> None:
    version = content.save_draft(simulator, trainer.id, mine(simulator))
    content.publish(simulator, trainer.id, version.id)

    content.retire(simulator, trainer.id, version.id)

    assert content.find(simulator, SLUG).origin is Origin.BUILTIN
    assert content.version(version.id).status is Status.RETIRED


def test_a_draft_is_written_over_until_somebody_has_tried_it(
    trainer: Person, simulator: Simulator
) -> None:
    first = content.save_draft(simulator, trainer.id, mine(simulator))
    again = content.save_draft(simulator, trainer.id, mine(simulator, "Better"))
    assert again.id == first.id
    assert content.text(first.id) == mine(simulator, "Better")
    attempts.begin(simulator, trainer.id, SLUG, version_id=first.id)

    third = content.save_draft(simulator, trainer.id, mine(simulator, "Best"))

    assert third.id != first.id
    assert scenarios.load(first.id).title == "Better"


def test_anothers_draft_is_not_written_over(
    trainer: Person, admin: Person, simulator: Simulator
) -> None:
    one = content.save_draft(simulator, trainer.id, mine(simulator))
    other = content.save_draft(simulator, admin.id, mine(simulator, "Better"))

    assert one.id != other.id
    assert content.text(one.id) == mine(simulator)


def test_a_broken_text_is_kept_with_its_faults_and_goes_nowhere(
    trainer: Person, simulator: Simulator
) -> None:
    text = mine(simulator).replace("channel: chat", "channel: pigeon")

    draft = content.save_draft(simulator, trainer.id, text)

    assert draft.slug == SLUG
    assert draft.faults[0].line == 1 + text[: text.index("channel: pigeon")].count("\n")
    assert content.text(draft.id) == text
    assert content.faults(simulator, text, SLUG) == draft.faults
    with pytest.raises(ContentError, match="channel"):
        content.publish(simulator, trainer.id, draft.id)
    with pytest.raises(MissingError, match="has faults"):
        attempts.begin(simulator, trainer.id, SLUG, version_id=draft.id)


@pytest.mark.parametrize(
    ("text", "slug", "named"),
    [
        ("", "", "untitled"),
        ("", "my-case", "my-case"),
        ("id: other-case\nboom", "my-case", "other-case"),
        ("id: [", "", "untitled"),
        ("&a [*a]", "", "untitled"),
    ],
)
def test_a_text_that_cannot_be_read_has_a_name_all_the_same(
    trainer: Person, simulator: Simulator, text: str, slug: str, named: str
) -> None:
    draft = content.save_draft(simulator, trainer.id, text, slug)

    assert (draft.slug, draft.title) == (named, named)
    assert draft.faults


def test_a_mended_draft_loses_its_faults(trainer: Person, simulator: Simulator) -> None:
    text = mine(simulator)
    broken = content.save_draft(simulator, trainer.id, text.replace("channel: chat", "channel: x"))

    mended = content.save_draft(simulator, trainer.id, text)

    assert mended.id == broken.id
    assert [fault for fault in mended.faults if not fault.warning] == []
    assert content.publish(simulator, trainer.id, mended.id).status is Status.PUBLISHED


def test_a_version_is_published_as_it_would_be_read_now(
    trainer: Person, simulator: Simulator
) -> None:
    """A persona that was changed since the draft was written is offered as it is."""
    draft = content.save_draft(simulator, trainer.id, mine(simulator))
    older = scenarios.Written(SLUG, "older", mine(simulator), simulator.library.load(SLUG))
    with writing():
        scenarios.rewrite(draft.id, older, draft.created_at)

    published = content.publish(simulator, trainer.id, draft.id)

    assert published.id != draft.id
    assert published.author_id == trainer.id
    assert scenarios.load(published.id).title == "My own"


def test_a_built_in_version_is_nobodys_to_retire_or_publish(
    trainer: Person, simulator: Simulator
) -> None:
    id = content.pin(simulator, SLUG)

    for deed in (content.publish, content.retire):
        with pytest.raises(RuleError, match="built-in"):
            deed(simulator, trainer.id, id)
    assert content.versions() == ()


def mine(simulator: Simulator, title: str = "My own") -> str:
    """Write the built-in scenario anew, under another title."""
    lines = content.builtin(simulator, SLUG).text.splitlines(keepends=True)
    return "".join(f"title: {title}\n" if line.startswith("title:") else line for line in lines)
