from trainer.web import words


def test_a_record_in_two_columns_becomes_labels_with_their_lines() -> None:
    record = "Order      LH-1, white\n           paid by card\n8 May      Customer wrote.\n"
    assert words.entries(record) == (
        ("Order", ("LH-1, white", "paid by card")),
        ("8 May", ("Customer wrote.",)),
    )


def test_a_record_written_otherwise_is_left_as_it_stands() -> None:
    assert words.entries("She rang twice.\nNobody answered.") == ()
    assert words.entries("Order  LH-1\nShe rang twice.") == ()
    assert words.entries("   no label yet") == ()
    assert words.entries("") == ()


def test_an_article_becomes_paragraphs_and_lists() -> None:
    text = "Service ends\nafter **30 days**.\n\nOffer a choice:\n- one,\n  or\n- *two*\n\n1. First\n2. Then"
    assert str(words.prose(text)) == (
        "<p>Service ends after <strong>30 days</strong>.</p>"
        "<p>Offer a choice:</p><ul><li>one, or</li><li><em>two</em></li></ul>"
        "<ol><li>First</li><li>Then</li></ol>"
    )


def test_markup_in_an_article_is_shown_and_not_obeyed() -> None:
    shown = str(words.prose("**<script>** & 2 * 3 * 4\n- <img src=x>"))
    assert "<script" not in shown
    assert "<img" not in shown
    assert shown.startswith("<p><strong>&lt;script&gt;</strong> &amp; 2 * 3 * 4</p>")


def test_a_channel_is_written_for_people() -> None:
    assert [words.channel(name) for name in ("chat", "email", "phone")] == [
        "Chat",
        "E-mail",
        "Phone",
    ]
    assert words.channel("post") == "post"


def test_a_page_knows_how_a_channel_is_drawn_and_how_much_room_it_wants() -> None:
    drawn = [words.dress(name) for name in ("chat", "social", "email", "counter", "post")]
    assert drawn == ["bubble", "bubble", "letter", "line", "bubble"]
    assert words.rows("email") > words.rows("post") == words.rows("chat")
    assert [words.timed(name) for name in ("chat", "email", "post")] == [True, False, True]
