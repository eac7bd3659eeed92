#!/usr/bin/env bash
# Counts the same files with pabutools (PyPI) and with taawun, one after the other in the same run, and prints CPU seconds and ratios.
# Needs python3 with venv, and the network once. TAAWUN_BIN names a release build; without it one is made.
#   benches/side_by_side/run.sh [--all]      --all adds add1 on Warszawa Praga-Południe 2020, a quarter of an hour of pabutools
set -euo pipefail
cd "$(dirname "$0")/../.."

data=${TAAWUN_DATA:-../shared/data}
[ -d "$data/pb" ] || { echo "skipped: no folder of real elections at $data (set TAAWUN_DATA)"; exit 0; }
venv=${TAAWUN_VENV:-target/side-by-side}
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/python" -c 'import pabutools, gmpy2' 2>/dev/null || "$venv/bin/pip" install --quiet 'pabutools==1.2.3'
if [ -z "${TAAWUN_BIN:-}" ]; then
    cargo build --release --locked --quiet
    TAAWUN_BIN=target/release/taawun
fi
exec "$venv/bin/python" benches/side_by_side/compare.py "$TAAWUN_BIN" "$data/pb" "$@"
