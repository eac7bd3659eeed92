
# The letter of intent: the short first step of a round. Staff see what was sent of it, and nothing of the draft.

## Letters. A subject never says why.

letter-fact-intent-number = Number of the letter of intent
letter-fact-proposals-from = Proposals are taken from
letter-fact-proposals-until = Proposals are taken until
letter-proposal-intent-received-subject = Received: letter of intent { $number } in { $round }
letter-proposal-intent-received-lead = Your letter of intent “{ $title }” was received. Please keep this letter: it is your receipt. You can go on working on the proposal; what you write from now on is not in what was sent.
letter-proposal-intent-received-action = Open the letter of intent
letter-proposal-intent-withdrawn-subject = Taken back: letter of intent { $number } in { $round }
letter-proposal-intent-withdrawn-lead = Your lead took back the letter of intent “{ $title }”. Staff no longer see what is in it. It can be sent again until the deadline.
letter-proposal-intent-withdrawn-action = Open the letter of intent
letter-proposal-invited-subject = News of letter of intent { $number } in { $round }
letter-proposal-invited-lead = Good news: the staff of { $round } invite you to send the full proposal “{ $title }”. All that you have written is there; you go on from it.
letter-proposal-invited-next = What comes next: complete the full proposal, let every partner sign it, and send it by the date above.
letter-proposal-invited-action = Go on writing
letter-proposal-not-invited-subject = News of letter of intent { $number } in { $round }
letter-proposal-not-invited-lead = { $code ->
    [outside_purpose] Thank you for your letter of intent. It was not invited to { $round }: the money is for another purpose. The staff write:
    [area_not_served] Thank you for your letter of intent. It was not invited to { $round }: it serves an area that the round does not. The staff write:
    [lead_not_eligible] Thank you for your letter of intent. It was not invited to { $round }: the organisation that leads it is of a kind that cannot apply. The staff write:
    [unclear] Thank you for your letter of intent. It was not invited to { $round }: the staff could not see from it what would be done, and for whom. They write:
    [others_closer] Thank you for your letter of intent. It was not invited to { $round }: not all can be, and others came closer to what the round wants. The staff write:
    [sent_twice] Thank you for your letter of intent. It was not invited to { $round }: the same was sent twice. The staff write:
   *[other] Thank you for your letter of intent. It was not invited to { $round }. The staff write why:
}
letter-proposal-not-invited-action = Open the letter of intent
letter-proposal-intent-extended-subject = A later deadline in { $round }
letter-proposal-intent-extended-lead = In { $round } letters of intent of { $organization } are taken until { $until }.
letter-proposal-intent-extended-action = Open the round

## The page of the round

round-letters-open-at = Letters of intent are taken from { $at }. That is in { $left }.
round-letters-close-at = Letters of intent are taken until { $at }. Time left: { $left }.
letter-of-intent-round = Two steps: first a short letter of intent by { $at }. Those who are invited then go on from it to the full proposal, and type nothing twice.
letter-of-intent-round-over = Letters of intent were taken until { $at }. Only those who are invited go on.
letter-of-intent-write = Write a letter of intent
problem-letters-over = The time for letters of intent is over
problem-letters-over-text = Nothing was begun. In this round a letter of intent comes first, and only those who are invited go on. If something stopped you that was not yours to change, write to the staff of the round.

## Its own page

