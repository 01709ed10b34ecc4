from datetime import UTC, datetime

import pytest

from tests.articles import CASE, LATE, QUIZ, change_article, passed, publish
from tests.fakes import Clock
from trainer.content.files import Kind
from trainer.core.errors import ContentError, InputError, MissingError, RuleError
from trainer.core.exercise.result import Given, Reply
from trainer.core.scenario.record import Article
from trainer.queries import changes
from trainer.services import articles, content, documents, editions, exercises, resting
from trainer.services.articles import Brought
from trainer.simulator import Simulator
from trainer.store import audit, drills
from trainer.store.people import Person
from trainer.store.scenarios import Status

ABOUT = Brought("Larkfield Home", ("returns",), "Handbook", redact=True)


def stale(simulator: Simulator) -> set[str]:
    some = resting.stale(simulator).get(LATE, ())
    return {one.slug for one in some if one.kind is not Kind.PATH}


def test_what_rests_on_an_article_is_stale_once_it_says_something_else(
    trainer: Person, simulator: Simulator
) -> None:
    rests = {one.slug for one in resting.of_article(simulator, LATE)}
    assert rests >= {CASE, "cot-at-the-wrong-hour", QUIZ}
    assert stale(simulator) == set()
    change_article(simulator, trainer)

    found = {one.slug: one for one in resting.of_article(simulator, LATE)}
    assert stale(simulator) == {CASE, "cot-at-the-wrong-hour", QUIZ, "cot-letter-mistakes"}
    assert "model.talk.1.say" in {line.field for line in found[CASE].quoted}
    assert (found[QUIZ].broken, found[CASE].broken) == (True, False)
    assert resting.of_article(simulator, "no-such") == ()


def test_a_change_of_marks_alone_makes_nothing_stale(trainer: Person, simulator: Simulator) -> None:
    change_article(simulator, trainer, "**7 days**", "7 days")
    change_article(simulator, trainer, "Up to", "- Up to")
    assert resting.stale(simulator) == {}
    assert len(editions.editions(simulator, LATE)) == 1
    with pytest.raises(RuleError, match="Nothing was changed"):
        articles.draft_drill(simulator, trainer.id, LATE)


def test_a_version_keeps_what_its_article_said_and_is_stale_by_that(
    trainer: Person, simulator: Simulator
) -> None:
    text = content.text_of(simulator, CASE)
    draft = content.save_draft(simulator, trainer.id, text)
    change_article(simulator, trainer)
    found = resting.of_version(simulator, Kind.SCENARIO, CASE, draft.id)
    assert [(one.slug, one.stale) for one in found] == [(CASE, True)]
    assert "£12.50" in found[0].base.text.replace("**", "")
    again = content.save_draft(simulator, trainer.id, text)
    assert resting.of_version(simulator, Kind.SCENARIO, CASE, again.id) == ()
    assert {one.slug for one in resting.of_version(simulator, Kind.EXERCISE, QUIZ, None)} == {QUIZ}
    broken = content.save_draft(simulator, trainer.id, "id: late-cot\n")
    assert resting.of_version(simulator, Kind.SCENARIO, CASE, broken.id) == ()


def test_an_article_written_into_a_case_is_its_own(trainer: Person, simulator: Simulator) -> None:
    text = content.text_of(simulator, CASE).replace(
        "  - late-delivery\n", f"  - id: {LATE}\n    title: Mine\n    text: Five days.\n"
    )
    draft = content.save_draft(simulator, trainer.id, text)
    change_article(simulator, trainer)
    assert resting.of_version(simulator, Kind.SCENARIO, CASE, draft.id) == ()


def test_a_sign_off_holds_for_one_text_of_the_article(
    trainer: Person, simulator: Simulator
) -> None:
    change_article(simulator, trainer)
    articles.sign_off(simulator, trainer.id, LATE, "scenario", CASE)
    assert CASE not in stale(simulator)
    signed = next(one.signed for one in resting.of_article(simulator, LATE) if one.slug == CASE)
    assert signed is not None
    assert (signed.name, signed.at) == (trainer.name, simulator.clock())
    assert audit.list_(1)[0].what == "sign-off on an article"
    change_article(simulator, trainer, "15.00", "16.00")
    assert CASE in stale(simulator)
    with pytest.raises(MissingError, match="does not rest"):
        articles.sign_off(simulator, trainer.id, LATE, "scenario", "three-days-offline")


def test_lines_that_quote_the_old_rule_are_warned_of_while_writing(
    trainer: Person, simulator: Simulator
) -> None:
    text = content.text_of(simulator, CASE)
    before = content.faults(simulator, text)
    change_article(simulator, trainer)
    found = [one for one in content.faults(simulator, text) if one not in before]
    assert {one.field for one in found} >= {"record", "model.talk.1.say"}
    assert all(one.warning and "“£12.50”" in one.what for one in found)


