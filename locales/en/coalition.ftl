# Coalitions: who takes part, who signs, who helps.

## Letters. A subject names the round, never what is in a draft.

letter-coalition-untitled = a proposal without a title yet
letter-coalition-not-signed = Not signed
letter-coalition-invited-subject = { $lead } asks you to take part in a proposal
letter-coalition-invited-lead = { $role ->
    [fiscal_sponsor] { $inviter } of { $lead } asks you to hold the money for “{ $title }”, a proposal to { $round }.
    [in_kind] { $inviter } of { $lead } asks you to support “{ $title }”, a proposal to { $round }, with rooms, hours or goods.
   *[partner] { $inviter } of { $lead } asks you to be a partner in “{ $title }”, a proposal to { $round }.
}
letter-coalition-invited-next = You decide on the page whether to take part. You can leave again later without saying why. If you do not know the sender, simply do nothing.
letter-coalition-invited-action = See the invitation
letter-coalition-answered-subject = { $partner } has answered
letter-coalition-answered-lead = { $answer ->
    [yes] { $partner } takes part in “{ $title }”, your proposal to { $round }.
   *[no] { $partner } does not take part in “{ $title }”, your proposal to { $round }.
}
letter-coalition-answered-next = On the page of partners you see who takes part.
letter-coalition-answered-action = See the partners
letter-coalition-asked-to-sign-subject = Please sign for { $partner }
letter-coalition-asked-to-sign-lead = { $lead } asks { $partner } to sign “{ $title }”, a proposal to { $round }.
letter-coalition-asked-to-sign-next = The page shows exactly what you sign, and what has changed since you signed last.
letter-coalition-asked-to-sign-action = Read and sign
letter-coalition-left-subject = { $partner } has left a proposal
letter-coalition-left-lead = { $partner } no longer takes part in “{ $title }”, your proposal to { $round }.
letter-coalition-left-next = Its share of the money now belongs to nobody. Divide it anew before you send the proposal.
letter-coalition-left-action = See the partners
letter-coalition-signatures-missing-subject = Signatures are missing: { $round }
letter-coalition-signatures-missing-lead = { $n ->
    [one] One partner has not signed “{ $title }”, your proposal to { $round }, and the time to sign is over.
   *[other] { $n } partners have not signed “{ $title }”, your proposal to { $round }, and the time to sign is over.
}
letter-coalition-signatures-missing-next = The page shows who has signed and who has not.
letter-coalition-signatures-missing-action = See the signatures

## What waits

partner-role = { $role ->
    [lead] Leads
    [fiscal_sponsor] Holds the money
    [in_kind] Supports with rooms, hours or goods
   *[partner] Partner
}
partner-state = { $state ->
    [invited] Asked, not answered yet
    [joined] Takes part
    [declined] Said no
    [left] Left
    [left_out] Left out
   *[uninvited] Invitation taken back
}
partner-signature = { $state ->
    [signed] Signed
    [core_changed] To sign again: what all sign has changed
    [part_changed] To sign again: its own part has changed
    [missing] Not signed yet
   *[not_ready] Nothing to sign yet
}

## Partners

