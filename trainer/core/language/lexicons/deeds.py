"""List what an agent does that changes something for the customer, told as done.

Written for this project. To look, note or ask changes nothing yet.
"""

DEEDS = (
    "moved|cancell?ed|refunded|credited|waived|wiped|cleared|struck|written off|taken off|removed|deleted"
    "|corrected|fixed|mended|repaired|reset|unlocked|unblocked|blocked|stopped|frozen|paused|restarted|restored"
    "|(?:re)?activated|switched|swapped|changed|updated|amended|upgraded|(?:re)?booked|reserved|held|kept|saved"
    "|(?:re)?sent|posted|e-?mailed|mailed|texted|dispatched|despatched|shipped|packed|(?:re)?ordered|replaced"
    "|(?:re)?paid|transferred|reversed|voided|extended|renewed|registered|enrolled|added|applied|linked|merged"
    "|(?:re)?issued|(?:re)?printed|approved|granted|authori[sz]ed|arranged|organi[sz]ed|(?:re)?scheduled|lifted"
    "|released|opened|(?:re)?connected|recovered|invalidated|installed|split|spread|halved|lowered|reduced"
    "|dropped|sorted|done|completed|processed|settled|resolved|set aside|put aside|put by|put through|put (?:it|that|you|them|this) (?:in|through|on|back|right|down)"
    "|put (?:in|back|right)(?! (?:an?|the|your|this) (?:request|note|word|query|ticket|complaint|report))|brought forward|topped up|freed|turned (?:on|off|back)|shifted|bumped|knocked off"
    "|taken out|found you an?|got you an?|given you an?|made you an?|set (?:it|that|this|everything) (?:going|in motion|up)|signed you up|let you in|redone|rung ahead|handed"
)
"""Verbs of such a deed, as alternatives of one search in folded text."""
