# The frame of the pages on which rounds are set up, and what is missing of a round.

manage-parts = Parts of this round
manage-overview = Overview
manage-save = Save
manage-leave = Leave without saving
manage-missing-here = things missing
manage-nothing-missing = nothing missing
manage-missing = { $n ->
    [one] One thing is missing here
   *[other] { $n } things are missing here
}
manage-announced = This round is announced. What stands here is locked: it changes only by an amendment that the funders sign, and a promised date moves only with its reason.
manage-outdated = Somebody else saved this part while you were writing
manage-outdated-by = { $name } saved it on { $when }.
manage-outdated-operator = The operator of this platform saved it on { $when }.
manage-outdated-do = Nothing is lost. The form below holds your changes and theirs together. Please look at what they changed, then save again.
manage-outdated-mine = You wrote instead, and it stands in the form:
field-in-language = { $field } ({ $language })
field-of-line = { $line }: { $field }
field-level = { $n ->
    [one] Level of { $points } point
   *[other] Level of { $points } points
}
field-yes = Yes
field-no = No
manage-line-up = Move up
manage-line-down = Move down
manage-line-remove = Remove
flash-part-saved = Saved.

problem-announced = This round is announced
problem-announced-text = Its set-up was fixed on announcement and nothing was changed now. Its rules change only by an amendment with a public reason.
problem-announced-way = See its rules

part-name = { $part ->
    [call] Call
    [form] Questions
    [budget] Budget template
    [rubric] Rubric
    [panels] Panels and seats
    [money] Money
    [rules] Weights and rules
    [vote] Vote
    [applicants] Who may apply
   *[dates] Dates
}

setup-fault-too-long = { $n ->
    [one] Please use at most one character.
   *[other] Please use at most { $n } characters.
}
setup-fault-too-many = { $n ->
    [one] There can be at most one of these.
   *[other] There can be at most { $n } of these.
}
setup-fault-twice = This stands here twice.
setup-fault-range = Please give a number from { $least } to { $most }.
setup-fault-negative = An amount cannot be below zero.
setup-fault-too-large = This amount is too large.
setup-fault-currency = Amounts of this programme are in { $currency }.
setup-fault-unknown = This is no longer part of the programme or of the round. Please choose again.
setup-fault-instant = This date and the moment kept with it do not agree. Please enter the date again.
setup-fault-source = This rubric is not the one it names. Say whose it is: “own”, or that it was changed, while a criterion of the original still stands in it.
setup-fault-address = Please give an e-mail address such as name@example.org.

lack-text = { $place }: nothing is written yet
lack-translation = { $place }: no translation into { $language }
lack-lags = { $place }: the original has changed since it was translated into { $language }
lack-languages = Choose the languages in which the round is published
lack-contact = Say whom applicants can ask
lack-questions = Ask at least one question
lack-options = { $place }: give at least two options to choose from
lack-letter-questions = The round takes letters of intent, but no question is asked in them
lack-categories = Name at least one kind of cost
lack-criteria = Name at least one criterion
lack-levels = { $place }: describe at least two levels
lack-criteria-weights = The criteria weigh { $sum } together; they must weigh 100%
lack-panels = Say which panels review
lack-seats = { $bloc ->
    [foundation] Foundation panel
    [government] Government panel
   *[panel] Community panel
}: { $named } of { $wanted } seats have a name
lack-bench = { $bloc ->
    [foundation] Foundation panel
    [government] Government panel
   *[panel] Community panel
}: { $named } of { $wanted } substitutes have a name
lack-budget = Say how much money there is
lack-pots-sum = The pots hold { $pots } together, but the round has { $budget }
lack-sources = Say who pays
lack-sources-sum = The funding sources hold { $sources } together, but the round gives { $budget }
lack-pots-uncovered = { $pots } need { $need }, but the sources that may pay for them hold { $held }
lack-cap-order = The cap for all years is below the cap for one year
lack-bloc-weights = The weights add up to { $sum }; they must add up to 100%
lack-weight-without-panel = { $bloc ->
    [foundation] The foundation
    [government] The government
   *[panel] The community panel
} has a weight but no panel
lack-panel-without-weight = { $bloc ->
    [foundation] The foundation panel
    [government] The government panel
   *[panel] The community panel
} reviews but weighs nothing
lack-pass-score = Say which score passes the gate
lack-drawing = Name the public drawing that decides ties by lot
lack-least-not-asked = Part funding needs each proposal’s least amount: let the budget template ask for it
lack-bases = Say who may vote
lack-date = { $date }: no date yet
lack-date-order = “{ $later }” comes before “{ $earlier }”

