"""Name the tests that run without coverage; standard library only: tests/checks.py starts with it."""

UNWATCHED = (
    "tests/cli/test_check.py::test_the_whole_library_is_in_order",
    "tests/cli/test_people.py::test_the_demo_team_comes_and_goes",
    "tests/cli/test_serve.py::test_the_first_start_loads_the_demo_team",
    "tests/content/test_check.py::test_everything_that_is_built_in_is_in_order",
    "tests/browser/",
    "tests/architecture/",
    "tests/bench/",
    "tests/test_checks.py",
    "tests/test_run.py",
    "tests/golden/test_rehearsals.py",
    "tests/core/scoring/test_honest_checks.py::test_every_quote_begins_and_ends_with_whole_words",
    "tests/core/scoring/test_honest_checks.py::test_no_card_shows_the_id_of_an_action",
    "tests/core/rehearsal/test_library.py",
    "tests/core/rehearsal/test_manners.py",
)
"""What runs without coverage: browsers, tests of what is not in trainer/, and sweeps over what other
tests cover already. The longest stand first, so that no worker begins one at the end."""
