# News of coalitions: letters about offers, leaving and help, letters to staff, and a coalition that changed.

letter-coalition-lead-offered-subject = { $lead } asks you to lead a proposal
letter-coalition-lead-offered-lead = { $lead } offers { $partner } the lead of “{ $title }”, a proposal to { $round }.
letter-coalition-lead-offered-next = Whoever leads sends the proposal and speaks for all partners. You decide on the page; until then nothing changes.
letter-coalition-lead-offered-action = See the offer
letter-coalition-left-after-subject = { $partner } has left a proposal
letter-coalition-left-after-lead = { $partner } no longer takes part in “{ $title }”, your proposal to { $round }, which was sent already.
letter-coalition-left-after-next = Its share, { $share }, falls from what you ask for. If another partner should take it, take the proposal back before the deadline, change it, and send it again.
letter-coalition-left-after-action = See the partners
letter-coalition-left-out-subject = A proposal goes on without { $partner }
letter-coalition-left-out-lead = The time to sign “{ $title }”, a proposal to { $round }, is over. { $partner } had not signed, and the other partners go on without it.
letter-coalition-left-out-next = There is nothing more for you to do. What you wrote stays in your own history.
letter-coalition-left-out-action = See your proposals
letter-coalition-goes-on-without-subject = Your proposal goes on without { $partners }
letter-coalition-goes-on-without-lead = { $n ->
    [one] The time to sign “{ $title }”, your proposal to { $round }, is over. { $partners } had not signed and was left out, as all who signed had said. The proposal goes on with the partners who signed.
   *[other] The time to sign “{ $title }”, your proposal to { $round }, is over. { $partners } had not signed and were left out, as all who signed had said. The proposal goes on with the partners who signed.
}
letter-coalition-goes-on-without-next = { $falls ->
    [yes] What was meant for those left out, { $share }, falls from what you ask for. You now ask for { $request }. You need do nothing.
   *[no] No money was meant for those left out: you ask for { $request }, as before. You need do nothing.
}
letter-coalition-goes-on-without-action = See the partners
letter-coalition-let-in-subject = { $name } asks for your help with a proposal
letter-coalition-let-in-lead = { $right ->
    [edit] { $name } has let you in to help with “{ $title }”, a proposal to { $round }. You can read it and write in it.
    [comment] { $name } has let you in to help with “{ $title }”, a proposal to { $round }. You can read it and comment on it.
   *[view] { $name } has let you in to help with “{ $title }”, a proposal to { $round }. You can read it.
}
letter-fact-helps-until = You can help until
letter-coalition-let-in-next = What you see there is for this group alone. If you do not want to help, you can leave on the page of partners.
letter-coalition-let-in-action = Open the proposal

letter-proposal-wrote-to-staff-subject = A message about proposal { $number } in { $round }
letter-proposal-wrote-to-staff-lead = { $readers ->
    [one] { $name } of { $partner } writes to the staff of { $round }. The other partners do not read this:
   *[all] { $name } writes to the staff of { $round } about proposal { $number }:
}
letter-proposal-wrote-to-staff-action = Read and answer
letter-question-asked-subject = A new question about { $round }
letter-question-asked-lead = Somebody wants to know about { $round }:
letter-question-asked-action = Answer it

screening-changed = Coalition changed
screening-coalition-changed = { $n ->
    [one] This coalition has changed since it was sent. No longer there: { $names }.
   *[other] This coalition has changed since it was sent. { $n } partners are no longer there: { $names }.
}
screening-request-fell = When it was sent it asked for { $before }. Without their share it asks for { $now }.
