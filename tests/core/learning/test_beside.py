"""One talk beside the last ones."""

from trainer.core.learning.beside import SkillBeside, beside


def test_each_skill_is_held_against_the_mean_of_the_last_talks() -> None:
    found = beside(
        {"a": 75.0, "b": 40.0, "c": 50.0}, [{"a": 50.0, "b": 60.0}, {"a": 60.0, "c": 45}]
    )
    assert found == (
        SkillBeside("a", 75, (50, 60), 20, "up"),
        SkillBeside("b", 40, (60, None), -20, "down"),
        SkillBeside("c", 50, (None, 45), 5, "about the same"),
    )


def test_what_was_not_seen_before_is_not_compared() -> None:
    assert beside({"a": 75.0}, []) == (SkillBeside("a", 75, (), None, "first seen"),)
