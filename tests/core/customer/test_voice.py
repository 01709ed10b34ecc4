from trainer.core.customer.voice import heard_gladly, unheard


def test_every_piece_is_heard() -> None:
    pieces: list[str] = []
    hear = heard_gladly(pieces.append)
    hear("So ")
    hear("what now?")
    assert pieces == ["So ", "what now?"]


def test_one_who_is_gone_hears_nothing_more_and_stops_nobody() -> None:
    tried: list[str] = []

    def gone(piece: str) -> None:
        tried.append(piece)
        raise BrokenPipeError

    hear = heard_gladly(gone)
    hear("So ")
    hear("what now?")
    unheard("what now?")
    assert tried == ["So "]
