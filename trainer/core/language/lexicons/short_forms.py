"""List the short forms of chat with the words they stand for.

Written for this project, from the shorthand of our labelled agent sentences.
"""

SHORT_FORMS = {
    "u": "you", "ur": "your", "r": "are", "pls": "please", "plz": "please", "thx": "thanks",
    "ty": "thanks", "sry": "sorry", "soz": "sorry", "abt": "about", "b4": "before", "cld": "could",
    "shd": "should", "wld": "would", "gonna": "going to", "gotta": "got to", "lemme": "let me",
    "gimme": "give me", "cos": "because", "bcos": "because", "bc": "because", "cuz": "because",
    "tmrw": "tomorrow", "2day": "today", "2moro": "tomorrow", "tmw": "tomorrow", "w8": "wait",
    "gr8": "great", "dont": "don't", "cant": "can't", "wont": "won't", "didnt": "didn't",
    "doesnt": "doesn't", "isnt": "isn't", "thats": "that's", "whats": "what's", "im": "i'm",
    "ive": "i've", "youre": "you're", "youve": "you've", "couldnt": "couldn't", "acct": "account",
    "msg": "message", "addr": "address", "dob": "birthdate", "ref": "reference", "qty": "quantity",
    "rn": "now", "tbh": "honestly", "dw": "don't worry", "mins": "minutes", "hrs": "hours",
}  # fmt: skip