place-field = { $field ->
    [title] Title
    [summary] Summary
    [text] Call
    [general-pot] General pot
    [drawing] Drawing
   *[other] A text
}
place-question = Question { $number }
place-category = Kind of cost { $number }
place-criterion = Criterion { $number }
place-self-check = Self-check { $number }
place-pot = Pot { $number }
place-source = Funding source { $number }

date-start = { $phase ->
    [letter_of_intent] Letters of intent open
    [open] Proposals open
    [review] Review begins
    [vote] Voting opens
   *[deliberation] Deliberation begins
}
date-end = { $phase ->
    [letter_of_intent] Letters of intent close
    [open] Proposals close
    [review] Review ends
    [vote] Voting closes
   *[deliberation] Results are published
}

money-general-pot = General pot

call-lead = What the round is for, in the words people will read. Each text has one original; the others say when they have fallen behind.
call-title = Title
call-title-hint = Short, and plain enough for a poster.
call-summary = Summary
call-summary-hint = Two sentences. They stand in lists, letters and feeds.
call-text = The whole call
call-text-hint = What you hope for, who should apply, what happens when. Leave an empty line between paragraphs; a line that begins with a hyphen becomes a list.
call-languages = Languages of this round
call-languages-hint = The round can be announced once every text is up to date in each of these. Leave a language out if nobody can keep it up.
call-focus = What this round wants to change
call-contact = Whom to ask
call-contact-hint = An e-mail address that somebody reads every working day.

# Reading fields

setup-fault-number = Please give a whole number.
setup-fault-amount = Please give an amount such as 125,000 or 12.50.
setup-fault-share = Please give a percentage from 0 to 100 with at most two decimals.
setup-fault-choice = Please choose one of these.
setup-fault-moment = Please give a date and a time, such as 2027-03-31T17:00.
setup-fault-skipped = The clocks go forward over this time that night, so no clock ever shows it. The nearest are { $before } and { $after }.

# Dates

dates-lead = What happens when, as the clock in the round’s zone shows it. Every date becomes a promise: if one slips, the old date, the new one and the reason stay visible.
dates-zone = Time zone
dates-zone-hint = A name of the time zone database, such as America/Los_Angeles or Asia/Riyadh.
dates-letter = This round takes letters of intent first
dates-twice = The clocks go back that night, so this time comes twice. Which one do you mean?
dates-twice-first = The first: { $when }
dates-twice-second = The second: { $when }
dates-grace = Grace, in minutes
dates-grace-hint = Work begun before a deadline may still be sent for this long after it.
phase-name = { $phase ->
    [letter_of_intent] Letters of intent
    [open] Proposals
    [review] Review
    [vote] Vote
   *[deliberation] Deliberation
}

# Who may apply

applicants-lead = Who may lead a proposal, and what they should ask themselves before they begin.
applicants-kinds = Kinds of organisations
applicants-kinds-hint = Leave all boxes empty if every kind is welcome. Partners of a coalition can always be of any kind.
applicants-kind = { $kind ->
    [community_group] Community group
    [informal_group] Informal group
    [nonprofit] Nonprofit
    [faith_body] Faith body
    [foundation] Foundation
    [cooperative] Cooperative
    [firm] Firm
    [university] University or college
    [school] School or school district
    [government_body] Government body
   *[tribal_nation] Tribal nation
}
applicants-areas = Areas
applicants-areas-hint = A proposal serves at least one of these. Leave all boxes empty for every area.
applicants-together = Alone or together
applicants-way = { $way ->
    [either] Alone or as a coalition
    [alone] Only alone
   *[coalition] Only as a coalition
}
applicants-sponsor = A group without legal form may apply through a fiscal sponsor
applicants-check = Self-check
applicants-check-hint = Questions that a group answers for itself before it starts to write. Whoever cannot say yes to each saves the work.
applicants-check-add = Add a question
applicants-check-explanation = What a no means
applicants-check-explanation-hint = Optional. Says why it matters and what the group can do, such as asking a partner to lead. A group that answers no reads it under the question.
applicants-check-question-first = First write the question that this explains.

# Panels and people

