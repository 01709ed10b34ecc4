from tests.api.conftest import Door
from tests.fakes import HELLO


def test_a_beginner_has_no_figures_yet_and_something_to_practise(door: Door) -> None:
    shown = door.get("/progress").get_json()
    assert shown["skills"] != []
    assert all(
        (one["mean"], one["sd"], one["observations"]) == (None, None, 0) for one in shown["skills"]
    )
    assert shown["next"] != []
    assert all(one["because"] for one in shown["next"])


def test_a_skill_has_a_figure_from_the_third_observation_on(door: Door) -> None:
    listed = door.get("/scenarios").get_json()["scenarios"]
    for scenario in listed[:3]:
        path = door.begin(scenario["id"])
        for number in range(2):
            door.post(f"{path}/turns", {"id": str(number), "text": f"{HELLO} {number}"})
        door.post(f"{path}/closure")
    skills = door.get("/progress").get_json()["skills"]
    known = [one for one in skills if one["mean"] is not None]
    assert known != []
    assert all(one["observations"] >= 3 and one["sd"] > 0 for one in known)


def test_progress_is_ones_own(door: Door, other: Door) -> None:
    path = door.begin()
    door.post(f"{path}/turns", {"id": "1", "text": HELLO})
    door.post(f"{path}/closure")
    assert all(one["observations"] == 0 for one in other.get("/progress").get_json()["skills"])
