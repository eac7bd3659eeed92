# Sending a proposal, its receipt, what staff say of it, and messages.

## Letters. A subject never says why.

letter-fact-proposal-number = Number
letter-fact-arrived = Arrived
letter-fact-hash = Fingerprint (SHA-256)
letter-fact-signatures-due = Signatures until
letter-fact-complete-by = Complete it by
letter-proposal-received-subject = Received: proposal { $number } in { $round }
letter-proposal-received-lead = Your proposal “{ $title }” was received. Please keep this letter: it is your receipt.
letter-proposal-received-unsigned = Not every partner has signed yet. Whoever is silent by the date below can be left out by all who signed, the lead excepted; otherwise the proposal cannot take part.
letter-proposal-received-action = See the receipt
letter-proposal-withdrawn-subject = Taken back: proposal { $number } in { $round }
letter-proposal-withdrawn-lead = Your lead took back the proposal “{ $title }”. Staff no longer see what is in it. It can be sent again until the deadline.
letter-proposal-withdrawn-action = Open the proposal
letter-proposal-returned-subject = Please complete proposal { $number } in { $round }
letter-proposal-returned-lead = The staff of { $round } ask you to complete your proposal. You can change it until the date below and send it again. This happens once.
letter-proposal-returned-action = See what is asked for
letter-proposal-eligible-subject = News of proposal { $number } in { $round }
letter-proposal-eligible-lead = Your proposal “{ $title }” takes part in { $round }.
letter-proposal-eligible-if-lead = Your proposal “{ $title }” can take part in { $round }, on one condition: all its partners sign it.
letter-proposal-eligible-unsigned = Not signed yet: { $partners }. It takes part if all have signed by the date below.
letter-proposal-eligible-next = Next, it is read and decided on. You need do nothing for that: you get a letter.
letter-fact-decision-by = Decision by
letter-proposal-eligible-action = Open the proposal
letter-proposal-ineligible-subject = News of proposal { $number } in { $round }
letter-proposal-ineligible-lead = { $code ->
    [incomplete] Your proposal cannot take part in { $round }: something that was asked for is missing.
    [signature_missing] Your proposal cannot take part in { $round }: the signature of a partner was missing when it was due.
    [lead_not_eligible] Your proposal cannot take part in { $round }: the organisation that leads it is of a kind that cannot apply.
    [area_not_served] Your proposal cannot take part in { $round }: it serves an area that the round does not.
    [outside_purpose] Your proposal cannot take part in { $round }: the money is for another purpose.
    [budget_rules] Your proposal cannot take part in { $round }: its budget is not one that the round can pay.
    [no_legal_holder] Your proposal cannot take part in { $round }: nobody who may hold money stands behind it.
    [coalition_rules] Your proposal cannot take part in { $round }: the round takes other coalitions.
    [sent_twice] Your proposal cannot take part in { $round }: the same was sent twice.
   *[other] Your proposal cannot take part in { $round }. The staff write why:
}
letter-proposal-ineligible-action = Open the proposal
letter-proposal-message-subject = A message about proposal { $number } in { $round }
letter-proposal-message-lead = { $name } of the staff of { $round } writes to you:
letter-proposal-message-action = Read and answer
letter-proposal-extended-subject = A later deadline in { $round }
letter-proposal-extended-lead = In { $round } proposals of { $organization } are taken until { $until }.
letter-proposal-extended-action = Open the round

## Reasons

screening-code = { $code ->
    [incomplete] Something is missing
    [signature_missing] A partner’s signature is missing
    [lead_not_eligible] The lead is of a kind that cannot apply
    [area_not_served] Another area than the round’s
    [outside_purpose] Another purpose than the round’s
    [budget_rules] The budget breaks the round’s rules
    [no_legal_holder] Nobody who may hold money
    [coalition_rules] Another coalition than the round takes
    [sent_twice] Sent twice
   *[other] Another reason
}
screening-verdict = { $verdict ->
    [returned] Sent back to be completed
    [eligible] Takes part
   *[ineligible] Cannot take part
}

## Check and send

