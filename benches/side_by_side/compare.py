"""Runs both counters on the same files in the same run and prints CPU seconds and ratios.

pabutools is measured at its best: only the count, without starting Python, importing and reading the file. taawun is measured at its
worst: the whole process, start, reading, counting and writing JSON; the median of seven runs.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
OPTIONS = {
    "greedy": ["--rule", "greedy"],
    "equal-shares": ["--rule", "equal-shares"],
    "add1": ["--rule", "equal-shares", "--completion", "add1"],
    "phragmen": ["--rule", "phragmen"],
}
WIELICZKA, PRAGA = "Poland_Wieliczka_2023_Green_Budget.pb", "Poland_Warszawa_2020_Praga-Poludnie.pb"
# The least ratio that is aimed at, where there is an aim.
PAIRS = [
    (WIELICZKA, "greedy", None),
    (WIELICZKA, "equal-shares", None),
    (WIELICZKA, "add1", 200),
    (WIELICZKA, "phragmen", None),
    (PRAGA, "equal-shares", 100),
]


def cpu_of_child(command):
    """Output, CPU seconds (user and system) and peak memory in MB of a child process."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"failed: {command}")
    return json.loads(output), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    taawun, folder, *options = sys.argv[1:]
    pairs = PAIRS + ([(PRAGA, "add1", None)] if "--all" in options else [])
    missed = False
    print("| file | rule | pabutools, CPU s | taawun, CPU s | taawun, MB | ratio |")
    print("|---|---|---|---|---|---|")
    for file, rule, aim in pairs:
        path = f"{folder}/{file}"
        theirs, _, _ = cpu_of_child([sys.executable, str(HERE / "pabutools_count.py"), path, rule])
        command = [taawun, "tally", path, "--utility", "cost", "--json", *OPTIONS[rule]]
        runs = [cpu_of_child(command) for _ in range(7)]
        ours = runs[0][0]
        if sorted(ours["winners"]) != theirs["winners"]:
            sys.exit(f"{file} {rule}: winners differ")
        cpu = statistics.median(run[1] for run in runs)
        ratio = theirs["cpu"] / cpu
        missed |= aim is not None and ratio < aim
        goal = f" (aim {aim})" if aim else ""
        print(f"| {file} | {rule} | {theirs['cpu']:.2f} | {cpu:.3f} | {max(run[2] for run in runs):.0f} | {ratio:.0f}{goal} |", flush=True)
    sys.exit("a ratio is below its aim" if missed else 0)


if __name__ == "__main__":
    main()
