"""Print what the pages of managers and trainees cost in a large place, and what summaries save.

Use: `python bench/dashboards.py [--trainees 10000] [--attempts 100] [--url URL] [--keep FOLDER]`. So many
trainees in teams of fifty, each with so many talks of ten or eleven criteria over half a year, are kept in
an empty database: a scratch file of SQLite, or an empty one at `--url` (PostgreSQL; the driver psycopg has
to be there). With `--keep`, the file stays and is used again, as a filled database at `--url` is. Every
page that an address without special things leads to is asked for by a trainee and a manager, or else a
trainer or an admin, in the process. Its time is the best of `--runs`; each of its queries is then asked
again by itself, to its last row: its time, and what of it was the processor's, in this process and in that of
PostgreSQL where it runs on this machine; the rest is waiting for others.
`--only team` asks for pages whose endpoint begins so, and leaves the comparison of queries out.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from os import getloadavg
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time, thread_time
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from flask import Flask  # noqa: E402 - the root must be on the path first
from flask.testing import FlaskClient  # noqa: E402
from sqlalchemy import Engine, event  # noqa: E402

from bench.crowd import Crowd, fill, found_again  # noqa: E402
from bench.summed import pairs  # noqa: E402
from trainer.config import Settings  # noqa: E402
from trainer.core.roles import Role  # noqa: E402
from trainer.queries import viewers  # noqa: E402
from trainer.services import set_up  # noqa: E402
from trainer.simulator import Simulator  # noqa: E402
from trainer.store.database import db  # noqa: E402
from trainer.web import create_app  # noqa: E402

QUERY_MS, PAGE_MS = 50, 200
"""What a query and a page may cost."""
SLUG = "charged-after-cancelling"
LEFT_OUT = ("static", "sign_in.", "api.", "first_run")
"""Beginnings of endpoints that are no pages of somebody signed in."""

Statement = tuple[str, Any]


@dataclass
class Watch:
    """Collect what is asked of the database."""

    asked: list[Statement] = field(default_factory=list)

    def __call__(self, _connection: Any, _cursor: Any, statement: str, given: Any, *_: Any) -> None:
        """Take a query down."""
        self.asked.append((statement, given))


@dataclass(frozen=True, order=True)
class Query:
    """Hold what one query cost by itself: milliseconds of the processor, and of time."""

    work_ms: float = 0.0
    ms: float = 0.0
    text: str = ""


@dataclass(frozen=True)
class Page:
    """Hold what one page cost somebody: milliseconds, queries, and its slowest query."""

    address: str
    endpoint: str
    who: Role
    ms: float
    cpu_ms: float
    queries: int
    slowest: Query


@dataclass(frozen=True)
class Asker:
    """Hold who asks for pages, of which database, how often each, and how their endpoints begin."""

    clients: Mapping[Role, FlaskClient]
    engine: Engine
    runs: int
    only: str


def main(given: argparse.Namespace) -> None:
    """Fill the database and print the tables."""
    with _folder(given.keep) as folder:
        url = given.url or f"sqlite:///{(folder / 'crowd.sqlite3').resolve()}"
        settings = Settings(instance_path=folder, database_url=url, demo=False)
        app = create_app(settings)
        simulator: Simulator = app.extensions["simulator"]
        with app.app_context():
            crowd, engine = _crowd(simulator, given), db.engine
            print(f"\n{engine.dialect.name}: {given.trainees} trainees × {given.attempts} talks")
            print(f"At a load of {getloadavg()[0]:.0f}")
            if not given.url:
                print("PostgreSQL was not asked for: name an empty database with --url.")
            if not given.only:
                _print_pairs(crowd)
            clients = {Role.TRAINEE: _signed_in(app, crowd.trainees[0])}
            clients |= {role: _signed_in(app, id) for role, id in crowd.staff.items()}
        # Within an application's context, every request would be taken for the first one's person.
        asker = Asker(clients, engine, given.runs, given.only)
        _print_pages(tuple(_pages(app, crowd, asker)), verbose=given.verbose)
        print(f"At a load of {getloadavg()[0]:.0f}")


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep is None:
        with TemporaryDirectory() as folder:
            yield Path(folder)
    else:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep


def _crowd(simulator: Simulator, given: argparse.Namespace) -> Crowd:
    if not set_up.migrate(simulator):
        return found_again()
    began = perf_counter()
    crowd = fill(simulator, given.trainees, given.attempts)
    print(f"Filled in {perf_counter() - began:.0f} s.")
    return crowd


def _pages(app: Flask, crowd: Crowd, asker: Asker) -> Iterator[Page]:
    values = {
        "person_id": crowd.trainees[0],
        "team_id": crowd.team_id,
        "attempt_id": crowd.attempt_id,
        "slug": SLUG,
        "criterion": "empathy",
        "figure": "csat",
    }
    bound = app.url_map.bind("localhost")
    for rule in sorted(app.url_map.iter_rules(), key=lambda one: one.rule):
        if "GET" not in (rule.methods or ()) or rule.endpoint.startswith(LEFT_OUT):
            continue
        if not rule.arguments <= set(values) or not rule.endpoint.startswith(asker.only):
            continue
        address = bound.build(rule.endpoint, {one: values[one] for one in rule.arguments})
        seen = 0
        for who in (Role.TRAINEE, Role.MANAGER, Role.TRAINER, Role.ADMIN):
            if seen and who in {Role.TRAINER, Role.ADMIN}:
                break
            page = _page(asker, address, rule.endpoint, who)
            if page is not None:
                seen += 1
                yield page
        if not seen:
            codes = {
                who.value: client.get(address).status_code for who, client in asker.clients.items()
            }
            print(f"Not opened: {address} {codes}", file=sys.stderr)


def _signed_in(app: Flask, person_id: int) -> FlaskClient:
    client, person = app.test_client(), viewers.find(person_id)
    if person is None:
        raise SystemExit(f"Nobody has the id {person_id}.")
    with client.session_transaction() as kept:
        kept["_user_id"], kept["_fresh"] = f"{person.id}:{person.stamp}", True
    return client


def _page(asker: Asker, address: str, endpoint: str, who: Role) -> Page | None:
    """Ask for a page; None where it is none for them."""
    client, engine = asker.clients[who], asker.engine
    answer = client.get(address)
    if answer.status_code != 200 or answer.mimetype != "text/html":
        return None
    took, worked = [], []
    for _ in range(asker.runs):
        watch = Watch()
        event.listen(engine, "before_cursor_execute", watch)
        began, busy = perf_counter(), process_time()
        client.get(address)
        took.append(1000 * (perf_counter() - began))
        worked.append(1000 * (process_time() - busy))
        event.remove(engine, "before_cursor_execute", watch)
    queries = [_alone(engine, *one) for one in watch.asked]
    elsewhere = 0.0 if engine.dialect.name == "sqlite" else sum(one.work_ms for one in queries)
    cpu_ms = min(worked) + elsewhere
    slowest = max(queries, default=Query())
    return Page(address, endpoint, who, min(took), cpu_ms, len(watch.asked), slowest)


def _alone(engine: Engine, statement: str, given: Any) -> Query:
    """Ask a query by itself, to its last row, and give the best of three."""
    if not statement.lstrip().upper().startswith(("SELECT", "WITH")):
        return Query()
    took, worked = [], []
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        work = _work(cursor, engine)
        for _ in range(3):
            began, busy = perf_counter(), work()
            cursor.execute(statement, given)
            cursor.fetchall()
            took.append(1000 * (perf_counter() - began))
            worked.append(1000 * (work() - busy))
    finally:
        raw.rollback()
        raw.close()
    return Query(min(worked), min(took), statement)


def _work(cursor: Any, engine: Engine) -> Callable[[], float]:
    """Give what tells the seconds that the database has worked for us: in our thread, or its process."""
    if engine.dialect.name == "sqlite":
        return thread_time
    cursor.execute("SELECT pg_backend_pid()")
    spent = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")
    return (lambda: int(spent.read_text().split()[0]) / 1e9) if spent.exists() else perf_counter


def _print_pairs(crowd: Crowd) -> None:
    print("\n| query | of the talks, ms | of what is kept, ms | ratio |\n|---|---:|---:|---:|")
    for one in pairs({"team": crowd.team_id, "person": crowd.trainees[0]}):
        ratio = one.naive_ms / one.summed_ms
        print(
            f"| {one.what} | {one.naive_ms:.1f} | {one.summed_ms:.2f} | {ratio:.0f} |", flush=True
        )


def _print_pages(pages: Sequence[Page], *, verbose: bool) -> None:
    print(
        "\n| page | who | ms | of processor | queries | slowest query, ms | of processor | |"
        "\n|---|---|---:|---:|---:|---:|---:|---|"
    )
    for one in sorted(pages, key=lambda one: -one.slowest.work_ms):
        over = "over" if one.slowest.work_ms > QUERY_MS or one.cpu_ms > PAGE_MS else ""
        print(
            f"| {one.endpoint} | {one.who.value} | {one.ms:.0f} | {one.cpu_ms:.0f} "
            f"| {one.queries} | {one.slowest.ms:.1f} | {one.slowest.work_ms:.1f} | {over} |"
        )
        if verbose:
            print(f"  {one.address}: {' '.join(one.slowest.text.split())}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trainees", type=int, default=10_000)
    parser.add_argument("--attempts", type=int, default=100)
    parser.add_argument("--url", default="")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default="", help="Pages whose endpoint begins so.")
    parser.add_argument("--verbose", action="store_true", help="Print the slowest queries.")
    main(parser.parse_args())
