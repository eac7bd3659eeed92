# Proposals as those who write them see them.

proposals-mine = Your proposals
proposal-untitled = A proposal without a title yet
proposal-number = No. { $number }
proposal-pages = Pages of this proposal
proposal-you-help = You help with this proposal. You do not sign, and you speak for none of its partners.
proposal-state = { $state ->
    [draft] Being written: only your coalition can see it
    [submitted] Sent
    [returned] Sent back to be completed
    [eligible] Takes part
    [ineligible] Cannot take part
    [given_up] Given up: only your coalition can see it
   *[withdrawn] Taken back
}
proposal-begin-again = Begin again with these answers
proposal-begin-again-what = This proposal cannot take part, but the round still takes others.
proposal-page = { $page ->
    [letter-of-intent] Letter of intent
    [overview] Overview
    [answers] Answers
    [budget] Budget
    [partners] Partners
    [files] Files
    [check] Check and send
    [sign] Signatures
    [messages] Messages
   *[history] History
}

## Lists, forms, history.

proposals-lead = Write together, sign together. While it is a draft, only your coalition and those it lets in can see it.
proposals-none = You have no proposal yet.
proposals-none-what = Choose a round below and apply. You can stop and go on at any time: nothing is sent until you send it.
proposals-rounds = Rounds you can apply to
proposals-apply = Apply
proposals-invited = You are asked to take part
proposals-help = You help
proposal-new = Begin a proposal
proposal-new-lead = A few questions first, so that nobody works for weeks on what cannot be funded. Your answers here are not kept.
proposal-new-closed = This round takes no proposals now.
proposal-new-nobody = You cannot begin a proposal for an organisation yet.
proposal-new-nobody-what = Organisations apply, not single people. Register yours, or ask to belong to one that is here.
proposal-new-belong = Ask to belong to one that is here
proposal-new-nobody-member = Proposals are begun by those who lead an organisation or act for it. Ask them to begin one or to make you a delegate.
proposal-new-doubts = Please read this before you begin
proposal-new-doubts-what = You can begin all the same. What the rules forbid is checked again before you send it.
proposal-new-ask = Ask the staff of the round
proposal-new-sure = I have read this and want to begin all the same
proposal-new-said-no = You said no to: “{ $question }” What that means stands under the question.
proposal-new-no-means = As things stand you are not eligible. A partner who can say yes may lead instead, or ask the staff what would help.
proposal-new-not-said = You have not answered: “{ $question }” Who cannot say yes is not eligible.
proposal-new-kind = Your organisation is registered as: { $kind }. In this round the lead must be one of: { $kinds }. You can still take part as a partner, with another organisation leading.
proposal-new-sponsor = Your group has no legal form of its own, so another organisation must hold the money for you: a fiscal sponsor. You can ask one to join later.
proposal-new-no-sponsor = Your group has no legal form of its own, and this round does not take fiscal sponsors. An organisation with a legal form may lead, with you as a partner.
proposal-new-checks-hint = Answer for the organisation that leads. A “no” is explained.
proposal-new-organisation = Which organisation leads?
proposal-new-organisation-hint = The lead speaks for the coalition and receives the money. It can pass to another partner later.
proposal-new-choose = Choose the organisation that leads.
proposal-new-earlier = Carry answers over from an earlier proposal
proposal-new-earlier-hint = Answers to the same questions are copied. Partners, signatures and files are not.
proposal-new-earlier-none = Begin with empty fields
proposal-new-earlier-fault = This proposal is not one of the organisation that you chose.
proposal-new-private = No funder, reviewer or member of staff can see that you began, or how often you save.
proposal-new-begin = Begin
proposal-yes = Yes
proposal-no = No
flash-proposal-begun = Your draft is here. Begin with whatever you know.
flash-proposal-saved = Saved.
flash-proposal-restored = The earlier version is back.
flash-proposal-commented = Your comment is here for your coalition.
flash-proposal-settled = Settled.
proposal-way = Where it stands
proposal-step-since = Begun on { $day }
proposal-step-by = By { $at }
proposal-step-until = Until { $at }
proposal-step-on = On { $at }
proposal-step-before-opening = Before full proposals are taken on { $at }
proposal-step-before = { $phase ->
    [vote] Before voting begins on { $at }
   *[review] Before reviews begin on { $at }
}
proposal-step-sign-within = { $days ->
    [one] Within one working day after it is sent; if it is sent in the last minute, by { $at }
   *[other] Within { $days } working days after it is sent; if it is sent in the last minute, by { $at }
}
proposal-take-up-until = You can take it up again until { $at }.
proposal-take-up-by-lead = Whoever leads can take it up again until { $at }.
proposal-way-asked = See what is asked for
proposal-way-said = See what the staff said
proposal-fallen = What these partners signed has changed, so that their signatures no longer count: { $partners }. They are asked to sign again on their own page.
proposal-fallen-read = Understood
proposal-asked-what = You can read all that you would sign. What the coalition says among itself, and its history, you see once you take part.
proposal-asked-answer = Answer
proposal-complete-by = Complete it and send it again by { $at }. Time left: { $left }.
proposal-lacking-none = Nothing is missing.
proposal-lacking-what = Each line leads to its field.
proposal-write = Go on writing
proposal-partner-waits = Has not answered yet
# The field first: what stands first gives the line its direction, and names of partners run either way.
proposal-field-of = { $field } ({ $partner })
proposal-lack-in-column = { $field }, { $column }
proposal-file-another = Attach another one
proposal-file-where = Attach it on the page of files
proposal-income-certain = promised
proposal-help-title = Short enough to be read aloud.
proposal-help-summary = What you will do, with whom, and what will be different. Everyone reads this first.
proposal-help-served = Who will be better off, and how many they are.
proposal-help-areas = The areas that your proposal serves.
proposal-help-focus = What it works on. Choose what fits; none is fine too.
proposal-help-budget = One line for each cost. “Wanted” is what you ask for; “least” is what still makes sense.
proposal-help-other-income = Money, rooms or goods from elsewhere, with their worth.
proposal-example = See an example
proposal-choose-none = Nothing chosen
proposal-row-new = A new line
proposal-row = Line { $n }
proposal-row-add = Save and add lines
proposal-row-remove = Remove this line
proposal-count-words = { $is } of { $most } words
proposal-count-characters = { $is } of { $most } characters
proposal-comment-or-history = Comment, or see earlier versions
proposal-versions = Earlier versions
proposal-frozen-what = The proposal was sent or taken back while you wrote, so this was not saved. Your words are still in the fields below: copy what you need.
proposal-others-saved = All other fields are saved.
proposal-fields-unsaved = These fields are not saved yet:
proposal-stale = Nothing was saved yet: this page had been open for too long. Your text is below. Press Save again.
proposal-save = Save
proposal-leave = Back to the overview
proposal-write-lead = Every field is saved by itself while you type, where your browser allows it; the button saves all. You can use simple Markdown: - for lists, **for emphasis**.
proposal-saving = Saving…
proposal-saved-at = Saved at { $at }
proposal-not-saved-offline = Not saved: no network. It is kept in this browser and sent when the network is back.
proposal-not-saved-signed-out = Not saved: you are signed out, or this page is too old. It is kept in this browser. Sign in, and come back to this page.
proposal-not-saved-outdated = Somebody else changed this meanwhile. Nothing of theirs was overwritten.
proposal-not-saved-refused = Not saved.
proposal-kept-here = This browser keeps something that you typed here and that was never saved.
proposal-kept-take = Put it back
proposal-kept-drop = Throw it away
proposal-conflict = { $by } saved this field at { $at }.
proposal-conflict-do = Your own words are still in the field and not saved yet. Put both together and save again.
proposal-conflict-theirs = What stands now:
proposal-conflict-difference = From that to yours:
proposal-conflict-fault = { $by } changed this field while you wrote. See both texts and save again.
proposal-conflict-take-theirs = Take theirs
proposal-conflict-keep-mine = Save mine instead
proposal-entry-too-long = This has { $is } characters; a draft keeps at most { $most }. It was not saved.
proposal-entry-too-many-rows = A table has at most { $most } lines. It was not saved.
proposal-entry-another-shape = This cannot be saved in this field.
proposal-request = You ask for
proposal-shared = Shared out among partners
proposal-shared-over = The shares are { $amount } more than what you ask for.
proposal-shared-under = { $amount } of what you ask for is not shared out yet.
proposal-shared-all = The shares add up to what you ask for.
proposal-limit = { $who ->
    [coalition] As a coalition, at most
   *[alone] Alone, at most
}
proposal-limit-left = You could still ask for
proposal-limit-over = You ask for { $amount } more than you may.
proposal-limit-drawn = What you ask for, and the most that you may
proposal-limits = The limits of this round
proposal-limit-years = { $n ->
    [one] The budget is for one year.
   *[other] The budget is for { $n } years: what is allowed in a year counts once for each.
}
proposal-number-helps = A number here helps people compare.
proposal-costs-drawn = What the money is for
proposal-costs-of-no-kind = No kind of cost chosen yet
proposal-shares-drawn = How the money is shared
proposal-shares = Share of each partner
proposal-shares-what = Together they must be exactly what you ask for, to the cent. If one share changes, only that partner signs again.
proposal-history-title = What happened
proposal-history-what = Only your coalition and those it lets in can read this.
proposal-history-fields = Fields, the latest first
proposal-history-none = Nothing is written yet.
proposal-field-go = Go to this field
proposal-comments-title = Comments
proposal-comments-none = Nobody has said anything yet.
proposal-comment-say = Say something about this field
proposal-comment-hint = Your coalition and those it lets in read it. It is never sent.
proposal-comment-send = Say it
proposal-comment-settle = It is settled
proposal-comment-settled = Settled
proposal-comment-empty = Say something first.
proposal-comment-too-long = A comment has at most 2,000 characters.
proposal-versions-title = Versions
proposal-versions-none = Nothing was ever saved here.
proposal-version = Version { $n }
proposal-version-stands = This one stands
proposal-version-restore = Bring this one back
problem-round-not-open = This round takes no proposals now
problem-round-not-open-text = Nothing was begun. The page of the round says when it takes proposals.
problem-pays-for-it = Who pays for the programme takes no part in its proposals
problem-pays-for-it-text = Nothing was changed. Funders set the rules of a round; communities propose. If such an organisation takes part in a proposal, it passes the lead on or leaves before that goes on.
proposal-new-pays = The organisation you speak for pays for this programme. Funders set the rules of a round; communities propose.
problem-proposal-frozen = This proposal cannot be changed now
problem-proposal-frozen-text = It was sent or taken back. Nothing was changed.
problem-proposal-entry = This cannot be kept in a draft
problem-proposal-entry-text = It is too long or does not fit its field. Nothing was changed.
problem-proposal-field = Somebody else saved this field meanwhile
problem-proposal-field-text = Nothing was changed. Read the field again, put both together, and save from the version that stands.
proposal-lacking = { $n ->
    [0] Ready
    [one] One thing is missing
   *[other] { $n } things are missing
}
proposal-comments = { $n ->
    [one] One comment
   *[other] { $n } comments
}
proposal-way-step = { $step ->
    [letter] Write a short letter of intent
    [invitation] Staff say who is invited
    [write] Write it together
    [sign] Every partner signs
    [send] Send it
    [screening] Staff check whether it can take part
    [complete] Complete what staff ask for
    [review] Reviewers read and score it
    [vote] The community votes
    [not_invited] It was not invited
    [ineligible] It cannot take part
    [withdrawn] It was taken back
    [given_up] It was given up
    [joined] It became part of another proposal
   *[decision] The decision
}
proposal-step-state = { $state ->
    [done] (done)
    [now] (now)
    [undone] (not done)
    [ended] (it ended here)
   *[next] (still to come)
}
proposal-step-do = { $step ->
    [letter] Write the short form and send it.
    [invitation] You need do nothing. You get a letter.
    [write] Below stands what is still missing.
    [sign] Ask the partners who have not signed.
    [send] Everything is there: send it before the deadline.
    [screening] You need do nothing. You get a letter.
    [complete] Change what was asked for and send it again.
    [review] You need do nothing.
    [vote] You need do nothing.
    [send_unsigned] Everything else is there: you can send it now, and signatures can follow.
   *[decision] You get a letter.
}
proposal-role = { $role ->
    [lead] Leads
    [fiscal_sponsor] Holds the money
    [in_kind] Gives in kind
   *[partner] Partner
}
proposal-field = { $field ->
    [title] Title
    [summary] Summary
    [served] Who is served
    [areas] Areas
    [focus] Focus
    [budget] Costs
    [other_income] Other income
    [share] Share of the money
    [duties] What it will do
    [gives] What it gives
    [gains] What it gains
   *[loss] What would make it a loss
}
proposal-column = { $column ->
    [what] What it is
    [category] Kind of cost
    [wanted] Wanted
    [least] Least
    [amount] Amount
    [certain] It is promised
    [indicator] What is counted
    [baseline] Today
    [target] Goal
    [unit] Counted in
   *[by] By which day
}
proposal-file-there = { $there ->
    [yes] A file is attached
   *[no] No file
}
proposal-count = { $unit ->
    [words] { $is } of { $most } words
   *[characters] { $is } of { $most } characters
}
proposal-happened-fallen = { $happened }. Its share, { $share }, fell from what is asked for, which is now { $request }.
proposal-happened = { $kind ->
    [letter_of_intent_sent] The letter of intent was sent
    [letter_of_intent_withdrawn] The letter of intent was taken back
    [invited] Staff invited it to send the proposal
    [not_invited] Staff did not invite it
    [begun] The draft was begun
    [restored] An earlier version of “{ $about }” was brought back
    [partner_invited] { $about } was asked to take part
    [partner_joined] { $about } joined
    [partner_declined] { $about } declined
    [partner_left] { $about } left
    [partner_left_out] { $about } was left out by the signatures of the others
    [partner_uninvited] The invitation of { $about } was taken back
    [role_changed] { $about } takes part in another role
    [lead_passed] The lead passed to { $about }
    [signed] { $about } signed
    [signatures_fell] “{ $about }” changed: { $partners } must sign again
    [let_in] { $about } was let in
    [let_out] { $about } has no access by name any more
    [file_attached] File { $about } was attached
    [file_removed] File { $about } was taken away
    [submitted] The proposal was sent
    [withdrawn] The proposal was taken back
    [taken_up] The proposal was taken up again
    [returned] Staff asked for something that is missing
    [found_eligible] Staff found that it can take part
    [merge_offered] Staff asked whether this proposal and “{ $about }” should become one
    [merge_ended] The question about “{ $about }” came to nothing
    [merged] This proposal and “{ $about }” became one
    [split_offered] Staff asked whether two should be made of this proposal
    [split_divided] It was said how two would be made of this proposal
    [split_ended] The question whether two should be made of it came to nothing
    [split] Two were made of this proposal: the new one has the number { $about }
    [made_by_split] This proposal was made of proposal { $about }
    [file_left_behind] There was no room here for file { $about }: attach it again where it is needed
    [typed_in] Staff typed in what the group brought on paper or by voice
    [handed_over] Staff handed it over to be read back
    [taken_back_to_type] Staff took it back to put something right
    [said_wrong] The group said that something is wrong
    [intake_confirmed] { $about } confirmed it for the group
    [intake_closed] Staff closed what they had typed in; the draft stays with the group
   *[found_ineligible] It cannot take part
}
proposal-lack-missing = nothing is written yet
proposal-lack-too-many-words = { $is } words are more than the { $most } that fit
proposal-lack-too-many-characters = { $is } characters are more than the { $most } that fit
proposal-lack-no-transcript = a recording needs its words in writing too
proposal-lack-not-a-number = this is no whole number
proposal-lack-number-below = it must be at least { $least }
proposal-lack-number-above = it must be at most { $most }
proposal-lack-not-an-amount = this is no amount: write it like 1200 or 1,200.50
proposal-lack-amount-above = it must be at most { $most }
proposal-lack-not-a-day = this is no day of the calendar
proposal-lack-day-too-early = this day is before proposals are due. Choose { $earliest } or later
proposal-lack-unknown-choice = a choice is not offered any more
proposal-lack-too-many-chosen = at most { $most } can be chosen
proposal-lack-too-few-rows = at least { $least } lines are needed
proposal-lack-too-many-rows = at most { $most } lines fit
proposal-lack-least-above-wanted = the least is more than what is wanted
proposal-lack-area-not-served = the round serves other areas
proposal-lack-needs-partners = This round takes coalitions: ask at least one partner
proposal-lack-must-be-alone = This round takes organisations that come alone
proposal-lack-lead-of-another-kind = The lead must be another kind of organisation: pass the lead to a partner
proposal-lack-needs-sponsor = The lead has no legal form: ask a fiscal sponsor to join
proposal-lack-no-sponsors = This round takes no fiscal sponsors
proposal-lack-not-answered = { $partner } has not answered the invitation
proposal-lack-not-signed = { $partner } has not signed what stands now
proposal-lack-category-above-share = “{ $category }” holds more than { $share } of what you ask for
proposal-lack-shares-do-not-add-up = The shares of the partners together make { $shares }, but you ask for { $request }
proposal-lack-request-above = { $who ->
    [alone] an organisation alone may ask for at most { $most }
   *[coalition] a coalition may ask for at most { $most }
}
outcome-promised = { $indicator }: from { $baseline } to { $target } { $unit } by { $day }
proposal-in-currency = In { $code }: write 1200 or 1,200.50
proposal-to-put-right = These answers are saved, but cannot be sent as they stand:
