"""Run every check and every test: `python3 run.py test`, which sets up what they need first.

With arguments, only pytest is run, with those.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

from tests.architecture.figures import figures
from tests.browser import chromium

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
BROWSER = "tests/browser"
START = time.monotonic()


def main(arguments: Sequence[str]) -> int:
    """Run pytest with the arguments or, without any, everything; return the exit code."""
    environment = without_settings(os.environ)
    browser = find_browser(environment)
    if not browser:
        say(chromium.MISSING)
        return 1
    environment["CHROMIUM"] = browser
    if arguments:
        return pytest(arguments, environment)
    failed = [name for name, check in CHECKS.items() if not passes(name, check, environment)]
    for name, figure in figures().items():
        say(f"{name}: {figure}")
    for name, options in every_test().items():
        failed += [] if pytest(options, environment) == 0 else [name]
    last = {**FLOORS, **RELEASE}
    failed += [name for name, check in last.items() if not passes(name, check, environment)]
    say(f"Failed: {', '.join(failed)}" if failed else "All checks and tests passed")
    return 1 if failed else 0


def without_settings(environment: Mapping[str, str]) -> dict[str, str]:
    """Leave out the settings of Rapport and of the model: tests run as made, and cost nothing."""
    ours = ("RAPPORT_", "OPENAI_")
    return {name: value for name, value in environment.items() if not name.startswith(ours)}


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

    Coverage is kept for the floors where it tells most; watched as well, the servers that a browser
    talks to would take half as long again.
    """
    spread = [f"--numprocesses={min(os.cpu_count() or 1, 4)}", "--dist=loadfile"]
    return {
        "pytest": [*spread, f"--ignore={BROWSER}", "--cov", "--cov-report="],
        "pytest in a browser": [*spread, BROWSER],
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
