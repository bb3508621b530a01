#!/bin/sh
# The command line on the samples, as a user has it: smoke-test.sh PATH/bin/counterpoint
set -u
counterpoint=$1
samples=$(dirname "$counterpoint")/../sample-specs
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

# exits WANTED ARGUMENTS...: runs the program; its output is in $work/out and $work/err.
exits() {
  wanted=$1
  shift
  "$counterpoint" "$@" >"$work/out" 2>"$work/err" </dev/null
  got=$?
  if [ "$got" = "$wanted" ] && ! grep -q '^[[:space:]]*at .*(.*\.java:' "$work/out" "$work/err"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'exit %s, not %s: counterpoint %s\n' "$got" "$wanted" "$*"
    head -n 20 "$work/out" "$work/err"
  fi
}

# says WORDS: they stand in what the last command wrote.
says() {
  if grep -qF -- "$1" "$work/out" "$work/err"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'did not say: %s\n' "$1"
    head -n 20 "$work/out" "$work/err"
  fi
}

check() {
  wanted=$1
  shift
  exits "$wanted" check "$samples/$1.tla" --config "$samples/$2.cfg" --budget 120s
}

check 0 lease/Lease lease/Lease
says '1,692 distinct states'
check 0 payment/Payment payment/Payment
check 0 two-phase-commit/TwoPhaseCommit two-phase-commit/TwoPhaseCommit
check 0 canary/Canary canary/Canary
check 12 payment/Payment payment/PaymentFreshKey
says ChargedAtMostOnce
check 12 lease/Lease lease/LeaseSkewed
check 12 canary/Canary canary/CanaryAckEarly
check 11 two-phase-commit/TwoPhaseCommit two-phase-commit/TwoPhaseCommitBlocked
check 13 two-phase-commit/TwoPhaseCommit two-phase-commit/TwoPhaseCommitPolling
says EveryoneLearnsTheOutcome
check 13 lease/Lease lease/LeaseFlapping
says ServiceComesBack
check 13 canary/Canary canary/CanaryFlapping

exits 12 check "$samples/lease/Lease.tla" --config "$samples/lease/LeaseSkewed.cfg" \
  --json - --trace "$work/lease.itf.json"
says '"schema" : "counterpoint/check/1"'
exits 0 export "$work/lease.itf.json" --to md -o "$work/lease.md"
exits 0 export "$work/lease.itf.json" --to json
exits 0 export "$work/lease.itf.json" --to itf -o "$work/again.itf.json"
exits 0 export "$work/again.itf.json" --to itf -o "$work/same.itf.json"
cmp "$work/again.itf.json" "$work/same.itf.json" && passed=$((passed + 1)) || failed=$((failed + 1))
exits 0 graph "$samples/lease/Lease.tla" --config "$samples/lease/LeaseFlapping.cfg" --to svg -o "$work/lease.svg"
exits 0 graph "$samples/lease/Lease.tla" --config "$samples/lease/LeaseFlapping.cfg" --to png -o "$work/lease.png"
exits 0 graph "$samples/lease/Lease.tla" --config "$samples/lease/LeaseFlapping.cfg" --to dot
exits 0 properties "$samples/lease/Lease.tla"
says OneLeaderAtATime
exits 0 doctor
exits 0 --help
exits 0 --version
exits 64 check "$work/nothing.tla"
exits 64 chekc

printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
