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
rounds-vote-dates = Vote: { $dates }
rounds-budget = { $budget } to divide
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

rounds-find-words = Words
rounds-find-program = Programme
rounds-find-area = Area
rounds-find-focus = Focus
rounds-find-open = Only rounds that take proposals now
rounds-calendar = All dates for your calendar
rounds-feed = News as a feed (Atom)

round-opens-at = Proposals are taken from { $at }. That is in { $left }.
round-closes-at = Proposals are taken until { $at }. Time left: { $left }.
round-left-days = { $n ->
    [one] one day
   *[other] { $n } days
}
round-left-hours = { $n ->
    [one] one hour
   *[other] { $n } hours
}
round-left-minutes = less than an hour
round-left-until-end = { $left } left
round-left-until-start = in { $left }
round-read-questions = { $n ->
    [one] Read the one question of the form
   *[other] Read all { $n } questions of the form
}
round-ask = { $n ->
    [0] Ask about this round
    [one] One question and its answer
   *[other] { $n } questions and their answers
}
round-call = The call
round-call-languages = The call in other languages
round-call-fallback = The call is not written in { $wanted }. Here it is in { $shown }.
round-call-none = The call has no text beyond its title.
round-when = What happens when
round-zone = Times are in { $zone }.
round-calendar = Put the dates into your calendar
round-feed = Follow this round as a feed (Atom)
round-phase = { $phase ->
    [letter_of_intent] Letters of intent
    [open] Proposals
    [review] Review by the panels
    [vote] Community vote
   *[deliberation] Decision by the board
}
round-phase-state = { $state ->
    [done] (over)
    [now] (now)
   *[next] (still to come)
}
round-slips = Dates that were moved
round-slip = { $edge ->
    [start] { $phase }: the beginning moved from { $old } to { $new }.
   *[end] { $phase }: the end moved from { $old } to { $new }.
}
round-money = Where the money goes
round-money-one = All { $amount } are in one pot.
round-pot = Pot
round-pot-amount = Amount
round-cap = { $who ->
    [alone] { $span ->
        [year] An organisation alone may ask for at most { $amount } a year.
       *[all] An organisation alone may ask for at most { $amount } in all.
    }
   *[coalition] { $span ->
        [year] A coalition may ask for at most { $amount } a year.
       *[all] A coalition may ask for at most { $amount } in all.
    }
}
round-who-title = Who may apply
round-who-any = Organisations and groups of every kind.
round-who = { $kinds }.
round-kind = { $kind ->
    [community_group] community groups
    [informal_group] informal groups
    [nonprofit] nonprofits
    [faith_body] faith bodies
    [foundation] foundations
    [cooperative] cooperatives
    [firm] firms
    [university] universities
    [school] schools
    [government_body] government bodies
   *[tribal_nation] tribal nations
}
round-together = { $together ->
    [either] Alone or in a coalition, as you like.
    [alone] Each on its own.
   *[coalition] Only as a coalition of several partners.
}
round-serves = What you propose must serve { $areas }.
round-sponsor = A group without legal form may apply through a fiscal sponsor.
round-self-check = Ask yourselves first
round-self-check-no = If not:
round-weight = { $bloc ->
    [foundation] the foundation’s reviewers count { $share }
    [government] the government’s reviewers count { $share }
    [panel] the community panel counts { $share }
   *[vote] the public vote counts { $share }
}
round-how-not-yet = The weights are not set yet.
round-how-decided = { $mode ->
    [composite] Places are added by weight: { $shares }.
    [gate] The panels say which proposals pass, then the vote divides the money. In the panels’ score { $shares }.
   *[weighted_equal_shares] Everyone spends a share of the money on what they rate: { $shares }.
}
round-behind = Who is behind it
round-funders = The money comes from { $funders }.
round-follow-title = Stay informed
round-follow-letters = Get a letter when something changes
