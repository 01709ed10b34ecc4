from typing import Any

import pytest

from tests.builders import a_scenario
from trainer.core.attempt import Attempt, Message, begin, close, exchange, replay
from trainer.core.conversation.turn import ActionTaken
from trainer.core.customer.scripted import ScriptedVoice
from trainer.core.errors import InputError, RuleError
from trainer.core.scoring.grade import grade
from trainer.core.scoring.rubric import Rubric
from trainer.core.scoring.talk import talk_of as read_talk
from trainer.exchange.talks import USUAL_WAIT, read_message, talk_of

SAID = (
    Message("Hello, I am sorry about that. I can see why you are upset.", 12.0),
    Message("I have refunded 39.90.", 8.0, (ActionTaken("refund", 39.90),)),
    Message("Anything else?"),
)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("  Hello there \n", Message("Hello there", USUAL_WAIT)),
        ("\ufeffHello", Message("Hello", USUAL_WAIT)),
        ('["no", "object"]', Message('["no", "object"]', USUAL_WAIT)),
        ('\ufeff {"text": "Hello"}', Message("Hello", USUAL_WAIT)),
        ('{"text": "Hello", "wait": 0}', Message("Hello", 0.0)),
        ('{"text": "A", "subject": "B", "mood": 1}', Message("A", USUAL_WAIT, (), "B")),
        (
            '{"text": "Done", "actions": [{"id": "refund", "amount": 3}, {"id": "note"}]}',
            Message("Done", USUAL_WAIT, (ActionTaken("refund", 3.0), ActionTaken("note"))),
        ),
        (
            '{"text": "A", "subject": null, "wait": null, "actions": null}',
            Message("A", USUAL_WAIT),
        ),
    ],
)
def test_a_message_is_plain_text_or_json(line: str, message: Message) -> None:
    assert read_message(line) == message


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{ hello }", "not JSON"),
        ("{}", "'text' must be a text"),
        ('{"text": 3}', "'text' must be a text"),
        ('{"text": "A", "subject": 3}', "'subject' must be a text"),
        ('{"text": "A", "wait": "3"}', "'wait' must be a number"),
        ('{"text": "A", "wait": 1e999}', "'wait' must be a number"),
        ('{"text": "A", "wait": NaN}', "not JSON"),
        ('{"text": "A", "wait": -1}', "'wait' must not be below 0"),
        ('{"text": "A", "wait": 1e9}', "'wait' must be at most 2592000 seconds"),
        ('{"text": "A", "actions": {"id": "refund"}}', "'actions' must be a list"),
        ('{"text": "A", "actions": ["refund"]}', "each of 'actions'"),
        ('{"text": "A", "actions": [{"id": 3}]}', "each of 'actions'"),
        ('{"text": "A", "actions": [{"id": "refund", "amount": true}]}', "'amount' must be a num"),
        ('{"text": "A", "actions": [{"id": "refund", "amount": -3}]}', "'amount' must not be be"),
    ],
)
def test_a_message_that_does_not_fit_is_refused_with_what_is_wrong(line: str, said: str) -> None:
    with pytest.raises(InputError) as refused:
        read_message(line)
    assert said in str(refused.value)


def test_an_agents_turn_bears_the_mood_that_it_met_and_the_changes_that_it_caused(
    rubric: Rubric,
) -> None:
    turns = written(ended(), rubric)["turns"]
    for before, said, answer in zip(turns[::2], turns[1::2], turns[2::2], strict=False):
        assert said["mood"] == before["mood"]
        assert said["because"] == answer["because"] != []


def test_every_quote_stands_in_the_message_that_it_is_from(rubric: Rubric) -> None:
    turns = written(ended(), rubric)["turns"]
    quotes = [
        (because["quote"], turn["text"])
        for turn in turns
        if turn["speaker"] == "agent"
        for because in turn["because"]
    ]
    assert [quote for quote, _ in quotes if quote] != []
    assert all(quote in text for quote, text in quotes)


def test_a_talk_is_written_with_all_that_came_of_it(rubric: Rubric) -> None:
    talk = written(ended(), rubric)
    assert set(talk) == {
        "scenario", "seed", "turns", "facts_told", "outcome", "ending", "breach", "survey",
        "scorecard",
    }  # fmt: skip
    assert [turn["position"] for turn in talk["turns"]] == list(range(len(talk["turns"])))
    assert talk["turns"][1]["acts"][:2] == ["greet", "apology"]
    assert talk["turns"][3]["actions"] == [{"id": "refund", "amount": 39.90}]
    assert talk["turns"][0]["because"] == []
    assert set(talk["survey"]) >= {"csat", "nps", "ces", "fcr"}
    assert set(talk["scorecard"]) >= {"score", "headline", "result", "criteria", "failings"}


def test_an_opening_that_nobody_answered_is_written_too(rubric: Rubric) -> None:
    talk = written(close(begin(a_scenario(), 1), 0.0), rubric)
    assert [turn["speaker"] for turn in talk["turns"]] == ["customer"]
    assert talk["ending"] == "abandoned"
    assert talk["outcome"] is None


def test_a_message_without_an_answer_caused_nothing_yet(rubric: Rubric) -> None:
    attempt = ended()
    cut = Attempt(
        attempt.scenario,
        attempt.seed,
        attempt.transcript.__class__(
            "chat", attempt.transcript.turns[:2], attempt.transcript.closing
        ),
        attempt.states[:1],
        attempt.ledger[:1],
    )
    assert written(cut, rubric)["turns"][1]["because"] == []


def test_a_subject_is_written_where_there_is_one(rubric: Rubric) -> None:
    mail = a_scenario(channel="email", subject="Charged twice")
    attempt = exchange(begin(mail, 1), Message("Dear Priya, I am sorry.", 60.0), ScriptedVoice())
    talk = written(close(attempt, 100.0) if not attempt.closed else attempt, rubric)
    assert talk["turns"][0]["subject"] == "Charged twice"
    assert "subject" not in talk["turns"][1]


def test_a_talk_that_goes_on_is_refused(rubric: Rubric) -> None:
    attempt = begin(a_scenario(), 1)
    card = grade(attempt.transcript, rubric, attempt.scenario)
    with pytest.raises(RuleError):
        talk_of(attempt, card, {})


def ended() -> Attempt:
    """Play three messages and end."""
    attempt = replay(a_scenario(), 3, SAID, ScriptedVoice())
    return attempt if attempt.closed else close(attempt, 100.0)


def written(attempt: Attempt, rubric: Rubric) -> dict[str, Any]:
    """Write an attempt."""
    card = grade(attempt.transcript, rubric, attempt.scenario)
    return talk_of(attempt, card, read_talk(attempt.transcript, attempt.scenario).readings)
