"""Counts one file by one rule with pabutools and exact fractions; prints winners and the CPU seconds of the count alone, as JSON."""

import json
import sys
import time

import pabutools.fractions
from pabutools.election import Cost_Sat, parse_pabulib
from pabutools.rules import greedy_utilitarian_welfare, method_of_equal_shares, sequential_phragmen
from pabutools.tiebreaking import lexico_tie_breaking

RULES = {
    "greedy": lambda i, p: greedy_utilitarian_welfare(i, p, sat_class=Cost_Sat, tie_breaking=lexico_tie_breaking),
    "equal-shares": lambda i, p: method_of_equal_shares(i, p, sat_class=Cost_Sat, tie_breaking=lexico_tie_breaking),
    "add1": lambda i, p: method_of_equal_shares(
        i, p, sat_class=Cost_Sat, voter_budget_increment=1, tie_breaking=lexico_tie_breaking
    ),
    "phragmen": lambda i, p: sequential_phragmen(i, p, tie_breaking=lexico_tie_breaking),
}

pabutools.fractions.FRACTION = "gmpy2"
path, rule = sys.argv[1:]
instance, profile = parse_pabulib(path)
began = time.process_time()
winners = RULES[rule](instance, profile)
print(json.dumps({"winners": sorted(p.name for p in winners), "cpu": time.process_time() - began}))
