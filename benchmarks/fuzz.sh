#!/usr/bin/env bash
# Damages input of every format, rules, lexicons and tables of the atlas at random for a while: each must be taken, or refused with a reason and a place, and nothing may hang. What every run of
# the tests does with a few seeds, with as many as fit. A failure names its seed: READOUT_FUZZ_SEED=N benchmarks/fuzz.sh 0 has it alone.
#
#   benchmarks/fuzz.sh [SECONDS] [SEED]     600 seconds in all where no number is given; another seed each day where none is given
set -euo pipefail
cd "$(dirname "$0")/.."
tests=${TESTS:-artifacts/bin/Readout.Tests/release/Readout.Tests}
[ -x "$tests" ] || { echo "$tests is not there: 'dotnet build -c Release' makes it" >&2; exit 2; }
subjects=(IntakeFuzzTests RuleFuzzTests AtlasFuzzTests ConlluFuzzTests)
# Each subject has some tests, which run one after the other.
count=$("$tests" $(printf -- '-class *%s ' "${subjects[@]}") -list methods 2>/dev/null | grep -c 'FuzzTests\.' || true)
export READOUT_FUZZ_SECONDS=$((${1:-600} / (count > 0 ? count : 1)))
export READOUT_FUZZ_SEED=${2:-${READOUT_FUZZ_SEED:-$(date +%Y%m%d)0}}
echo "$count tests, ${READOUT_FUZZ_SECONDS} s each, from seed $READOUT_FUZZ_SEED"
exec "$tests" $(printf -- '-class *%s ' "${subjects[@]}") -parallelMode none -showLiveOutput
