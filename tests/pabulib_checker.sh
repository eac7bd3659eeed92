#!/usr/bin/env bash
# Asks the Pabulib project's own checker (PyPI) about files that we wrote. Needs python3 with venv, and the network once.
set -euo pipefail
cd "$(dirname "$0")/.."

venv=${TAAWUN_VENV:-target/pabulib-checker}
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/python" -c 'import pabulib.checker' 2>/dev/null || "$venv/bin/pip" install --quiet 'pabulib-checker==1.0.8'
TAAWUN_PABULIB_CHECKER=$(realpath -s "$venv/bin/python") cargo test --locked --test integration pabulib_checker