coalition-lead = Every partner says in its own words what it gives and gains, and signs exactly what is sent. Nobody outside sees this draft.
coalition-core-asks = If the title, the summary, who is served, the outcomes or the total change, these must sign again: { $partners }.
coalition-field-asks = If this changes, these must sign again: { $partners }.
partner-share-is = Share of the money: { $share }
partner-open-part = Its own part
partner-asked-you = You are asked to take part. Nobody has to give a reason for a no.
partner-accept = Take part
partner-decline = Do not take part
partner-change = Change { $name }
partner-role-label = As what?
partner-role-save = Save
partner-signs-again = { $name } has signed. If this changes, only { $name } must sign again.
partner-uninvite = Take the invitation back
partner-lead-stays = You lead. To leave, first offer the lead to another partner.
partner-leave-title = Leave this proposal
partner-leave-what = You leave at once and need no reason. Your share must then be divided anew. What you wrote stays in the history of the coalition.
partner-leave = Leave
partner-leave-out = Leave this partner out
partner-leave-out-what = { $n ->
    [one] This partner has not signed. If it has not when signatures are due, it is left out, as soon as each partner who signed says so. One has.
   *[other] This partner has not signed. If it has not when signatures are due, it is left out, as soon as each partner who signed says so. { $n } have.
}
lead-offer = Offer the lead
lead-offer-what = { $name } decides whether to take it. Then you are a partner like the others, and both sign again.
lead-is-offered = The lead is offered to this partner.
lead-offered-you = You are asked to lead this proposal.
lead-means = Whoever leads speaks for the coalition, sends the proposal and receives the money. You and the former lead sign again.
lead-take = Take the lead
lead-end = End the offer
lead-refuse = No, thank you
ask-to-sign-title = Ask for signatures
ask-to-sign-what = { $n ->
    [one] One partner has not signed. It gets a letter, at most one a day.
   *[other] { $n } partners have not signed. They get a letter, at most one a day.
}
ask-to-sign = Ask them to sign
partner-invite-title = Ask somebody to take part
partner-invite-what = Name an organisation that is registered here, or write to somebody. A registered organisation can read the draft before it answers, so that it knows what it would sign; whoever gets an e-mail sees what it is about and their own part. Comments and history only those see who take part. Funders of the programme cannot be partners.
partner-invite-organisation = Registered organisation
partner-invite-organisation-hint = Its name, or the address of its page here.
partner-invite-email = Or an e-mail address
partner-invite-email-hint = For whoever is not registered yet. The link works for 14 days.
partner-invite-name = What you call them
partner-invite-name-hint = Only where you give an address.
partner-invite-language = Language of the letter
partner-invite-send = Send the invitation

## Editors and helpers

editors-title = Who else may read or write
editors-what = Leads and delegates of all partners may write, members may read. Here stand rights that were given by name.
editor-right = { $right ->
    [view] May read
    [comment] May read and comment
   *[edit] May write
}
editor-own-title = Your own people
editor-in = Save
editor-out = Take the right away
helper-title = Let a helper in
helper-what = { $n ->
    [one] A coach or an interpreter, for one day at most. Never somebody who works for a funder. The history shows it.
   *[other] A coach or an interpreter, for { $n } days at most. Never somebody who works for a funder. The history shows it.
}
helper-email = Their e-mail address
helper-email-hint = The one with which they are a member here.
helper-right = What they may do
helper-until = Last day
helper-until-hint = They see nothing of the draft once it is over by the clocks of the round.
helper-until-is = until { $until }
helper-in = Let them in

## One partner

partner-part-what = Everybody who may write agrees on share and duties. What a partner gives and gains only its own people write.
partner-part-theirs = The people of { $name } write the rest.
partner-to-sign = Go to the signatures
partner-field = { $field ->
    [share] Share of the money
    [duties] What it will do
    [gives] What it gives
    [gains] What it gains
   *[loss] What would make it a loss
}
partner-field-help = { $field ->
    [share] An amount. All shares together are what you ask for, to the cent.
    [duties] The part of the work that this partner does.
    [gives] People, rooms, trust, knowledge: what would be missing without it.
    [gains] What is better for this partner afterwards.
   *[loss] Need not be filled in. What must not happen, so that taking part stays right.
}

## Signing

sign-lead = You sign two things: what all partners sign, and your own part. If one of them changes, you are asked again.
sign-has-changed = It changed since you saw it. Nothing was signed. What stands now is below.
sign-core = What all partners sign
sign-core-what = A change of this asks every partner again.
sign-core-missing = Something is missing here still.
sign-part = Your own part
sign-part-what = A change of this asks only you again.
sign-part-missing = Something of your part is missing still.
sign-hash = Fingerprint (SHA-256):
sign-line = { $what ->
    [title] Title
    [summary] What it is about
    [served] Who is served
    [outcomes] Outcomes
    [request] Total request
    [role] As what
    [share] Share of the money
    [duties] What you will do
    [gives] What you give
    [gains] What you gain
   *[loss] What would make it a loss
}
sign-nothing = Not filled in
sign-changed = Changed since you signed last:
sign-as = You sign as { $me } in the name of { $partner }.
sign-do = Sign
sign-signed = Signed by { $name } on { $at }.
sign-signed-before = Last signed by { $name } on { $at }.
sign-all = All signatures