panels-lead = Which panels score proposals, how many sit on each, and how many reviews of a proposal each owes.
panel-name = { $bloc ->
    [foundation] Foundation panel
    [government] Government panel
   *[panel] Community panel
}
panels-sits = This panel scores proposals
panels-seats = Seats
panels-bench = Substitutes
panels-named = { $n ->
    [0] Nobody has been named yet.
    [one] One person has been named.
   *[other] { $n } people have been named.
}
panels-least = Least number of reviews of a proposal
panels-least-hint = Where recusals leave fewer and no substitute can step in, the panel’s weight moves to the community for that proposal.
panels-people = Name people for the seats
manage-people = People
people-lead-round = Who works on this round. Each funder names its own people; community reviewers and the witness are named by any staff.
people-lead-program = Who works on this programme and all its rounds. Each funder names its own people.
people-none = Nobody has a role here yet
people-none-do = Give the first one below, to somebody who has joined.
people-end = Take this role away
people-bench = substitute
people-bench-give = As a substitute
people-give = Give a role
people-give-do = Give this role
people-email = E-mail address
people-email-hint = Of somebody who has joined. They need a second factor before they can use the role.
people-role = Role
people-for = For whom
people-for-hint = Reviewers sit on this funder’s panel, or on the community’s.
people-for-community = The community
people-fault-nobody = Nobody has joined with this address. Ask them to join first.
people-fault-held = They hold this role already.
people-fault-seat = A reviewer sits on a panel of one round.
people-fault-last = A programme is never without staff.
problem-last-staff = This is the last person on the programme’s staff
problem-last-staff-text = Nothing was changed. Give somebody else the role first, then take it away here.
flash-grant-given = The role was given.
flash-role-ended = The role was taken away.
role-name = { $role ->
    [staff] Staff
    [board] Board member
    [reviewer] Reviewer
   *[witness] Community witness
}

# Money

money-lead = What there is to give, from whom, and at most how much to one. All amounts are in { $currency }.
money-bar-pots = Pots
money-bar-sources = Funding sources
money-bar-said = { $sum } of { $budget }
money-budget = Budget of the round
money-budget-hint = Everything that can be given away.
money-expected = About how many awards?
money-expected-hint = The budget divided by this is the typical award, which applicants see beside the work that applying takes.
money-pots = Pots
money-pots-hint = Amounts for an area or a track, each with a contest of its own, allocated in this order. Without any pot the whole budget is one contest.
money-name = Name
money-area = Area
money-area-none = None: a track
money-amount = Amount
money-pot-add = Add a pot
money-general-hint = It comes last, over everyone still unfunded, and takes what the other pots leave over.
money-general-has = This round has a general pot
money-sources = Funding sources
money-sources-hint = Who pays, in the order in which the money is used. Each source can have conditions; awards are put together so that none is broken.
money-funder = Funder
money-only-pots = Only for these pots
money-only-pots-hint = Leave all boxes empty if it may pay for every pot.
money-greatest-share = Greatest share of one award, in percent
money-greatest-sum = Greatest amount for one award
money-conditions-hint = Conditions in words, such as “no campaigns”. Staff answer yes or no for each award.
money-condition = Condition { $number }
money-condition-said = Condition in words
money-condition-add = Add a condition
money-source-add = Add a funding source
money-caps = Caps
money-caps-hint = Leave a field empty where there is no cap.
money-cap-alone-year = Request of one organisation alone, per year
money-cap-alone-all = Request of one organisation alone, in all
money-cap-coalition-year = Request of a coalition, per year
money-cap-coalition-all = Request of a coalition, in all
money-holder-cap = Most that one organisation may hold in this round
money-holder-cap-hint = Its shares of all awards together.
money-whole = Each award is paid by one source alone

# Rounds as a whole

manage-lead = Your programmes, and the rounds you work on.
manage-no-rounds = No round yet
manage-no-rounds-do = A round begins with a name and a language. All else can be written in any order.
manage-new-round = Begin a round
manage-new-program = Begin a programme
manage-state = { $state ->
    [draft] Being set up
    [announced] Announced
    [open] Open for proposals
    [evaluation] Being reviewed and voted on
    [deliberation] Being decided
    [decided] Decided
    [closed] Closed
   *[cancelled] Cancelled
}
manage-ready = Nothing is missing
manage-ready-long = Nothing is missing. Look at the preview once more, then both funders can announce the round.
manage-missing-all = { $n ->
    [one] One thing is missing
   *[other] { $n } things are missing
}
manage-checklist = The round can be announced once this list is empty. Each line leads to where it is put right.
manage-also = Also
manage-preview = Preview: what each audience will see
manage-public = The round as everyone sees it
manage-to-announce = Go on to announce it
round-new-lead = A name and a language are enough to begin. You can also clone an earlier round from its page.
round-new-program = Programme
round-new-original = Language of the originals
round-new-original-hint = The language your team writes in first. All others are translations of it.
round-new-slug = Name in addresses
round-new-slug-hint = Lower-case letters, digits and hyphens, such as gardens-2027. It cannot be changed later.
round-new-do = Begin this round
round-clone = Clone this round
round-clone-lead = Everything is taken over except the people; dates move on by whole years and keep their weekdays.
round-fault-slug = Please use 1 to 80 lower-case letters, digits and single hyphens between them.
round-fault-slug-taken = Another round has this name. Please choose another.
round-fault-title = Please give a title of at most 300 characters.
round-fault-language = The programme is not written in this language.
round-fault-program-changed = The programme has changed since that round, so that it cannot be cloned as it is.
flash-round-begun = The round was begun. Nobody outside its staff can see it yet.
flash-round-cloned = The round was cloned. Please check its dates first.
flash-round-cloned-moved = The round was cloned. The change of clocks moved at least one date to the hour after it; please check the dates first.

