"""Give the tests of formats the default rubric."""

import pytest

from trainer.content.library import Library
from trainer.core.scoring.rubric import Rubric


@pytest.fixture
def rubric(library: Library) -> Rubric:
    return library.rubric()
