"""Hold texts in order, for tests to break one thing at a time."""

from trainer.content.editing.references import Named
from trainer.content.known import Known
from trainer.core.scenario.persona import Persona

SCENARIO = """\
id: late-lamp
title: The lamp that is late
domain: delivery
company: Brightside Lamps
channel: chat
level: 2
practise: [empathy, resolution]
brief: You answer chat for an online shop.
customer:
  name: Ada Okafor
  start: {heat: 50, trust: 40}
  expects: {result: 70}
record: |
  Order  B-114, promised 2 May
articles:
  - {id: kb-lost, title: Lost parcels, text: Send a new one by express.}
opening: My lamp was promised for 2 May. Where is it?
facts:
  - id: order_number
    say: It is B-114.
    ask: [order number, order reference]
  - id: party
    say: We have twelve guests on Saturday evening and no light.
    ask: [needed, deadline]
    after: [order_number]
    trust: 50
actions:
  - {id: verify, label: Identity checked, verifies: true}
  - id: resend
    label: Send a new lamp
    protected: true
    done: ["i have sent"]
  - {id: voucher, label: Give a voucher, amount: 5.00, limit: 10.00}
  - {id: full_refund, label: Refund everything, amount: 80, authority: false}
outcomes:
  - id: new_lamp
    worth: 85
    good: true
    if_said: [express]
    needs: [resend]
    asks_for: the day it comes
  - {id: vague, worth: 40, if_said: [new lamp|another lamp]}
  - {id: too_much, worth: 100, needs: [full_refund], breach: refund without a supervisor}
lines:
  haggle:
    tense: ["And {asks_for}?"]
  soften:
    any: [Right., Good.]
jargon: {RMA: return number}
must:
  - {id: verified, text: Checks who it is, skill: resolution, action: verify}
never:
  - {id: blames, text: Blames her, act: blame}
model:
  situation: She asks where it is.
  weak: Your order is delayed.
  strong: Promised for 2 May and still not there. I am on it.
  talk:
    - say: Promised for 2 May and not there, that is not good enough. What is the order number, and is there a deadline?
    - say: Thank you. I am sending another lamp by express, it is there on Friday.
      do: [verify, resend]
"""

PERSONA = """\
name: Ada Okafor
about: Teaches physics.
start: {heat: 50, trust: 40}
traits: {talkative: 2}
loyalty: 4
"""

RUBRIC = """\
id: short
title: Two things
pass_mark: 60
criteria:
  - id: empathy
    name: Empathy
    skill: empathy
    weight: 60
    scorer: empathy
    levels: {1: none, 2: little, 3: some, 4: much, 5: all}
  - id: clarity
    name: Clarity
    skill: resolution
    weight: 40
    scorer: clarity
    levels: {1: none, 2: little, 3: some, 4: much, 5: all}
auto_fail:
  - {id: abuse, text: Insults the customer, rule: abuse}
"""

SKILLS = """\
skills:
  - {id: empathy, name: Empathy, core: true}
  - {id: resolution, name: Resolution, about: Settling the matter, target: 75}
"""

KNOWN = Known(
    personas={"ada": Persona(name="Ada Okafor", loyalty=4)},
    skills=frozenset({"empathy", "resolution"}),
)

PERSONAS_OF_FORM = Named(
    personas={"ada": "Ada Okafor", "bea": "Bea Lund"},
    values={(Persona, "ada"): Persona("Ada Okafor", loyalty=9)},
)
"""Whom a form may name."""
