# Following, letters to read again, and what staff write and look after.

follow-title = Follow { $round }
follow-lead = We write to you when something is new: a date, an answer, the result.
follow-email = Your e-mail address
follow-email-hint = You get one letter with a link first. Without it nothing more comes.
follow-area = Also tell me about new rounds in { $area }
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
