"""Keep the customer's agenda: what they know, and what they tell to whom asks in which way.

A fact is told if and only if it was asked for (now or earlier) or is volunteered, and trust and
heat allow it, and what must come before it is told; at most two a turn. A question that meets no
fact never makes the customer invent one.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from trainer.core.conversation.acts import AgentAct
from trainer.core.conversation.channels import CHANNELS
from trainer.core.conversation.reading import Reading
from trainer.core.conversation.sentence import read_sentences
from trainer.core.customer.levels import LEVELS
from trainer.core.customer.noticed import Noticed
from trainer.core.customer.questions import CODE, CODE_ASKED, NAME_ASKED, facts_asked, is_bare
from trainer.core.customer.read_back import goes_against
from trainer.core.customer.small_talk import INVITES, STORY, about
from trainer.core.customer.state import State
from trainer.core.language.span import Span
from trainer.core.language.tokens import words
from trainer.core.scenario.identity import identity_facts
from trainer.core.scenario.scenario import Scenario
from trainer.core.scenario.situation import Fact

FACTS_A_TURN = 2
"""Facts told at most in one turn; a letter answers all that was asked, up to twice as many."""

_LONG, _STEM = 4, 5
"""Letters of the shortest word that says what a question is about, and of it that are compared."""
_START, _TWICE = 15, 2
"""Letters by which a fact is known again; it stands twice where it was told in this talk."""

_PERMISSION = re.compile(
    r"\b((may|can|could|shall|should) (i|we)\b(?! (ask|know|have|get|take your)\b)|bear with me"
    r"|is (it|that) (ok|okay|all right|alright|fine)|do you mind|would you mind if|(ok|okay) if i"
    r"|are you (still )?(there|with me)|how are you)",
    re.IGNORECASE,
)
_READ_BACK = re.compile(
    r"(?<!\ball )\b(right|correct|yes|yeah)\s*\?|\bhave i got (that|it)|did i get (that|it)|\bso you\b"
    r"|\b(confirm|check) (that|if|whether)\b|\bjust to (confirm|check|be (sure|clear))\b",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(i|we|us|will|get|receive|back|refund)\b|['’]ll\b", re.IGNORECASE)
"""What the agent will see to: its figures are news, and none that the customer could deny."""
_UNKNOWN = re.compile(
    r"\b(what|which|where|when|who|whose|how (many|much|long|old|often|far|fast|big)|number|serial"
    r"|do you (know|have|remember|use)|have you got)\b",
    re.IGNORECASE,
)
_ODD = re.compile(
    r"\b(help|secrets?|instructions?|prompts?|hiding|accept|pretend|rate|pocket|mind|whatever"
    r"|you (want|think|feel|like|prefer|say))\b",
    re.IGNORECASE,
)
"""What no customer would answer with "I don't know": they wait, or ask what happens now."""
_SUITS = re.compile(
    r"^\W*(?:(?:so|and|ok|okay|right|now|then),? )*(?:does|do|would|will|is|are)"
    r" (?:all (?:of )?)?(?:that|this|these|those) (?:\w+ )?"
    r"(?:cover|suit|settle|sort|solve|meet|everything|all you|enough|what you (?:need|want)"
    r"|(?:work|do|ok|okay|all right|alright|fine|good) (?:for|with|by) you)\b",
    re.IGNORECASE,
)
"""Asks whether what is on the table is enough, whatever else of the case its words name."""
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_ASTRAY = "asks what does not matter here"
_NEAR_IT = "asks near what was told"
"""What nobody shrugs at: they have just told it, or much of it."""
_NOT_STRAY = (
    AgentAct.OFFER,
    AgentAct.OPTIONS,
    AgentAct.CHECK,
    AgentAct.CLOSE,
    AgentAct.HOLD,
    AgentAct.GREET,
    AgentAct.PLAN,
    AgentAct.OWNERSHIP,
    AgentAct.RUDE,
    AgentAct.BLAME,
    AgentAct.DISMISS,
    AgentAct.LIMIT,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Hold what the agent's questions come to.

    `facts` are ids asked for and not yet told. `noticed` are the acts of asking. `gives` are
    words that anyone would give: a name, a number that stands in the first message. `reads_back`
    is True where the agent read back what is so, False where it is not so, None where nothing was.
    `unknown`: something was asked to which "I don't know" is an answer. `unsure`: what was read
    back is a deed of the agent's that was never done.
    """

    facts: tuple[str, ...] = ()
    noticed: tuple[Noticed, ...] = ()
    gives: tuple[str, ...] = ()
    reads_back: bool | None = None
    unknown: bool = False
    unsure: bool = False
    about: str = ""

    def without(self, words: str) -> "Asked":
        """Forget that these words stray or ask again: they ask leave, and are answered as that."""
        other = {AgentAct.STRAY, AgentAct.REASK}
        kept = tuple(one for one in self.noticed if one.act not in other or one.quote != words)
        stray = any(one.act is AgentAct.STRAY for one in kept)
        return replace(self, noticed=kept, unknown=self.unknown and stray)


