# The rules of a round that was set up here: in plain words, as a document, how they changed, who signed; and the pages
# of those who announce and amend them.

constitution-version = Version { $number }, in force since { $at }
constitution-earlier-version = You are reading version { $number }. It is no longer in force.
constitution-now = Read the rules in force
constitution-words = In plain words
constitution-words-what = Every sentence here is made from the document below, and from nothing else.
constitution-document-download = Download the document
constitution-hash-what = SHA-256 of the downloaded file
constitution-show = Show the document
constitution-promised = The dates are those that were promised when these rules were announced. Where one has moved since, the round's page shows both.
constitution-signatures = Who signed
constitution-signatures-none = Nobody has signed yet.
constitution-signature = { $person } for { $funder }, { $at }
constitution-changes = How these rules changed
constitution-changes-none = They have not changed since they were announced.
constitution-change = Version { $number }: { $at }
constitution-change-reason = Why
constitution-change-what = What changed
constitution-change-link = Read version { $number } in full
constitution-void = Begun again: { $track ->
    [review] the review
   *[vote] the vote
}, { $at }
constitution-void-what = The funders declared run { $run } void together. What was done in it is kept and not counted.

constitution-part = { $part ->
    [form] What applicants are asked
    [budget] How they lay out their money
    [rubric] What reviewers score by
    [panels] Who reviews
    [money] The money
    [rules] How scores, votes and money come together
    [vote] The vote
    [applicants] Who may apply
    [dates] When
   *[call] The call
}
constitution-bloc = { $bloc ->
    [foundation] Foundation
    [government] Government
    [panel] Community panel
   *[vote] Public vote
}
constitution-weight = { $bloc }: { $share }
constitution-weights = What each bloc weighs
constitution-mode = { $mode ->
    [gate] The panels' scores decide which proposals pass. Among those, the vote alone decides over the money.
    [weighted_equal_shares] Each bloc holds its share of the money and spends it on the proposals that its own members rate.
   *[composite] What each bloc thinks of a proposal is weighed and added. The proposals with the most points get the money first.
}
constitution-scale-rank = By its place among the proposals of its pot: { $blocs }.
constitution-scale-range = By its score or support as it is: { $blocs }.
constitution-allocation = { $rule ->
    [greedy] Votes become money like this: most votes first.
    [greedy_per_cost] Votes become money like this: most votes for each unit of cost first.
    [equal_shares] Votes become money by equal shares; what is left over goes back.
    [equal_shares_greedy] Votes become money by equal shares; what is left over goes to those with the most votes.
    [equal_shares_add1] Votes become money by equal shares, with shares that grow until the money would be overspent.
    [equal_shares_add1_greedy] Votes become money by equal shares, with shares that grow until the money would be overspent; what is left over goes to those with the most votes.
   *[phragmen] Votes become money by Phragmén's rule.
}
constitution-skip = { $skip ->
    [yes] A proposal that does not fit into what is left is passed over, and the count goes on.
   *[no] The count ends at the first proposal that does not fit into what is left.
}
constitution-ties = When two stand equal, this decides, in order: { $criteria }.
constitution-tie = { $by ->
    [cost] the lower request
    [votes] more votes
    [lot] a lot from a public drawing
   *[id] the proposal's number
}
constitution-drawing = The drawing: { $name }, { $at }.
constitution-least-score = A proposal needs at least { $points } of 100 points from the panels.
constitution-least-support = Ballots that must mark a proposal: at least { $n }.
constitution-part-funding = { $part ->
    [yes] A proposal that does not fit whole is offered what is left, down to the least amount it named.
   *[no] A proposal is funded whole or not at all.
}
constitution-bonus = Working together adds { $points } points.
constitution-sign-at-submission = Every partner signs before the proposal is submitted.
constitution-sign-within = Every partner signs within { $days } working days after the proposal is submitted.
constitution-guardrails = No round of this programme may give the vote less than { $vote }, the vote and the community panel together less than { $community }, or one funder more than { $cap }.

constitution-budget = There is { $amount } to give.
constitution-pot = { $name }: { $amount }
constitution-general-pot = { $name }: { $amount }, and what the other pots leave over
constitution-source = { $amount } from { $funder } ({ $name })
constitution-source-pots = Only for: { $pots }.
constitution-source-condition = Only where this is true: { $text }
constitution-source-share = At most { $share } of one award.
constitution-source-sum = At most { $amount } for one award.
constitution-cap = { $cap ->
    [alone_per_year] Who applies alone may ask for at most { $amount } a year.
    [alone_in_all] Who applies alone may ask for at most { $amount } in all.
    [coalition_per_year] A coalition may ask for at most { $amount } a year.
   *[coalition_in_all] A coalition may ask for at most { $amount } in all.
}
constitution-holder-cap = No organisation may hold more than { $amount } over the whole round.
constitution-whole-awards = Each award is paid by one source alone.

