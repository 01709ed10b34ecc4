"""Write letters that only look like Latin ones as the Latin ones that a reader sees.

A word of mixed alphabets (an insult spelt with two Cyrillic letters) reads as Latin to the eye and as
nothing to a reader by rule. Source of the pairs: the confusables of Unicode Technical Standard 39, as far as
they stand for one Latin letter in common type; full-width and mathematical letters by NFKC.
"""

import re
import unicodedata

_CYRILLIC = "аАвВсСԁеЕғһНіІјЈкКӏІмМоОрРԛѕЅтТѵԝхХуУүҮ"
_LATIN_OF_CYRILLIC = "aABBcCdeEfhHiIjJkKlImMoOpPqsStTvwxXyYyY"
_GREEK = "αΑΒεΕΗιΙκΚΜνΝοΟρΡτΤυΥχΧΖ"
_LATIN_OF_GREEK = "aABeEHiIkKMvNoOpPtTuYxXZ"
_LETTERS = str.maketrans(_CYRILLIC + _GREEK, _LATIN_OF_CYRILLIC + _LATIN_OF_GREEK)
_PAIRS = re.escape(_CYRILLIC + _GREEK)
_WORD = re.compile(r"[^\W\d_]+")
_LIKE = re.compile(rf"[{_PAIRS}]")
_OTHER = re.compile(rf"(?![{_PAIRS}])[\u0370-\u052f]")
"""A Greek or Cyrillic letter that looks like no Latin one: then it is truly that alphabet."""
_STYLED = re.compile(r"[\uff01-\uff5e\U0001d400-\U0001d7ff]")


def plain_letters(text: str) -> str:
    """Write look-alikes as Latin letters, sign by sign: the length stays the same.

    Only in words that mix alphabets, or where the whole text has no letter that is surely Greek or
    Cyrillic. A text in one of these languages stays as it is.
    """
    if text.isascii():
        return text
    if _STYLED.search(text):
        text = _STYLED.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)
    if not _LIKE.search(text):
        return text
    latin = not _OTHER.search(text)
    return _WORD.sub(lambda found: _plain(found.group(), latin=latin), text)


def _plain(word: str, *, latin: bool) -> str:
    mixed = latin or any(sign.isascii() for sign in word)
    if not mixed or _OTHER.search(word):
        return word
    return word.translate(_LETTERS)
