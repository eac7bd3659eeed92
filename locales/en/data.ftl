# What is published.

data-title = Open data
data-lead = Every decided round can be taken home whole. The files need no account, and their addresses stay.

data-files = The files of a round
data-file = File
data-holds = What it holds
data-good-for = Good for
data-result-holds = The rules, the proposals, every ballot without a name, and the outcome with the reason for each proposal. Its bytes are fixed, so that its fingerprint is, too.
data-result-for = Counting again, programs
data-ballots-holds = The ballots and proposals in the open Pabulib format.
data-ballots-for = Other counting programs, research
data-proposals-holds = One line per proposal: title, cost, votes, outcome. Text in UTF-8, columns divided by commas.
data-proposals-for = Spreadsheets
data-where = They stand at the foot of each results page.
data-where-link = See the rounds

data-rules = How facts are written
data-rules-money = Amounts of money are exact. In result.json they are text such as "1920218.79", never rounded.
data-rules-dates = Dates are written year-month-day, instants in UTC.
data-rules-ids = A proposal keeps the number it had on the ballot.
data-rules-languages = Titles keep the language they were written in, with translations beside them where there are any.

data-people = No personal data
data-people-text = Ballots carry a label and what was marked, nothing else. Age, sex and everything else about the voters that a source file may contain is left out when a round is published.