submit-check-ready = Nothing is missing. You can send it.
submit-check-unsigned = You can send it. Signatures are still missing.
submit-check-lacking = { $n ->
    [one] One thing is missing
   *[other] { $n } things are missing
}
submit-check-lacking-what = Each line leads to the place where it is put right.
submit-open-until = You can send it until { $at }.
submit-open-over = The time to send it ended on { $at }.
submit-open-from = It can be sent from { $at }.
submit-go = Go on to sending
submit-lead-only = Only people who speak for the leading organisation can send the proposal.
submit-title = Send the proposal
submit-what = What happens when you send it
submit-what-frozen = What stands now is kept as it is. Nobody can change it, you neither.
submit-what-staff = The staff of the round can read it from this moment on. Until now they did not know of it.
submit-what-number = It has number { $number }, as before.
submit-what-new-number = It gets its number in the round.
submit-what-letters = Everyone who belongs to one of these partners gets the receipt by letter:
submit-what-unsigned = { $days ->
    [one] These partners have not signed yet. Each must sign within one working day. Whoever is silent then can be left out by all who signed, the lead excepted; otherwise the proposal cannot take part:
   *[other] These partners have not signed yet. Each must sign within { $days } working days. Whoever is silent then can be left out by all who signed, the lead excepted; otherwise the proposal cannot take part:
}
submit-what-back = You can take it back and send it again until the deadline.
submit-what-complete = This answers what the staff asked for. You can send it this one time.
submit-send = Send it now
submit-back = Not yet: back to the check
submit-see-receipt = See the receipt
submit-withdraw = Take it back
submit-withdraw-what = Staff then no longer see what is in it; its number stays used. Everyone who belongs to a partner is told. You can take it up again and send it until the deadline.
submit-give-up = Give it up
submit-give-up-what = Nothing is deleted. Nobody outside your coalition learns of it. You can take it up again until the deadline.
submit-take-up = Take it up again
submit-take-up-what = You can then change it and send it again until the deadline.
submit-said = What the staff said
submit-said-due = Please send it again by { $at }.
screening-asked-fields = To be completed:
screening-asked-due = It can be sent again until { $at }.
asked-here = The staff ask for this
submit-said-fields = They ask for:
asked-changed = Changed
asked-unchanged = Not changed since it was sent back
submit-unchanged = Something that the staff asked for is as it was.
submit-unchanged-what = You can send it only this one time; after that it cannot be completed any more. You can send it all the same.
flash-proposal-sent = The proposal was sent. Here is your receipt.
flash-proposal-withdrawn = The proposal was taken back.
flash-proposal-given-up = The draft was given up. Nothing is deleted, and nobody outside your coalition learns of it.
flash-proposal-taken-up = You can work on the proposal again.
problem-too-late = The time to send it is over
problem-too-late-text = Nothing was sent, and nothing that you wrote is lost. If something stopped you that was not yours to change, write to the staff of the round.
problem-not-sendable = This cannot be done now
problem-not-sendable-text = The proposal stands somewhere else than when the page was shown, or the round takes no proposals. Nothing was changed.
problem-lacking = Something is missing
problem-lacking-text = The proposal was not sent. The check shows what is missing, each with the way to its place.

## Receipt

receipt-title = Receipt
receipt-lead = This proposal was received.
receipt-number = Number
receipt-round = Round
receipt-version = Version
receipt-arrived = Arrived
receipt-partners = Partners
receipt-hash = Fingerprint (SHA-256)
receipt-signatures-due = Signatures of all partners until
receipt-signatures = Signatures
receipt-all-signed = All partners had signed.
receipt-taken-back = Taken back on
receipt-file = Download what was sent
receipt-check = How to check it
receipt-check-what = The file holds exactly what was sent. Anyone can compute its fingerprint and compare it with the one above, for example with:
receipt-earlier = Earlier versions
receipt-print = You can print this page.
## Signatures that are missing

unsigned-title = Still to be signed
unsigned-who = Not signed yet: { $partners }.
unsigned-before-sending = It can be sent once all have signed, until { $at }.
unsigned-if-sent-now = They may sign after it is sent: if you send it now, until { $at }.
unsigned-until = They can sign until { $at }.
unsigned-or = Whoever is silent then can be left out by all who signed, the lead excepted; otherwise the proposal cannot take part.
unsigned-condition = It takes part if all have signed by { $at }. Not signed yet: { $partners }.

## Messages

message-title = Messages with the staff of the round
message-none = There are no messages yet.
message-not-sent = Staff can be written to about this proposal once it was sent. About the round you can ask at any time.
message-of-staff = { $name }, staff
message-alone = Only between staff and { $partner }
message-write = Write to the staff
message-text = Your message
message-who = Who reads it besides the staff
message-who-all = All partners
message-who-one = Only people of { $partner }
message-who-gone = { $partner } wrote to you alone and no longer takes part. Choose who reads your answer.
message-send = Send the message
message-fault-empty = Write something first.
message-fault-too-long = A message has at most 5,000 characters.
message-fault-reader = Choose who reads it.
flash-message-sent = The message was sent.

## We plan to apply

intent-title = We plan to apply
intent-lead = If your organisation plans to apply, you can say so. It binds you to nothing. Staff see how many organisations said it, and not which.
intent-say = We plan to apply
intent-unsay = We do not plan to apply after all
intent-said = You said that { $organization } plans to apply.
intent-none = You act for no organisation here yet.
intent-none-way = Your organisations
intent-closed = This round takes no proposals now.
flash-intent-said = Thank you. The staff see one more, and not who.
flash-intent-unsaid = It was taken back.

## Screening

