import pytest
from flask import Flask

from trainer.content.files import Kind
from trainer.core.errors import ContentError, MissingError
from trainer.services import content, documents
from trainer.simulator import Simulator
from trainer.store import audit
from trainer.store.people import Person
from trainer.store.scenarios import Status

ARTICLE = "id: returns\ntitle: Returns\ntext: Take it back within 30 days.\n"


def test_a_persona_is_a_file_until_a_version_of_it_is_published(
    trainer: Person, simulator: Simulator
) -> None:
    slug = documents.list_filed(simulator, Kind.PERSONA)[0].slug
    before = simulator.library.known().personas[slug]
    text = documents.text_of(simulator, Kind.PERSONA, slug).replace(before.name, "Zoë Unbekannt")

    draft = documents.save_draft(simulator, trainer.id, Kind.PERSONA, text, slug)
    assert (draft.slug, draft.status, draft.author) == (slug, Status.DRAFT, trainer.name)
    assert simulator.library.known().personas[slug] == before
    documents.publish(simulator, trainer.id, draft.id)

    assert simulator.library.known().personas[slug].name == "Zoë Unbekannt"
    assert documents.text_of(simulator, Kind.PERSONA, slug) == text
    documents.retire(simulator, trainer.id, draft.id)
    assert simulator.library.known().personas[slug] == before
    assert [one.what for one in audit.list_(2)] == ["persona retired", "persona published"]


def test_an_exercise_of_ones_own_stands_beside_the_files(
    trainer: Person, simulator: Simulator
) -> None:
    one = simulator.exercises.list_()[0]
    text = documents.text_of(simulator, Kind.EXERCISE, one.id).replace(
        f"id: {one.id}", "id: mine", 1
    )

    draft = documents.save_draft(simulator, trainer.id, Kind.EXERCISE, text, "")
    documents.publish(simulator, trainer.id, draft.id)

    assert draft.slug == "mine"
    assert simulator.exercises.load("mine").title == one.title
    assert simulator.exercises.load(one.id) == one


def test_an_article_is_cited_by_its_id_and_changes_the_version_of_what_cites_it(
    trainer: Person, simulator: Simulator
) -> None:
    publish(simulator, trainer, ARTICLE)
    filed = simulator.library.list_filed()[0]
    citing = filed.text.replace("articles:\n", "articles:\n  - returns\n", 1)
    first = content.save_draft(simulator, trainer.id, citing)

    publish(simulator, trainer, ARTICLE.replace("30", "60"))
    second = content.save_draft(simulator, trainer.id, citing)

    assert [one for one in first.faults if not one.warning] == []
    assert first.hash != second.hash
    assert [one.id for one in simulator.library.articles()].count("returns") == 1


def test_a_text_with_faults_is_kept_and_not_published(
    trainer: Person, simulator: Simulator
) -> None:
    draft = documents.save_draft(simulator, trainer.id, Kind.ARTICLE, "id: returns\n", "returns")

    with pytest.raises(ContentError, match="title"):
        documents.publish(simulator, trainer.id, draft.id)

    assert documents.faults(simulator, Kind.ARTICLE, "id: returns\n", "x") != ()
    assert documents.version(draft.id).status is Status.DRAFT
    assert documents.text(draft.id) == "id: returns\n"


def test_one_draft_of_an_author_is_written_over_and_another_stands_beside(
    trainer: Person, admin: Person, simulator: Simulator
) -> None:
    def save(by: Person, text: str, **more: bool) -> int:
        kept = documents.save_draft(simulator, by.id, Kind.ARTICLE, text, "returns", **more)
        return kept.id

    first = save(trainer, ARTICLE)
    assert save(trainer, ARTICLE.replace("30", "31")) == first
    assert save(trainer, ARTICLE.replace("30", "32"), beside=True) != first
    theirs = save(admin, ARTICLE.replace("id: returns", "id: other"), stay=True)

    found = documents.of_others(trainer.id, Kind.ARTICLE, "returns")
    assert found is not None
    assert (found.id, found.slug) == (theirs, "returns")
    assert documents.annotate(theirs, "  said \n twice ").note == "said twice"
    assert len(documents.versions(Kind.ARTICLE)) == 3


def test_what_another_process_published_is_seen_at_the_next_look(
    trainer: Person, simulator: Simulator
) -> None:
    publish(simulator, trainer, ARTICLE)
    simulator.library.lay_over("", ())

    documents.lay_over(simulator)

    assert "returns" in simulator.library.known().articles


def test_what_is_not_there_is_missing(db: Flask, simulator: Simulator) -> None:
    for ask in (documents.version, documents.text):
        with pytest.raises(MissingError):
            ask(99)
    with pytest.raises(MissingError, match="no persona “nobody”"):
        documents.text_of(simulator, Kind.PERSONA, "nobody")


def publish(simulator: Simulator, by: Person, text: str) -> None:
    draft = documents.save_draft(simulator, by.id, Kind.ARTICLE, text, "returns")
    documents.publish(simulator, by.id, draft.id)
