"""List what people say to be warm to each other: sorry for you, glad, good wishes, I am here.

Source: the three mechanisms of EPITOME (Sharma and others 2020), of which "emotional reaction" is
meant here; the ways of comforting of Burleson (1985). Phrases written for this project.
"""

SORRY_FOR = (
    "(sorry|sry|saddened|sad|gutted|heartbroken|devastated) [<so>] (to|2|for|about|you|u|that|you're|your|this|man|dude|friend|op|mate|bud|buddy|dear|hun|love|things|it|u're|these|those|however|whatever|someone|they|he|she|feeling|had)",
    "^(so|very|really|truly|incredibly|extremely|deeply|im|i'm|i am) [<so>] [<so>] sorry",
    "(i'm|i am|im|am) [<so>] [<so>|sincerely] sorry",
    "(my|deepest|sincere|sincerest|heartfelt) (condolences|sympathy|sympathies|heart)",
    "(makes|make|made|making) (me|my) [heart] [<so>] (sad|mad|angry|cry|hurt|tear|upset|break|ache|sick|sink|worry)",
    "(breaks|broke|breaking|aches|hurts) my heart",
    "(worried|concerned|scared|feel|feeling|feels) [<so>] [bad|sad|terrible|awful] (about|for) (you|u|ya|op|your)",
    "(sending|send|giving|give|offering|here's) [you|u] [<so>|a|some|lots of|lots|all|all the|all my|much|many|big|massive] [<so>] (love|hugs|hug|prayers|thoughts|vibes|good|positive|virtual|warm|internet|strength|light)",
    "(hugs|hug|bear hugs|big hugs|big hug|virtual hugs|internet hugs|i love you|love you|much love|lots of love|love and)",
    "(keeping|have|keep) you in my (thoughts|prayers)",
    "(you're|your|you are|you'll be) in (my|our) (thoughts|prayers)",
    "(my|our) (thoughts|prayers|heart) (are|is|go|goes) (with|out)",
    "(oh|aw|aww|awww|oh my) [no|god|goodness|man|honey|dear|sweetie] (no|god|goodness|man|honey|dear|sweetie|that's|sorry|i'm|poor)",
    "(poor|unlucky) (you|thing|guy|girl|man|dog|cat)",
)
GLAD = (
    "(i'm|i am|im|we're|we are|am|'m) [<so>|also] [<so>] (glad|happy|delighted|thrilled|pleased|proud|relieved|thankful|excited) (for|of|that|to|you|it|this|we|i|u|your|they|things|with|about)",
    "(glad|happy|delighted|thrilled|pleased|proud|relieved) (for|of|that|to (hear|see|know|read)|you|it|u|things|your)",
    "(congrats|congratulations|congratz|well done|good job|great job|good for you|good on you|way to go|bravo|kudos|hooray|yay|happy birthday|happy new year|merry christmas|happy holidays)",
    "(makes|made) (me|my day|us) [<so>] (happy|smile|glad|proud|day)",
    "(you|u) (should|can|must) (be|feel) [<so>] (proud|happy|good)",
    "(that's|thats|that is|it's|its|it is|this is|how|sounds) [<so>|some] [<so>] (awesome|amazing|wonderful|fantastic|lovely|brilliant|terrific|exciting|beautiful|great news|good news|great to hear|good to hear|adorable|sweet|nice|cool|fun|impressive)",
    "(it's|its|it is|that's|is) [<so>] (great|good|nice|lovely|wonderful|awesome) (that you|to hear|to see|to know|to meet|for you|news)",
    "(nice|good|great|lovely|pleasure) (to (meet|hear from|see|talk to|chat with)|meeting|talking to|chatting with) (you|u)",
    "(you're|you are|your|youre) [<so>|an|a|such an|such a] [<so>] (lucky|amazing|awesome|wonderful|strong|brave|beautiful|great|incredible|lovely|kind|good|worthy|loved|precious|important|special|inspiration)",
)
WISH = (
    "(i|we|just|really|sincerely|truly) [<so>|do|sincerely|only] hope [that] (you|u|your|ya|it|things|this|everything|that|all|today|tomorrow|life|someone|she|he|they|the|ur|you'll|it'll|there)",
    "^(hope|hoping|wish|wishing) [that] (you|u|your|ya|it|things|this|everything|all|today|tomorrow|life|someone|ur|you'll|it'll|the|for)",
    "(hope|hoping) [that] (you|u|your|ya|things|everything|all|you'll|it'll|it all) [<so>] (feel|feels|find|get|gets|have|are|is|can|will|work|works|turn|turns|enjoy|enjoyed|be|do|doing|going|goes|okay|ok|well|had|become|stay)",
    "(wish|wishing) [nothing|you|u|ya|him|her|them] (you|u|the best|all|all the|nothing|well|good|luck|strength|happiness|a (happy|good|great|nice|lovely|wonderful)|the very)",
    "(good|best of|best) luck",
    "(best|all the best|all my best|warm|kind|kindest|warmest|best) (wishes|regards|to you)",
    "take [good] care",
    "(stay (safe|strong|healthy|well|positive)|be (safe|well|strong|kind to yourself|gentle with yourself)|get well|feel better|god bless|bless you|rest easy)",
    "(enjoy (your|the|it))",
    "(praying|pray|prayers) for (you|u|your)",
)
HERE = (
    "(i'm|i am|im|we're|we are|i'll be|i will be|always|we'll be|am) [<so>|always|all|still] (here|around|there|listening) [<so>] (for|if|to|with|whenever|when|and|always|any)",
    "(here|there) for (you|u|ya|each)",
    "(feel|be) free to [<so>|always|send|come] (pm|dm|message|msg|reach|contact|talk|chat|vent|share|write|ask|hit|call|let|text|return|come|inbox|respond|reply|post|add)",
    "(you|u|ya|your|you're|youre|ur|you are) [<so>] (aren't|are not|arent|never|not|aint|ain't) [<so>|truly] alone",
    "(not|never) alone",
    "(you|u|they) [<so>] (matter|are loved|are cared for|are needed|are worth|are valued|are important|are enough|have people)",
    "(with|beside|behind|supporting) (you|u) [<so>] [on|in] (this|all the way|every step|through)",
    "(i'm|i am|we're|we are) [<so>] (with|beside|behind|on) (you|your side|u)",
    "(someone|somebody|people|everyone|i|we) [<so>|do] (cares|care) [<so>|deeply] (about|for) (you|u)",
    "(i|we) [do|really|also] (care|support you|believe (in )?you|trust you)",
    "(reach out|talk to me|pm me|message me|dm me|hmu|hit me up|if you (need|want|ever|wanna|feel like) [to|ever] [someone|somebody|anyone|anything] [to] (talk|vent|listen|chat|need|want|anything|someone|a friend))",
    "(any time|anytime|whenever) (you|u) (need|want|like|wish)",
    "(don't|do not|dont|please) [hesitate] (hesitate|give up on yourself|give up|lose hope|blame yourself|be so hard on yourself|be hard on yourself|beat yourself up|hurt yourself|kill yourself|do it|be sorry|apologise|apologize)",
    "(be|become) (your|a) (friend|pen pal|pen-pal)",
    "(happy|willing|glad|pleased|ready|love) to [<so>] (listen|talk|chat|be there|hear|support)",
    "(we|we'll|we will|let's) [<so>|can|will|get] [get|work|find|figure|sort|go] (through|it out|this out|this together|a way)",
)
CHEER = (
    "(you|u|ya|you've|u've|you'll|youve) [<so>|totally|truly|really|have] got this",
    "(you|u) [<so>|totally|truly|really] (can|will|could) [<so>] (do (it|this)|make it|get through|beat|overcome|survive|win|be okay|be ok|be fine|find|succeed|pull through|get better|handle)",
    "(you'll|youll|u'll|it'll|it|this|things|they|life|everything|this too|you will) [will|can|does|do|is going to|are going to] [<so>|all|only|definitely|eventually|just|really] (get better|gets better|get easier|gets easier|be okay|be ok|be fine|be alright|be all right|be good|work out|pass|get through|improve|improves|turn out|find|survive|make it|shall pass|will pass)",
    "(gonna|going to) be (okay|ok|fine|alright|all right|good|great|better)",
    "(hang (in there|on)|hold on|keep (going|fighting|it up|your (head|chin) up|pushing|trying|your hopes|at it|being|holding|strong|on|positive|hope)|chin up|don't give up|never give up|dont give up|stay with us|one day at a time|one step at a time|cheer up|stay positive)",
    "(don't|do not|dont|no need to|not to|never) [you] [<so>] (worry|fret|panic|be afraid|be scared|be sad|feel bad|feel guilty|be ashamed|despair|lose heart|lose hope)",
    "(i|we) [<so>|truly|do|know|just] (believe in|have faith in|know|promise|am sure|bet|trust|'m sure) (you|u|it|ya|you'll|that you|you can|things|it'll)",
    "(you|u|you're|everyone|nobody|we all) [<so>|all] (deserve|deserves|worth|worthy|are worth|have worth|enough)",
    "(proud of|good enough|light at the end|brighter days|better days|worth (it|living|fighting)|there is (hope|always hope)|there's (hope|always hope|still hope)|nothing wrong with you|not your fault|nothing to be ashamed)",
    "(it's|its|it is|that's) [<so>|perfectly|totally] (okay|ok|alright|all right|fine|normal) (to|that you|if you|not to|and)",
    "(you've|you have|you) [<so>] (come [<so>] far|done (great|well|so|good)|made it|taken the first step|been strong|survived)",
    "(no (worries|problem|problems|rush|pressure|trouble|need to apologise|need to apologize)|not a problem|take your time|all good|rest assured|never mind|it's all right|you're doing (great|well|fine))",
)
ALIKE = (
    "(that|this|it|which) [<so>|all|just] [must] (sucks|suck|stinks|hurts|be horrible|blows|is awful|is terrible|is horrible|is so sad|'s awful|'s terrible|'s horrible|'s so sad|'s heartbreaking|'s terrifying|is heartbreaking)",
    "(me too|same here|same boat|you and me both|right there with you|i'm the same|i am the same|so relatable|so true|been there|totally agree|this is me)",
    "(i|we) [<so>|can|do|could|totally|completely|also|feel|definitely|kinda|fully] [<so>|totally|completely] (relate|sympathise|sympathize|empathise|empathize|feel (you|ya|u|this|your pain|your|the same|that|for)|know (how|that|this|the|exactly|what) [<so>] (you feel|you're feeling|you mean|feel|feeling|it feels|you are|pain|that|that feeling|this feeling)|understand|hear you|get (it|you|that|how)|have been|agree)",
    "know (how|exactly how|the|that|this) (you feel|you're feeling|feeling|it feels|you felt|feel|u feel|hard|pain)",
    "(i've|ive|i have|i was|we've|i used to|i too|i also) [<so>|also] (been (there|where|through|in)|felt|feel|in (a|the) (similar|same)|gone through|had (the|a) (same|similar)|the same|experienced)",
    "(that|this|it|which) (sounds|seems|feels|must|looks|'s|is|was|can be|has to) [<so>|like|be|feel|really] [<so>|a|like] [<so>] (tough|rough|hard|awful|terrible|horrible|difficult|painful|exhausting|scary|sad|frustrating|stressful|shitty|bad|crappy|lonely|overwhelming|terrifying|upsetting|annoying|heartbreaking|a lot|miserable|crazy|intense|disappointing)",
)
COURTESY = (
    "(have|enjoy) [a|an|your|the] [<so>|rest of] [<so>] (good|great|nice|lovely|wonderful|excellent|fantastic|beautiful|pleasant|happy|blessed|safe|amazing|splendid|awesome) (and|day|evening|night|weekend|one|week|afternoon|rest|time|morning|trip|holiday|year|stay|new|journey)",
    "(thank you|thanks|many thanks|i appreciate|we appreciate|i really appreciate|much appreciated|grateful|appreciated)",
    "(you're|you are|your|most) [<so>|very|most] welcome",
    "(my|a|it's a|it is a|it was a|our) [<so>|great|real|absolute] (pleasure|delight|honour|honor)",
    "(glad|happy) (i|we) could (help|assist)",
    "(always|gladly|absolutely|certainly|of course|with pleasure)",
    "(if you (wish|like|prefer)|whenever you're ready|when you are ready|please bear with|bear with me|if that's okay|if you don't mind)",
)
STOCK = (
    "(thank you|thanks) for (contacting|calling|choosing|reaching|the (info|information|details)|chatting|using|being a [<so>|loyal|valued] (customer|member)|shopping)",
    "(happy|glad|pleased|delighted) to [<so>] (help|assist|clarify|explain|do so|look)",
    "(anything|something) else (i|we|that|you)",
    "(pleasure|glad|happy) (to assist|assisting|serving|helping) you today",
    "(please|let me|let us|if you) (allow|have any|need any|know if)",
    "(for|due to) (quality|security|privacy) (purposes|reasons)",
)
COLD = (
    "(get over (it|yourself)|grow up|man up|suck it up|stop (whining|complaining|crying|being (a|so|such))|your (own )?(fault|problem)|deal with it|quit (whining|crying|complaining)|not my (problem|fault)|calm down|cry about it|who cares|nobody cares|no one cares|so what|toughen up|whatever|attention seek|attention whore|drama queen|pathetic)",
    "(you're|you are|ur|youre|your) [<so>|being|just|such a|a] [<so>] (stupid|idiot|dumb|pathetic|ridiculous|selfish|lazy|dramatic|whiny|whining|weak|a (baby|bitch|loser|coward)|overreacting|crazy)",
    "(stop|quit) (it|messaging|asking|wasting)",
    "(shut up|fuck (you|off)|piss off|screw you|go away|get lost|get a life|kill yourself already)",
)
