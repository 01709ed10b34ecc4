from datetime import date

import pytest

from tests.fakes import a_person
from trainer.core.errors import InputError, MissingError, RuleError
from trainer.core.roles import Role
from trainer.services import team_feedback
from trainer.simulator import Simulator
from trainer.store import audit, people, teams
from trainer.store import team_feedback as kept
from trainer.store.database import db, writing
from trainer.store.people import Person, PersonRow
from trainer.store.team_feedback import Reply


def test_without_a_name_nothing_tells_whose_it_is(trainee: Person, simulator: Simulator) -> None:
    before = audit.list_()
    id = team_feedback.send(simulator, trainee.id, "  Quieter mornings. ", named=False)

    said = kept.load(id)
    assert (said.person_id, said.person, said.text) == (None, "", "Quieter mornings.")
    assert said.sent_on == date(2026, 3, 2)
    assert audit.list_() == before
    assert kept.of_(trainee.id) == ()


def test_an_answer_is_for_the_whole_team_and_can_be_mended(
    trainee: Person, trainer: Person, manager: Person, simulator: Simulator
) -> None:
    id = team_feedback.send(simulator, trainee.id, "Quieter mornings.", named=True)
    team = kept.load(id).team_id
    assert kept.list_(team, answered=True) == ()
    assert [one.person for one in kept.list_(team, answered=False)] == [trainee.name]

    team_feedback.answer(simulator, trainer.id, id, "WILL", "From Monday.")
    team_feedback.answer(simulator, manager.id, id, "NOT_NOW", "The room is taken until May.")

    (said,) = kept.list_(team, answered=True)
    assert (said.reply, said.answer, said.by) == (
        Reply.NOT_NOW,
        "The room is taken until May.",
        manager.name,
    )
    assert kept.list_(team, answered=False) == ()
    assert kept.list_(team) == kept.of_(trainee.id) == (said,)


@pytest.mark.parametrize("text", ["", " \n ", "x" * 2001])
def test_no_words_and_too_many_are_refused(
    trainee: Person, simulator: Simulator, text: str
) -> None:
    with pytest.raises(InputError):
        team_feedback.send(simulator, trainee.id, text, named=True)


def test_somebody_without_a_team_has_nobody_to_tell(admin: Person, simulator: Simulator) -> None:
    with pytest.raises(RuleError, match="in no team"):
        team_feedback.send(simulator, admin.id, "Help.", named=True)


def test_only_leaders_of_the_team_answer(
    trainee: Person, manager: Person, simulator: Simulator
) -> None:
    with writing():
        red = teams.add("Red team")
    other = a_person("rolf@example.com", "Rolf Red", Role.MANAGER, red, "")
    id = team_feedback.send(simulator, trainee.id, "Quieter mornings.", named=True)

    for person in (trainee, other):
        with pytest.raises(MissingError, match="no such message"):
            team_feedback.answer(simulator, person.id, id, "WILL", "Yes.")
    for reply, words in (("MAYBE", "Yes."), ("WILL", " ")):
        with pytest.raises(InputError):
            team_feedback.answer(simulator, manager.id, id, reply, words)
    with pytest.raises(MissingError):
        team_feedback.answer(simulator, manager.id, 99, "WILL", "Yes.")
    with pytest.raises(MissingError), writing():
        kept.answer(99, Reply.WILL, "Yes.", manager.id, simulator.clock())


def test_what_bore_a_name_goes_with_its_sender_and_the_rest_stays(
    trainee: Person, simulator: Simulator
) -> None:
    team_feedback.send(simulator, trainee.id, "With my name.", named=True)
    team_feedback.send(simulator, trainee.id, "Without.", named=False)

    with writing():
        db.session.delete(db.session.get_one(PersonRow, trainee.id))

    assert people.find(trainee.id) is None
    assert [one.text for one in kept.list_(trainee.team_id or 0)] == ["Without."]
