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
manage-announced = This round is announced. What it says now changes only by an amendment.
manage-outdated = Somebody else saved this part while you were writing
manage-outdated-by = { $name } saved it on { $when }.
manage-outdated-operator = The operator of this platform saved it on { $when }.
manage-outdated-do = Nothing is lost. The form below holds your changes and theirs together. Please look at what they changed, then save again.
manage-outdated-mine = You wrote instead, and it stands in the form:
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
