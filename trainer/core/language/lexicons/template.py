"""List stock phrases that could be sent to anyone.

Source: customer.md §1.2 ("valued customer") and §3 of the rubric (stock phrase only). Phrases
written for this project.
"""

TEMPLATE = (
    "(experiencing|facing) … (volume|volumes|demand)",
    "[as] [a|our] [<so>|most] (valued|esteemed|loyal|respected) (customer|client|guest|member|passenger|user|subscriber)",
    "dear (customer|valued customer|sir or madam|sir/madam|client|user|sir / madam|guest|passenger)",
    "(apologise|apologize|apologies|sorry|regret) for (any|all|the) [<so>|possible|potential] (inconvenience|inconveniences|convenience) [<so>|this|it|that|may|might|caused|have|has|you] (caused|may|this|have|might|you|experienced|it)",
    "(sorry|apologise|apologize|apologies|regret) for (any|the) (inconvenience|inconveniences|trouble caused)",
    "any inconvenience",
    "your [<so>] (call|business|feedback|satisfaction|custom|patience|experience|opinion|loyalty|message|query|concern) is [<so>] (important|valuable|valued|appreciated|our (top|number one|highest|first)|of)",
    "(we|i) [<so>] (value|appreciate) your [<so>] (business|feedback|custom|loyalty|patience and understanding|understanding|cooperation|patronage)",
    "(thank you|thanks) for your [<so>|kind|continued] (understanding|cooperation|patience and understanding|patience and cooperation|feedback|loyalty|valuable|patronage|support)",
    "(customer|your|client) satisfaction is",
    "(strive|striving|endeavour|endeavor|committed|dedicated|pride ourselves) (to|on|in) [<so>] (provide|provide you|providing|deliver|delivering|offer|offering|ensure|serve|excellent|give|best|high|the highest|exceptional)",
    "(rest assured|please be assured|be rest assured|please be advised|kindly be informed|please be informed|kindly note|please note that we|please do be advised)",
    "(at your|your) earliest convenience",
    "(we|i) [<so>] (take|takes) (this|these|all|your|such) … (very|extremely|most) seriously",
    "(your|this|the) (concern|concerns|query|request|issue|matter|feedback|case|complaint) (has|have|will) been [<so>] (noted|forwarded|registered|received|passed|escalated|logged)",
    "(will be|has been|have been) (forwarded|passed on|passed) to the (relevant|appropriate|concerned|respective|right) (department|team|person|authority)",
    "(we|i) (are|am|apologise that we are|'re) [<so>|currently] (experiencing|facing) [<so>] (higher|high|a high|an unusually|unusually|unprecedented|large) [than|volume|high] (volume|volumes|than|number|call|demand|usual|normal|high)",
    "(in|within) due course",
    "(do|please do|pls|kindly) the needful",
    "(i|we) [<so>|can|completely|fully|totally] (understand|appreciate|apologise for|apologize for|acknowledge) (your|the) (frustration|frustrations|concern|concerns|situation|inconvenience|disappointment)$",
    r"(i|we) [<so>|can|completely|fully|totally] (understand|appreciate|acknowledge) (your|the) (frustration|frustrations|concern|concerns|situation|inconvenience|disappointment)(?=\.|,|!|;)",
    "(we|i) (look|are looking|am looking) forward to (serving|hearing|your|welcoming)",
    "(assist|help|serve) you (better|further)",
    "(for|to) your (perusal|kind attention|reference please|information please)",
    "(unfortunately|regrettably) due to (company policy|unforeseen circumstances|circumstances beyond)",
    "(unforeseen circumstances|circumstances beyond our control|technical difficulties|operational reasons)",
    "(team|colleagues|experts) (is|are) (working|looking) (hard|diligently|around the clock|tirelessly|on it|into it|to resolve)",
    "(work|working) (hard|diligently|tirelessly|around the clock) to (resolve|fix|restore)",
    "as (soon|quickly) as possible",
    "your [<so>] (request|message|enquiry|inquiry|ticket|case) is being (processed|reviewed|handled|looked)",
)
