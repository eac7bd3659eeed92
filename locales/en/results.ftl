# The result of a round, the page of one proposal, and their charts.

results-title = Result
results-of = The result of { $round }
results-headline = { $all ->
    [one] { $funded ->
        [0] The one proposal was not funded.
       *[other] The one proposal was funded.
    }
   *[other] { $funded ->
        [0] None of { $all } proposals was funded.
        [one] One of { $all } proposals was funded.
       *[other] { $funded } of { $all } proposals were funded.
    }
}
results-voters = { $n ->
    [0] Nobody voted.
    [one] One person voted.
   *[other] { $n } people voted.
}
results-first = First came { $name }.
results-spent = { $spent } of { $budget } given out
results-left = { $left } left over
results-money = The money
results-money-chart = { $share } of the money was given out: { $spent } of { $budget }.

results-outcome = { $outcome ->
    [funded] Funded
    [part_funded] Funded in part
    [reserve] On the reserve list
    [ineligible] Not eligible
    [withdrawn] Withdrawn
    [unworkable] Cannot be carried out
   *[not_funded] Not funded
}
results-list = Every proposal
results-order = Order
results-order-choice = Funded first
results-order-support = By { $unit ->
    [points] points
   *[votes] votes
}
results-order-means = First the funded ones, in the order the rule chose them. Then the others, by { $unit ->
    [points] points
   *[votes] votes
}.
results-find = Narrow the list
results-find-words = Words in the title
results-find-category = Category
results-find-area = Area
results-find-outcome = Outcome
results-find-any = All
results-find-show = Show
results-find-clear = Show all proposals
results-option = { $name } ({ $n })
results-range = { $from } to { $to } of { $n }
results-pages = Pages of the list
results-next = Next
results-no-match = No proposal fits this choice
results-no-match-do = Try fewer words, or show all proposals.
results-votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
}
results-points = { $score } points
results-running = { $sum } so far
results-line = The money ends here
results-line-what = { $spent } given out, { $left } left.
results-line-full = Not one unit of { $budget } is left.
results-why = Why?

results-where = Where the money went
results-by-category = Money by category
results-by-area = Money by area
results-by-chart = { $n ->
    [one] Everything went to { $name }: { $sum }.
   *[other] Most went to { $name }: { $sum }. The others follow in order.
}
results-by-overlap = A proposal with several categories counts in each.
results-unlabelled = None named
results-table = Show as table
results-column-name = Name
results-column-proposal = Proposal
results-column-funded = Funded
results-column-proposals = Proposals
results-column-money = Money
results-column-share = Of all money given
results-column-place = Place
results-column-votes = { $unit ->
    [points] Points
   *[votes] Votes
}
results-column-cost = Cost
results-column-outcome = Outcome
results-column-position = Position
results-scatter = Votes against cost
results-scatter-points = Points against cost
results-scatter-chart = { $n } proposals: the further up, the more support; the further along, the dearer.
results-chart-crowd = Where dots would cover each other, one stands for them all.
results-scatter-along = Along: cost in { $currency }. Up: { $unit ->
    [points] points
   *[votes] votes
}.
results-scatter-along-plain = Along: cost. Up: { $unit ->
    [points] points
   *[votes] votes
}.
results-map = On the map
results-map-chart = { $n ->
    [one] One proposal says where it is.
   *[other] { $n } proposals say where they are. North is up.
}
results-map-some = { $n ->
    [one] One proposal names no place and is missing here.
   *[other] { $n } proposals name no place and are missing here.
}
results-map-skip = Skip the map
results-kilometres = { $n } km
results-metres = { $n } m
results-all = Every number in one table
results-all-title = Every number of { $round }

results-how = How it was counted
results-how-rules = The rules in full
results-blank = { $n ->
    [0] No ballot was blank.
    [one] One ballot was blank. It counts as a voter, as the rules say.
   *[other] { $n } ballots were blank. They count as voters, as the rules say.
}
results-ties = Ties
results-ties-none = No tie ever had to be broken.
results-ties-some = { $n ->
    [one] Once during the count proposals stood equal. What decided was fixed beforehand.
   *[other] { $n } times during the count proposals stood equal. What decided was fixed beforehand.
}
results-tie = Choice { $step }: { $names } stood equal. { $chosen } went first, by { $by ->
    [cost] lower cost
    [votes] more votes
    [lot] the lot
   *[id] its number, read as text
}.
results-ties-more = { $n ->
    [one] One more tie stands in result.json.
   *[other] { $n } more ties stand in result.json.
}
results-listed-twice = { $times ->
    [one] One ballot names { $name } twice. It counted once.
   *[other] Ballots name { $name } again { $times } times. Each ballot counted it once.
}
results-count-differs = The file states { $key } as { $stated } but holds { $found }. What it holds was counted.

results-check = Check it yourself
results-check-how = Take result.json and the program this platform runs on, and count again:
results-check-what = It compares every line with what is published here, and names the first that differs.
results-check-more = How checking works
results-files = Downloads
results-file-result = Everything: the rules, each proposal with its reason, and all ballots
results-file-ballots = The ballots in the Pabulib format that researchers use
results-file-proposals = The proposals as a table, for a spreadsheet
results-file-size = { $size } kB
results-file-hash = SHA-256

proposal-back = Back to the list
proposal-funded = Why it was funded
proposal-not-funded = Why it was not funded
proposal-facts = The numbers
proposal-reference = Number
proposal-step = Chosen as
proposal-step-of = { $step } of { $n }
proposal-rank = Place by { $unit ->
    [points] points
   *[votes] votes
}
proposal-rank-of = { $place } of { $n }
proposal-votes-of = { $votes } of { $voters } ballots ({ $share })
proposal-points = Points
proposal-area = Area
proposal-categories = Categories
proposal-for = For
proposal-position = Where
proposal-place = Its place among all
proposal-place-chart = { $n } proposals side by side, each as high as its { $unit ->
    [points] points
   *[votes] votes
}, the highest first. This one is number { $place }.
proposal-neighbours = Before and after it
proposal-this = This proposal
proposal-unnamed = Proposal { $reference }
