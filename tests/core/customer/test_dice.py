from trainer.core.customer.dice import chance, key_of, pick


def test_the_same_key_and_purpose_give_the_same_chance() -> None:
    assert chance("7:3", "vent") == chance("7:3", "vent")


def test_another_purpose_another_position_and_another_seed_give_another_chance() -> None:
    drawn = {
        chance(key_of(7, 3), "vent"),
        chance(key_of(7, 3), "line"),
        chance(key_of(7, 5), "vent"),
        chance(key_of(8, 3), "vent"),
    }
    assert len(drawn) == 4


def test_chances_spread_evenly_over_zero_to_one() -> None:
    drawn = [chance(key_of(seed, 1), "spread") for seed in range(2000)]
    assert all(0 <= one < 1 for one in drawn)
    assert 0.47 < sum(drawn) / len(drawn) < 0.53


def test_every_choice_is_picked_sooner_or_later() -> None:
    assert {pick(key_of(seed, 1), "pick", "abc") for seed in range(60)} == set("abc")
