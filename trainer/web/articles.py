"""Be the pages on which authors bring articles, and see to it that a change reaches everything."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from trainer.api.problems import status_of
from trainer.core.errors import ContentError, InputError, RuleError
from trainer.core.language.tokens import clean
from trainer.exchange.article_files import MOST_CHARACTERS, read_aside
from trainer.exchange.sheet import TITLE_LIMIT, cut, usual_level
from trainer.queries import articles as pages
from trainer.queries import changes
from trainer.queries.articles import Preview
from trainer.services import articles
from trainer.services.articles import Brought
from trainer.web import identity
from trainer.web.current import simulator

bp = Blueprint("articles", __name__, url_prefix="/authoring")

Answer = Response | tuple[str, int]
TAG_LIMIT = 12


@bp.get("/articles")
def index() -> str:
    """List the articles for authors."""
    return render_template("articles/page.html", rows=pages.desk(simulator()))


@bp.get("/article-import")
def ask() -> str:
    """Ask for a document, or for a text."""
    return render_template("articles/bring.html", preview=None, form=request.form)


@bp.post("/article-import")
def bring() -> Answer:
    """Read a document, show what it would become, and then keep what was chosen of it."""
    try:
        preview = _preview()
        asked = request.form.get("do") in {"draft", "publish"}
        if asked and request.form.get("mark") == preview.mark:
            return _keep(preview)
    except (InputError, ContentError) as error:
        page = render_template(
            "articles/bring.html", preview=_again(), form=request.form, error=_words(error)
        )
        return page, status_of(error)
    page = render_template("articles/bring.html", preview=preview, form=request.form, anew=asked)
    return page, 200


@bp.get("/articles/<slug>/change")
def change(slug: str) -> str:
    """Show what the last change of an article means."""
    return _change(slug)


@bp.post("/articles/<slug>/sign-off")
def sign_off(slug: str) -> Response:
    """Take the word of somebody who looked at what rests on the article."""
    kind, of = request.form.get("kind", ""), request.form.get("slug", "")
    one = articles.sign_off(simulator(), identity.me().id, slug, kind, of)
    flash(f"Kept: you looked at “{one.title}”, and it is still right.", "ok")
    return redirect(url_for(".change", slug=slug), 303)


@bp.post("/articles/<slug>/drill")
def draft_drill(slug: str) -> Answer:
    """Draft the drill on the last change."""
    try:
        articles.draft_drill(simulator(), identity.me().id, slug)
    except RuleError as error:
        return _change(slug, error=str(error)), status_of(error)
    flash("The drill is drafted. Look it over before anybody gets it.", "ok")
    return redirect(url_for(".change", slug=slug, _anchor="drill-title"), 303)


@bp.post("/articles/<slug>/drill/publication")
def publish_drill(slug: str) -> Answer:
    """Give the drill to those who passed on the old rule."""
    try:
        articles.publish_drill(simulator(), identity.me().id, slug)
    except ContentError as error:
        return _change(slug, error=_words(error)), status_of(error)
    flash(
        "The drill is offered. Those who passed on the old rule find it on their home page.", "ok"
    )
    return redirect(url_for(".change", slug=slug, _anchor="drill-title"), 303)


@bp.get("/article-panel")
def panel() -> str:
    """Show beside an editor on which changed articles its text rests."""
    asked = request.args
    kind, slug = asked.get("kind", ""), asked.get("slug", "")
    rests = changes.panel(simulator(), kind, slug, asked.get("version", type=int))
    return render_template("articles/_panel.html", rests=rests, kind=kind, slug=slug)


@bp.get("/article-notice")
def waiting() -> str:
    """Tell on the desk how much is stale."""
    return render_template("articles/_notice.html", stale=changes.stale(simulator()))


def _change(slug: str, error: str = "") -> str:
    page = changes.page(simulator(), slug)
    return render_template("articles/change.html", page=page, slug=slug, error=error)


def _preview() -> Preview:
    """Read what was sent, a file before a text, and cut it."""
    form = request.form
    file = request.files.get("file")
    typed, text = _line("title"), clean(form.get("text", ""))
    title = typed
    if file is not None and file.filename:
        text = read_aside(file.filename, file.read())
        title = typed or _titled(file.filename)
    if not text.strip():
        raise InputError("Choose a file, or paste a text.")
    if len(text) > MOST_CHARACTERS:
        raise InputError(
            f"The text has more than {MOST_CHARACTERS:,} characters. Send it in pieces."
        )
    level = form.get("level", type=int)
    if level is None:
        level = usual_level(text)
        # A title that was typed stands before the one heading of a document of one piece.
        level = 0 if typed and len(cut(text, typed, level)) == 1 else level
    title = (title or "Untitled")[:TITLE_LIMIT]
    return pages.preview(simulator(), text, title, _line("company"), level)


def _keep(preview: Preview) -> Response:
    form = request.form
    chosen = set(form.getlist("take"))
    parts = [(one.part.title, one.part.text) for one in preview.parts if str(one.number) in chosen]
    tags = [tag.strip().lower() for tag in _line("tags").split(",")]
    about = Brought(
        company=preview.company,
        tags=tuple(dict.fromkeys(tag for tag in tags if tag))[:TAG_LIMIT],
        source=_line("source"),
        redact=form.get("redact") == "1",
    )
    publish = form.get("do") == "publish"
    kept = articles.bring(simulator(), identity.me().id, parts, about, publish=publish)
    number = "One article is" if len(kept) == 1 else f"{len(kept)} articles are"
    flash(f"{number} {'published' if publish else 'kept as drafts'}.", "ok")
    return redirect(url_for(".index"), 303)


def _again() -> Preview | None:
    """Show a text once more that was refused after it had been read."""
    text = clean(request.form.get("text", ""))
    fits = text.strip() and len(text) <= MOST_CHARACTERS
    return _preview() if fits and not request.files.get("file") else None


def _line(name: str) -> str:
    """Read a field of one line."""
    return " ".join(clean(request.form.get(name, "")).split())[:TITLE_LIMIT]


def _titled(name: str) -> str:
    """Make a title of a file's name."""
    stem = name.replace("\\", "/").rpartition("/")[2].rpartition(".")[0] or name
    return " ".join(stem.replace("_", " ").replace("-", " ").split()).capitalize()


def _words(error: InputError | ContentError) -> str:
    if isinstance(error, ContentError):
        return " ".join(f"{one.field}: {one.what}, {one.cure}." for one in error.faults[:3])
    return str(error)
