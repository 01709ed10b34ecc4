import pytest

from tests.fakes import a_person
from trainer.core.roles import Right, Role, those_who_may
from trainer.queries import everybody
from trainer.services import people
from trainer.store.people import Person
from trainer.store.teams import Team


def test_people_are_shown_a_hundred_at_a_time(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(everybody, "PAGE", 2)
    for name in ("Cora", "Abe", "Bea"):
        a_person(f"{name}@example.com".lower(), name, Role.TRAINEE, team, "")
    assert names(1) == (["Abe", "Bea"], 1, 2)
    assert names(2) == (["Cora"], 2, 2)
    assert names(99) == (["Cora"], 2, 2)
    assert names(-1) == (["Abe", "Bea"], 1, 2)
    assert {one.team_name for one in everybody.page().people} == {"Blue team"}


@pytest.mark.parametrize(
    ("words", "found"),
    [("TESS", 1), (" example.com ", 2), ("carl@", 1), ("nobody", 0), ("%", 0), ("_", 0), ("", 2)],
)
@pytest.mark.usefixtures("trainee", "colleague")
def test_people_are_found_by_name_or_address(words: str, found: int) -> None:
    page = everybody.page(words)
    assert (len(page.people), page.total, page.words) == (found, found, words.strip())


def test_those_who_lead_are_listed_without_those_who_learn(
    trainee: Person, trainer: Person, manager: Person
) -> None:
    listed = people.list_(roles=those_who_may(Right.SEE_TEAM))
    assert {one.id for one in listed} == {trainer.id, manager.id}
    assert trainee.id not in {one.id for one in listed}


def names(number: int) -> tuple[list[str], int, int]:
    page = everybody.page("", number)
    return [one.name for one in page.people], page.number, page.pages
