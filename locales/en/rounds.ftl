# The list of rounds, and the page of one round.

rounds-title = Rounds
rounds-lead = A round says beforehand how its money will be divided. Here is what each one asked for, what people decided, and why.
rounds-count = { $n ->
    [one] One round
   *[other] { $n } rounds
}
rounds-find = Find a round
rounds-find-state = Stage
rounds-find-year = Year
rounds-find-place = Place
rounds-find-any = All
rounds-find-show = Show
rounds-find-clear = Show all rounds
rounds-none = No round has been announced yet
rounds-none-what = When the first one is, its call, its rules and its result will stand here, open to everyone.
rounds-none-operator = Do you run this platform? These commands fill it:
rounds-none-import = bring in an election that was held elsewhere
rounds-none-demo = look around in a made-up county first
rounds-no-match = No round fits this choice
rounds-no-match-do = Widen the choice, or show all rounds.
rounds-outcome = { $all ->
    [one] { $funded ->
        [0] The one proposal was not funded
       *[other] The one proposal was funded
    }
   *[other] { $funded ->
        [0] None of { $all } proposals funded
       *[other] { $funded } of { $all } proposals funded
    }
}

round-state = { $state ->
    [announced] Announced
    [open] Open for proposals
    [evaluation] Being reviewed and voted on
    [deliberation] Being decided
    [decided] Decided
    [closed] Closed
    [cancelled] Cancelled
   *[other] In preparation
}
round-state-means = { $state ->
    [announced] The rules are fixed and public. Proposals can be sent in from the opening day.
    [open] Groups can send in proposals now.
    [evaluation] Panels review and the community votes. Nobody sees votes or scores before both have ended.
    [deliberation] Review and vote have ended. The board looks at the computed result and signs it.
    [decided] The result is public, with the reason for every proposal.
    [closed] Every grant of this round has run its course. The result stays here.
    [cancelled] This round ended without a decision.
   *[other] This round is being prepared.
}
round-source = { $source ->
    [imported] This election was held elsewhere. It was loaded here from its published file and counted again.
    [demo] This election is made up, to show how things work here.
   *[other] This round was held here.
}
round-facts = At a glance
round-budget = Money to divide
round-place = Place
round-dates = Voting
round-dates-between = { $from } to { $to }
round-voters = Voters
round-proposals = Proposals
round-decided = Published
round-how = How the money is divided
round-how-full = The rules in full, with their fingerprint
round-next = What you can do here
round-next-result = See what was funded, and why
round-next-check = Check the result yourself
round-next-files = Download everything
round-pending = There is no result yet
round-pending-what = It will stand here the moment it is decided: every proposal, with its votes and its reason.
round-back = All rounds

rules-title = The rules of { $round }
rules-lead = These words and the document below say the same. Whoever has the document and the ballots can compute the result again.
rules-words = In words
rules-document = As a document
rules-document-what = This is the rule as programs read it, in canonical form.
rules-hash = Its SHA-256
