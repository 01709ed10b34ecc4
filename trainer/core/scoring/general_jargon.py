"""List terms of the trade that hardly any customer knows, with plain words for each.

For talks without a scenario, and beside a scenario's own list. Written for this project from the
terms that plain-language guides of public services warn of (plainlanguage.gov, public domain) and
from what contact centres call things among themselves; only terms that are never plain English.
"""

GENERAL_JARGON: dict[str, str] = {
    "SLA": "promised time",
    "KPI": "target",
    "MTTR": "repair time",
    "NOC": "network team",
    "DSLAM": "street cabinet",
    "CPE": "equipment at your home",
    "RMA": "return number",
    "SKU": "item number",
    "POS": "till",
    "KYC": "identity check",
    "MFA": "second sign-in step",
    "2FA": "second sign-in step",
    "SSO": "shared sign-in",
    "IVR": "phone menu",
    "CRM": "our customer records",
    "PNR": "booking code",
    "EMD": "voucher for extras",
    "DD mandate": "direct debit",
    "T&Cs": "conditions",
    "L1": "first-line team",
    "L2": "technicians",
    "L2 team": "technicians",
    "tier 2": "technicians",
    "truck roll": "engineer visit",
    "provisioning": "setting up",
    "proration": "charge for part of a month",
    "pro-rated": "for part of a month",
    "dunning": "payment reminders",
    "chargeback": "getting the bank to reverse a payment",
    "churn": "leaving",
    "backhaul": "the line to the exchange",
    "escalation matrix": "who decides what",
    "offboarding": "closing the account",
    "remittance": "payment",
    "arrears ledger": "what is owed",
}
