from tests.builders import talk
from trainer.core.scoring.grade import grade
from trainer.core.scoring.rubric import Rubric
from trainer.exchange.cards import card_of


def test_a_card_is_written_with_every_criterion_and_its_evidence(rubric: Rubric) -> None:
    said = talk("""
        customer: You have charged me twice and I am upset.
        agent: I am sorry, I can see why you are upset. I have refunded 39.90 just now.
    """)
    card = grade(said, rubric)
    written = card_of(card)

    assert written["score"] == card.score
    assert written["result"] == card.result.value
    assert [one["id"] for one in written["criteria"]] == [one.id for one in rubric.criteria]
    assert [one["level"] for one in written["criteria"]] == [one.level for one in card.scores]
    quotes = [e for one in written["criteria"] for e in one["evidence"]]
    assert quotes != []
    for quote in quotes:
        assert quote["quote"] in said.turns[quote["turn"]].text


def test_an_auto_fail_is_written_with_its_words(rubric: Rubric) -> None:
    said = talk("""
        customer: You have charged me twice.
        agent: You are an idiot. Shut up.
    """)
    failings = card_of(grade(said, rubric))["failings"]
    assert failings != []
    assert failings[0]["evidence"][0]["quote"] in said.turns[1].text


def test_a_talk_in_which_nobody_served_is_not_scored(rubric: Rubric) -> None:
    written = card_of(grade(talk("customer: Hello?"), rubric))
    assert written["score"] is None
    assert written["result"] == "unscored"
    assert written["because"] != ""
