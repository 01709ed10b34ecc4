"""A draft of a ticket is made by rules, and fuller by a model; what a model wrote waits for a person."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from flask import Flask

from trainer.content.marks import marks_of
from trainer.core.authoring.fuller import Fuller
from trainer.core.authoring.noted import Origin
from trainer.core.conversation.transcript import Transcript
from trainer.core.errors import ContentError, InputError, MissingError, RuleError
from trainer.core.rehearsal.plan import Cell
from trainer.exchange.parts import legend_of
from trainer.queries import preflights as pages
from trainer.services import authoring, beginnings, content, preflights, provenance, real_names
from trainer.services.beginnings import Made, Speakers
from trainer.simulator import Simulator
from trainer.store.people import Person
from trainer.store.scenarios import Status

TICKETS = Path(__file__).parents[1] / "data" / "tickets"
KETTLE = (TICKETS / "broken-kettle.jsonl").read_bytes()
FORM = {"situation": "repair", "title": "The kettle", "channel": "chat"}
LUMO = {"company": "Copper & Co", "real_company": "Lumo Desks"}


@dataclass(frozen=True)
class Writer:
    """Be a model that writes one line that may stay and one that may not."""

    fuller: Fuller
    present: bool = True

    def add(self, talk: Transcript, company: str) -> Fuller:
        """Write it, whatever the talk."""
        assert talk.turns
        assert company
        return self.fuller


def test_what_a_model_wrote_is_accepted_before_it_is_published(
    simulator: Simulator, trainer: Person, admin: Person
) -> None:
    lines = {"reject": ("No, that is not good enough.", "Ask Mr Braun about the 99.00.")}
    simulator = replace(simulator, plan=(Cell("expert"), Cell("silent")))
    made = drafted(simulator, trainer, Fuller("Careful with new things.", lines=lines))
    assert made.refused == 1
    id = made.version.id
    assert len(provenance.open_marks(id, Origin.MODEL)) == 2
    assert content.is_marked(id)
    with pytest.raises(ContentError) as refused:
        content.publish(simulator, trainer.id, id)
    assert len(refused.value.faults) == 2
    model = [one.line for one in marks_of(content.text(id)) if one.origin is Origin.MODEL]
    draft = provenance.settle(simulator, trainer.id, trainer.name, id, model)
    assert (draft.id, provenance.open_marks(draft.id, Origin.MODEL)) == (id, ())
    waiting = provenance.open_marks(id)
    with pytest.raises(ContentError) as refused:
        content.publish(simulator, trainer.id, id)
    assert [one.line for one in refused.value.faults] == [one.line for one in waiting]
    reader = trainer.id, trainer.name
    assert provenance.publish_read(simulator, reader, id, {}).status == "published"
    assert provenance.open_marks(id) == ()
    (kept,) = preflights.reasons(id)
    assert (kept.finding, kept.person) == (provenance.READ, trainer.name)
    assert kept.reason == f"I have read these {len(waiting)} lines."
    with pytest.raises(RuleError):
        provenance.settle(simulator, trainer.id, trainer.name, id, [1])
    assert beginnings.find("the-kettle") is not None
    assert beginnings.find("nothing") is None


def test_a_model_that_fails_leaves_the_draft_of_the_rules(
    simulator: Simulator, trainer: Person
) -> None:
    made = drafted(simulator, trainer, Fuller(fault="HTTP 500"))
    assert (made.fault, made.refused) == ("HTTP 500", 0)
    assert not [one for one in made.version.faults if not one.warning]
    assert provenance.open_marks(made.version.id, Origin.MODEL) == ()


def test_a_second_draft_of_a_title_has_an_id_of_its_own(
    simulator: Simulator, trainer: Person
) -> None:
    form = {"title": "Late cot", "wants": "My cot, please"}
    first = beginnings.begin(simulator, trainer.id, "delivery", form)
    assert first.slug == "late-cot-2"  # the built-in one is called late-cot
    assert beginnings.begin(simulator, trainer.id, "delivery", {"title": "…"}).slug == "draft"


def test_another_authors_draft_is_settled_beside_it(
    simulator: Simulator, trainer: Person, admin: Person
) -> None:
    made = drafted(simulator, trainer, Fuller("Careful with new things."))
    beside = provenance.settle(simulator, admin.id, admin.name, made.version.id, [1])
    assert beside.id != made.version.id
    assert beside.author_id == admin.id


def test_the_companys_name_is_made_up_too_and_what_a_trainer_says_goes_first(
    simulator: Simulator, trainer: Person
) -> None:
    talk = KETTLE.replace(b"The kettle I bought from you", b"The kettle of Brewmore I bought")
    id = brought(simulator, trainer, talk)
    form = {**FORM, "company": "Copper & Co", "real_company": "brewmore", "when": "by noon"}
    text = content.text(beginnings.draft(simulator, trainer.id, id, form).version.id)
    assert "The kettle of Copper & Co" in text
    assert "Brewmore" not in text
    assert "your answer to “By when it is settled”" in text
    assert "your answer to “What happened?”" not in text


def test_the_real_company_stands_nowhere_in_a_draft(simulator: Simulator, trainer: Person) -> None:
    talk = KETTLE.replace(
        b"The kettle I bought from you", b"Lumo Desks, the Lumo kettle (lumodesks.com) from you"
    )
    id = brought(simulator, trainer, talk)
    form = {
        **FORM,
        "title": "Lumo's kettle",
        "happened": "My Lumo kettle of LUMO DESKS leaks.",
        "real_company": "Lumo Desks",
        "company": "Copper & Co",
    }
    version = beginnings.draft(simulator, trainer.id, id, form).version
    text = content.text(version.id)
    assert "lumo" not in f"{text}{version.slug}{version.title}".lower()
    assert "My Copper & Co kettle of Copper & Co leaks." in text
    with pytest.raises(InputError, match="real name in it"):
        beginnings.draft(simulator, trainer.id, id, {**form, "company": "Lumo & Co"})


def test_a_draft_that_names_the_real_company_is_not_published(
    simulator: Simulator, trainer: Person
) -> None:
    simulator = replace(simulator, plan=(Cell("expert"),))
    talk = KETTLE.replace(b"I'm sorry to hear that", b"Thank you for contacting Voltara. I'm sorry")
    id = brought(simulator, trainer, talk)
    form = {**FORM, "company": "Copper & Co", "real_company": "Lumo  Desks"}
    made = beginnings.draft(simulator, trainer.id, id, form).version
    assert provenance.real_names(made.id) == ()
    plain = content.text(made.id)
    for name in ("Voltara", "LUMO DESKS’s"):
        text = plain.replace("brief: >-", f"brief: >-\n  Call {name} now.", 1)
        draft = content.save_draft(simulator, trainer.id, text, made.slug)
        (fault,) = provenance.real_names(draft.id)
        assert name.removesuffix("’s") in fault.what
        page = pages.page(simulator, made.slug, draft.id)
        assert [one.line for one in page.errors] == [fault.line]
        reader = trainer.id, trainer.name
        with pytest.raises(ContentError) as refused:
            provenance.publish_read(simulator, reader, draft.id, {})
        assert [one.line for one in refused.value.faults] == [fault.line]


def test_a_name_that_must_not_be_published_outlives_its_ticket_as_long_as_there_is_a_draft(
    simulator: Simulator, trainer: Person
) -> None:
    simulator = replace(simulator, plan=(Cell("expert"),))
    id = brought(simulator, trainer, KETTLE)
    made = beginnings.draft(simulator, trainer.id, id, {**FORM, **LUMO}).version
    assert real_names.outlive(beginnings.load(trainer.id, id))
    beginnings.drop(trainer.id, id)
    assert beginnings.find(made.slug) is None
    with pytest.raises(MissingError):
        beginnings.load(trainer.id, id + 1)  # nothing but the name is left, and nobody can open it
    plain = content.text(made.id)
    named = content.save_draft(
        simulator,
        trainer.id,
        plain.replace("brief: >-", "brief: >-\n  Call Lumo Desks.", 1),
        made.slug,
    )
    reader = trainer.id, trainer.name
    with pytest.raises(ContentError, match="Lumo Desks"):
        provenance.publish_read(simulator, reader, named.id, {})
    draft = content.save_draft(simulator, trainer.id, plain, made.slug)
    content.save_draft(simulator, trainer.id, f"{plain}\n", made.slug, beside=True)
    provenance.publish_read(simulator, reader, draft.id, {})
    assert real_names.of(made.slug) == ("Lumo Desks",)
    (left,) = [one for one in content.versions(made.slug) if one.status is Status.DRAFT]
    content.retire(simulator, trainer.id, left.id)
    assert real_names.of(made.slug) == ()


def test_a_name_goes_along_with_a_copy_a_new_id_and_a_second_draft(
    simulator: Simulator, trainer: Person
) -> None:
    id = brought(simulator, trainer, KETTLE)
    first = beginnings.draft(simulator, trainer.id, id, {**FORM, **LUMO}).version
    second = beginnings.draft(simulator, trainer.id, id, {**FORM, **LUMO}).version
    assert first.slug != second.slug
    assert real_names.of(first.slug) == real_names.of(second.slug) == ("Lumo Desks",)
    authoring.copy(simulator, trainer.id, (first.slug, first.id), "a-copy", "A copy")
    assert real_names.of("a-copy") == ("Lumo Desks",)
    text = content.text(second.id).replace(f"id: {second.slug}", "id: another", 1)
    moved = content.save_draft(simulator, trainer.id, text, second.slug)
    assert real_names.of(moved.slug) == ("Lumo Desks",)
    content.save_draft(simulator, trainer.id, text, moved.slug)
    assert real_names.of(moved.slug) == ("Lumo Desks",)
    assert real_names.of("") == ()


def test_no_name_is_kept_where_nothing_was_drafted(simulator: Simulator, trainer: Person) -> None:
    id = brought(
        simulator,
        trainer,
        KETTLE.replace(b"I'm sorry to", b"Thank you for contacting Voltara. I'm sorry to"),
    )
    assert beginnings.load(trainer.id, id).redaction.companies == ("Voltara",)
    assert not real_names.outlive(beginnings.load(trainer.id, id))
    beginnings.drop(trainer.id, id)
    assert real_names.of("") == ()


def test_a_ticket_of_unknown_speakers_is_not_kept(simulator: Simulator, trainer: Person) -> None:
    talk = b"Ann: My bill is wrong.\nBo: Which?\nAnn: May.\nBo: I see."
    found = beginnings.read(simulator, trainer.id, talk, legend_of())
    assert found == Speakers(("Ann", "Bo"))
    with pytest.raises(MissingError):
        beginnings.load(trainer.id, 1)


def test_an_opening_of_a_word_is_refused(simulator: Simulator, trainer: Person) -> None:
    for field in ("happened", "good"):
        with pytest.raises(InputError, match="has under 3 words"):
            beginnings.begin(simulator, trainer.id, "repair", {**FORM, field: "Jo."})


def test_a_deleted_ticket_is_gone(simulator: Simulator, trainer: Person, db: Flask) -> None:
    assert db
    id = brought(simulator, trainer, KETTLE)
    beginnings.drop(trainer.id, id)
    with pytest.raises(MissingError):
        beginnings.drop(trainer.id, id)


def drafted(simulator: Simulator, trainer: Person, fuller: Fuller) -> Made:
    """Make a draft of the kettle with a model that writes this."""
    with_model = replace(simulator, drafter=Writer(fuller))
    return beginnings.draft(with_model, trainer.id, brought(simulator, trainer, KETTLE), FORM)


def brought(simulator: Simulator, trainer: Person, data: bytes) -> int:
    """Bring a ticket whose speakers are known."""
    id = beginnings.read(simulator, trainer.id, data, legend_of())
    assert isinstance(id, int)
    return id
