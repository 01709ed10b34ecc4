"""List how an agent greets.

Source: our labelled agent sentences (act "greeting"). Phrases written for this project.
"""

GREETINGS = (
    "(hello|hi|hiya|hey|heya|howdy|greetings|good morning|good afternoon|good evening|good day|morning|afternoon|evening|dear|welcome|g'day|hallo|hullo|hey there|hi there)",
)

GREETINGS_ANYWHERE = (
    "(thank you|thanks|thank u|thx) for (contacting|calling|reaching out|getting in touch|writing|choosing|your (e-mail|email|message|call|letter)|messaging|chatting|phoning|ringing|your patience and|coming to us|coming|waiting you|taking the time)",
    "(you're|you are|you have|you've|u are) (through to|speaking (to|with)|chatting (to|with)|talking (to|with)|connected (to|with)|now connected|come through|reached|now speaking)",
    "(how|what) (can|may|could|might) (i|we) [<so>] (help|assist|do for|be of|make)",
    "(my name is|my name's)",
    "(this is) … (from|speaking|here|calling)",
    "(good|nice|pleased|lovely|great) to (meet|have|hear from|speak|talk|see) (you|with|from|to)",
    "(i'm|i am) … (and i'll be|from (billing|support|the|customer|sales)|i'll be looking|your agent|here to help|and i will be|i will be (helping|looking))",
    "welcome to",
    "(how are you(?=\\W*$| (today|doing today|this (morning|afternoon|evening)))|how're you|how do you do|how is your day|how's your day|what's going on today|what brings you|wats ur issue|what's the issue)",
    "(i'll|i will) be (looking after|helping|assisting) you",
)
