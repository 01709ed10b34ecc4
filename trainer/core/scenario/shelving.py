"""Say how a text is found again: the language that it is in, and its tags."""

from collections.abc import Sequence

LANGUAGES = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "cs": "Czech",
    "cy": "Welsh",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "fi": "Finnish",
    "fr": "French",
    "ga": "Irish",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hu": "Hungarian",
    "id": "Indonesian",
    "is": "Icelandic",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "ms": "Malay",
    "mt": "Maltese",
    "nb": "Norwegian",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovene",
    "sr": "Serbian",
    "sv": "Swedish",
    "th": "Thai",
    "tl": "Tagalog",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
"""Code of ISO 639-1 → name."""
READ = "en"
"""The language in which messages are read and graded."""
MOST_TAGS = 12
LONGEST_TAG = 30


def language_name(code: str) -> str:
    """Name a language; an unknown code is its own name."""
    return LANGUAGES.get(code, code)


def found_by(q: str, texts: Sequence[str]) -> bool:
    """Tell whether every word of `q` stands in one of the texts, in small or capital letters."""
    whole = "\n".join(texts).casefold()
    return all(word in whole for word in q.casefold().split())
