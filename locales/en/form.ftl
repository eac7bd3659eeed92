# The questions of a round: as staff write them, and as everyone reads them.

form-lead = Ask what you need to decide, and no more. Applicants see every question, with its limits, before they sign up.
form-count = { $n ->
    [0] No question yet
    [one] One question
   *[other] { $n } questions
}
form-none = What will change, for whom, and how anyone could tell: three questions are a good start.
form-add-kind = Kind of answer
form-add = Add a question
form-as-applicants = See the questions as applicants do

line-unnamed = Nothing written yet
line-up = Move up
line-down = Move down
line-copy = Copy
line-remove = Remove
line-behind = Out of date: { $languages }
line-missing = Not translated: { $languages }
line-remove-title = { $part ->
    [form] Remove this question?
    [rubric] Remove this criterion?
   *[other] Remove this?
}
line-remove-what = It will be gone from the round. Earlier versions of this page keep it.
line-remove-do = Remove it
line-remove-not = Keep it
line-theirs = { $name } changed this at the same time as you, { $at }. What stands now:
line-theirs-operator = The operator changed this at the same time as you, { $at }. What stands now:
line-theirs-do = Nothing of yours is lost: it stands below. Save again to put it in the place of theirs, or leave.
flash-line-removed = Removed.
problem-line-changed = Somebody changed this in the meantime
problem-line-changed-text = Nothing was removed. Look at what stands there now, then decide again.
problem-line-changed-way = Back to the round

question-title = Question { $n }
question-new-title = A new question
question-kind = Kind of answer
question-kind-hint = Change this first: what is typed below and not saved is lost when the kind changes.
question-kind-change = Change the kind
question-kind-short_text = One line of text
question-kind-long_text = Long text
question-kind-number = Number
question-kind-money = Amount of money
question-kind-choose_one = One of a list
question-kind-choose_many = Several of a list
question-kind-area = Areas
question-kind-file = File
question-kind-outcomes = Table of outcomes
question-limit-characters = { $n ->
    [one] One character at most
   *[other] Up to { $n } characters
}
question-limit-words = { $n ->
    [one] One word at most
   *[other] Up to { $n } words
}
question-limit-between = From { $least } to { $most }
question-limit-least = { $least } or more
question-limit-most = { $most } at most
question-limit-choices = { $n ->
    [one] One at most
   *[other] Up to { $n }
}
question-limit-megabytes = { $n ->
    [one] Up to one megabyte
   *[other] Up to { $n } megabytes
}
question-limit-rows = From { $least } to { $most } lines
question-required = An answer is needed
question-optional = May stay empty
question-per-partner = Each partner answers
question-in-letter = Asked in the letter of intent too
question-seen-by = { $who ->
    [everyone] Answers become public
    [reviewers] For reviewers and staff
   *[other] For staff only
}
question-label = Question
question-label-hint = In plain words, as you would ask it across a table.
question-options = What to choose from
question-options-hint = One a line, in each language in the same order. Leave a line empty where there is no translation yet.
question-help = Help
question-help-hint = Why you ask, and what belongs in the answer.
question-example = Example
question-example-hint = A good short answer from a made-up group.
question-is-required = An answer is needed before a proposal can be sent in
question-is-per-partner = Each partner of a coalition answers for itself
question-is-in-letter = The letter of intent asks this already
question-who-reads = Who reads the answers
question-reads = { $who ->
    [everyone] Everyone, once proposals are public
    [reviewers] Reviewers, the board and staff
   *[other] Staff only: bank details, addresses, birthdays
}
question-place = Place in the form
question-place-hint = { $n ->
    [one] It is the only question.
   *[other] From 1 to { $n }.
}
question-most-characters = Most characters
question-most-words = Most words
question-most-number = Greatest number, if there is one
question-most-amount = Greatest amount, if there is one
question-most-choices = Most that may be chosen, if not all
question-most-megabytes = Largest file, in megabytes
question-most-rows = Most lines
question-least-number = Least number, if there is one
question-least-rows = Fewest lines
question-fault-label = Write the question.
question-fault-choose = Choose who reads the answers.
question-fault-option-lines = There are { $have } lines here, but { $want } to choose from. Each line translates the one in its place.
fault-whole-number = Write a whole number here, such as 300.
fault-amount = Write an amount here, such as 125,000.