def test_the_change_is_drilled_by_those_who_passed_on_the_old_rule(
    trainer: Person, trainee: Person, colleague: Person, simulator: Simulator, clock: Clock
) -> None:
    passed(simulator, clock, trainee)
    passed(simulator, clock, colleague)
    change_article(simulator, trainer)
    passed(simulator, clock, colleague, "cot-at-the-wrong-hour")
    assert [(one.name, one.case) for one in articles.passed_before(simulator, LATE)] == [
        (trainee.name, "The cot that has not arrived")
    ]
    made = articles.draft_drill(simulator, trainer.id, LATE)
    assert articles.draft_drill(simulator, trainer.id, LATE) == made
    assert made.because == "£12.50 → £15.00."
    assert changes.due(simulator, trainee.id) == ()

    articles.publish_drill(simulator, trainer.id, LATE)
    due = changes.due(simulator, trainee.id)
    assert [(one.exercise.id, one.because) for one in due] == [(made.slug, "£12.50 → £15.00.")]
    assert changes.due(simulator, colleague.id) == ()
    given = Given(replies=(Reply(picked=(3,)), Reply(text="15")))
    exercises.hand_in(simulator, trainee.id, made.slug, given, "once")
    assert changes.due(simulator, trainee.id) == ()


def test_whoever_passes_while_the_drill_is_looked_over_gets_it_too(
    trainer: Person, trainee: Person, simulator: Simulator, clock: Clock
) -> None:
    with pytest.raises(MissingError, match="no drill"):
        articles.publish_drill(simulator, trainer.id, LATE)
    passed(simulator, clock, trainee)
    change_article(simulator, trainer)
    made = articles.draft_drill(simulator, trainer.id, LATE)
    articles.publish_drill(simulator, trainer.id, LATE)
    articles.publish_drill(simulator, trainer.id, LATE)
    assert drills.people(made.id) == (trainee.id,)


def test_a_drill_needs_no_case_where_none_cites_the_article(
    trainer: Person, simulator: Simulator, clock: Clock
) -> None:
    text = "id: returns\ntitle: Returns\ntext: Take it back within 30 days.\n"
    publish(simulator, trainer, text, "returns")
    publish(simulator, trainer, text.replace("30", "60"), "returns")
    made = articles.draft_drill(simulator, trainer.id, "returns")
    articles.publish_drill(simulator, trainer.id, "returns")
    exercise = simulator.exercises.load(made.slug)
    assert (exercise.scenario, exercise.domain, exercise.article) == ("", "articles", "returns")
    clock.turn(hours=1)
    publish(simulator, trainer, text.replace("30", "90"), "returns")
    assert {one.slug for one in resting.stale(simulator)["returns"]} == {made.slug}


def test_parts_of_a_document_become_drafts_all_or_none(
    trainer: Person, simulator: Simulator
) -> None:
    parts = [("Shoes & boots", "Ask ann.lee@example.com."), ("Shoes, boots", "Sixty days.")]
    kept = articles.bring(simulator, trainer.id, parts, ABOUT)
    assert [(one.slug, one.status) for one in kept] == [
        ("shoes-boots", Status.DRAFT), ("shoes-boots-2", Status.DRAFT),
    ]  # fmt: skip
    assert "[EMAIL 1]" in documents.text(kept[0].id)
    assert "reviewed: '2026-03-02'" in documents.text(kept[0].id)
    with pytest.raises(InputError, match="at least one"):
        articles.bring(simulator, trainer.id, [], ABOUT)
    with pytest.raises(InputError, match="more than 100"):
        articles.bring(simulator, trainer.id, parts * 51, ABOUT)
    wrong = Brought(tags=("no tag!",))
    with pytest.raises(ContentError):
        articles.bring(simulator, trainer.id, [("One", "x"), ("Two", "y")], wrong, publish=True)
    assert documents.versions(Kind.ARTICLE, "one") == ()


def test_a_part_with_the_title_of_an_article_is_a_new_version_of_it(
    trainer: Person, simulator: Simulator
) -> None:
    plain = Brought("Larkfield Home")
    parts = [("When we are late", "More than 9 days late: refund it."), ("¿?", "Questions.")]
    kept = articles.bring(simulator, trainer.id, parts, plain, publish=True)
    assert [one.slug for one in kept] == [LATE, "article"]
    assert CASE in stale(simulator)
    other = Brought("Another firm")
    assert [one.slug for one in articles.bring(simulator, trainer.id, parts[:1], other)] == [
        "when-we-are-late"
    ]


def test_an_edition_is_found_by_its_time() -> None:
    first = editions.Edition(_article("one"), "1", None)
    then = editions.Edition(_article("two"), "2", datetime(2026, 3, 1, tzinfo=UTC))
    some = (first, then)
    assert editions.at(some, None) is first
    assert editions.at(some, datetime(2026, 2, 1, tzinfo=UTC)) is first
    assert editions.at(some, datetime(2026, 4, 1, tzinfo=UTC)) is then


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("articles:\n  - late\n", True),
        ("articles: [other, 'late']\n", True),
        ("articles:\n  - late # the rule\n", True),
        ("brief: we are late\narticles:\n  - id: late\n", False),
        ("articles:\n  - later\n", False),
    ],
)
def test_a_case_names_an_article_in_its_list(text: str, named: bool) -> None:  # noqa: FBT001
    assert editions.cites(text, "late") is named


def _article(text: str) -> Article:
    return Article("late", "Late", text)
