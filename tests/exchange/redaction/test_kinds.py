"""The words in which a report counts personal data."""

from trainer.exchange.redaction.kinds import TITLES, Kind, counted


def test_one_of_a_kind_is_not_called_many() -> None:
    assert counted(Kind.EMAIL, 1) == "1 e-mail address"
    assert counted(Kind.EMAIL, 2) == "2 e-mail addresses"
    assert counted(Kind.NAME, 1) == "1 name"
    assert all(counted(kind, 1) != f"1 {title}" for kind, title in TITLES.items())
