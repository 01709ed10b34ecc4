"""Golden lines in unusual words, written after the lists."""

READ = """
check|Does that time suit you?
check|Does Thursday suit you?
check|Is that address right?
plan|Try it again at 17:00, the code will be new then.
plan|Don't worry, the money is there by Friday.
plan|The water will be all right to drink by tomorrow at 9.
rude|Don't lose the code, people like you always do.
rude|People like you can't keep a card safe.
empathy|Gosh, three weeks of that would wear anyone down.
empathy|I'd have lost my patience long before you did.
empathy|It's rubbish being stuck without a fridge in this heat.
empathy|You're bound to be worried with the exam so close.
empathy|Anyone in your shoes would be upset.
empathy|Honestly, that sounds like a terrible week.
empathy|I get why this stings.
empathy|That's the kind of thing that ruins a weekend.
empathy|I can hear how tired you are of explaining this.
empathy|You must feel really let down by us.
empathy|It can't be easy with two little ones and no hot water.
empathy|This isn't what anyone wants to find on their bill.
apology|Apologies, that took longer than I said.
apology|I'm ever so sorry.
apology|We're sorry for the mess.
apology|Please excuse my slow typing.
own_error|We dropped the ball here.
own_error|That one's on us.
own_error|I looked at the wrong order, my fault.
own_error|This is entirely down to us.
own_error|We never sent the e-mail we promised.
ownership|I'm taking this over from here.
ownership|I'll get to the bottom of it.
ownership|You can rely on me to chase the depot.
ownership|I'm ringing the warehouse while we talk.
ownership|Consider it done, I'll handle the paperwork.
ownership|I have your file open and I'm not closing it till this works.
ownership|I am going to personally see to it.
ownership|Allow me to fix that for you.
plan|You can expect the courier tomorrow between nine and eleven.
plan|The money is back on your card by Wednesday at the latest.
plan|Give it 24 hours and it will be there.
plan|I ring you at four.
plan|Our technician visits on the 12th in the morning.
plan|Within two hours you get a text.
explain|Your direct debit was still switched on, that's why we took it again.
explain|The reason for the delay: the van broke down.
explain|This came about because two systems don't talk to each other.
explain|Since the seal was open, the shop could not resell it.
options|We could do a refund, or I can send a new one, whatever you like best.
options|What would you rather have, the money or a new lamp?
options|You get to pick: morning or afternoon.
options|One way is a repair, the other a swap.
offer|I could have a new one on its way to you tonight.
offer|May I offer you a month for free?
offer|I'm putting 15 euros on your account as an apology.
offer|What about a loan phone meanwhile?
offer|I've gone ahead and cancelled the fee.
check|Did I understand that properly?
check|So you'd like it by Friday at home, yes?
check|Is that OK for you?
check|Let me play that back to you: charged twice, one refund due.
question|And which colour did you order?
question|Mind if I ask when it began?
question|Would you share the reference with me?
question|i need ur order no pls
hold|Two secs.
hold|I'll just be a minute.
hold|Can you hold for a moment?
close|Was there anything else on your mind?
close|Cheers, have a good one!
close|Take care now.
rude|Are you for real?
rude|That's a dumb question.
rude|Wow, you really can't read, can you?
rude|Get lost.
rude|You sound like a broken record.
rude|Some of us have work to do.
rude|I'm not your servant.
blame|Maybe you should have thought of that earlier.
blame|You clicked the wrong button.
blame|This is what happens when you don't read the instructions.
blame|That's what you get for ordering late.
blame|If you'd told us sooner we could have helped.
dismiss|It's just a parcel.
dismiss|There's no point in getting angry.
dismiss|Well, nothing we can do.
dismiss|Everybody has to wait.
dismiss|You'll get over it.
deflect|You'd have to take that up with the seller.
deflect|That's one for the billing people.
deflect|Ring this number instead: 0800 1234.
refuse|Refunds are not something we do.
refuse|I'm afraid not.
refuse|That can't be done.
refuse|Nope.
limit|I'm happy to keep helping as long as we leave the insults out.
limit|A refund isn't possible since the case was opened, but I can have it repaired.
template|We value your feedback.
template|Please accept our apologies for the inconvenience caused.
empathy|That would make my blood boil as well.
empathy|Totally get why you're ticked off.
empathy|Oh no, a fee on top of it, that stinks.
empathy|Going into the red over something we got wrong is a horrible feeling.
empathy|I'd be raising my voice as well.
empathy|I'm so sorry about your mother.
empathy|A button that stays grey is maddening, above all with no reason.
own_error|That payment was us getting it wrong.
own_error|Those fees came out of our own dawdling.
own_error|This was wrong from us.
ownership|I help you now.
ownership|I got you.
ownership|I just sent the 39.90 back.
plan|The money i give back now, 3 to 5 days it come to your bank.
explain|I added ten pounds, since you had to chase us.
check|How does that sound?
check|Have I left anything out?
check|OK for you?
check|Quick recap: new number, form open until eight.
close|Do you need something more?
question|How are you both managing?
greet|How are you?
rude|Don't be stupid.
rude|That's rubbish.
rude|Can you even read?
rude|Can't you read?
rude|You can't read, can you?
rude|Don't speak to me like that.
rude|Stop shouting.
rude|Please stop shouting at me, you idiot.
blame|You waited too long to report it.
blame|You've waited too long, so the offer has run out.
blame|You only have yourself to blame.
blame|Did you read the terms?
blame|Didn't you read the e-mail?
limit|Please don't speak to me like that or I will end this call.
limit|I'd ask you to stop shouting at me.
limit|Let's leave the insults out of it.
limit|There's no need to talk to me that way.
limit|There's no need to shout, I am listening.
question|Can you read me the reference on the letter?
question|Could you read out the number
question|Could you read me the account number?
question|Can you hear me?
question|Did you look at the light on the router?
question|Reference and surname.
question|Postcode please
question|Date of birth and postcode, when you have a moment.
question|Pop me the ref and I'll look.
question|Read the number out to me.
question|What's the weather like there?
own_error|You've waited too long for this and that's on us.
empathy|Promised for 2 May and not there, that is not good enough.
salad|I will €150 and I will another station and I will call us.
empathy|I understand that you are ashamed, but many clever people had the same.
"""
NOT_READ = """
rude|I'd be mad too.
rude|That's a silly rule and I'm sorry it caught you out.
rude|You're not being difficult at all.
rude|What a stupid system, I know.
blame|You should have had a call from us.
blame|You did what you were asked.
blame|Did you keep the box?
dismiss|I won't tell you to calm down.
dismiss|There is something we can do.
dismiss|It's only fair that we pay for it.
refuse|We can't have you waiting any longer.
refuse|I can't promise Friday, but Saturday is certain.
refuse|You cannot be charged for that.
empathy|I understand you were charged twice.
empathy|It's hard to say.
ownership|I'll be honest.
ownership|I'm not sure.
apology|I'm sorry?
plan|It was due on Friday.
plan|I was off on Monday.
deflect|I'll contact the seller.
template|I value that you told me.
salad|Postcode, name and date of birth please, then we're set.
own_error|My fault? No, it's yours.
own_error|There is no error on our side.
rude|Ugh, that's rubbish - cancelled in March and still out forty quid.
blame|You had to come knocking a second time.
blame|It locks on its own, nothing you messed up.
blame|I kept it open because you lost the morning with this.
hold|I'll chase it a second time.
hold|You can hang on to them for a better summer.
plan|The 60 days ended on 2 September.
plan|It locks itself after five wrong codes.
plan|And what do you want to do in there before Friday?
question|Thank you that you tell me this.
refuse|To sum up: no refund, 115.50 in credit, free label.
rude|Can you read me the reference on the letter?
rude|Could you read out the number
rude|Can you hear me?
rude|Can you not read the letter?
rude|You can't read the letter? I'll send it in large print.
rude|Please don't speak to me like that or I will end this call.
rude|I'd ask you to stop shouting at me.
rude|There's no need to shout, I am listening.
rude|Do you think it was the red light?
check|Which address is right?
check|I've refunded the first night once more.
plan|Do try again later today and I'm sure it will all work out.
plan|Please don't worry about money at all tonight.
plan|It will all be fine by Friday.
rude|People like you deserve better.
rude|Customers like you never have to pay twice.
rude|Customers like you always make my day.
rude|We need more people like you.
deflect|Mrs Adeyemi is coming down to fill in the form with you, free.
deflect|I'll complete the form for you.
blame|You've waited too long for this and that's on us.
blame|You've waited too long already, I'm sorry.
blame|You only have to sign it.
blame|You only sign it.
blame|Have you read the letter yet?
offer|You've waited too long for this and that's on us.
options|What's the weather like there?
hold|Name and postcode, when you have a moment.
question|What is left need not come at once.
question|What is due is 40 pounds.
question|Your account.
question|Your reference: AB
question|On your account number.
salad|I will check it and I will ring you and I will send a letter.
salad|I'll the refund today make and then you get a letter.
"""
