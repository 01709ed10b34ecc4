"""What came of asking a model is counted with its uncertainty, by model, by fault and by day."""

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask

from tests.fakes import HELLO, SLUG, Clock
from tests.model_server import fails, model_server, says
from tests.web.talks import LETTER
from trainer.core.customer.voice import Wording
from trainer.llm.asking import Limits
from trainer.llm.client import Access, Client
from trainer.llm.voice import ModelVoice
from trainer.queries import operations as pages
from trainer.queries.operations import of_scenario, operations, worded_by
from trainer.services import attempts
from trainer.simulator import Simulator
from trainer.store.people import Person

META = "As an AI, I cannot say."


def test_without_a_model_there_is_nothing_to_show(db: Flask, simulator: Simulator) -> None:
    page = operations(simulator)

    assert (page.model, page.host, page.replies, page.standings) == ("", "", 0, ())
    assert [day.replies for day in page.days] == [0] * 14
    assert of_scenario(simulator, SLUG) is None


def test_replies_are_counted_by_model_the_busiest_first(asked: Simulator) -> None:
    stub, other = operations(asked).standings

    assert (stub.name, stub.replies) == ("stub", 2)
    assert [(one.count, one.percent) for one in stub.kept] == [(0, 0), (0, 0), (2, 100)]
    assert (stub.refused.count, stub.refused.percent, stub.refused.high) == (2, 100, 100)
    assert 20 < stub.refused.low < 60
    assert stub.failures == (("the guard refused it", 2),)
    assert (stub.tokens_in, stub.tokens_out) == (1200, 80)
    assert stub.cost == pytest.approx(1280e-6)
    assert (other.name, other.refused.count, other.failures) == ("other", 0, (("HTTP 401", 1),))
    assert other.cost is None


def test_a_fault_has_its_meaning_and_the_words_that_were_refused(asked: Simulator) -> None:
    meta = next(one for one in operations(asked).standings[0].faults if one.kind == "meta")

    assert meta.replies == 2
    assert meta.words.startswith("it ")
    assert meta.examples
    assert all(quote.lower() in META.lower() for quote in meta.examples)


def test_times_of_words_that_were_never_shown_do_not_count_as_first_words(
    asked: Simulator,
) -> None:
    assert [span.words for span in operations(asked).standings[0].spans] == ["The whole reply"]


def test_times_have_a_median_and_what_nearly_all_stay_under() -> None:
    times = [Wording("m", "p@1", 0.7, 1, first_ms=at, total_ms=2 * at) for at in range(1, 101)]

    first, own, whole = pages._spans(times)

    assert (first.median, whole.median, own.median) == (50.5, 101, 0)
    assert first.most == pytest.approx(95, abs=0.1)
    assert pages._spans(times[:1])[0].most == 1


def test_days_stand_apart_and_old_ones_fall_out(asked: Simulator, clock: Clock) -> None:
    days = operations(asked).days

    assert [(day.replies, day.refused, day.authored) for day in days[:3]] == [
        (1, 0, 1),
        (0, 0, 0),
        (2, 2, 2),
    ]
    assert (days[1].first_ms, days[1].cost) == (None, None)
    assert days[0].on - days[2].on == timedelta(days=2)
    clock.turn(days=12)
    assert [one.name for one in operations(asked).standings] == ["other"]
    clock.turn(days=2)
    assert operations(asked).replies == 0


def test_only_the_newest_are_looked_at(asked: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    assert operations(asked).all_seen
    monkeypatch.setattr(pages, "MOST", 1)

    page = operations(asked)

    assert ([one.name for one in page.standings], page.all_seen) == (["other"], False)


def test_a_scenario_has_a_share_of_its_own(asked: Simulator) -> None:
    share = of_scenario(asked, SLUG)

    assert share is not None
    assert (share.words, share.percent) == ("2 of 3", 67)
    assert of_scenario(asked, LETTER) is None


@pytest.mark.parametrize(
    ("wording", "words"),
    [
        (None, ""),
        (Wording("m", "p@1", 0.7, 1), "Worded by m"),
        (Wording("m", "p@1", 0.7, 1, tries=2, kept="repaired"), "Worded by m, 1 repair"),
        (
            Wording("m", "p@1", 0.7, 1, kept="authored", because="HTTP 500"),
            "Authored words, not those of m: HTTP 500",
        ),
    ],
)
def test_whose_words_stand_is_said(wording: Wording | None, words: str) -> None:
    assert worded_by(wording) == words


def asking(simulator: Simulator, url: str, model: str, price: float | None) -> Simulator:
    """Ask a model at this address."""
    voice = ModelVoice(Client(Access(model, url, "none", 0.7)), Limits(2.0, 0, price, price))
    return replace(simulator, voice=voice)


@pytest.fixture
def asked(simulator: Simulator, clock: Clock, trainee: Person) -> Simulator:
    """Have two replies refused, and two days later one model not let in."""
    id = attempts.begin(simulator, trainee.id, SLUG)
    with model_server(says(META)) as server:
        voice = asking(simulator, server.url, "stub", 1.0)
        attempts.take(voice, trainee.id, id, HELLO, "a1")
        attempts.take(voice, trainee.id, id, "I'm looking into it for you now.", "a2")
    clock.turn(days=2)
    with model_server(fails(401)) as server:
        voice = asking(simulator, server.url, "other", None)
        attempts.take(voice, trainee.id, id, "One moment, please.", "a3")
    return simulator
