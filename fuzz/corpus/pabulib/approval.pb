META
key;value
budget;100
vote_type;approval
PROJECTS
project_id;cost;name;category;target;selected;latitude;longitude
a;60;Park;green,sport;youth;1;52.1;21.0
b;40.5;"Well; ""deep""";;;0;;
VOTES
voter_id;vote;age;sex
1;a,b;30;F
2;b;;M
3;;;