@dataclass(frozen=True, slots=True)
class Answer:
    """Hold what is told: facts asked for, facts volunteered, and the ids held back."""

    told: tuple[Fact, ...] = ()
    volunteered: tuple[Fact, ...] = ()
    withheld: tuple[str, ...] = ()


def hear_questions(state: State, scenario: Scenario, reading: Reading, earlier: str) -> Asked:
    """Find out what each question asks for; `earlier` is all that was said before by both."""
    text = reading.text
    hits = facts_asked(text, scenario)
    fresh = tuple(id for id in hits if id not in state.told)
    known = tuple(id for id in hits if id in state.told)
    noticed: list[Noticed] = []
    gives: list[str] = []
    reads_back: bool | None = None
    beside, says = "", [scenario.fact(id).say for id in state.told]
    short = not CHANNELS[scenario.channel].has_subject
    for whole in read_sentences(text):
        sentence = whole.whole
        here = [id for id, span in hits.items() if _within(span, sentence)]
        asked = any(_overlap(one.span, sentence) for one in reading.of(AgentAct.QUESTION))
        checked = any(_overlap(one.span, sentence) for one in reading.of(AgentAct.CHECK))
        asked = asked or (short and is_bare(whole, CODE_ASKED, NAME_ASKED))
        if not (here or asked or checked):
            continue
        kind = about(whole, scenario)
        beside = beside or kind
        new = [id for id in here if id in fresh]
        if new:
            noticed.append(Noticed(AgentAct.QUESTION, sentence.text, f"asks about {new[0]}"))
            apart = [id for id in here if not _within(hits[id], hits[new[0]])]
            noticed.extend(_again(sentence, apart, known, scenario))
        elif _reads_back(sentence.text, checked, [scenario.fact(id) for id in here]):
            ours = not here and _OURS.search(sentence.text)
            so = bool(ours) or _is_so(sentence.text, scenario, earlier, text)
            so = so and not goes_against(sentence.text, says)
            reads_back = so if reads_back is None else reads_back and so
            if not checked:
                noticed.append(Noticed(AgentAct.CHECK, sentence.text, "reads back"))
        elif _SUITS.search(sentence.text):
            if not checked:
                noticed.append(
                    Noticed(AgentAct.CHECK, sentence.text, "asks whether that is enough")
                )
        elif not (whole.closing or kind == STORY or _PERMISSION.search(sentence.text)) and any(
            _was_told(hits[id], scenario.fact(id), scenario, earlier) for id in here if id in known
        ):
            noticed.append(Noticed(AgentAct.REASK, sentence.text, f"told already: {here[0]}"))
        elif asked and not whole.closing:
            rule = kind or (_NEAR_IT if here else _ASTRAY)
            noticed.extend(_otherwise(sentence, scenario, reading, gives, rule))
    astray = [one.quote for one in noticed if one.rule == _ASTRAY]
    unknown = any(_UNKNOWN.search(quote) and not _ODD.search(quote) for quote in astray)
    return Asked(fresh, tuple(noticed), tuple(gives), reads_back, unknown, about=beside)


def answer(
    state: State,
    scenario: Scenario,
    asked: Sequence[str],
    *,
    open_up: bool,
    kept: frozenset[str] = frozenset(),
) -> Answer:
    """Decide what is told now; `open_up` allows volunteering besides, `kept` are ids not for here."""
    told: list[Fact] = []
    volunteered: list[Fact] = []
    wanted = _with_what_comes_before({*asked, *state.asked}, state, scenario)
    room = FACTS_A_TURN * (1 + CHANNELS[scenario.channel].has_subject)
    here = tuple(fact for fact in scenario.facts if fact.id not in kept)
    for fact in here:
        if fact.id in wanted and _opens(fact, state, told) and len(told) < room:
            told.append(fact)
    level = LEVELS[scenario.level]
    most = min(scenario.customer.traits.talkative + level.volunteers, FACTS_A_TURN - len(told))
    if open_up and state.mood.trust >= level.trust:
        for fact in here:
            free = fact.volunteer and fact not in told
            if free and _opens(fact, state, told) and len(volunteered) < most:
                volunteered.append(fact)
    out = {fact.id for fact in (*told, *volunteered)}
    withheld = tuple(id for id in asked if id not in out and id not in state.told)
    return Answer(tuple(told), tuple(volunteered), withheld)


