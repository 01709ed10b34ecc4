"""Fill in the form of a rubric's text as a browser would that changes nothing."""

from trainer.content.rubric_form import form_of
from trainer.core.scoring.options import settings_of


def sent_of(text: str) -> dict[str, str]:
    """Give what the form of a text sends, by its names; ticks that are off are not sent."""
    form = form_of(text)
    sent = {"title": form.title, "about": form.about, "pass_mark": form.pass_mark, "fails": "1"}
    for one in form.criteria:
        said = f"criteria.{one.number}."
        sent |= {f"{said}{name}": value for name, value in one.texts.items()}
        sent |= {f"{said}{name}": "1" for name in one.ticks - {"off"}}
        sent |= {} if "off" in one.ticks else {f"{said}on": "1"}
        sent |= {f"{said}channels": "\n".join(one.channels)} if one.channels else {}
        sent |= {f"{said}levels.{level}": words for level, words in one.levels.items()}
        for setting in settings_of(one.texts["scorer"]):
            value = one.options.get(setting.name, f"{setting.default:g}")
            sent[f"{said}options.{setting.name}"] = value
    for fail in form.fails:
        sent |= {f"fails.{fail.rule}": "1"} if fail.on else {}
        sent[f"fails.{fail.rule}.text"] = fail.text
    return sent
