# What reviewers score by, how applicants lay out their money, who votes, and the page on which everyone reads it.

rubric-lead = Reviewers score every proposal by these criteria. Applicants read them before they write.
rubric-criteria = Criteria
rubric-none = No criterion yet. Begin from one of the rubrics below, or write your own.
rubric-add = Add a criterion
rubric-sum = Together { $share } of 100%
rubric-counts = Which mean counts
rubric-counts-said = { $counts ->
    [raw] The mean as reviewers gave it.
   *[adjusted] The mean after each reviewer's own severity is taken out. It is computed by a public formula, and the plain mean is shown beside it.
}
rubric-levels = { $n ->
    [one] One level
   *[other] { $n } levels
}
rubric-na-said = A reviewer may say that this does not apply. That never counts as zero.
rubric-presets = Begin from another rubric
rubric-presets-choose = Rubric to begin from
rubric-preset-own = An empty one
rubric-presets-do = Begin from it
rubric-replace = Yes, replace the criteria above. Earlier versions keep them.
flash-rubric-replace = Nothing was changed: there are criteria already. Tick the box to replace them.
rubric-source-said = { $source ->
    [own] Written for this round.
    [sample] Taawun's own sample. It follows priorities that Communities of Opportunity (King County, Washington) has published; weights, levels and words are Taawun's.
    [sample_changed] Begun from Taawun's own sample, and changed for this round.
    [montgomery_county_2022] The shape that Montgomery County, Pennsylvania, published for its recovery fund in 2022: sections of 20, 30 and 50 of 100, levels 0 absent, 1 adequate, 2 good, 3 great. The words are Taawun's.
   *[montgomery_county_2022_changed] Begun from the shape that Montgomery County, Pennsylvania, published for its recovery fund in 2022, and changed for this round.
}
criterion-title = Criterion
criterion-new-title = A new criterion
criterion-name = What is judged
criterion-help = What to look for
criterion-weight = Weight in percent
criterion-weight-hint = All criteria together make 100.
criterion-na = A reviewer may say that this does not apply
criterion-levels = Levels
criterion-levels-hint = For each level its points, and what a proposal that deserves them looks like. Levels left empty are left out.
criterion-points = Points of level { $n }
criterion-anchor = What it looks like
criterion-fault-name = Say what is judged.
fault-share = Write a percentage from 0 to 100 here, such as 12.5.
fault-choose-one = Choose one of these.

budget-lead = Applicants lay out their money by these kinds of cost. Few are enough.
budget-years = For how many years
budget-asks-least = Ask also for the least with which the work still makes sense
budget-asks-other = Ask what else pays for the work
budget-categories = Kinds of cost
budget-category = Kind of cost
budget-category-help = What belongs there
budget-greatest = Greatest share of a request, in percent
budget-greatest-hint = Empty: as much as they need.
budget-add = Add a kind of cost
budget-cost = Cost
budget-least-column = The least that works
budget-wanted-column = Asked for
budget-greatest-said = { $share } at most
budget-years-said = { $n ->
    [one] The budget is for one year.
   *[other] The budget is for { $n } years.
}
budget-least-said = Beside what you ask for, you say the least with which the work still makes sense.
budget-other-said = You also say what else pays for the work. It never lowers what you may ask for.

vote-lead = Who votes, and what a ballot looks like. All of this is fixed when the round is announced.
vote-ballot = The ballot
vote-ballot-kind = { $kind ->
    [approval] Marks: voters mark the proposals they want
    [points] Points: voters spread points over proposals
   *[ranking] Ranking: voters put proposals in order
}
vote-ballot-number = { $name ->
    [most] Marks: how many at most
    [total] Points: how many to spread
    [most_each] Points: how many at most for one proposal
   *[places] Ranking: how many places
}
vote-identity = What makes sure that one person votes once
vote-identity-hint = The result says what this proves, in these words.
vote-identity-proves = { $identity ->
    [code] A code on a letter or card. Proves that each ballot came from one handed-out code, not who used it.
    [email] A confirmed e-mail address. Proves that each ballot came from another mailbox; one person may have several.
   *[register] A line of a register of voters. Proves that each ballot belongs to one person whom the register names.
}
vote-bases = Who may vote
vote-bases-hint = One tie to the area is enough. Voters say it themselves.
vote-basis = { $basis ->
    [lives] Lives there
    [works] Works there
    [studies] Studies there
    [worships] Worships there
    [served] Is served there
   *[owns] Owns a business or a home there
}
vote-least-age = Least age
vote-least-age-hint = In years. Young people live with what is decided.
vote-scope = What a voter votes on
vote-scope-said = { $scope ->
    [all_pots] The proposals of every area
   *[own_area] The proposals of one area, which the voter names
}
vote-on-paper = Ballots on paper count too

asked-title = Questions of { $round }
questions-heading = What you will be asked
asked-lead = Every question, its limits and how answers are judged. You can read all of it before you sign up.
questions-languages = Languages of the questions
questions-not-in = This round is not written in { $language }. You see its texts in the language they were written in.
questions-on-page = On this page
questions-print = Print this page to work on paper: it has lines to write on.
questions-more-paper = Write on, on another sheet, if you need to.
questions-group = Name of your group
questions-contact = Who writes this, and how we reach you
questions-other-income = What else pays for the work
questions-example = For example:
questions-budget = The budget
questions-rubric = How answers are judged
questions-rubric-what = Reviewers score each proposal by the criteria below, with these weights.
outcome-what = What changes
outcome-measure = How it is counted
outcome-from = From
outcome-to = To
outcome-when = By when
