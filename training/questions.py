"""Make plain service questions and statements by combining parts: the sentences on which word vectors are fitted.

All parts are written for this project. Chance comes from a fixed seed: the same list every time.
"""

from random import Random

_SEED = 3
_PEOPLE = (
    "you|your mother|your father|a friend|your partner|your son|your daughter|a child|yourself|"
    "someone else|a neighbour|the whole family|your boss|a colleague|a customer|anyone|somebody|"
    "your wife|your husband|children|the kids|the tenant|the patient|a relative"
)
_THINGS = (
    "order|parcel|package|delivery|refund|payment|bill|invoice|account|card|phone|handset|laptop|"
    "tablet|router|hub|box|broadband|internet|line|signal|app|website|password|code|letter|e-mail|"
    "text|message|booking|ticket|flight|train|seat|room|bag|suitcase|passport|appointment|"
    "prescription|medicine|results|boiler|meter|reading|heating|hot water|power|shoes|boots|coat|"
    "dress|kettle|fridge|washing machine|cot|bed|sofa|table|lamp|contract|plan|subscription|policy|"
    "claim|loan|transfer|deposit|fee|charge|fine|form|permit|licence|benefit|application|file|"
    "printer|screen|battery|charger|cable|software|update|licence key|gift|present|voucher|"
    "photo|receipt|label|reference|number|address|postcode|zip code|birthday|date of birth|name"
)
_EVENTS = (
    "it start|it stop working|you notice it|you buy it|you order it|it arrive|you pay|you cancel|"
    "you move|you call us|you return it|it break|the light change|the error appear|it happen|"
    "you get the letter|they take the money|you sign up|you speak to us|you last use it|"
    "you change the password|the engineer come|the driver come|you receive it|it go wrong"
)
_DONE = (
    "restarted it|turned it off and on|reset the box|reinstalled the app|checked the cable|"
    "tried another card|cleared the cache|called your bank|asked the neighbour|looked in the shed|"
    "contacted us before|rung us before|spoken to anyone|written to us|checked your spam folder|"
    "tried another browser|changed the password|opened it|used it|worn it|thrown the box away"
)
_STATES = (
    "broken|damaged|scratched|dented|cracked|opened|unopened|sealed|new|used|faulty|flashing|"
    "blinking|red|green|orange|off|on|locked|blocked|missing|late|urgent|wet|torn|empty|full"
)
_WISHES = (
    "a refund|a replacement|your money back|a new one|an apology|a call back|a credit|a repair|"
    "to cancel|to keep it|to exchange it|compensation|a discount|us to send another|it fixed"
)
_DEADLINES = (
    "tomorrow|Friday|the weekend|the wedding|the birthday|your holiday|the exam|the journey|"
    "Christmas|the move|the party|an interview|payday|the start of term|the end of the month"
)
_WAYS = (
    "credit card|debit card|direct debit|bank transfer|PayPal|cash|voucher|Visa|gift card|"
    "instalments|cheque"
)
_FRAMES = (
    "When did {event}?|What day did {event}?|What time did {event}?|Do you remember when {event}?|"
    "How long ago did {event}?|Since when has the {thing} been {state}?|How long has it been like this?|"
    "How long has the {thing} been {state}?|For how many days has this been going on?|"
    "At what point did {event}?|Which {thing} is it?|Which {thing} do you mean?|What {thing} do you have?|"
    "What is your {thing}?|Could you give me the {thing}?|May I have the {thing}, please?|"
    "Can you read me the {thing}?|What make is the {thing}?|Which model is the {thing}?|"
    "What sort of {thing} is it?|What kind of {thing} are you using?|Who is it for?|"
    "Who is the {thing} for?|Is the {thing} for {person}?|Is it for {person}?|Was it meant for {person}?|"
    "Is this a present for {person}?|Who will use the {thing}?|Who ordered the {thing}?|"
    "Who else needs the {thing}?|Does {person} need it?|Did you buy it for {person}?|"
    "Who did you speak to?|Who told you that?|Who helped you last time?|What did my colleague say?|"
    "What were you told?|What were you promised?|Did anyone promise you {wish}?|"
    "What did they say they would do about the {thing}?|What date were you given?|"
    "How often have you called?|How many times have you called about the {thing}?|"
    "Is this your first call about the {thing}?|Have you {done}?|Have you already {done}?|"
    "Did you try anything?|What have you tried so far?|Which steps have you taken?|"
    "How much was the {thing}?|How much did you pay for the {thing}?|What amount was taken?|"
    "What sum did they charge for the {thing}?|How many pounds is the {thing}?|"
    "How much money is missing?|What did the {thing} cost?|How did you pay for the {thing}?|"
    "Did you pay by {way}?|Was it {way} or {way2}?|Which card did you use?|How was it paid?|"
    "Where is the {thing}?|Where did you leave the {thing}?|Where should we send the {thing}?|"
    "Where do you live?|Which address is it?|What is the first line of your address?|"
    "Did the driver leave it with {person}?|Is there a safe place for the {thing}?|"
    "Is the {thing} {state}?|Is it {state}?|Does the {thing} look {state}?|What state is the {thing} in?|"
    "What colour is the light on the {thing}?|Are the lights {state}?|Is the lamp {state} or {state2}?|"
    "When do you need the {thing}?|When do you need it by?|Do you need it before {deadline}?|"
    "Is there a deadline for the {thing}?|How soon do you need it?|How urgent is the {thing}?|"
    "Must it be there by {deadline}?|What is it needed for?|What would you like us to do?|"
    "Would you like {wish}?|Do you want {wish} or {wish2}?|What would put this right?|"
    "How can we make it right for you?|What outcome are you hoping for?|Would {wish} help?|"
    "Why do you need the {thing}?|Why did you cancel the {thing}?|What happened to the {thing}?|"
    "What went wrong with the {thing}?|What does the screen say?|What does the {thing} say?|"
    "Is there anything else I can help with?|How are you today?|May I put you on hold?|"
    "Does that make sense?|Is that alright for you?|When were you born?|How old is the {thing}?|"
    "How old are you?|Are you at home now?|How are you feeling?|Is anyone ill or vulnerable at home?|"
    "How is this affecting you?|I will send you {wish}.|I can offer you {wish}.|"
    "Your {thing} is {state}.|The {thing} arrives on {deadline}.|I bought it for {person}.|"
    "I paid by {way}.|It started when {event}.|I have {done}.|I need it for {deadline}.|"
    "They told me I would get {wish}.|I want {wish}.|The {thing} is {state}."
)


def service_sentences(count: int) -> list[str]:
    """Make so many different sentences, or as many as the parts allow."""
    dice = Random(_SEED)  # noqa: S311 - the same list every time; nothing is kept secret by it
    parts = {
        "person": _PEOPLE, "thing": _THINGS, "event": _EVENTS, "done": _DONE, "state": _STATES,
        "state2": _STATES, "wish": _WISHES, "wish2": _WISHES, "deadline": _DEADLINES,
        "way": _WAYS, "way2": _WAYS,
    }  # fmt: skip
    lists = {name: part.split("|") for name, part in parts.items()}
    frames = _FRAMES.split("|")
    made: dict[str, None] = {}
    for _ in range(count * 4):
        frame = dice.choice(frames)
        made[frame.format(**{name: dice.choice(one) for name, one in lists.items()})] = None
        if len(made) >= count:
            break
    return list(made)
