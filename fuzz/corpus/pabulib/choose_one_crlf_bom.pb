meta
Key;Value
budget; 1920218,79 
vote_type;choose-1
unheard_of;kept

Projects
cost;project_id
999999999;w
0;free
Votes
vote;voter_id
w;1
free;2
