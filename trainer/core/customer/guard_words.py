"""List the words that anybody may say about anything: they tell nothing of a case.

Written for this project. No people, things, places or trades stand here, so whatever a model makes
up about a case has to use a word that does not.
"""

_FEELING = """
afraid angry annoyed annoying anxious ashamed awful bad better bit bother bothered brave calm care
careful cared cross desperate difficult disappointed disappointing disgrace disgraceful disgusted doubt
dread easy embarrassed embarrassing enough exhausted exhausting fair fault fear fed feel feeling felt fine
frankly frustrated frustrating furious glad good grateful great happy hard hate heartening hope hopeful
hopefully hopeless horrible impatient important impossible joke kind laughable lost lovely luck lucky mad
mess miserable nerve nervous nice nightmare nonsense nuisance outrageous overwhelmed pain pathetic
patience patient pity pleased pleasant poor proper properly relief relieved ridiculous rotten rough rubbish
sad scared serious seriously shame shocked shocking shame sick silly simple simply sorry spare state
stressed stressful strange struggling stuck stupid sure surprised terrible tired tiresome tiring tough
trouble trust uncertain uneasy unacceptable unbelievable unfair unhappy unsure upset upsetting useful
useless waste wasted weird wonder wondering worried worry worrying worse worst worth wrong
"""
_THINKING = """
accept acceptable agree aware believe bet certain certainly change chance choice choose clear clearly
compare confuse confused confusing consider convinced correct count decide decided decision deal deserve
detail details difference different easier else especially exact exactly expect expected explain
explained explaining explanation fact far figure find follow forget forgotten forgot found general gather guess
happen happened happening happens head hear heard idea imagine interest interested judge kidding knew
know known later lead least less like likely list listen listening listened look looked looking main matter
matters mean meaning means meant mention mentioned mind minded mistake mistaken moment naturally need
needed normal normally notice obvious obviously opinion ordinary part particular perhaps plain plainly plan
point possible possibly prefer probably problem promise proof prove prefer purpose question questions
reason reasonable remember right rule same sense sensible simple situation somehow sort sorted sound
sounds speak special story suggest suggestion suppose supposed surely tell thing things think thought told
true truth try trying understand understanding understood usual usually view way whatever whether whole
wish word words
"""
_DOING = """
act action actually add agree allow answer answered answers answering appreciate ask asked asking asks
avoid back bear become becoming began begin being bring bringing brought call calling came cannot
carry catch chase chasing check checked checking close come comes coming complain continue cope could cut
dealing deal depend depends done drag dragging drop end ended ends everybody everyone everything except
explain face fair fall finish finished fix fixed fixing force fuss gave get gets getting give given gives
giving go goes going gone had hand handle handled hang hanging happen help helped helpful helping helps
hold ignore ignored ignoring intend involved issue join keep keeps keeping kept lack last lay lead learn
leave leaves leaving left let lets lie live long lose losing made make makes making manage managed meet
miss missed move nobody none nothing offer offering open order ought over own passed passing people person
pick play proceed progress pull push put reach read reading ready receive refuse repeat repeating
replied reply rely respond response rest result run said saw say saying says see seeing seem seems seen
send serve set settle settled share show showed shown sit skip solve solved solution some somebody someone
something somewhere sooner speak speaking spell spend spent stand start started starting stay step steps
stick still stop stopped stopping support take taken takes taking talk talked talking tell telling tells
test took treat treated turn turned turning use used using wait waited waiting walk want wanted wanting
wants watch went will work worked working works write writing wrote
"""
_SMALL = """
able above absolute inside nope outside absolutely across actual after afterwards again against ages ah alone along alright
also although always am another any anybody anyhow anymore anyone anything anyway apart apparently
around as aside at away basically behind below beside best between beyond big both briefly but by chap
come completely course dear definitely direct directly early earlier either end entire entirely equally er
erm even eventually ever every exactly extra extremely fairly fast final finally folk folks for form forward
frank fully fun further generally goodness gosh guy guys ha half hardly heaven heavens hello hey hi high hm
hmm honest honestly how however huh hurry immediate immediately indeed instead just keen large last late
lately latest left less little lot lots low luckily ma'am madam main man many mate maybe merely middle mine
bye cheers due goodbye himself herself itself myself money ourselves
themselves yourself it'd that'd there'd who'd written minimum more most mostly much naturally near nearly neither never new next nicely no normal nor not now
number odd of off often oh ok okay old on once one only onto open or other otherwise out past per perfectly
plus pretty previous previously promptly quick quicker quickly quiet quite rather real really recent
recently reckon regard remain round roughly several short shortly side single sir slow slowly small so
somewhat soon speed still straight straightforward such suddenly super supposedly thanks that then there
therefore thing though through throughout thus time times together too top total totally toward truly
twice two under unless until up upon very via well what whatsoever when whenever where wherever whichever
while why wide with within without world wow yeah yep yes yet
"""
_SERVICE = """
accountable advice advise answerable apology apologies apologise apologize apologised attention blame
boss case clarify clarification colleague colleagues company competent complaint complaints confirm
confirmation conversation correct customer customers department effort expect experience fob follow-up
fobbed honour information inform informed loyal loyalty manager matter message messages office option options
outcome policy polite polite politeness procedure process professional quality responsible responsibility
resolve resolved resolving resolution rude runaround sense service somebody standard staff superior
supervisor team treat treatment update updated
"""
GENERAL_WORDS = frozenset((_FEELING + _THINKING + _DOING + _SMALL + _SERVICE).split())
