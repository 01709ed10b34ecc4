"""Find what the browser is given: the built file when there is one, else the plain one."""

import json
from pathlib import Path

from flask import Flask, url_for


def init_app(app: Flask) -> None:
    """Give templates `asset(name)`: the address of a file of static/, or None when there is none."""
    static = Path(app.static_folder or "static")
    app.jinja_env.globals["asset"] = lambda name: address_of(static, name)


def address_of(static: Path, name: str) -> str | None:
    """Find the address of `name`; built names change with their content."""
    built = _manifest(static / "dist" / "manifest.json").get(name)
    if built:
        return url_for("static", filename=f"dist/{built}")
    plain = static / name
    if not plain.is_file():
        return None
    return url_for("static", filename=name, v=int(plain.stat().st_mtime))


_READ: dict[Path, tuple[int, dict[str, str]]] = {}


def _manifest(path: Path) -> dict[str, str]:
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return {}
    if _READ.get(path, (None, {}))[0] != changed:
        _READ[path] = (changed, json.loads(path.read_text("utf-8")))
    return _READ[path][1]
