"""Check that no text tells trainees what a kind of person is like.

The list is short and of whole phrases: words that the guides below ask to avoid in any text about
people, and ways of saying that a group behaves alike. What a customer says themselves is theirs.

Source: Office for Disability Issues, "Inclusive language: words to use and avoid when writing about
disability" (gov.uk, 2021); American Psychological Association, "Bias-free language" (Publication
Manual, 7th edition, chapter 5, 2020). The phrases were chosen and the cures written for this project.
"""

import re
from collections.abc import Iterator

from trainer.content.nodes import Places
from trainer.content.unread import sound
from trainer.core.errors import Fault
from trainer.core.scenario.scenario import Scenario

PHRASES = {
    r"(typical|like (all|most|any)|as) (women|men|old people|young people|foreigners|immigrants|millennials|pensioners)\b": "say what this one person does",
    r"(typical|typically) (woman|man|female|male|old|foreign|teenage|student|pensioner)\w*": "say what this one person does",
    r"for (her|his|their|a (wo)?man of (her|his)) age": "leave the age out, or give it as a number",
    r"(the|an?) (elderly|aged)( (lady|man|gentleman|woman|person|people|customers?))?": "give the age as a number, or say “older”",
    r"(old (biddy|codger|bat|geezer)|senile|granny|grumpy old)": "say what they do, without the age",
    r"(hysterical|bossy|shrill|nagging|hormonal|drama queen)": "say what one sees and hears: raises her voice, repeats the question",
    r"(man up|like a girl|mans? job|womans? job)": "say it without the sex",
    r"a karen\b": "say what they do",
    r"(broken|bad|poor) english|barely speaks english|no proper english": "say how they write: short sentences, few words, small slips",
    r"(illegal (immigrants?|aliens?)|exotic|oriental|third world|gyps(y|ies|ped)|coloured (people|woman|man))": "name the country or the papers, if it matters at all",
    r"(the (disabled|handicapped|blind|deaf|mentally ill)|handicapped|crippled|retarded|deaf and dumb|wheelchair[- ]bound|confined to a wheelchair|afflicted (by|with)|victim of (cancer|autism|dementia))": "say “disabled people”, “uses a wheelchair”, “has …”",
    r"(crazy|insane|psycho(tic)?|schizo(phrenic)?|mental case|nutter|lunatic)": "say what they do; name an illness only where it matters",
    r"(normal people|able-bodied)": "say “people who are not disabled”",
}
"""Pattern, of whole words in small letters → what to write instead."""
_COMPILED = {re.compile(rf"\b(?:{pattern})"): cure for pattern, cure in PHRASES.items()}


@sound
def check_bias(scenario: Scenario, places: Places) -> Iterator[Fault]:
    """Find wording that stereotypes, in what authors say of people and to trainees."""
    for field, text in _texts(scenario).items():
        folded = text.lower().replace("’", "'").replace("'", "")
        for pattern, cure in _COMPILED.items():
            if found := pattern.search(folded):
                what = f"“{found.group()}” puts a person into a drawer"
                yield places.fault(field, what, cure, warning=True)


def _texts(scenario: Scenario) -> dict[str, str]:
    texts = {name: getattr(scenario, name) for name in ("title", "brief", "record", "warning")}
    texts |= {f"customer.{name}": getattr(scenario.customer, name) for name in ("about", "voice")}
    texts |= {f"articles.{at}.text": one.text for at, one in enumerate(scenario.articles, 1)}
    texts |= {f"must.{at}.text": one.text for at, one in enumerate(scenario.must, 1)}
    texts |= {f"never.{at}.text": one.text for at, one in enumerate(scenario.never, 1)}
    return texts | {
        f"model.talk.{at}.say": one.say for at, one in enumerate(scenario.model.talk, 1)
    }
