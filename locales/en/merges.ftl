# Making one of two proposals that were sent: staff offer it, every partner of both answers.

## Letters. A subject never says how it ended.

letter-fact-answer-by = Please answer by
letter-proposal-merge-offered-subject = A question to all partners: proposals { $number } and { $other } in { $round }
letter-proposal-merge-offered-lead = The staff of { $round } ask whether your proposal { $number } and proposal { $other } should become one. Proposal { $goes_on } would go on, with the partners of both. This is why they ask:
letter-proposal-merge-offered-free = You are free to say no, and need not say why. It happens only if every partner of both proposals says yes. One no, or no answer by the date, ends it, and nothing changes.
letter-proposal-merge-offered-action = Read and answer
letter-proposal-merge-ended-subject = News of the question about proposals { $number } and { $other } in { $round }
letter-proposal-merge-ended-lead = { $because ->
    [declined] Your proposal { $number } and proposal { $other } stay as they are: not every partner said yes. Nothing changed.
    [silence] Your proposal { $number } and proposal { $other } stay as they are: not every partner had answered by the date. Nothing changed.
    [taken_back] Your proposal { $number } and proposal { $other } stay as they are: staff took their question back. Nothing changed.
   *[overtaken] Your proposal { $number } and proposal { $other } cannot become one any more: one of them was taken back, returned or decided about, a partner left, or the round went on to its decision.
}
letter-proposal-merge-ended-action = Open the proposal
letter-proposal-merge-agreed-subject = Proposals { $number } and { $other } in { $round } become one
letter-proposal-merge-agreed-lead = Every partner said yes. Proposal { $goes_on } goes on with all partners. Please write the common text together, sign it anew and send it by the date below. What each partner wrote about itself is there already.
letter-proposal-merge-agreed-action = Open the question

## Words that both sides read

merge-title = Make one of two proposals
merge-free = This names two proposals and no organisation. No funder can ask for a partner or choose one. It happens only if every partner of both proposals says yes; who said no is told to nobody.
merge-of = Proposals { $goes_on } and { $joins }
merge-state = { $state ->
    [open] Waits for answers
    [agreed] Everyone said yes
   *[ended] Came to nothing
}
merge-because = { $because ->
    [declined] A partner said no. Nothing changed.
    [silence] Not every partner had answered by the date. Nothing changed.
    [taken_back] Staff took the question back. Nothing changed.
   *[overtaken] One of them was taken back, returned or decided about, a partner left, or the round went on to its decision.
}
merge-goes-on = Goes on: proposal { $number }
merge-joins = Joins it: proposal { $number }
merge-answer-by = Answers by
merge-complete-by = The common text by
merge-see = See the question
merge-notice = { $state ->
    [open] Staff ask whether this proposal and another should become one.
    [agreed] This proposal and another became one.
   *[ended] A question whether this proposal and another should become one came to nothing. Nothing changed.
}

## The page of those who are asked

merge-none-within = Nobody asked to make one of this proposal and another.
merge-back = Back to the proposal
merge-why = Why staff ask
merge-what-happens = What happens
merge-all-yes = If every partner says yes: the proposal that goes on gets the partners of both, each with its own part and share. It comes back to you all to write, sign and send one text by the date above. The other one is withdrawn. The files come along, as far as there is room for them. Helpers do not: whoever leads lets them in again.
merge-one-no = If one partner says no, or does not answer by the date: nothing changes.
merge-not-yours = Those who speak for a partner answer here.
merge-over = The date for answers is past.
merge-answer-for = Answer for { $partner }
merge-said-yes = You said yes. While others have not answered you can still say no.
merge-yes = Yes, make them one
merge-no = No, leave them as they are
merge-agreed-what = Proposal { $joins } is merged into { $goes_on }. Proposal { $goes_on } is with its partners to be written, signed and sent.
merge-was-merged = This proposal became part of another one. It goes on there.
flash-merge-answered = Your answer is kept. It waits for the other partners.
flash-merge-agreed = Everyone said yes: the two proposals are one now.
flash-merge-ended = Your answer is kept. Both proposals stay as they are.
problem-merge-gone = This question is answered or over
problem-merge-gone-text = Nothing was changed by this. Open the question again to see where it stands.
problem-merge-too-late = The date for answers is past
problem-merge-too-late-text = Nothing was changed: both proposals stay as they are.
problem-proposal-merged = This proposal became part of another one
problem-proposal-merged-text = It goes on there, and cannot be taken up again by itself. Nothing that was written is lost.

## The page of staff

merge-staff-lead = You can ask the partners of two proposals whether they want to become one. Choose which goes on, and say why, in words that all of them will read.
merge-none-staff = Nothing was offered for this proposal yet.
merge-answered = { $answered } of { $asked } partners have answered
merge-take-back = Take the question back
merge-offer = Ask all partners
merge-other = The number of the other proposal
merge-other-hint = Its number in the list of what was sent. Nothing may be asked of it at the moment.
merge-which = Which one goes on?
merge-which-hint = It keeps its number and its lead, and comes back to all partners for a common text.
merge-which-this = This one
merge-which-other = The other one
merge-reason = Why do you ask?
merge-reason-hint = At least 10 characters. All partners of both read it. Please name no organisation.
merge-answer-by-hint = By the clock: { $zone }. Whoever has not answered by then has said no.
merge-complete-by-hint = By then the common text is to be signed and sent.
merge-send = Ask them
flash-merge-offered = Every partner of both proposals is asked.
flash-merge-taken-back = The question is taken back. Nothing changed.
merge-fault-same = Choose another proposal than this one.
merge-fault-not-there = Choose one of the proposals in the list.
merge-fault-open = For one of the two a question is still open. Wait for its end, or take it back.
merge-fault-too-many = Together they have more partners than one proposal can have.
merge-fault-answer-by = Choose a date and a time to come, so that partners can answer.
merge-fault-complete-by = Choose a date and a time after the one for answers, and before the reviews end.
merge-fault-goes-on = Say which of the two goes on.
merge-fault-reason = Write at least 10 characters and at most 2,000: partners want to know why.
merge-fault-round = This round is over, or is being decided: nothing is changed here any more.