letter-of-intent-state = { $state ->
    [draft] Letter of intent not sent yet
    [sent] Letter of intent sent
    [invited] Invited
    [not_invited] Not invited
   *[withdrawn] Letter of intent taken back
}
letter-of-intent-lead = This round begins with a short form. Whoever is invited goes on with the full one, and all that is written here stays.
letter-of-intent-back = The letter of intent
letter-of-intent-first = In this round the letter of intent comes first. The full proposal can be sent once it was invited.
letter-of-intent-until = You can send it until { $at }.
letter-of-intent-over = The time for letters of intent ended on { $at }.
letter-of-intent-from = It can be sent from { $at }.
letter-of-intent-over-what = Nothing that you wrote is lost. You can take it with you when you begin in another round.
letter-of-intent-what-frozen = The short form is kept as it stands now. You can go on writing; nothing that you write later is in it.
letter-of-intent-what-staff = The staff of the round can read it from this moment on, and nothing else of your draft. Until now they did not know of it.
letter-of-intent-what-names = It names the partners who take part so far. Everyone who belongs to them gets the receipt by letter:
letter-of-intent-what-signs = Nobody signs it. Signatures come with the full proposal.
letter-of-intent-send = Send the letter of intent
letter-of-intent-lead-only = Only people who speak for the leading organisation can send it.
letter-of-intent-is-sent = The letter of intent is with the staff.
letter-of-intent-wait = You need do nothing: all partners get a letter when it is answered. You can already go on writing.
letter-of-intent-withdraw = Take the letter of intent back
letter-of-intent-withdraw-what = Staff then no longer see what is in it; its number stays used. Everyone who belongs to a partner is told. You can change it and send it again.
letter-of-intent-invited = You are invited
letter-of-intent-invited-what = Your full proposal is taken from { $from } to { $to }. All that you have written is there.
letter-of-intent-not-invited = This letter of intent was not invited
letter-of-intent-not-invited-what = Nothing that you wrote is lost: you can take it with you when you begin in another round.
letter-of-intent-why = { $code ->
    [outside_purpose] The money of this round is for another purpose.
    [area_not_served] It serves an area that this round does not.
    [lead_not_eligible] The organisation that leads it is of a kind that cannot apply.
    [unclear] The staff could not see from it what would be done, and for whom.
    [others_closer] Not all can be invited, and others came closer to what the round wants.
    [sent_twice] The same was sent twice.
   *[other] The staff say why:
}
flash-letter-of-intent-sent = The letter of intent was sent. Here is your receipt.
flash-letter-of-intent-withdrawn = The letter of intent was taken back.
problem-not-invited = The letter of intent comes first
problem-not-invited-text = In this round a full proposal can be sent once its letter of intent was invited. Nothing was sent, and nothing that you wrote is lost.
problem-letter-of-intent-state = This cannot be done now
problem-letter-of-intent-state-text = The letter of intent stands somewhere else than when the page was shown, or the round takes none. Nothing was changed.
problem-letter-of-intent-lacking = Something is missing
problem-letter-of-intent-lacking-text = The letter of intent was not sent. Its page shows what is missing, each with the way to its place.

## For staff

letters-of-intent-title = Letters of intent
letters-of-intent-lead = What coalitions sent, as they sent it. What they are writing now is not here.
letters-of-intent-none = No letter of intent was sent yet
letters-of-intent-none-what = One stands here from the moment it is sent.
letters-of-intent-state = { $state ->
    [sent] New
    [invited] Invited
   *[not_invited] Not invited
}
letters-of-intent-column = { $column ->
    [number] No.
    [title] Letter of intent
    [lead] Lead
    [at] Arrived
   *[state] Where it stands
}
letters-of-intent-choose = Choose number
letters-of-intent-several = Answer those you chose
letters-of-intent-several-what = Each is answered by itself, and its partners are told by letter. An answer cannot be taken back.
letters-of-intent-choice = { $answer ->
    [invited] Invite to send the full proposal
   *[not_invited] Do not invite
}
letters-of-intent-reason-hint = Only for those who are not invited.
letters-of-intent-reasons = Why letters of intent were not invited
letters-of-intent-partners = Who takes part so far
letters-of-intent-answered = { $n ->
    [0] None was answered.
    [one] One was answered.
   *[other] { $n } were answered.
}
letters-of-intent-left = These were not:
letters-of-intent-fault-none = Choose at least one letter of intent.
letters-of-intent-fault-many = Choose at most 200 at once.
letters-of-intent-fault-answered = It was answered meanwhile.
letters-of-intent-fault-gone = It was taken back, or is not there.
letters-of-intent-fault-over = The round takes no proposals any more.
letter-of-intent-number = Letter of intent { $number }
letter-of-intent-code = { $code ->
    [outside_purpose] Another purpose than the round’s
    [area_not_served] Another area than the round’s
    [lead_not_eligible] The lead is of a kind that cannot apply
    [unclear] It is not clear what would be done, and for whom
    [others_closer] Others came closer, and not all can be invited
    [sent_twice] Sent twice
   *[other] Another reason
}
letter-of-intent-extension-which = Which deadline
letter-of-intent-extension-phase = { $phase ->
    [letter_of_intent] That of letters of intent
   *[open] That of proposals
}
letter-of-intent-extension-fault = Choose which deadline.
letter-of-intent-extension-line = Letters of intent of { $organization } are taken until { $until }.
flash-letters-answered = Answered. All partners were told by letter.
letters-of-intent-find = Number or organisation
