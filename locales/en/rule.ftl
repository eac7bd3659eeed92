# How a rule divides the money, and why a proposal is funded or not.

rule-greedy = Proposals are taken one after the other, those with the most { $unit ->
    [points] points
   *[votes] votes
} first. { $skip ->
    [yes] Whatever still fits into the money is funded; what does not fit is passed over, and the count goes on.
   *[no] The count ends at the first that does not fit into the money. Proposals dearer than the whole budget are left out before.
}
rule-greedy-per-cost = Proposals are taken one after the other, those first that have the most { $unit ->
    [points] points
   *[votes] votes
} for each unit of money they cost. What does not fit is passed over, and the count goes on.
rule-equal-shares = The money is divided equally among all voters. A proposal is funded when the people who support it can pay for it together from their shares. First comes the proposal that asks the least of each supporter for what it is worth to them.
rule-phragmen = Every voter earns money at the same even pace. As soon as the supporters of a proposal have earned its cost together, they buy it and start again from nothing. The count ends when the next one would cost more than is left.
rule-utility = { $utility ->
    [cost] A proposal is worth to its supporters what it costs.
    [count] Every funded proposal is worth the same to its supporters.
    [points] A proposal is worth to each supporter the points they gave it.
   *[cost-points] A proposal is worth to each supporter its cost times the points they gave it.
}
rule-left-over = { $kind ->
    [greedy] What the shares leave over goes to the remaining proposals with the most support that still fit.
   *[none] What the shares leave over stays unspent.
}
rule-add1 = Because shares alone would leave money over, every voter's share is raised by { $step } again and again and everything is counted anew, { $run_on ->
    [yes] until the next step would overspend or every supported proposal is funded.
   *[no] until the next step would overspend or nothing that is left still fits.
} The last count that stays within the budget stands.
rule-add1-greedy = What is left after that goes to the remaining proposals with the most support that still fit.
rule-threshold = A proposal needs at least { $score } { $unit ->
    [points] points
   *[votes] votes
}.
rule-points = { $source ->
    [recorded] The points of a ranking are those recorded in the file.
   *[places] On a ranked ballot the first place gives the most points, each further place one less.
}
rule-blank = Every ballot in the box counts as a voter, blank ones too.
rule-no-support = A proposal that nobody supports gets no money.
rule-ties = When two stand equal, this decides, in order: { $criteria }.
rule-tie = { $by ->
    [cost] the lower cost
    [votes] more votes
    [lot] a lot that anyone can compute again from the text “{ $seed }”
    [refuse] nobody: the count stops
   *[id] the number, read as text
}

why-funded = { $method ->
    [equal-shares] Funded as choice { $step }: its supporters could pay for it together from their equal shares.
    [phragmen] Funded as choice { $step }: its supporters had earned its cost together.
    [greedy-per-cost] Funded as choice { $step }: no other that still fitted had more support for the money it costs.
   *[greedy] Funded as choice { $step }: no other that still fitted had more support.
}
why-funded-by-completion = Funded as choice { $step }, with the money that the equal shares left over.
why-withdrawn = It was withdrawn after voting had begun, so it could not be funded.
why-no-support = No ballot supports it, and the rule funds nothing without support.
why-below-threshold = It has { $score } { $unit ->
    [points] points
   *[votes] votes
}, and the rule asks for at least { $threshold }.
why-dearer-than-budget = It costs { $needed }, more than the whole budget of { $budget }.
why-does-not-fit = When its turn came, { $left } was left. It costs { $needed }: { $gap } short.
why-stopped = The count had ended before its turn, at { $name }, which did not fit any more.
why-supporters-cannot-afford = Its supporters together still held { $held } of the { $needed } it costs: { $gap } short.
