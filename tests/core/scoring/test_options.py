from trainer.core.scoring import scorers  # noqa: F401 - fills SCORERS
from trainer.core.scoring.options import BOUNDS, out_of_range, settings_of
from trainer.core.scoring.scorer import SCORERS


def test_every_option_of_every_scorer_has_its_words_and_no_other() -> None:
    there = {(name, option) for name, one in SCORERS.items() for option in one.options}
    assert there == set(BOUNDS)


def test_every_default_lies_in_its_range() -> None:
    for (name, option), bounds in BOUNDS.items():
        default = SCORERS[name].options[option]
        assert isinstance(default, int | float)
        assert bounds.low <= default <= bounds.high, (name, option)
        assert out_of_range(name, option, default) == ""


def test_options_come_in_the_order_of_the_signature() -> None:
    assert [one.name for one in settings_of("responsiveness")] == ["late", "very_late", "often"]
    assert [one.whole for one in settings_of("clarity")] == [True, False]
    assert settings_of("nothing") == ()


def test_a_value_outside_is_told_with_its_range() -> None:
    assert out_of_range("conflict", "heat", 120) == "0 to 100"
    assert out_of_range("conflict", "heat", "hot") == ""
    assert out_of_range("conflict", "nothing", 120) == ""
