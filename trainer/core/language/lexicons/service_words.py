"""List the words that stand in every service talk, so that sharing one says nothing.

Written for this project.
"""

_SERVICE_WORDS = (
    "account accounts agent answer answers anything apology apologise appreciate ask asked back bit "
    "call case chat check company complaint concern contact customer customers customer's detail "
    "details email e-mail everything experience feel feeling fine find frustrating frustration give "
    "given good great happen happened happens happening help hope hear heard inconvenience info information "
    "issue issues keep kind know let like little look looking lot madam make matter mean message "
    "minute moment name need needed nothing number order orders people person please pleased "
    "problem problems query question questions really reference refund request resolve right "
    "say said see send sent service sir situation someone something sort sorry sure system "
    "support take taken talk team tell thing things time times today told trouble try trying "
    "understand update use using wait way well work working day days week done able maybe "
    "actually always anymore bad best better guys honestly just lol ma'am mr mrs ms still stuff "
    "want wanted wrong upset angry imagine apologies kindly assist manager supervisor first next "
    "completely totally absolutely literally basically even much many long"
)
SERVICE_WORDS = frozenset(_SERVICE_WORDS.split())

_KEYWORDS = (
    "sorry apologise apologize apologies apology understand frustrated frustrating frustration upset "
    "angry annoyed empathy empathise imagine refund refunded credit credited compensation voucher "
    "discount replacement replace exchange goodwill gesture free waive upgrade escalate supervisor "
    "manager help fix fixed solve solved resolve resolved resolution solution sort check checking "
    "ownership responsibility mistake fault error policy because reason explain option options "
    "choose choice prefer confirm summary recap today tomorrow monday tuesday wednesday thursday "
    "friday days hours weeks immediately promise guarantee thanks thank please welcome goodbye "
    "hello appreciate valued customer patience listen hear feel feelings care personally priority "
    "callback call contact transfer technician engineer delivery express courier"
)
KEYWORDS = frozenset(_KEYWORDS.split())
