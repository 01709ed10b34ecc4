"""Name the words that fill a slot of a phrase: what people feel, what befalls them, what one does.

Written for this project, from the words of customers and agents in service talks: British,
American, and those of people who write English as another language. A slot may name other slots.
"""

from collections.abc import Mapping

SLOTS: Mapping[str, str] = {
    "i": "i|i personally|i really|i also|i just|i do",
    "we": "we|i|our team|the team",
    "your": "your|ur|yr",
    "cannot": "can't|cannot|can not|cant|am not able to|i'm not able to|'m not able to|are not able to"
    "|aren't able to|won't be able to|will not be able to|am unable to|'m unable to|are unable to"
    "|'re unable to|could not|couldn't|wouldn't be able to",
    "so": "so|very|really|truly|deeply|terribly|awfully|sincerely|genuinely|incredibly|extremely"
    "|absolutely|completely|totally|quite|rather|pretty|super|just|most|such a|a bit|perfectly"
    "|entirely|fully|thoroughly|utterly|certainly|definitely|surely|only|all|too|especially|that|real|proper|right|huge|big|genuine|massive",
    "feeling": "upset|angry|furious|mad|annoyed|frustrated|irritated|cross|fed up|sick of (it|this)"
    "|livid|fuming|worried|anxious|stressed|stressed out|nervous|scared|afraid|concerned|uneasy"
    "|disappointed|let down|unhappy|dissatisfied|sad|hurt|gutted|heartbroken|devastated|shocked"
    "|confused|lost|overwhelmed|exhausted|tired|drained|desperate|helpless|ignored|cheated|unheard"
    "|ripped off|embarrassed|ashamed|humiliated|panicked|panicking|at the end of your (tether|rope)|out of patience"
    "|losing patience|impatient|distressed|discouraged|skeptical|sceptical|suspicious|hesitant"
    "|reluctant|in a panic|on edge|at your wits' end|browned off|narked|peeved|pissed off",
    "awful": "frustrating|annoying|upsetting|infuriating|maddening|irritating|stressful|worrying"
    "|distressing|disappointing|disheartening|exhausting|tiring|draining|scary|frightening|awful"
    "|terrible|horrible|dreadful|unfair|painful|hard|difficult|tough|rough|rotten|nasty|miserable"
    "|inconvenient|a pain|a nightmare|a headache|headache|hassle|nightmare|shock|nuisance|blow|letdown|a hassle|a shock|a nuisance|a real blow|a lot"
    "|unpleasant|discouraging|confusing|overwhelming|nerve-racking|nerve-wracking|alarming|sad"
    "|unacceptable|embarrassing|heartbreaking|unsettling|no fun|not fun|tiresome|a letdown"
    "|a let-down|rubbish|grim|lousy|no joke|no picnic|wretched|brutal|unbearable|gutting|gruelling|grueling|worrisome|taxing|wearing|ghastly|the worst|demoralising|demoralizing|not easy|trying|galling|unnerving|aggravating",
    "feelings": "frustration|anger|annoyance|disappointment|worry|worries|concern|concerns|stress"
    "|anxiety|upset|irritation|distress|feelings|fear|unease|discomfort|pain|exasperation",
    "ours": "our|my|the company's|our own|my own",
    "mistake": "mistake|mistakes|error|fault|oversight|slip|slip-up|failure|failing|blunder|mess-up"
    "|bad|responsibility|doing|mix-up|cock-up|screw-up",
    "work": "check|look|see|find|fix|sort|solve|resolve|handle|make|get|chase|call|ring|phone|write"
    "|e-mail|email|speak|talk|follow|investigate|review|raise|escalate|arrange|book|organise"
    "|organize|send|refund|credit|cancel|change|update|correct|add|apply|remove|stop|block|order"
    "|open|pull|put|set|take|stay|keep|own|personally|try|do|help|contact|reach|confirm|verify|dig"
    "|track|trace|process|issue|request|log|note|report|waive|replace|reschedule|rebook|reset|walk"
    "|look after|ensure|go|start|work|have|give|ask|clear|reverse|return|post|ship|dispatch|deliver"
    "|monitor|push|pick|text|message|figure|complete|file|submit|sign|switch|transfer you the"
    "|swap|release|move|pass|record|redo|repair|activate|reactivate|cover|pay|be in touch"
    "|be back|come back|hand|offer|upgrade|extend|reinstate|restore|record|search|examine",
    "working": "checking|looking|finding|fixing|sorting|solving|resolving|handling|making|getting"
    "|chasing|calling|ringing|writing|emailing|e-mailing|following|investigating|reviewing|raising"
    "|escalating|arranging|booking|organising|organizing|sending|refunding|crediting|cancelling"
    "|canceling|changing|updating|correcting|adding|applying|removing|stopping|blocking|ordering"
    "|opening|pulling|putting|setting|taking|staying|keeping|working|requesting|logging|noting"
    "|waiving|replacing|rescheduling|resetting|tracking|tracing|processing|issuing|giving|asking"
    "|contacting|reversing|verifying|going through|reading",
    "day": "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs"
    "|fri|sat|sun",
    "month": "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec",
    "number": r"\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen"
    "|fifteen|twenty|twenty-four|thirty|forty|forty-eight|sixty|a|an|a couple of|couple of|a few|few|half an|a half",
    "unit": "second|seconds|sec|secs|minute|minutes|min|mins|hour|hours|hr|hrs|day|days|night|week"
    "|weeks|month|months|business day|business days|working day|working days",
}
