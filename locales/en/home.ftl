# The first page.

home-title = Shared money, decided in the open
home-heading = Shared money, decided in the open.
home-lead = Every round says beforehand who may apply, what is asked and how the money will be divided. Afterwards every proposal stands here with its votes, its cost, and the reason it was funded or not.
home-see-rounds = See the rounds
home-check = Check a result yourself

home-coming-heading = Open now, or soon
home-rounds-heading = Decided rounds
home-rounds-text = Each round has a page of its own, with the list of proposals in order and the line where the money ran out.

home-steps-heading = How a round works
home-step-propose = People propose
home-step-propose-text = Neighbors and groups write down what should be done, where, and what it costs.
home-step-vote = People vote
home-step-vote-text = Everyone with a vote marks the proposals they want to see happen.
home-step-count = A written rule counts
home-step-count-text = The rule turns the votes into a list that fits the money. The same votes always give the same list.
home-step-explain = The result explains itself
home-step-explain-text = Each proposal says why it was funded or not. The ballots are published without names, so that anyone can count them again.
home-today = Today groups read and follow rounds here, write proposals together and send them, and staff look each of them over; and every result is counted and explained here. Reviews and votes come next: the votes shown were cast with the city or group that ran each round.

home-check-heading = No need to take our word for it
home-check-text = Every result can be downloaded and counted again on your own computer. If a single vote or amount had been changed, the check would say where.

home-data-heading = Free to use
home-data-text = Proposals, ballots and results are open files for the press, for research, and for anyone who is curious.
