# Making two of one proposal that was sent: staff offer it, its lead says how, every partner answers.

## Letters. A subject never says how it ended.

letter-proposal-split-offered-subject = A question to all partners of proposal { $number } in { $round }
letter-proposal-split-offered-lead = The staff of { $round } ask whether two proposals should be made of your proposal { $number }. Your lead says who would take part in which. This is why they ask:
letter-proposal-split-offered-free = You are free to say no, and need not say why. It happens only if every partner says yes to exactly the division that your lead proposes. One no, or no answer by the date, ends it, and nothing changes.
letter-proposal-split-offered-action = Read on
letter-proposal-split-divided-subject = Please answer: how proposal { $number } in { $round } would be divided
letter-proposal-split-divided-lead = The lead of proposal { $number } in { $round } says how two would be made of it. Please read who would take part where, and answer for your organisation. What was answered to an earlier division does not count for this one.
letter-proposal-split-divided-action = Read and answer
letter-proposal-split-ended-subject = News of the question about proposal { $number } in { $round }
letter-proposal-split-ended-lead = { $because ->
    [declined] Your proposal { $number } stays as it is: not every partner said yes. Nothing changed.
    [silence] Your proposal { $number } stays as it is: not every partner had answered by the date. Nothing changed.
    [taken_back] Your proposal { $number } stays as it is: staff took their question back. Nothing changed.
   *[overtaken] Two cannot be made of your proposal { $number } any more: it was taken back, returned or decided about, too few partners are left, or the round went on to its decision.
}
letter-proposal-split-ended-action = Open the proposal
letter-proposal-split-agreed-subject = Two proposals in { $round } now: { $from } and { $made }
letter-proposal-split-agreed-lead = Every partner said yes. Two proposals were made of proposal { $from }: it goes on, and the new one has the number { $made }. This letter is about proposal { $number }, in which you take part. Please write it anew together, sign it and send it by the date below.
letter-proposal-split-agreed-action = Open the proposal

## Words that both sides read

split-title = Make two of one proposal
split-free = This names one proposal and no partner. Who would take part where is said by its lead alone, and no funder can ask for it. It happens only if every partner says yes to exactly that; who said no is told to nobody.
split-of = Proposal { $number }
split-because-overtaken = It was taken back, returned or decided about, too few partners are left, or the round went on to its decision.
split-complete-by = Both texts by
split-see = See the question
split-notice = { $state ->
    [open] Staff ask whether two proposals should be made of this one.
    [agreed] Two proposals were made of one.
   *[ended] A question whether two should be made of this proposal came to nothing. Nothing changed.
}
split-agreed-what = Two proposals were made of proposal { $number }. The new one has the number { $made }.
split-made-state = { $state ->
    [sent] Proposal { $made } was sent.
    [withdrawn] Its partners took proposal { $made } back.
    [late] Proposal { $made } was not sent by the date: it takes no part in this round. What its partners wrote is still theirs.
   *[awaited] Proposal { $made } has not been sent yet.
}
split-cap = { $who ->
    [alone] An organisation that comes alone may ask for { $most } at most.
   *[coalition] A coalition may ask for { $most } at most.
}
split-cap-per-year = { $who ->
    [alone] An organisation that comes alone may ask for { $most } a year at most.
   *[coalition] A coalition may ask for { $most } a year at most.
}

## The page of those who are asked

split-none-within = Nobody asked to make two of this proposal.
split-all-yes = If every partner says yes: those who go get a new proposal with its own number. It begins with a copy of what was sent: the answers, the budget, the parts and shares of those who take part in it, and the files that answers name, as far as there is room for them. Both come back to their partners to be written, signed and sent by the date above.
split-helpers = Helpers do not come along: whoever leads the new one lets them in again.
split-one-no = If one partner says no, or does not answer by the date: nothing changes.
split-how = How it would be divided
split-not-divided = The lead has not said yet how it would be divided. Then every partner is asked.
split-outdated = A partner has left since. The lead is asked to say anew how it would be divided; then every partner is asked.
split-no-before = You need not wait for a division: you can say no now.
split-sent-before = What was sent before it was divided, as a file
split-half = { $half ->
    [old] Stays: proposal { $number }
   *[new] The new proposal
}
split-leads = leads
split-foreseen = As it stands, the rules of the round would not let it be sent. It can be put right when it is written anew:
split-divide = Say how it would be divided
split-divide-anew = Divide it otherwise
split-divide-what = Every partner is asked for exactly what you say here. If you change it, all are asked anew.
split-side = { $side ->
    [stays] stays in this one
    [goes] goes with the new one
   *[both] takes part in both
}
split-side-none = Please choose
split-new-lead = Who leads the new one?
split-new-lead-hint = One of those who take part in it.
split-divide-send = Ask every partner for this
split-yes = Yes, divide it like this
split-no = No, leave it as it is
split-said-yes = You said yes. While others have not answered you can still say no.
flash-split-divided = Every partner is asked for this division.
flash-split-answered = Your answer is kept. It waits for the other partners.
flash-split-agreed = Everyone said yes: there are two proposals now.
flash-split-ended = Your answer is kept. The proposal stays as it is.
problem-split-stale = Another division is asked about by now
problem-split-stale-text = Your answer was not kept: the lead divided it otherwise, or a partner has left. Open the question again and read how it stands.
problem-split-too-late = The date for answers is past
problem-split-too-late-text = Nothing was changed: the proposal stays as it is.
split-fault-unplaced = Say where this partner would take part.
split-fault-no-partner = This partner does not take part any more. Open the page again.
split-fault-lead-goes = Whoever leads stays, or takes part in both. Pass the lead on first.
split-fault-nobody-goes = Somebody takes part in the new one: choose who.
split-fault-same = The same partners would take part in both. Choose at least one who takes part in one of them alone.
split-fault-new-lead = Choose one of those who take part in the new one.
split-fault-stale = It was divided otherwise meanwhile, or this form is an old one. Look at how it stands, and send again what you want.

## The page of staff

split-staff-lead = You can ask the partners of this proposal whether they want to make two of it. Say why, in words that all of them will read. Who would take part where is theirs to say.
split-none-staff = Nothing was offered for this proposal yet.
split-not-divided-staff = Its lead has not said yet how it would be divided.
split-caps = Each of the two keeps to the limits of the round when it is sent.
split-complete-by-hint = By then both texts are to be signed and sent.
split-cannot = Two can be made of a proposal that was sent, of which nothing is asked, and in which at least two partners take part.
split-awaited = Made of proposal { $from }, not sent yet. It can be sent until { $until }.
split-awaited-late = Made of proposal { $from }, and not sent by { $until }: it takes no part.
flash-split-offered = Every partner of the proposal is asked.
flash-split-taken-back = The question is taken back. Nothing changed.
split-fault-not-there = Two cannot be made of this proposal now: it was taken back, returned or decided about.
split-fault-alone = One partner alone takes part in it: there is nobody who could go.
split-fault-open = A question about it is still open. Wait for its end, or take it back.
split-fault-round = This round is over, or is being decided: nothing is changed here any more.
