from dataclasses import replace

from bench.agreement.row import Row
from bench.scoring import modules, tables, verdict

MET = Row("clarity", "clear", "r", "fitted, 5-fold", 0.81, 0.01, 3281, 2.5, aim=0.8, baseline=0.5)


def test_every_comparison_is_found_and_nothing_else() -> None:
    found = modules()
    assert {"clarity", "jargon", "politeness", "receptiveness", "specificity", "canned"} <= {*found}
    assert not {"row", "fits", "lines", "agreeing"} & {*found}


def test_a_line_shows_the_figure_beside_what_is_known_and_dashes_for_the_rest() -> None:
    *_, line = tables([MET])
    assert line == (
        "| clear | r | fitted, 5-fold | 0.810 ± 0.010 | 0.800 | 0.500 | – | – | 3281 | 2.50 |"
    )


def test_each_dimension_has_its_table() -> None:
    heads = [line for line in tables([MET, replace(MET, dimension="jargon")]) if line[:1] == "#"]
    assert heads == ["### Clarity", "### Jargon"]


def test_the_verdict_says_by_how_much_an_aim_is_missed() -> None:
    close = replace(MET, figure=0.795)
    far = replace(MET, figure=0.7)
    shown = replace(MET, aim=None)
    head, *lines = verdict([MET, close, far, shown])
    assert head == "\n### 1 of 3 aims are met\n"
    assert [line.partition(":")[0] for line in lines] == [
        "- meets 0.8",
        "- misses 0.8 by 0.005, within its interval",
        "- misses 0.8 by 0.100",
    ]
