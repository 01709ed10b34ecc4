"""What a case is about that somebody may rather not be given."""

from dataclasses import replace

import pytest

from tests.builders import a_scenario
from trainer.core.learning.topics import Topic, spares, topics_of

ABUSE, DISTRESS = frozenset({Topic.ABUSE}), frozenset({Topic.DISTRESS})


@pytest.mark.parametrize(
    ("warning", "tags", "topics"),
    [
        ("", (), frozenset()),
        ("", ("money", "urgent"), frozenset()),
        ("An angry caller who swears mildly.", (), ABUSE),
        ("A caller who raises his voice.", (), ABUSE),
        ("A bereavement is mentioned.", (), DISTRESS),
        ("Illness and a death in the family are spoken of.", (), DISTRESS),
        ("A caller who insults you and swears mildly; a separation is spoken of.", (), ABUSE | DISTRESS),
        ("Spiders.", (), DISTRESS),
        ("", ("abuse",), ABUSE),
        ("Spiders.", ("abuse",), ABUSE),
        ("He was defrauded.", ("abuse",), ABUSE | DISTRESS),
        ("", ("distress",), DISTRESS),
    ],
)  # fmt: skip
def test_topics_follow_from_warning_and_tags(
    warning: str, tags: tuple[str, ...], topics: frozenset[Topic]
) -> None:
    case = replace(a_scenario(), warning=warning, tags=tags)

    assert topics_of(case) == topics
    assert spares(case, ABUSE) is (Topic.ABUSE not in topics)
    assert spares(case, ())
