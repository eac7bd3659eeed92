# Letters by e-mail. A subject says what it is about, the first sentence what it means for the reader.

letter-greeting = Dear { $name },
letter-greeting-unknown = Hello,
letter-link-until = The link works until { $until }.
letter-to-round = Open the round
letter-read-again = All your letters, to read again
letter-stop = Stop these letters
letter-why-member = You have this letter because you are a member of { $site }. In your settings you choose how often letters come.
letter-why-follower = You have this letter because you asked { $site } to tell you what is new.
letter-why-address = You have this letter because this address was entered at { $site }.

letter-fact-when = When
letter-fact-opens = Proposals can be sent from
letter-fact-closes = Deadline
letter-fact-new-date = New date
letter-fact-old-date = Date until now

letter-confirm-subject = One more step to join { $site }
letter-confirm-lead = Press the link to show that this address is yours. Then your account is ready.
letter-confirm-action = Confirm my address
letter-confirm-after = If it was not you who wanted to join, simply do nothing: without this step there is no account.

letter-one-time-link-subject = Your link to sign in to { $site }
letter-one-time-link-lead = This link signs you in, one time. Please do not pass it on.
letter-one-time-link-action = Sign in
letter-one-time-link-after = If it was not you who asked for it, simply do nothing: nobody gets in without this letter.

letter-already-member-subject = You are already a member of { $site }
letter-already-member-lead = Somebody, probably you, wanted to join with this address. It belongs to an account already, so you can sign in right away.
letter-already-member-action = Sign in
letter-already-member-after = If it was not you, there is nothing to do: nothing has changed.

letter-new-factor-subject = How you sign in has changed
letter-new-factor-lead = { $change ->
    [password_set] Your account has another password, or does without one. All other sign-ins and all tokens for programs have ended.
    [authenticator_added] An authenticator app was added to your account. All other sign-ins have ended.
    [authenticator_replaced] Another authenticator app took the place of the one before. All other sign-ins have ended, and so have tokens for programs that were made with the old app.
    [authenticator_removed] The authenticator app was removed from your account. Other sign-ins have ended, and so have tokens for programs that were made with the app.
    [recovery_codes_renewed] New recovery codes were made for your account. The old ones no longer work.
    [recovery_code_used] A recovery code was used to sign in to your account.
   *[other] A printed card with sign-in codes was handed out for your account.
}
letter-new-factor-action = See how I sign in
letter-new-factor-after = If this was not you, sign in, end all other sign-ins, set a new password, and tell the staff of your programme.

letter-email-changed-subject = Your account has a new e-mail address
letter-email-changed-lead = Your account now uses another e-mail address. Letters no longer come here, and links in older letters no longer work. All other sign-ins have ended.
letter-email-changed-after = If this was not you, tell the staff of your programme right away. They can stop all sign-ins.

letter-invitation-subject = { $organization } invites you
letter-invitation-lead = { $role ->
    [lead] { $inviter } invites you to lead { $organization } here: to act and sign for it, and to say who else may.
    [delegate] { $inviter } invites you to act and sign for { $organization }.
   *[member] { $inviter } invites you to belong to { $organization } and to see its work.
}
letter-invitation-next = You decide on the page whether to accept. If you have no account yet, you make one there.
letter-invitation-action = See the invitation
letter-invitation-after = If you do not know the sender, simply do nothing.

letter-follow-confirm-subject = Do you want to follow { $round }?
letter-follow-confirm-lead = With one press you will hear about { $round }: its dates, its answers and its result.
letter-follow-confirm-action = Yes, tell me what is new
letter-follow-confirm-after = If you did not ask for this, simply do nothing: no further letter will come.

letter-round-announced-subject = New round: { $round }
letter-round-announced-lead = { $round } was announced. Its rules are fixed from today and open for all to read.
letter-round-announced-next = You can read every question before you decide to take part.

letter-date-slipped-subject = A date has changed: { $round }
letter-date-slipped-lead = { $edge ->
    [start] { $phase ->
        [announced] In { $round } the announcement is now on { $new }.
        [letter_of_intent] In { $round } letters of intent are now taken from { $new }.
        [open] In { $round } proposals are now taken from { $new }.
        [evaluation] In { $round } reviews and the vote now begin on { $new }.
        [review] In { $round } the reviews now begin on { $new }.
        [vote] In { $round } the vote now begins on { $new }.
        [deliberation] In { $round } the board now meets from { $new }.
        [decided] In { $round } the result now comes on { $new }.
       *[other] In { $round } a step now begins on { $new }.
    }
   *[end] { $phase ->
        [announced] In { $round } the time before the opening now ends on { $new }.
        [letter_of_intent] In { $round } letters of intent are now taken until { $new }.
        [open] In { $round } proposals are now taken until { $new }.
        [evaluation] In { $round } reviews and the vote now end on { $new }.
        [review] In { $round } the reviews now end on { $new }.
        [vote] In { $round } you can now vote until { $new }.
        [deliberation] In { $round } the board now decides by { $new }.
        [decided] In { $round } the result now comes by { $new }.
       *[other] In { $round } a step now ends on { $new }.
    }
}
letter-date-slipped-why = The reason, in the words of those who run the round:

letter-question-answered-subject = A question was answered: { $round }
letter-question-answered-asked = About { $round }, somebody asked:
letter-question-answered-answer = The answer:

letter-staff-lead = The staff of { $round } write to you:
letter-staff-signed = Signed: { $name }

letter-digest-subject = { $n ->
    [one] One thing is new at { $site }
   *[other] { $n } things are new at { $site }
}
letter-digest-lead = { $n ->
    [one] One thing happened since your last letter.
   *[other] { $n } things happened since your last letter.
}
