"""List words that leave open what, how much or when.

Written for this project, after the classes of words that guides of plain writing warn of.
"""

_VAGUE_WORDS = (
    "thing things stuff something anything everything nothing someone somebody anyone everyone "
    "somehow somewhere somewhat sometime sometimes anyway whatever whenever wherever etc some many "
    "much few several various certain lots lot bunch kind sort type bit way ways good bad great nice "
    "fine okay ok cool awesome amazing terrible horrible awful best worst better worse big small "
    "really very quite rather pretty so too just basically generally usually often maybe perhaps "
    "probably possibly soon shortly later eventually recently asap might could may issue issues "
    "matter matters situation circumstances concern concerns aspect aspects factor factors area "
    "problem problems process processed team department relevant appropriate necessary required "
    "fun love loved like liked hate feel feeling think guess seems thanks haha lol yeah wow omg oh"
)
VAGUE_WORDS = frozenset(_VAGUE_WORDS.split())
