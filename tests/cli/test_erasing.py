from tests.cli.conftest import Run


def test_a_person_is_erased_by_address_and_name(run: Run, tess: str) -> None:
    assert run("erase", tess, "--dry-run").exit_code == 0
    assert run("erase", tess, "--name", "Somebody").exit_code == 1

    done = run("erase", tess, "--name", "Tess Trainee")

    assert done.stdout == "Erased: one person, with all that was theirs.\n"
    assert "Nobody here" in run("erase", tess).stderr


def test_old_talks_are_not_erased_unless_it_is_set(run: Run, tess: str) -> None:
    assert run("retention", "--dry-run").exit_code == 1
    assert "KEEP_TALKS_DAYS is not set" in run("retention").stderr
