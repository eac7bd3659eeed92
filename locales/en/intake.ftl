# Proposals on paper or by voice: staff type them in, the group confirms.

letter-coalition-read-back-subject = Please read what we typed for you: { $round }
letter-coalition-read-back-lead = { $partner } brought us a proposal to { $round } on paper or by voice. We have typed it in.
letter-coalition-read-back-next = Please read all of it and confirm it, or tell us what is wrong. Until you confirm, it does not count and nobody reviews it.
letter-coalition-read-back-action = Read it
letter-coalition-read-back-dropped-subject = We no longer ask you to read this: { $round }
letter-coalition-read-back-dropped-lead = What we typed in for { $partner } was not confirmed, and we dropped it. { $reason ->
    [changed_mind] You told us that your group changed its mind.
    [twice] We had it twice, or you sent it yourselves.
    [mistake] It had been begun by mistake.
   *[not_reached] We could not reach you.
}
letter-coalition-read-back-dropped-next = Nothing of it is kept. If this is not what you want, tell us, or apply yourselves while there is time.
letter-coalition-read-back-dropped-action = See the round

read-back-title = Read and confirm
read-back-for-whom = Say for which organisation you answer. Then you read all that was typed, and confirm it.
read-back-go = Read what was typed
read-back-waits = Staff typed in what you brought. It counts once you have read and confirmed it.
read-back-lead = { $how ->
    [paper] Your paper arrived { $arrived }. { $name } typed it in.
    [voice] Your recording arrived { $arrived }. { $name } typed it in.
    [visit] You told us on { $arrived }. { $name } typed it in.
   *[phone] You told us by phone on { $arrived }. { $name } typed it in.
}
read-back-what = Read each part. Confirm all of it, or say in your own words what is wrong; then staff put it right and ask you again.
read-back-until = You can confirm until { $at }.
read-back-being-typed = Staff are putting it right. You get a letter when you can read it again.
read-back-you-said = What you said
read-back-whole = The whole
read-back-partners = You named partners
read-back-partners-what = Staff cannot ask partners for you. Ask them here before you confirm; without being asked they do not take part.
read-back-take-on = This is our proposal: go on to ask partners
read-back-invite = Ask partners
read-back-wrong-here = This is wrong
read-back-wrong-say = What is wrong?
read-back-wrong-whole = Is anything else wrong or missing?
read-back-wrong-hint = Your own words are enough.
read-back-wrong-send = Tell staff what is wrong
read-back-confirm = Confirm and send
read-back-confirm-what = You say for your group that all of this is what you want to propose, and sign it. It is sent at once, as it arrived.

intake-title = On paper or by voice
intake-typed-in = Staff typed this in for the group. See how it came and how it was confirmed.
intake-back = On paper or by voice
intake-lead = Type in what a group brings on paper or by voice. It counts when the group has read or heard all of it and confirmed it. What it says stays between the group and whoever types.
intake-until = Groups can confirm until { $at }.
intake-none = Nothing came on paper or by voice yet
intake-none-what = When a group brings or sends something, note below when it arrived. Arrival counts, whenever you type.
intake-begin = Take something in
intake-column = { $column ->
    [arrived] Arrived
    [channel] How it came
    [typist] Received and typed by
   *[state] Where it stands
}
intake-channel-label = How did it come?
intake-channel = { $channel ->
    [paper] On paper
    [voice] As a recording
    [visit] Told in person
   *[phone] By phone
}
intake-state = { $state ->
    [typing] Being typed
    [reading] Waits for the group
    [signed] Waits for a second signature
   *[confirmed] Confirmed by the group
}
intake-countersign-waits = Please countersign
intake-arrived = When did it arrive?
intake-arrived-hint = The date and time it reached you, not when you type. Clock: { $zone }.
intake-contact-label = How does the group read it back?
intake-contact-hint = A group that can sign in confirms there itself. Choose phone or letter only for a group without e-mail.
intake-contact = { $contact ->
    [registered] It is registered here and signs in
    [email] By a letter to its e-mail
    [phone] By phone
   *[letter] By a letter on paper
}
intake-registered = If it is registered here
intake-organisation = The organisation
intake-not-registered = If it is not registered here
intake-name = What the group calls itself
intake-kind = What kind of group is it?
intake-email = Its e-mail
intake-reached-at = Its phone number or postal address
intake-named-partners = Partners it named
intake-named-partners-hint = Write down who is named. Only the group itself asks partners.
intake-send = Begin to type
intake-type = Type it in
intake-type-what = Write what the group wrote or said, in its language, and nothing of your own. It is saved as you type.
intake-type-scan = Attach the scan or the recording
intake-type-part = The group's own part
intake-you-type = You type for a group. Only you see this until the group confirms.
intake-confirm-by = Can be confirmed until
intake-hand-over = Done typing: read it back
intake-hand-over-what = { $contact ->
    [registered] Those who speak for the group get a letter and read all of it.
    [email] A letter goes to the group's address.
    [phone] You print a sheet and read it aloud on the phone.
   *[letter] You print a sheet and send it to be signed.
}
intake-take-back = Take it back to put it right
intake-take-back-what = You can type again. What was signed before counts no more.
intake-waits-for-group = The group reads it now. You see here what it answers.
intake-waits-for-colleague = Another member of staff must countersign. Ask one to open this page.
intake-group-said = The group says this is wrong
intake-refused = The group said that this is not its proposal, or gave it up.
intake-proof-title = The group's word
intake-proof-what = Print the sheet and have it signed, or read all of it aloud to a person of the group. Then note it here; another member of staff countersigns.
intake-proof-label = How did the group confirm?
intake-proof = { $proof ->
    [sheet] On the signed sheet
   *[read_aloud] It was read aloud, and they said yes
}
intake-code = Code on the sheet
intake-code-hint = It stands at the top of the signed sheet. A sheet from before a change has another one.
intake-signer = Name of the group's person
intake-signed-on = On which day
intake-read-by = Who read it aloud
intake-spoken-in = In which language
intake-read-hint = Only where it was read aloud.
intake-proof-send = Note it
intake-countersign = Countersign
intake-countersign-what = You have seen the signed sheet or spoken with the group's person, and what stands above is true. The group is listed here by its name, and its proposal is sent as it arrived.
intake-countersign-completion-what = You have seen the signed sheet or spoken with the group's person, and what stands above is true. What the group completed is sent as the next version, as it arrived.
intake-confirmer = { $how ->
    [sheet] Countersigned by
    [read_aloud] Countersigned by
   *[signed_in] Confirmed by
}
intake-receipt-what = Print this page or copy it into a letter for a group without e-mail.
intake-sheet = The sheet to read back
intake-sheet-title = Please read and sign
intake-sheet-lead = { $group } brought this proposal to { $round }. It arrived { $arrived } and was typed in as it stands here.
intake-sheet-partners = Staff cannot ask partners for you. They take part only if your group asks them on the website.
intake-sheet-sign = Your word
intake-sheet-sign-what = With my name I say for our group that all of this is what we want to propose, and that our group may be listed on the website by its name.
intake-sheet-signature = Signature
flash-intake-begun = It is noted. Now type it in.
flash-intake-handed-over = It waits to be read back.
flash-intake-taken-back = You can type again.
flash-intake-proof = It is noted. Another member of staff must countersign.
flash-intake-confirmed = It is confirmed and sent.
flash-said-wrong = Staff can read what is wrong and will put it right.
intake-fault-missing = Something must stand here.
intake-fault-unknown-choice = Please choose one of the list.
intake-fault-too-long = This is too long. Please say it in fewer words.
intake-fault-not-a-moment = Please give a date and a time.
intake-fault-not-a-day = Please give a day.
intake-fault-ahead = This lies ahead. Please give when it happened.
intake-fault-too-early = The round did not take proposals yet at that time.
intake-fault-too-late = The deadline was over at that time.
intake-fault-no-time-left = The days in which the group could confirm are over.
intake-fault-not-open = The round takes no proposals.
intake-fault-unknown-organisation = No organisation of this name is registered here.
intake-fault-several-organisations = One organisation is called this and another has it as its address. Please paste the address of the page of the one you mean.
intake-fault-funder = Funders of the programme cannot apply.
intake-fault-own-organisation = You belong to this organisation. Please ask a colleague to type.
intake-fault-needs-to-ask = This group needs another organisation that says yes here: a sponsor that keeps the money, or a partner. Somebody must be able to ask it. Ask the group for the e-mail address of anybody whom it trusts, or let the sponsor bring the proposal.
intake-fault-registered = A group of this name is registered here. Please choose it above, so that its own people confirm.
intake-fault-not-a-name = Please write what the group calls itself.
intake-fault-not-an-email = This is no e-mail address, such as name@example.org.
intake-fault-another-sheet = This is not the code of the sheet as it stands now. Please look at the sheet again, or print a new one.
problem-not-confirmed = It is not confirmed yet
problem-not-confirmed-text = Nothing was sent. Staff typed it in; read and confirm it on its own page.
problem-intake-faults = Something must be put right
problem-intake-faults-text = Nothing was changed. Please look at what was written.
problem-intake-changed = It changed since you saw it
problem-intake-changed-text = Nothing was confirmed or changed. Read what stands now.
problem-intake-over = The time is over
problem-intake-over-text = Nothing was changed. The days in which it could be confirmed are past, or the round is decided.
problem-intake-lacking = Something is missing
problem-intake-lacking-text = Nothing was changed. Something that the round asks for is not there yet, or a partner has not signed.
problem-intake-wait = Too many letters
problem-intake-wait-text = Nothing was changed. Please wait a while before you write to this address again.
intake-is-completion = Completion
intake-language = In which language does the group read?
intake-language-hint = The sheet to be signed is printed in it, and the letter to its e-mail is written in it.
intake-reached-at-hint = Kept until the group has confirmed; if it does not, for 30 days after it could have.
intake-kept-until = Name and contact are kept until
intake-kept-until-what = If the group does not confirm, how it is reached is deleted then, and its name, unless it is listed here.
intake-forgotten = They were deleted, because the group did not confirm in time.
intake-name-forgotten = A group that did not confirm
intake-passed-label = Passed on
intake-passed = From { $from } to { $to }, { $at }.
intake-pass-on = Pass it to a colleague
intake-take-over = Take it over
intake-pass-on-what = The colleague sees what was typed, and goes on. Whoever typed any of it cannot countersign.
intake-pass-to = Colleague
intake-why = Why?
intake-pass-reason = { $reason ->
    [away] Whoever typed is away.
    [language] The colleague speaks the group's language.
    [connected] Whoever typed is too close to the group.
   *[work] Whoever typed has too much to do.
}
intake-drop = Drop it
intake-drop-what = All that was typed and attached is deleted for good. Staff see that something was dropped, when, by whom and why.
intake-drop-completion = Drop the completion
intake-drop-completion-what = What was typed since is deleted for good. The proposal stands again as the group confirmed it. Staff see that it was dropped, and why.
intake-close = Close it
intake-close-what = The group took this on and can no longer confirm it, or gave it up. Nothing is deleted: the draft stays with the group, on its own pages. Staff see that it was closed, when, by whom and why.
intake-close-later = The group has taken this on. You can close it once the group gives it up or the time to confirm is over.
intake-drop-reason = { $reason ->
    [changed_mind] The group changed its mind.
    [twice] It was typed twice, or the group sent it itself.
    [mistake] It was begun by mistake.
   *[not_reached] The group could not be reached.
}
intake-dropped-title = Dropped before they were confirmed
intake-confirmed-before = Confirmed before
intake-asked = Asked for completion
intake-asked-due = Until { $at }.
intake-complete = Type in what the group says
intake-complete-here = This group does not sign in. Tell it by phone or letter what is missing, and type in what it says.
intake-complete-what = Say how and when it came: arrival counts. Then you type it, the group reads or hears all of it, and another member of staff countersigns.
intake-overtaken = Something else was decided about this proposal meanwhile. Please drop the completion.
intake-originals = What the group brought
intake-originals-what = The scan or recording that was typed off, as the group confirmed it. Files are downloads.
intake-sheet-lead-completed = { $group } completed its proposal to { $round }, as it was asked to. That arrived { $arrived }; the whole is typed in as it stands here.
flash-intake-passed = It passed to the colleague.
flash-intake-dropped = It is dropped.
flash-intake-closed = It is closed. The draft stays with the group.
intake-fault-not-asked-yet = It had not been asked for yet at that time.
intake-fault-completion-over = The date for completion was over at that time.
intake-fault-not-a-colleague = Please choose a colleague who works for this round.
problem-intake-taken-on = The group has taken it on
problem-intake-taken-on-text = Nothing was changed. Its own people take part by now, or partners that it asked. Only the group can give it up, on its own pages.
problem-intake-signs-in = The group can do this itself
problem-intake-signs-in-text = Nothing was changed. Somebody of the group signs in by now, and completes it on their own pages.
problem-intake-letters-first = This round asks for a letter of intent first
problem-intake-letters-first-text = Nothing was begun. Only who was invited after a letter of intent can send a proposal here, and letters cannot be typed in for a group yet. Please help the group to write its letter itself.
problem-intake-registered = A group of this name is registered by now
problem-intake-registered-text = Nothing was sent. Since this was typed in, a group of the same name has registered here. If it is the same one, drop this intake and let the group send its proposal itself, or begin anew for the registered group.
intake-find = Number or group
