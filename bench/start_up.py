"""Print how long it takes to start, and the memory that it takes.

Use: `python bench/start_up.py [ROUNDS]`, on a system that has `os.wait4` (not Windows). Each is
started ROUNDS times and the quickest is told: the one that other work on the machine disturbed
least. "Clock" is from the start of the process to its end; for `serve`, to the address that it
prints. "Processor" and the largest memory are those of the whole process.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FLASK = [sys.executable, "-m", "flask", "--app", "app", "trainer"]
COMMANDS = {
    "Python alone": [sys.executable, "-c", "pass"],
    "the application is made": [sys.executable, "-c", "import app"],
    "`check` of one file": [*FLASK, "check", "rubrics/default.yaml"],
    "`rehearse --json`, one message": [*FLASK, "rehearse", "charged-after-cancelling", "--json"],
    "`serve`, until it says its address": [*FLASK, "serve", "--port", "0", "--no-demo"],
}
KILOBYTE = 1 if sys.platform == "darwin" else 1024
"""Bytes in one unit of the memory that the system tells."""


class Cost(NamedTuple):
    """Hold what one start cost: seconds, seconds, megabytes."""

    clock: float
    processor: float
    memory: float


def main(rounds: int) -> None:
    """Start everything and print the table."""
    with TemporaryDirectory() as folder:
        place = {
            "RAPPORT_INSTANCE_PATH": folder,
            "RAPPORT_DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3",
        }
        environment = {**os.environ, **place}
        _start(COMMANDS["`serve`, until it says its address"], environment)  # makes the tables
        print("| what starts | clock s | processor s | memory MB |")
        print("|---|---:|---:|---:|")
        for what, command in COMMANDS.items():
            best = min(_start(command, environment) for _ in range(rounds))
            print(f"| {what} | {best.clock:.2f} | {best.processor:.2f} | {best.memory:.0f} |")


def _start(command: list[str], environment: dict[str, str]) -> Cost:
    before = perf_counter()
    with subprocess.Popen(  # noqa: S603 - one of the commands above
        command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as started:
        if started.stdin is None or started.stdout is None:
            raise RuntimeError("a pipe was asked for")
        started.stdin.write(b"Hello, I am sorry.\n")
        started.stdin.close()
        if "serve" in command:
            started.stdout.readline()
            took = perf_counter() - before
            started.send_signal(signal.SIGTERM)
        started.stdout.read()
        _, status, used = os.wait4(started.pid, 0)
        if "serve" not in command:
            took = perf_counter() - before
        started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        raise SystemExit(f"{command} ended with {started.returncode}")
    return Cost(took, used.ru_utime + used.ru_stime, used.ru_maxrss * KILOBYTE / 1e6)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
