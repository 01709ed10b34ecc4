"""What a digest tells, to whom, and when there is nothing to say."""

from datetime import date, timedelta

from tests.assigned import assign, terms, try_
from tests.fakes import SLUG, START, Clock, a_person
from tests.practised import practised
from tests.queries.test_team import SLUGS
from tests.ready import made_ready
from tests.viewing import seen_by
from trainer.core.roles import Role
from trainer.queries import digests as pages
from trainer.queries import waiting
from trainer.queries.digests import MOST, Digest
from trainer.services import attempts, coaching_notes
from trainer.simulator import Simulator
from trainer.store import people, reviews, teams
from trainer.store.coaching_notes import Words
from trainer.store.database import writing
from trainer.store.people import Person
from trainer.store.teams import Team

LATE = "Charged again after cancelling (talk)"


def test_a_trainee_is_told_what_is_due_and_what_is_next(
    simulator: Simulator, clock: Clock, trainee: Person, manager: Person
) -> None:
    practised(simulator, clock, trainee, {"empathy": 40}, slug="late-cot")
    assign(simulator, manager, trainee, terms(70, 2), due=date(2026, 3, 4))
    assign(
        simulator, manager, trainee, terms(0, 0, slug="missed-connection"), due=date(2026, 3, 12)
    )
    assign(simulator, manager, trainee, terms(0, 0, slug="four-high-chairs"), due=date(2026, 4, 12))
    clock.now = START + timedelta(days=7)

    found = told(simulator, trainee)

    assert found.subject == "Your week: 1 overdue, 1 due, 1 to refresh"
    assert words_of(found)["Overdue"] == [
        f"{LATE} was due on Wednesday 4 March. Asked for: 70 or more, in at most 2 tries. 2 left."
    ]
    (soon,) = words_of(found)["Due this week"]
    assert "(talk) is due by the end of Thursday 12 March. Asked for: to be done." in soon
    assert words_of(found)["Due again, so that it stays"] == ["Empathy: last practised 7 days ago"]
    assert len(words_of(found)["Your next practice"]) == 1
    assert found.parts[0].lines[0].href == ("scenarios.show", {"slug": SLUG})


def test_what_is_due_is_not_told_once_more_as_the_next_practice(
    simulator: Simulator, trainee: Person, manager: Person
) -> None:
    (first,) = told(simulator, trainee).parts
    slug = str(first.lines[0].href[1]["slug"])
    assign(simulator, manager, trainee, terms(0, 0, slug=slug), due=date(2026, 3, 4))

    found = told(simulator, trainee)

    assert found.subject == "Your week: 1 due"
    assert [part.title for part in found.parts] == ["Due this week"]


def test_the_next_practice_alone_is_told_to_the_rested_and_not_to_those_who_are_away(
    simulator: Simulator, clock: Clock, trainee: Person
) -> None:
    fresh = told(simulator, trainee)
    assert fresh.subject.startswith("Your next practice: ")
    assert [part.title for part in fresh.parts] == ["Your next practice"]

    practised(simulator, clock, trainee, {})
    assert pages.of_(simulator, trainee.id) is None
    clock.turn(days=7)
    assert told(simulator, trainee).parts
    clock.turn(days=28)
    assert pages.of_(simulator, trainee.id) is None


def test_private_practice_is_not_told_nor_counted(
    simulator: Simulator, clock: Clock, trainee: Person, manager: Person
) -> None:
    before = told(simulator, trainee)
    attempts.begin_private(simulator, trainee.id, str(before.parts[-1].lines[0].href[1]["slug"]))
    clock.turn(days=1)

    after = told(simulator, trainee)

    (line,) = words_of(after)["Your next practice"]
    assert line.endswith(": No talk has shown resolution yet.")
    assert [part.title for part in after.parts] == [part.title for part in before.parts]
    assert pages.of_(simulator, manager.id) is None


