"""Find a Chromium on this machine for the browser tests. Standard library only: run.py uses it too."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = {
    "linux": (
        "/snap/bin/chromium",
        "{HOME}/.cache/ms-playwright/chromium-*/chrome-linux*/chrome",
    ),
    "darwin": (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "{HOME}/Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    ),
    "win32": (
        "{PROGRAMFILES}/Google/Chrome/Application/chrome.exe",
        "{LOCALAPPDATA}/Google/Chrome/Application/chrome.exe",
        "{PROGRAMFILES(X86)}/Microsoft/Edge/Application/msedge.exe",
        "{LOCALAPPDATA}/ms-playwright/chromium-*/chrome-win*/chrome.exe",
    ),
}
"""Where each system keeps one that is not on the PATH; the braces name the environment."""

MISSING = """The browser tests need Chromium, and none was found that starts.
  Debian           sudo apt-get install chromium fonts-dejavu-core
  Ubuntu           sudo snap install chromium
  Fedora           sudo dnf install chromium
  macOS, Windows   install Google Chrome
or name one: CHROMIUM=/path/to/chrome python3 run.py test"""
"""What to tell a person when `find` returns None."""


def find(environment: Mapping[str, str] = os.environ) -> str | None:
    """Return the browser that CHROMIUM names, else the first of this machine; None if none starts."""
    if environment.get("CHROMIUM"):
        return environment["CHROMIUM"] if starts(environment["CHROMIUM"]) else None
    on_path = [path for path in (shutil.which(name) for name in NAMES) if path]
    usual = usual_places(sys.platform, environment)
    return next((path for path in [*on_path, *usual] if starts(path)), None)


def usual_places(platform: str, environment: Mapping[str, str]) -> list[str]:
    """List the files at a platform's usual places, with the folders that `environment` names."""
    known = {name.upper(): value for name, value in environment.items()}
    found = []
    for pattern in PLACES.get(platform, ()):
        place = Path(re.sub(r"\{(.+?)\}", lambda name: known.get(name[1], "/nowhere"), pattern))
        found += sorted(Path(place.anchor).glob(str(place.relative_to(place.anchor))))
    return [str(path) for path in found]


def starts(path: str) -> bool:
    """Tell whether a browser starts: Ubuntu's chromium-browser can be an empty shell."""
    if os.name == "nt":
        return Path(path).exists()  # there, --version opens a window
    try:
        asked = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0
