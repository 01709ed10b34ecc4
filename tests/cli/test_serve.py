import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from sqlite3 import connect
from threading import Thread
from time import monotonic, sleep
from urllib.request import urlopen

import pytest
from click.testing import Result
from flask import Flask

from tests.cli.conftest import Run
from trainer.cli import serve
from trainer.services import demo, set_up
from trainer.simulator import Simulator


def test_migrating_twice_is_as_good_as_once(run: Run) -> None:
    assert run("migrate").stdout == "The database is up to date.\n"
    assert run("migrate").exit_code == 0


def test_it_serves_until_it_is_told_to_stop_and_stops_at_once(
    run: Run, simulator: Simulator
) -> None:
    (simulator.settings.instance_path / "rapport.sqlite3").unlink()
    port = a_free_port()
    answered: list[int] = []
    done, took = stopped(run, answered, port, "--no-demo", "--threads", "2")
    assert done.exit_code == 0, done.output
    assert answered == [200]
    assert done.stdout.splitlines() == [
        f"Rapport is at http://127.0.0.1:{port}  (Ctrl+C stops it)",
        "Stopped.",
    ]
    assert took < 2


def test_nothing_is_left_open_that_keeps_what_is_erased_in_the_log(
    run: Run, simulator: Simulator
) -> None:
    busy: list[int] = []

    def fold() -> None:
        file = simulator.settings.instance_path / "rapport.sqlite3"
        with closing(connect(file, timeout=1)) as other:
            other.execute("CREATE TABLE written_meanwhile (id INTEGER)")
            busy.append(other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0])

    stopped(run, [], a_free_port(), "--no-demo", meanwhile=fold)
    assert busy == [0]


def test_the_first_start_loads_the_demo_team(run: Run, app: Flask, simulator: Simulator) -> None:
    (simulator.settings.instance_path / "rapport.sqlite3").unlink()
    done, _ = stopped(run, [], a_free_port(), "--demo")
    assert done.stdout.startswith("First start: ")
    with app.app_context():
        assert demo.loaded()


def test_a_port_that_is_taken_is_named_with_what_to_do(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = run("serve", "--port", str(port))
    assert done.exit_code == 1
    assert done.stderr == (
        f"Error: 127.0.0.1:{port}: Something else serves on this port. "
        "Choose another: --port 8000.\n"
    )


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("192.0.2.1", "no such address"),
        ("no such host", "cannot be served there"),
        ("x" * 70, "cannot be served there"),
    ],
)
def test_an_address_that_is_not_ours_is_named(run: Run, host: str, said: str) -> None:
    done = run("serve", "--host", host, "--port", "0")
    assert done.exit_code == 1
    assert said in done.stderr


def test_a_database_that_cannot_be_reached_stops_the_start(run: Run, simulator: Simulator) -> None:
    file = simulator.settings.instance_path / "rapport.sqlite3"
    file.unlink()
    file.mkdir()
    done = run("serve", "--port", "0")
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: The database cannot be reached")


def test_it_can_be_stopped_while_it_sets_itself_up(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(set_up, "migrate", interrupted)
    done = run("serve", "--port", "0")
    assert (done.exit_code, done.stdout) == (0, "Stopped.\n")


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("0.0.0.0", "http://127.0.0.1:"),
        ("::", "http://[::1]:"),
        ("127.0.0.2", "http://127.0.0.2:"),
        ("localhost", "http://127.0.0.1:"),
    ],
)
def test_the_address_that_is_told_can_be_opened_here(host: str, address: str) -> None:
    with closing(serve._bound(host, 0)) as listening:
        assert serve._address(listening).startswith(address)


@pytest.fixture(autouse=True)
def signals() -> Iterator[None]:
    """Leave the signals as they were."""
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


def stopped(
    run: Run,
    answered: list[int],
    port: int,
    *options: str,
    meanwhile: Callable[[], None] = lambda: None,
) -> tuple[Result, float]:
    """Serve, ask for the document of the API, and stop; give how long stopping took, in seconds."""
    told: list[float] = []

    def ask_and_stop() -> None:
        address = f"http://127.0.0.1:{port}/api/v1/openapi.json"
        with urlopen(address, timeout=60) as answer:
            answered.append(answer.status)
        sleep(0.1)
        meanwhile()
        told.append(monotonic())
        signal.raise_signal(signal.SIGTERM)

    asking = Thread(target=wait_and, args=(port, ask_and_stop))
    asking.start()
    done = run("serve", "--port", str(port), *options)
    asking.join()
    return done, monotonic() - told[0]


def wait_and(port: int, then: Callable[[], None]) -> None:
    """Wait until the port is bound, then go on."""
    until = monotonic() + 60
    while monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        sleep(0.05)
    then()


def a_free_port() -> int:
    """Find a port that nothing serves on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def interrupted(_: Simulator) -> bool:
    """Be stopped in the middle."""
    raise KeyboardInterrupt
