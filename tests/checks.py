"""Run every check and every test: `python3 run.py test`, which sets up what they need first.

With arguments, only pytest is run, with those.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from tests.architecture.figures import figures
from tests.browser import chromium
from tests.unwatched import UNWATCHED

CHECKS = {
    "ruff check": ("-m", "ruff", "check", "."),
    "ruff format": ("-m", "ruff", "format", "--check", "."),
    "mypy": ("-m", "mypy"),
    "import-linter": ("-c", "from importlinter.cli import lint_imports_command as run; run()"),
}
RELEASE = {"no worse a grader than at the last release": ("bench/release.py", "--check")}
FLOORS = {
    "coverage of core": (
        "-m",
        "coverage",
        "report",
        "--include=trainer/core/*",
        "--fail-under=100",
    ),
    "coverage elsewhere": ("-m", "coverage", "report", "--omit=trainer/core/*", "--fail-under=95"),
}
WATCHED = "pytest"
"""The part of the suite that coverage is kept for."""
COMPILED = Path(__file__).resolve().parents[1] / ".pytest_cache" / "compiled"
MEMORY, ROOM = Path("/dev/shm"), 4 * 1024**3
"""Where files cost no disk, and how many bytes must be free for them."""
START = time.monotonic()


def main(arguments: Sequence[str]) -> int:
    """Run pytest with the arguments or, without any, everything; return the exit code."""
    environment = compiled_once(without_settings(os.environ))
    browser = find_browser(environment)
    if not browser:
        say(chromium.MISSING)
        return 1
    environment["CHROMIUM"] = browser
    if arguments:
        return pytest(arguments, environment)
    failed = everything(in_memory(environment))
    for name, figure in figures().items():
        say(f"{name}: {figure}")
    say(f"Failed: {', '.join(failed)}" if failed else "All checks and tests passed")
    return 1 if failed else 0


def everything(environment: Mapping[str, str]) -> list[str]:
    """Run the tests, and one by one beside them every check; name what failed."""
    failed = []
    with ThreadPoolExecutor(max_workers=1) as beside:

        def check(checks: Mapping[str, Sequence[str]]) -> dict[str, Future[bool]]:
            return {name: beside.submit(passes, name, checks[name], environment) for name in checks}

        begun = check({**CHECKS, **RELEASE})
        for name, options in every_test().items():
            failed += [] if pytest(options, environment) == 0 else [name]
            begun |= check(FLOORS) if name == WATCHED else {}
        return failed + [name for name, passed in begun.items() if not passed.result()]


def in_memory(environment: Mapping[str, str]) -> dict[str, str]:
    """Let tests keep their files in memory, where there is room: thousands of databases are made."""
    fits = os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free >= ROOM
    if not fits or os.statvfs(MEMORY).f_flag & os.ST_NOEXEC:  # some tests start a program there
        return dict(environment)
    return {"PYTEST_DEBUG_TEMPROOT": str(MEMORY), **environment}


def without_settings(environment: Mapping[str, str]) -> dict[str, str]:
    """Leave out the settings of Rapport and of the model: tests run as made, and cost nothing."""
    ours = ("RAPPORT_", "OPENAI_")
    return {name: value for name, value in environment.items() if not name.startswith(ours)}


def compiled_once(environment: Mapping[str, str]) -> dict[str, str]:
    """Keep compiled modules, apart from the tree where it is to hold none.

    With none kept at all, every process would compile all modules and tests again.
    """
    kept = {one: value for one, value in environment.items() if one != "PYTHONDONTWRITEBYTECODE"}
    return kept if len(kept) == len(environment) else {"PYTHONPYCACHEPREFIX": str(COMPILED), **kept}


def find_browser(environment: Mapping[str, str]) -> str | None:
    """Find a Chromium or install Debian's; a browser that CHROMIUM names is never replaced."""
    found = chromium.find(environment)
    if found or environment.get("CHROMIUM") or not shutil.which("apt-get"):
        return found
    say("Installing Chromium for the browser tests")
    return chromium.find(environment) if install_browser() else None


def install_browser() -> bool:
    """Install Debian's Chromium, if this account may do so unasked; tell whether it is there."""
    sudo = ("sudo", "-n") if shutil.which("sudo") else ()
    apt = (*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq")
    packages = ("chromium", "fonts-dejavu-core")
    update = runs((*apt, "update"))
    return update and runs((*apt, "install", "-y", "--no-install-recommends", *packages))


def runs(command: Sequence[str]) -> bool:
    """Run a command; show what it says only if it fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        print(error)
        return False
    if done.returncode:
        print(done.stdout, done.stderr, sep="\n")
    return done.returncode == 0


def every_test() -> dict[str, list[str]]:
    """Give pytest's options for the two parts of the suite, on all cores.

    Coverage is kept for the floors where it tells most; watched as well, the sweeps and the servers
    that a browser talks to would take several times as long: see tests/unwatched.py.
    """
    spread = [f"--numprocesses={min(os.cpu_count() or 1, 4)}", "--dist=worksteal"]
    # Named, so that no process reads the tests that it will not run.
    whole = [f"--ignore={one}" for one in UNWATCHED if "::" not in one]
    return {
        WATCHED: [*spread, *whole, "-m", "not unwatched", "--cov", "--cov-report="],
        "pytest, unwatched": [*spread, *UNWATCHED, "-m", "unwatched"],
    }


def pytest(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run pytest in plain view; return its exit code."""
    say("pytest " + " ".join(arguments))
    return subprocess.call([sys.executable, "-m", "pytest", *arguments], env=environment)


def passes(name: str, check: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Run one check and say how it went; show what it says only if it fails."""
    command = [sys.executable, *check]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        print(f"\n{done.stdout}\n{done.stderr}")
    say(f"{name}: {'failed' if done.returncode else 'passed'}")
    return done.returncode == 0


def say(text: str) -> None:
    """Tell the person at the terminal, with the seconds since the checks began."""
    print(f"[{time.monotonic() - START:4.0f} s] {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
