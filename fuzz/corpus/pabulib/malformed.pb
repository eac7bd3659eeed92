META
key;value
budget;x
vote_type;raffle
PROJECTS
project_id
VOTES
