from pathlib import Path

import pytest

from trainer.core.errors import OutsideError
from trainer.services import set_up
from trainer.simulator import Simulator
from trainer.store import migrating

pytestmark = pytest.mark.usefixtures("db")


def test_the_first_start_is_told_from_the_next(simulator: Simulator) -> None:
    empty(simulator)
    assert set_up.migrate(simulator)
    assert not set_up.migrate(simulator)


def test_a_database_of_this_version_is_let_through(simulator: Simulator) -> None:
    set_up.refuse_unless_migrated(simulator)
    assert not set_up.migrate(simulator)


def test_a_database_without_tables_is_refused(simulator: Simulator) -> None:
    empty(simulator)
    with pytest.raises(OutsideError, match="no database yet"):
        set_up.refuse_unless_migrated(simulator)


def test_a_database_of_an_earlier_version_is_refused(simulator: Simulator) -> None:
    migrating.downgrade(simulator.settings, "-1")
    with pytest.raises(OutsideError, match="another version"):
        set_up.refuse_unless_migrated(simulator)


def empty(simulator: Simulator) -> None:
    """Take the database away."""
    Path(simulator.settings.instance_path / "rapport.sqlite3").unlink()