## Asked by e-mail

partnership-title = { $lead } asks you to take part
partnership-lead = This is what the proposal is about, and what your part would be. Once you take part, you see all of it before you sign.
partnership-lead-visitor = This is what you are asked to take part in. Once you have signed in, you read what it is about and answer.
partnership-round = Round
partnership-until = You can answer until { $day }.
partnership-no-organisation = You speak for no organisation here yet. Register yours; you come back here afterwards.
partnership-for = For which organisation do you answer?
partnership-no = You do not want to?
partnership-no-what = Nobody has to give a reason. The link then works no more.

## What was done

flash-partner-invited = The invitation is on its way.
flash-partner-accepted = You take part. Write what you give and gain, then sign.
flash-partner-declined = You do not take part.
flash-partner-left = You have left.
flash-partner-uninvited = The invitation is taken back.
flash-partner-role = Saved.
flash-partner-left-out = Your word is kept.
flash-lead-offered = The lead is offered. The partner decides.
flash-lead-taken = You lead now. You and the former lead sign again.
flash-lead-ended = The offer has ended.
flash-asked-to-sign = They are asked to sign.
flash-let-in = Saved. The history shows it.
flash-let-out = The right is taken away.
flash-signed = Signed.

## What is wrong

coalition-fault-missing = Something must stand here.
coalition-fault-both = An organisation or an address, not both.
coalition-fault-too-long = { $n ->
    [one] At most one character.
   *[other] At most { $n } characters.
}
coalition-fault-not-an-email = This is no e-mail address, such as name@example.org.
coalition-fault-unknown-organisation = No organisation of this name is registered here. Find it in the list and paste the address of its page, or write to somebody by e-mail.
coalition-fault-several-organisations = One organisation is called this and another has it as its address. Please paste the address of the page of the one you mean.
coalition-fault-unknown-choice = Please choose one of the list.
coalition-fault-there = It takes part already, or was asked and has not answered yet.
coalition-fault-funder = Funders of the programme cannot be partners.
coalition-fault-too-many = { $n ->
    [one] At most one partner can be asked.
   *[other] At most { $n } partners can be asked.
}
coalition-fault-not-a-day = This is no day, such as 2027-06-30.
coalition-fault-not-to-come = Please choose a day to come.
coalition-fault-too-far = { $n ->
    [one] At most one day from now.
   *[other] At most { $n } days from now.
}
coalition-fault-cannot-help = Nobody with this address can be let in. A helper is a member here, works for no funder and belongs to no partner.
coalition-fault-not-ours = You do not speak for it.

problem-coalition-closed = This can no longer be done
problem-coalition-closed-text = Nothing was changed. Where the proposal stands now, its partners cannot be changed like this.
problem-coalition-faults = This cannot be taken
problem-coalition-faults-text = Nothing was changed. Please choose one of the things that the page offers.
problem-coalition-gone = This was answered or ended before
problem-coalition-gone-text = Nothing was changed. Somebody answered it, took it back or ended it.
problem-coalition-expired = This invitation has run out
problem-coalition-expired-text = Nothing was changed. Ask whoever invited you for another one.
problem-coalition-lead-stays = Whoever leads cannot leave
problem-coalition-lead-stays-text = Nothing was changed. First another partner takes the lead.
problem-coalition-not-ready = There is nothing to sign yet
problem-coalition-not-ready-text = Nothing was signed. Something is missing in the proposal or in your part.
problem-coalition-signed-late = The time to sign is over
problem-coalition-signed-late-text = Nothing was signed. Signatures were due before this arrived.
problem-coalition-changed = It changed since you saw it
problem-coalition-changed-text = Nothing was signed. Read what stands now, then sign that.
coalition-way-proposals = Go to your proposals