screening-title = Proposals that were sent
screening-lead = What coalitions sent, as they sent it. What they are writing now is not here.
screening-none = Nothing was sent yet
screening-none-what = A proposal stands here from the moment it is sent.
screening-none-filtered = None of them stands there.
screening-intents = { $n ->
    [one] One organisation plans to apply.
   *[other] { $n } organisations plan to apply.
}
screening-filter = Show
screening-filter-all = All
screening-state = { $state ->
    [submitted] New
    [returned] With the applicants, to be completed
    [eligible] Takes part
   *[ineligible] Cannot take part
}
screening-withdrawn = Taken back
screening-column = { $column ->
    [number] No.
    [title] Proposal
    [lead] Lead
    [request] Asks for
    [signatures] Signed
   *[state] Where it stands
}
screening-signed = { $signed } of { $all }
screening-signed-due = until { $at }
screening-waiting = Waits for an answer
screening-version = Version { $version }, arrived { $at }
screening-reasons = Why proposals cannot take part
screening-returned-reasons = Why proposals were sent back to be completed
screening-returned-parts = What was asked for
screening-all = All proposals that were sent
screening-partners = Partners
screening-partner-signed = Signed
screening-partner-unsigned = Has not signed
screening-partner-gone = No longer takes part
screening-share = Share
screening-difference = What changed since it was sent back
screening-difference-none = Nothing was changed.
screening-costs = Costs
screening-income = Other income
screening-request = All that is asked for
screening-least = The least that makes sense
screening-decisions = What was decided
screening-decided = { $at }, { $name }
screening-decided-date = { $at }, by the date
screening-decide = Decide
screening-decide-over = Nothing is left to decide here.
screening-choice = What do you decide?
screening-unsigned-until = They can sign until { $at }.
screening-unsigned-what = If a signature is missing then, the proposal cannot take part, unless those who signed leave that partner out. You can decide now: the applicants’ letter names this condition.
screening-choice-eligible = It takes part
screening-choice-returned = Send it back once, to be completed
screening-choice-ineligible = It cannot take part
screening-reason = Reason
screening-reason-hint = For sending back, and for what cannot take part.
screening-text = What the applicants read
screening-text-hint = Whoever sent it reads { $language }. Say what is missing or why, and what can be done.
screening-text-hint-unknown = Say what is missing or why, and what can be done.
screening-language = Language of this text
screening-fields = What is to be completed
screening-fields-hint = Only for sending back.
screening-fields-of = { $part ->
    [about] About the work
    [answers] Answers
   *[money] Money
}
screening-fields-chosen = { $chosen } of { $of } chosen
screening-due = Until when
screening-due-hint = Only for sending back. Time zone: { $zone }.
screening-save = Decide and tell all partners
screening-fault-choice = Choose what you decide.
screening-fault-reason = Choose a reason.
screening-fault-text = Write what the applicants read.
screening-fault-text-long = At most 5,000 characters.
screening-fault-fields = Choose at least one thing to be completed.
screening-fault-due = Give a date and time to come.
screening-fault-again = Completion was asked for before. It is asked for once.
screening-fault-outdated = Another version was sent meanwhile. Please read it first.
screening-fault-overtaken = This version cannot take part any more: its text was opened again, and signatures of it are missing. Wait for the version that its partners send next.
screening-fault-state = It cannot be decided in this way any more.
screening-answer = Write to the applicants
flash-verdict-kept = Decided. All partners were told by letter.

## Later deadlines

extension-title = Later deadlines
extension-lead = You can give one organisation a later deadline, with a reason that everyone reads. Its people are told by letter. Whether it is writing a proposal stays its own business.
extension-none = Nobody was given a later deadline.
extension-line = Proposals of { $organization } are taken until { $until }.
extension-give = Give a later deadline
extension-organization = The organisation’s name
extension-organization-hint = Its name, or the address of its page here.
extension-until = Until when
extension-until-hint = Time zone: { $zone }.
extension-reason = Why, for everyone to read
extension-fault-organization = No organisation here has this name.
extension-fault-several = One organisation is called this and another has it as its address. Please paste the address of the page of the one you mean.
extension-fault-until = Give a date and time, such as 2027-03-01T17:00.
extension-fault-later = Give a time that is to come and later than the deadline it has.
extension-fault-reason = Give a reason of 10 to 2,000 characters.
extension-fault-closed = The round takes no proposals now.
extension-send = Give it and tell them
flash-deadline-extended = The later deadline was given, and the organisation was told.
screening-fault-due-late = Reviewers read until the reviews are due: give a date before that.

# Whoever works for a round and belongs to a partner of a proposal.

staff-in-conflict = You belong to a partner of this proposal. What staff do about it, another member of staff of this round does; where there is nobody else, the operator of this site names somebody.
staff-in-conflict-short = a colleague’s to decide
problem-in-conflict = A colleague does this
problem-in-conflict-text = Nothing was changed. You belong to a partner of this proposal, so another member of staff of this round does this. Where there is nobody else, the operator of this site names somebody.
extension-fault-conflict = You belong to this organisation, or to a partner in a proposal that it leads. Another member of staff of this round gives it more time; where there is nobody else, the operator of this site names somebody.