constitution-criterion = { $name }: { $weight }
constitution-counts = { $counts ->
    [adjusted] The mean that counts is adjusted for strict and generous reviewers.
   *[raw] The plain mean of the reviews counts.
}
constitution-panel = { $bloc }. Seats: { $seats }; substitutes: { $bench }; reviews of each proposal, at least: { $least }
constitution-questions = Number of questions: { $n }. All of them can be read before signing up.
constitution-categories = Kinds of cost: { $names }.

constitution-ballot = { $ballot ->
    [approval] Each voter marks up to { $most } proposals.
    [points] Each voter spreads { $most } points, at most { $each } on one proposal.
   *[ranking] Each voter puts up to { $most } proposals in order.
}
constitution-identity = { $identity ->
    [code] One code, one ballot: the code comes on a letter or a card.
    [email] One confirmed e-mail address, one ballot.
   *[register] One line of the register of voters, one ballot.
}
constitution-bases = Who may vote: everyone who { $bases } here.
constitution-basis = { $basis ->
    [lives] lives
    [works] works
    [studies] studies
    [worships] worships
    [served] is served
   *[owns] owns a home or a business
}
constitution-least-age = From the age of { $age }.
constitution-scope = { $scope ->
    [own_area] Voters choose among the proposals of their own area.
   *[all_pots] Voters choose among the proposals of all areas.
}
constitution-on-paper = Ballots on paper are counted too.
constitution-together = { $together ->
    [alone] Each organisation applies alone.
    [coalition] Only coalitions may apply.
   *[either] Organisations may apply alone or together.
}
constitution-sponsor = A group without legal form may apply through a fiscal sponsor.
constitution-self-check = Whoever applies must be able to say yes to this: { $text }
constitution-self-check-no = { $asked } If not: { $no }
constitution-phase = { $phase ->
    [letter_of_intent] Letters of intent
    [open] Proposals
    [review] Review
    [vote] Vote
   *[deliberation] Decision
}
constitution-span = { $phase }: { $from } to { $to }
constitution-grace = Work that was begun before a deadline may still be sent for { $minutes } minutes.

# What stands in the way of rules.
rules-fault-sum = The weights add up to { $sum }%, not to 100%.
rules-fault-vote-in-gate = At the gate the vote alone decides over the money, so it has no part in the pass score: its weight is 0%.
rules-fault-vote-floor = The vote weighs { $actual }%. This programme asks for at least { $limit }%: { $by } points more.
rules-fault-community-floor = Vote and community panel together weigh { $actual }%. This programme asks for at least { $limit }%: { $by } points more.
rules-fault-cap-foundation = The foundation weighs { $actual }%. No funder may weigh more than { $limit }% in this programme: { $by } points less.
rules-fault-cap-government = The government weighs { $actual }%. No funder may weigh more than { $limit }% in this programme: { $by } points less.
rules-fault-share = Write a percentage from 0 to 100, such as 35 or 12.5.
rules-fault-number = Write a whole number, or leave it empty.
rules-fault-reason = Everyone will read the reason. Write at least a sentence, and at most 2,000 characters.
rules-fault-moment = Write a date and a time that clocks show in this zone: { $zone }.
rules-fault-body = This is not the part as a document: { $what }

pull-warning = Some weights work otherwise than they say
pull-what = On this scale a bloc whose scores lie close together moves little. On an example of 12 proposals, with panel scores from 40 to 95 and support from 4% to 31% of the ballots, the weights would work like this:
pull-line = { $bloc }: says { $nominal }, works like { $effective }
pull-yes = We know, and mean it so

# Announcing.
announce-title = Announce the round
announce-lead = With the announcement the rules are locked and public. After it they change only when the funders sign the change together.
announce-missing = Not yet: something is missing
announce-missing-where = { $part }: { $n } missing
announce-refused = These rules cannot be announced
announce-opens-past = The round would open at { $at }, which is past. Choose a later date.
announce-what = What will be locked
announce-told = Who will be told
announce-told-followers = Everyone who follows this round or one of its areas gets a letter in their language.
announce-told-public = The round appears in the list of rounds, in the feeds and in the calendar.
announce-sign = Sign
announce-sign-two = One person of each funder signs, each another. The last signature announces the round at once.
announce-sign-one = Your signature announces the round at once.
announce-sign-for = Sign for { $funder }
announce-signed-already = { $person } has signed for { $funder }, { $at }.
announce-waits-for = Still to sign: { $funders }.
announce-not-yours = You can read this. To sign, you need a role for one of the funders.
announce-done = This round was announced.
announce-done-rules = See its rules
flash-announcement-signed = Signed. The round is announced when everyone has signed.
flash-round-announced = Announced. The rules are locked and public.
flash-announcement-outdated = The rules were changed after you opened this page. Look at them again before you sign; nothing was signed.
flash-announcement-not-signed = Nothing was signed: either this funder has signed already, or you have signed for the other.
flash-pull-not-accepted = Nothing was signed. Say yes to how the weights work, or choose another scale.

