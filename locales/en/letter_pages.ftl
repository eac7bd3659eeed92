# Following, letters to read again, and what staff write and look after.

follow-title = Follow { $round }
follow-lead = We write to you when something is new: a date, an answer, the result.
follow-email = Your e-mail address
follow-email-hint = You get one letter with a link first. Without it nothing more comes.
follow-areas = Also tell me about new rounds in
follow-do = Follow
follow-stop = Stop following
follow-already = You follow this round.
follow-asked = If letters can reach this address, one is on its way. Press the link in it, then you follow the round.
follow-privacy = The address is used for these letters alone. Each letter has a link that ends them, without signing in.
follow-fault-email = Write your address like name@example.org.
follow-link-title = { $act ->
    [stop] Stop these letters
   *[confirm] Follow a round
}
follow-link-lead = { $act ->
    [stop] One press, and no more of these letters come.
   *[confirm] One press, and you hear what is new.
}
follow-link-do = { $act ->
    [stop] Stop the letters
   *[confirm] Yes, tell me what is new
}
follow-link-done = { $act ->
    [stop] Done. No more of these letters will come.
   *[confirm] Done. You will hear what is new.
}
follow-link-rounds = See the rounds
flash-following = You now follow this round.
flash-not-following = Done. You will not hear of it any more.

letters-title = Letters to you
letters-lead = Everything that was sent to you, to be read again.
letters-none = No letters yet
letters-none-what = Whatever we send you will also stand here, to be read again.
letters-pages = More letters
letters-older = Older letters
letters-written = Written { $at }
letters-secret = The link of this letter stood only in your mailbox. It worked once.
letters-follows = What you follow
letters-follows-none = You follow nothing yet.
letters-follows-area = What is new in { $area }
letters-texts = Text messages
letters-phone = Telephone number for changed dates
letters-phone-hint = With + and the country, such as +1 206 555 0100. Leave it empty for no text messages.
letters-texts-keep = Save the number
letters-fault-phone = Write the number with + and the country, such as +1 206 555 0100.
flash-texts-kept = Your choice about text messages is saved.

outbox-title = Outbox
outbox-lead = Letters about your rounds: which wait, which fail, and which were given up.
outbox-no-relay = Letters are not sent: no mail relay is set. They are kept as files in the data folder. The operator sets TAAWUN_SMTP_URL.
outbox-states = Letters by state
outbox-state = { $state ->
    [waiting] Waiting
    [failing] Failing
    [sent] Sent
   *[dead] Given up
}
outbox-state-means = { $state ->
    [waiting] Not tried yet.
    [failing] Not taken so far. Each is tried again, for more than three days.
    [sent] Taken by the mail relay in the last thirty days or before.
   *[dead] The other side refused them for good, or they were tried for more than three days.
}
outbox-none = No letter here.
outbox-kind = { $kind ->
    [announced] Announcement: { $round }
    [slipped] Changed date: { $round }
    [answered] Answered question: { $round }
    [staff] Letter of the staff: { $round }
   *[other] Letter: { $round }
}
outbox-nobody = Nobody reads at this address any more
outbox-attempts = { $n ->
    [one] Tried once
   *[other] Tried { $n } times
}
outbox-next = Next try: { $at }
outbox-retry = Try again
outbox-others = All other letters
outbox-others-what = Letters about accounts and about other rounds are for their readers alone. You see how many there are.
flash-letter-retried = The letter waits to be sent again.

staff-letters-title = Letters to a list
staff-letters-lead = Write once, in as many languages as you can. You see who gets what before anything is sent.
staff-letters-to = To
staff-letters-list = { $list ->
    [followers] Everyone who follows this round
    [leads] Everyone who leads an organisation
    [askers] Members who asked a question about this round
    [reviewers] Everyone who sits in a panel of this round
   *[without_second_factor] Staff and board without a second factor, who cannot begin yet
}
staff-letters-languages = Readers whose language you leave empty get the first language that you fill in.
staff-letters-subject = Subject
staff-letters-body = Letter
staff-letters-look = See who gets what
staff-letters-preview = { $n ->
    [0] Nobody would get this letter
    [one] One person gets this letter
   *[other] { $n } people get this letter
}
staff-letters-changed = Nothing was sent: the list has changed since you looked. Please look once more.
staff-letters-readers = { $n ->
    [one] one reader
   *[other] { $n } readers
}
staff-letters-who = Who gets which version
staff-letters-not-own = (reads { $language })
staff-letters-more = { $n ->
    [one] And one more.
   *[other] And { $n } more.
}
staff-letters-send = { $n ->
    [one] Send it to this one person
   *[other] Send it to these { $n } people
}
staff-letters-sent = What was sent
staff-letters-none = Nothing yet. Every letter stays here, with how many people got it.
staff-letters-by = { $name }, { $at }
staff-letters-read = Read it
staff-letters-fault-list = Choose who gets the letter.
staff-letters-fault-subject = Write a subject in this language too, or leave both empty.
staff-letters-fault-body = Write the letter in this language too, or leave both empty.
staff-letters-fault-long = This is too long: at most { $n } characters.
staff-letters-fault-empty = Write the letter in at least one language.
staff-letters-fault-nobody = Nobody is on this list now.
flash-staff-letter-sent = The letter is on its way. It stands below with the record.
