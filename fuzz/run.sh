#!/usr/bin/env bash
# Fuzzes the reader of .pb files: fuzz/run.sh [SECONDS], 60 by default. Findings land in fuzz/artifacts.
# cargo-fuzz asks for nightly flags; RUSTC_BOOTSTRAP lets the stable toolchain take them.
set -euo pipefail
cd "$(dirname "$0")"

tools=$PWD/target/tools
if ! command -v cargo-fuzz >/dev/null && [ ! -x "$tools/bin/cargo-fuzz" ]; then
    cargo install --quiet --locked --root "$tools" cargo-fuzz
fi
export PATH="$tools/bin:$PATH" RUSTC_BOOTSTRAP=1
mkdir -p target/corpus
# New inputs go to the first folder; the seeds of the second stay as they were written.
cargo fuzz run --fuzz-dir . pabulib target/corpus corpus/pabulib -- -max_total_time="${1:-60}" -max_len=4096 -timeout=10 -rss_limit_mb=1024