# Amending.
amend-title = Amend the rules
amend-lead = A change of announced rules needs a public reason and a signature of every funder, each by another person. It cannot be made once somebody has reviewed or voted.
amend-closed = The rules cannot be amended any more
amend-closed-state = This round is past the stages in which its rules can change.
amend-closed-reviews = Somebody has reviewed under these rules.
amend-closed-ballots = Somebody has voted under these rules.
amend-waiting = Waiting for signatures
amend-waiting-none = Nothing waits for signatures.
amend-past = What was decided before
amend-ending = { $ending ->
    [in_force] In force
    [withdrawn] Taken back
   *[overtaken] Overtaken by another change
}
amend-kind = { $kind ->
    [void] Begin a phase again
   *[amendment] Change of the rules
}
amend-written = Written by { $person }, { $at }
amend-withdraw = Take back
amend-new = Write a change
amend-choose = Choose what should change. You get its form as it is in force, and write the reason beside it.
amend-part-title = Amend: { $part }
amend-form = Each question is amended by itself: change its words, its limits or its place, add one, or take one out.
amend-why = Why
amend-reason = Reason, for everyone to read
amend-reason-hint = Say what changes for whom, and why now.
amend-language = Language of the reason
amend-save = Write it down for signing
amend-void = Begin a phase again
amend-void-what = Where a phase went wrong beyond repair, the funders can declare it void together. What was reviewed or voted until then is kept and not counted.
amend-void-track = Phase
amend-void-from = Runs again from
amend-void-to = until
amend-void-save = Write it down for signing
amend-track = { $track ->
    [review] Review
   *[vote] Vote
}
flash-amendment-written = Written down. It comes into force when every funder has signed.
flash-act-signed = Signed. It comes into force when every funder has signed.
flash-act-in-force = Signed by all: it is in force and public.
flash-act-not-signed = Nothing was signed: it is closed, this funder has signed already, or you have signed for the other.
flash-act-withdrawn = Taken back. It stays on the record.
amend-fault-nothing = Nothing would change.
amend-fault-outdated = The rules were amended while this page was open. Look at them again.
amend-fault-dates = Dates do not change here. Move them on the page of promised dates.
amend-fault-missing = Something would be missing then: { $what }

# What changed, in words.
change-added = { $at }: { $after } was added.
change-removed = { $at }: { $before } was taken out.
change-changed = { $at }: { $after } instead of { $before }.
change-reordered = { $at }: in another order.
change-text = { $at }:

# Promised dates.
promise-title = Promised dates
promise-lead = What was promised is never unsaid. When a date moves, both dates and the reason stay on the round's page, and everyone who follows the round is told.
promise-when = { $phase }, { $edge ->
    [start] beginning
   *[end] end
}
promise-to = New date and time
promise-to-hint = By the clock: { $zone }.
promise-second = In the night when the clocks go back: the second of two equal times
promise-reason = Reason, for everyone to read
promise-move = Move the date
promise-none = No date can move any more.
flash-date-moved = Moved. Everyone who follows the round is told.
promise-fault-same = This is the date that stands.
promise-fault-past = The new date is past.
promise-fault-forward = People work towards this date. A deadline is put off, never brought forward.
promise-fault-order = The phases would stand in the wrong order.
promise-fault-outdated = This date was moved while the page was open. Look at it again.
promise-fault-late = This date cannot move any more.
promise-fault-skipped = No clock shows this time ({ $zone }): the clocks go forward over it. The nearest are { $before } and { $after }.

# The page of the part "weights and rules".
ruleset-lead = Who weighs how much, and how scores and votes become money. All of it is locked with the announcement.
ruleset-mode = What decides over the money
ruleset-weights = What each bloc weighs, in percent
ruleset-weights-hint = All together 100%.
ruleset-scales = On which scale each bloc counts
ruleset-scales-hint = For the first way of deciding. By place, every bloc moves as much as its weight says.
ruleset-scale = { $scale ->
    [range] By score or support as it is
   *[mid_rank] By place
}
ruleset-allocation = How votes become money
ruleset-allocation-hint = For the other two ways of deciding.
ruleset-skip = Go on past a proposal that does not fit
ruleset-ties = When two stand equal
ruleset-tie-place = Asked in place { $n }
ruleset-tie-none = nothing more
ruleset-drawing = Public drawing that seeds a lot
ruleset-drawing-hint = Such as a state lottery of a date. It must come at least 24 hours after the ballot box is opened. Leave it empty where no lot is drawn.
ruleset-drawing-held = Date and time of the drawing
ruleset-least-score = Least score from the panels, of 100
ruleset-least-score-hint = Leave it empty for none. Where the panels decide who passes, this is what passes.
ruleset-least-support = Least number of ballots that mark a proposal
ruleset-optional = Leave it empty for none.
ruleset-part-funding = Offer what is left, down to the least amount a proposal names
ruleset-bonus = Points for working together, at most 5
ruleset-signatures = When partners sign
ruleset-sign-at-submission = Before a proposal is submitted
ruleset-sign-days = Working days after submission

problem-rules-refused = The rules do not allow this
problem-rules-refused-text = Nothing was changed. The reason: { $what }
