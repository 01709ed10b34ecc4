from tests.api.conftest import Door
from trainer.content.library import Library


def test_every_scenario_is_listed_without_what_only_its_customer_knows(
    door: Door, library: Library
) -> None:
    answer = door.get("/scenarios")
    listed = {one["id"]: one for one in answer.get_json()["scenarios"]}
    assert set(listed) == {one.id for one in library.list_scenarios()}
    for scenario in library.list_scenarios():
        shown = listed[scenario.id]
        assert (shown["title"], shown["channel"], shown["level"]) == (
            scenario.title,
            scenario.channel,
            scenario.level,
        )
        assert {one["id"] for one in shown["actions"]} == {one.id for one in scenario.actions}
        assert not set(shown) & {"facts", "outcomes", "customer", "lines", "model"}