def _with_what_comes_before(wanted: set[str], state: State, scenario: Scenario) -> set[str]:
    """Add what has to be told first, where nothing else holds back what is asked for."""
    open_ = [fact for fact in scenario.facts if _dares(fact, state)]
    while missing := {one for fact in open_ if fact.id in wanted for one in fact.after} - wanted:
        wanted = wanted | missing
    return wanted


def _opens(fact: Fact, state: State, now: Iterable[Fact]) -> bool:
    before = {*state.told, *(one.id for one in now)}
    return _dares(fact, state) and before.issuperset(fact.after)


def _dares(fact: Fact, state: State) -> bool:
    """Tell whether it is untold, and trusted and calm enough to be told."""
    return (
        fact.id not in state.told
        and state.mood.trust >= fact.trust
        and state.mood.heat <= fact.calm
    )


def _otherwise(
    sentence: Span, scenario: Scenario, reading: Reading, gives: list[str], rule: str
) -> Iterable[Noticed]:
    """Meet a question that no fact answers."""
    code = CODE.search(f"{scenario.subject} {scenario.opening}")
    if NAME_ASKED.search(sentence.text):
        gives.append(f"{scenario.customer.name}.")
        yield Noticed(AgentAct.CHECK, sentence.text, "asks for the name")
    elif code and CODE_ASKED.search(sentence.text):
        gives.append(f"{code.group()}.")
        yield Noticed(AgentAct.REASK, sentence.text, "stands in the first message")
    elif not (_PERMISSION.search(sentence.text) or _serves(sentence, reading)):
        yield Noticed(AgentAct.STRAY, sentence.text, rule, 0.0 if rule in INVITES else 1.0)


def _again(
    sentence: Span, here: Sequence[str], known: Sequence[str], scenario: Scenario
) -> Iterable[Noticed]:
    """Meet the second half of a question: who they are, asked for once more beside something fresh."""
    again = [id for id in here if id in known and id in identity_facts(scenario)]
    if again:
        yield Noticed(AgentAct.REASK, sentence.text, f"told already: {again[0]}")


def _serves(sentence: Span, reading: Reading) -> bool:
    return any(_overlap(one.span, sentence) for one in reading.of(*_NOT_STRAY))


def _reads_back(sentence: str, checked: bool, facts: Sequence[Fact]) -> bool:  # noqa: FBT001 - one of several findings, told in order
    """Tell whether the sentence reads back, rather than asks again."""
    if "?" not in sentence:
        return False
    if checked and _READ_BACK.search(sentence):
        return True
    figures = set(_FIGURE.findall(sentence))
    return any(figures & set(_FIGURE.findall(fact.say)) for fact in facts)


def _was_told(asked: Span, fact: Fact, scenario: Scenario, earlier: str) -> bool:
    """Tell whether what is asked for has come up: by its words, or as who the customer is.

    A fact may answer several questions; one that nobody has put, and that its words do not
    answer, is not asked again. What was told in an earlier talk counts as all that was said there.
    """
    before = f"{fact.say} {earlier}".lower()
    if fact.id in identity_facts(scenario) or before.count(fact.say[:_START].lower()) < _TWICE:
        return True
    return any(word[:_STEM] in before for word in words(asked.text) if len(word) >= _LONG)


def _is_so(sentence: str, scenario: Scenario, earlier: str, text: str) -> bool:
    """Tell whether every figure read back is known; other words get the benefit of the doubt."""
    known = " ".join(
        (
            scenario.opening,
            scenario.record,
            earlier,
            text.replace(sentence, " "),
            *(fact.say for fact in scenario.facts),
            *(f"{one.amount:.2f} {one.amount:g}" for one in scenario.actions if one.amount),
        )
    )
    return set(_FIGURE.findall(sentence)) <= set(_FIGURE.findall(known))


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
