from tests.cli.conftest import Run


def test_every_command_is_listed_with_what_it_does(run: Run) -> None:
    listed = run("--help").stdout
    for command in ("check", "demo", "migrate", "person", "rehearse", "score", "serve", "token"):
        assert f"\n  {command} " in listed
        assert len(run(command, "--help").stdout.splitlines()) > 4