def test_a_leader_is_told_who_needs_help_and_what_waits(
    simulator: Simulator, clock: Clock, trainee: Person, colleague: Person, manager: Person
) -> None:
    for slug in SLUGS[:3]:
        practised(simulator, clock, trainee, {"empathy": 40}, slug=slug)
    assign(
        simulator, manager, colleague, terms(70, 2, slug="four-high-chairs"), due=date(2026, 3, 6)
    )
    agreed = Words(START.date(), "A secret.", "Name the feeling", date(2026, 3, 9))
    coaching_notes.write(simulator, manager.id, colleague.id, agreed)
    clock.now = START + timedelta(days=7)

    found = told(simulator, manager)

    assert found.subject == "Blue team this week: 1 to help, 1 with something overdue"
    (need,) = words_of(found)["Who needs help on what"]
    assert need.startswith("Tess Trainee: Empathy at ")
    assert found.parts[0].lines[0].href == ("team.one", {"person_id": trainee.id})
    assert words_of(found)["Overdue"] == ["Carl Colleague: Four high chairs."]
    assert words_of(found)["Coaching talks to come back to"] == [
        "Carl Colleague: agreed for 9 March."
    ]
    assert "secret" not in str(found)
    assert "feeling" not in str(found)


def test_readiness_is_told_to_those_who_sign(
    simulator: Simulator, clock: Clock, trainee: Person, manager: Person, trainer: Person
) -> None:
    made_ready(simulator, clock, trainee)

    assert words_of(told(simulator, manager))["Readiness"] == [
        "Tess Trainee: ready but for a signature."
    ]
    found = pages.of_(simulator, trainer.id)
    assert found is None or "Readiness" not in words_of(found)


def test_what_waits_is_what_the_start_page_says(
    simulator: Simulator, clock: Clock, trainee: Person, manager: Person, admin: Person
) -> None:
    assert pages.of_(simulator, manager.id) is None
    assert pages.of_(simulator, admin.id) is None
    _, mine = assign(simulator, manager, trainee)
    id = try_(simulator, trainee, mine, 90)
    with writing():
        reviews.ask(id, [("empathy", "Not sure.")], clock())

    for leader in (manager, admin):
        count = sum(one.count for one in waiting.of_leader(simulator, seen_by(leader)))
        found = told(simulator, leader)
        assert found.subject.endswith(f": {count} waiting for you")
        assert words_of(found)["Waits for you"] == ["1 criterion waits to be rated."]


def test_who_leads_all_teams_is_told_of_each_that_needs_something(
    simulator: Simulator, clock: Clock, trainee: Person, admin: Person, manager: Person
) -> None:
    with writing():
        teams.add("Green team")
        made_up = teams.add("Demo team", demo=True)
        people.add("d@example.com", "D", Role.TRAINEE, START, team_id=made_up.id, demo=True)
    assign(simulator, manager, trainee, due=date(2026, 3, 3))
    clock.now = START + timedelta(days=7)

    found = told(simulator, admin)

    assert found.subject == "This week: 1 team to look at"
    (line,) = found.parts[0].lines
    assert line.words == "Blue team: 1 with something overdue."
    assert line.href == ("team.show", {"team": trainee.team_id})


def test_a_long_list_is_cut_and_says_so(
    simulator: Simulator, clock: Clock, team: Team, manager: Person
) -> None:
    for number in range(MOST + 2):
        one = a_person(f"{number}@example.com", f"P{number}", Role.TRAINEE, team, "x")
        assign(simulator, manager, one, due=date(2026, 3, 3))
    clock.now = START + timedelta(days=7)

    (part,) = told(simulator, manager).parts

    assert (len(part.lines), part.more) == (MOST, "and 2 more")


def test_nobody_who_is_gone_is_told_anything(simulator: Simulator, trainee: Person) -> None:
    with writing():
        people.set_place(trainee.id, "Tess", Role.TRAINEE, None, active=False)

    assert pages.of_(simulator, trainee.id) is None


def told(simulator: Simulator, person: Person) -> Digest:
    """Gather a digest that has something to say."""
    found = pages.of_(simulator, person.id)
    assert found is not None
    return found


def words_of(found: Digest) -> dict[str, list[str]]:
    """Give the lines under each heading."""
    return {part.title: [line.words for line in part.lines] for part in found.parts}