# Programmes

program-lead = The standing purpose of its funders, and what binds each of its rounds.
program-name = Name
program-slug-hint = Lower-case letters, digits and hyphens. It cannot be changed later.
program-funders = Funders
program-foundation = Foundation
program-government = Government
program-organization-hint = The organisation’s name in addresses, as on its page.
program-currency = Currency
program-currency-hint = Three capital letters, such as USD. It cannot be changed later.
program-languages = Languages
program-languages-hint = Tags with commas, such as en, es, ar, vi, so, zh. Calls, questions, ballots and letters can be written in each, even where the screens cannot.
program-areas = Areas served
program-label = Name { $n }
program-area-add = Add an area
program-focus = What the programme wants to change
program-focus-add = Add something to change
program-guardrails = Guardrails
program-guardrails-hint = No round of this programme can be announced against them. Rounds already announced keep the ones of their constitution.
program-vote-floor = Least weight of the public vote
program-community-floor = Least weight of vote and community panel together
program-funder-cap = Greatest weight of one funder
program-two = Rules change only when two funders sign, by different people
program-signatures = Signatures
program-two-yes = Two funders, by different people
program-two-no = One is enough
program-edit = Change this programme
program-fault-name = Please give a name of at most 300 characters.
program-fault-zone = Please give a name of the time zone database, such as America/Los_Angeles.
program-fault-languages = Please give at least one language, as tags such as en or zh-Hant.
program-fault-currency = Please give three capital letters, such as USD.
program-fault-organization = No organisation has this name in addresses. It has to be registered first.
program-fault-funder = A programme has at least one funder.
program-fault-two = Two funders must sign, but the programme has only one.
program-fault-twice = Each funder stands once, in a place of its own.
program-fault-floors = The vote’s least weight cannot be above that of vote and panel together.
program-fault-taken = Another programme has this name. Please choose another.
flash-program-begun = The programme has begun.

# Preview

preview-title = Preview: nobody else sees this yet
preview-lead = The real pages, made of the draft as it stands.
preview-not-yet = What begins only with the announcement leads back here.
preview-as = { $as ->
    [public] Everyone
    [applicant] Applicants
    [reviewer] Reviewers
    [voter] Voters
   *[board] The board
}
preview-nav = See it as
preview-begins = { $as ->
    [public] Everyone finds the round in the list, and this page first.
    [applicant] Groups read every question before they sign up, and can print them to write by hand.
    [reviewer] Reviewers score by the criteria that stand beneath the questions.
    [voter] Voters look for when and on what they vote.
   *[board] The board is bound by these rules, as everyone is.
}
preview-pages = Pages of the preview
preview-round = The round
preview-rules = The rules
preview-back = Back to the set-up

problem-revision = Somebody else saved this part in the meantime
problem-revision-text = Revision { $revision } stands now, and nothing was changed. Read it, put your change into it, and send it with that revision.
problem-round-name = This cannot be the name of a round
problem-round-name-text = Nothing was begun. A name in addresses has 1 to 80 lower-case letters, digits and single hyphens between them, and is not “new”.
problem-round-name-taken = Another round has this name
problem-round-name-taken-text = Nothing was begun. Please choose another name.
problem-round-language = The programme is not written in this language
problem-round-language-text = Nothing was begun. Please choose one of the programme’s languages.
problem-round-title = A round needs a title
problem-round-title-text = Nothing was begun. Please give a title of at most 300 characters.
problem-round-program-changed = The programme has changed since that round
problem-round-program-changed-text = Nothing was begun: the earlier round does not fit the programme as it is now.

manage-questions-and-answers = Questions that people asked
manage-letters = Write to a list of people
manage-outbox = Which letters were sent, wait or fail
