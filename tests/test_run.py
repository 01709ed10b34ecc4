import sys
from pathlib import Path

import pytest

import run

WORKS = run.environment_works


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_a_python_that_the_packages_are_made_for_is_taken(version: tuple[int, int]) -> None:
    run.refuse_python(version)
    assert version >= (3, 11)


@pytest.mark.parametrize("version", [(2, 7), (3, 7), (3, 10), (3, 14), (4, 0)])
def test_another_python_is_refused_with_what_to_do(version: tuple[int, int]) -> None:
    with pytest.raises(
        run.SetupError, match=r"needs Python 3\.11, 3\.12 or 3\.13; this is .*run\.py"
    ):
        run.refuse_python(version)


def test_options_of_serving_are_read() -> None:
    options = run.read_options(["--host", "0.0.0.0", "--port", "8000", "--no-demo"])
    assert (options.host, options.port, options.no_demo) == ("0.0.0.0", 8000, True)
    assert options.setup is None


def test_without_options_the_settings_decide() -> None:
    options = run.read_options([])
    assert (options.host, options.port, options.no_demo) == (None, None, False)


def test_setting_up_alone_can_be_asked_for() -> None:
    assert run.read_options(["setup"]).setup == "setup"


@pytest.mark.parametrize(
    "words", [["--port", "65536"], ["--port", "-1"], ["--port", "x"], ["sevre"]]
)
def test_a_wrong_option_is_refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refusal:
        run.read_options(words)
    assert refusal.value.code == 2
    assert words[-1] in capsys.readouterr().err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run.read_options(["--help"])
    said = capsys.readouterr().out
    assert ended.value.code == 0
    assert all(word in said for word in ("--host", "--port", "--no-demo", "setup", "test"))


@pytest.mark.parametrize(
    ("output", "advice"),
    [
        ("The virtual environment was not created: ensurepip is not available.", "python3-venv"),
        ("No module named 'venv'", "python3-venv"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("npm error code ENOSPC", "disk is full"),
        ("PermissionError: [Errno 13] Permission denied: '.venv'", "may not write"),
        ("SSLError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] …", "PIP_CERT"),
        ("Temporary failure in name resolution", "no way to the network"),
        ("npm error request failed, reason: getaddrinfo ENOTFOUND", "no way to the network"),
        ("HTTPSConnectionPool: Read timed out.", "no way to the network"),
        ("ERROR: No matching distribution found for nh3==0.3.8", "does not have this package"),
        ("error: something else", "safe to start again"),
    ],
)
def test_a_tool_that_fails_is_explained(output: str, advice: str) -> None:
    assert advice in run.cure(output)


def test_a_failure_shows_the_last_lines_and_what_to_do() -> None:
    output = "\n".join(f"line {number}" for number in range(40)) + "\nENOTFOUND\n"
    said = str(run.ToolError(output))
    assert said.startswith("That failed.")
    assert "line 28" not in said
    assert "    line 39\n    ENOTFOUND\n\nThere seems to be no way" in said


def test_a_tool_that_works_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    run.run([sys.executable, "-c", "print('a wall of words')"])
    assert capsys.readouterr().out == ""


def test_a_tool_that_fails_hands_back_all_that_it_said() -> None:
    with pytest.raises(run.ToolError) as failure:
        run.run([sys.executable, "-c", "import sys; print('one'); sys.exit('two')"])
    assert failure.value.output.split() == ["one", "two"]


def test_a_long_step_shows_a_sign_of_life(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "PATIENCE", 0.2)
    run.run([sys.executable, "-c", "import time; print('fetching', flush=True); time.sleep(1)"])
    assert "… fetching" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("output", "shown"),
    [
        ("Collecting Flask\nCollecting nh3\n\n", "… Collecting nh3"),
        ("Collecting nh3\nWARNING: Retrying (…)\nnpm warn old\n", "… Collecting nh3"),
        ("WARNING: Retrying", "… WARNING: Retrying"),
        ("", "… at work"),
        ("x" * 200, "… " + "x" * 70),
        ("⠙ déjà", "… \\u2819 d\\xe9j\\xe0"),
    ],
)
def test_the_sign_of_life_fits_every_terminal(output: str, shown: str) -> None:
    assert run.sign_of_life(output) == shown


def test_a_step_is_passed_over_until_what_it_was_made_from_changes(tree: Path) -> None:
    sources, mark = [tree / "a.txt", tree / "b.txt"], tree / ".stamp"
    assert not run.fits(mark, sources)
    run.stamp(mark, sources)
    assert run.fits(mark, sources)
    sources[1].write_text("changed", encoding="utf-8")
    assert not run.fits(mark, sources)


def test_a_stamp_tells_a_file_that_was_renamed_or_taken_away(tree: Path) -> None:
    both = run.digest([tree / "a.txt", tree / "b.txt"])
    (tree / "b.txt").rename(tree / "c.txt")
    assert run.digest([tree / "a.txt", tree / "c.txt"]) != both
    assert run.digest([tree / "a.txt"]) != both


def test_the_build_depends_on_what_is_written_not_on_what_is_built(tree: Path) -> None:
    written = ["build.mjs", "icons.txt", "css/main.css", "img/mark.svg", "js/app.js"]
    for name in [*written, "README.md", "dist/app-X.js"]:
        (tree / name).parent.mkdir(exist_ok=True)
        (tree / name).touch()
    assert [path.relative_to(tree).as_posix() for path in run.asset_sources(tree)] == written


def test_every_set_of_packages_is_there_and_the_tests_need_all_of_them() -> None:
    assert all(path.is_file() for name in run.REQUIREMENTS for path in run.requirements(name))
    assert all(
        set(run.requirements(name)) <= set(run.requirements("dev")) for name in run.REQUIREMENTS
    )


def test_two_do_not_set_up_at_once(tree: Path) -> None:
    with run.alone(), pytest.raises(run.SetupError, match="another set-up at work"), run.alone():
        pass
    with run.alone():
        assert (tree / ".setup-lock").exists()


def test_without_style_and_scripts_it_goes_on_and_says_why(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "build_dist", no_network)
    run.build_assets(needed=False)
    said = capsys.readouterr().out
    assert "Warning" in said
    assert "no way to the network" in said


def test_the_tests_refuse_to_run_without_style_and_scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "build_dist", no_network)
    with pytest.raises(run.SetupError):
        run.build_assets(needed=True)


def test_packages_that_cannot_be_fetched_leave_the_environment_as_it_was(
    environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "run", no_network)
    with pytest.raises(run.ToolError):
        run.install("app")
    assert not (environment / ".unfinished").exists()
    assert not (environment / ".app-stamp").exists()


def test_an_installation_stopped_half_way_is_begun_again_from_nothing(
    environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "run", half_way)
    with pytest.raises(run.ToolError):
        run.install("app")
    assert (environment / ".unfinished").exists()
    assert not WORKS()


def test_packages_are_installed_once(environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[object] = []
    monkeypatch.setattr(run, "run", calls.append)
    run.install("dev")
    run.install("app")
    run.install("assets")
    assert len(calls) == 1
    assert (environment / ".app-stamp").exists()


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(run, "ROOT", tmp_path)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    return tmp_path


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(run, "VENV", tmp_path)
    monkeypatch.setattr(run, "UNFINISHED", tmp_path / ".unfinished")
    monkeypatch.setattr(run, "environment_works", lambda: True)
    return tmp_path


def no_network(*_command: object) -> None:
    raise run.ToolError("Collecting Flask\ngetaddrinfo failed")


def half_way(*_command: object) -> None:
    raise run.ToolError("Installing collected packages: zipp, wrapt\nNo space left")
