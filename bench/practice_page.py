"""Print the time that the server needs for a practice page with fifty-one turns.

Use: `python bench/practice_page.py [REQUESTS]`. The page is asked for in the process, through
every layer from routing to the template, by somebody who is signed in; no network is between. The
first request, which compiles the template, is not counted. Time is that of the processor.
"""

import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from flask.testing import FlaskClient  # noqa: E402 - the root must be on the path first

from trainer.config import Settings  # noqa: E402
from trainer.core.attempt import Message, begin, exchange  # noqa: E402
from trainer.core.roles import Role  # noqa: E402
from trainer.services import attempts, people, set_up  # noqa: E402
from trainer.simulator import Simulator  # noqa: E402
from trainer.store import turns  # noqa: E402
from trainer.store.database import writing  # noqa: E402
from trainer.web import create_app  # noqa: E402

SLUG = "charged-after-cancelling"
TURNS = 51
"""The opening, and twenty-five exchanges."""
PASSWORD = "only here and now"  # noqa: S105 - opens nothing but a database that is thrown away


def main(requests: int) -> None:
    """Ask for the page and print the table."""
    with TemporaryDirectory() as folder:
        instance = Path(folder)
        settings = Settings(
            database_url=f"sqlite:///{instance / 'bench.sqlite3'}", instance_path=instance
        )
        app = create_app(settings)
        simulator: Simulator = app.extensions["simulator"]
        with app.app_context():
            set_up.migrate(simulator)
            me = people.add(simulator, "bench@example.com", "Bench", Role.TRAINEE, None, PASSWORD)
            attempt_id = _long_attempt(simulator, me.id)
        client = app.test_client()
        with client.session_transaction() as kept:
            kept["_user_id"], kept["_fresh"] = f"{me.id}:{me.stamp}", True
        size = _ask(client, attempt_id)[1]
        took = sorted(_ask(client, attempt_id)[0] for _ in range(requests))
    print("| turns | requests | page kB | median ms | p99 ms |")
    print("|---:|---:|---:|---:|---:|")
    median, slow = took[len(took) // 2] * 1e3, took[int(len(took) * 0.99)] * 1e3
    print(f"| {TURNS} | {requests} | {size / 1e3:.0f} | {median:.1f} | {slow:.1f} |")


def _ask(client: FlaskClient, attempt_id: int) -> tuple[float, int]:
    before = process_time()
    answer = client.get(f"/attempts/{attempt_id}")
    took = process_time() - before
    if answer.status_code != 200:
        raise SystemExit(f"the page answered {answer.status}")
    return took, len(answer.data)


def _long_attempt(simulator: Simulator, person_id: int) -> int:
    """Keep a talk in which one exchange is repeated: no customer bears fifty turns of one."""
    attempt_id = attempts.begin(simulator, person_id, SLUG, 1)
    hello = Message("Hello, I can see why that is annoying. When did you cancel?")
    one = exchange(begin(simulator.library.load(SLUG), 1), hello, simulator.voice)
    said, answered = one.transcript.turns[1:]
    now = simulator.clock()
    with writing():
        for position in range(1, TURNS, 2):
            turns.add(attempt_id, replace(said, position=position), now, str(position))
            reply = replace(answered, position=position + 1)
            talk = replace(one.transcript, turns=(*one.transcript.turns[:2], reply))
            turns.add_reply(attempt_id, replace(one, transcript=talk), now)
    return attempt_id


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
