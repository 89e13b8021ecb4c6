#!/usr/bin/env bash
# Three NATS servers, PostgreSQL and four workers read made-up reports, while the leader of the stream and two of the workers are killed with -9. Then every document must be there
# once, and its record must have the bytes that a single process writes.
#
#   benchmarks/queue/failover.sh [DOCUMENTS]     2000 where no number is given; ends by itself and cleans up after itself
set -euo pipefail
documents=${1:-2000}
# shellcheck source=servers.sh
source "$(dirname "$0")/servers.sh"

start_postgres
fleet=$(new_database fleet)
alone=$(new_database alone)
start_nats

"$readout" bench articles --documents "$documents" >"$work/news.jsonl"
begun=$(date +%s)
"$readout" enqueue "$work/news.jsonl" --queue "$nats" --desk "$fleet" 2>&1
echo "queued in $(($(date +%s) - begun)) s"
"$readout" queue status --queue "$nats" --desk "$fleet" | tail -n 1

begun=$(date +%s)
limit=$((begun + 120 + documents / 5))
workers=()
for i in 1 2 3 4; do
  "$readout" work --queue "$nats" --desk "$fleet" --threads 1 --batch 16 --lease 10 --until-empty 2>"$work/worker$i.log" &
  workers+=($!)
  started+=($!)
done

# Counting reads the whole ledger, so it is asked seldom where that is long.
pause=$((1 + documents / 20000))
done_count() { sql fleet "SELECT count(*) FROM work WHERE state = 1"; }
wait_for() {
  while [ "$(done_count)" -lt "$1" ]; do
    [ "$(date +%s)" -lt "$limit" ] || { echo "FAILED: too slow, $(done_count) of $documents done"; tail -n 3 "$work"/worker*.log; exit 1; }
    sleep "$pause"
  done
}

wait_for $((documents / 4))
leader=$("$readout" queue status --queue "$nats" --desk "$fleet" | sed -n 's/.*leader \([a-z0-9]*\).*/\1/p')
kill -9 "${nats_pid[$leader]}"
echo "killed the leader of the stream, $leader, after $(done_count) documents"
wait_for $((documents / 2))
kill -9 "${workers[0]}" "${workers[1]}"
echo "killed two workers after $(done_count) documents; they held $(sql fleet "SELECT count(*) FROM work WHERE state = 0 AND tries > 0") pieces with the others"
wait_for "$documents"
for pid in "${workers[2]}" "${workers[3]}"; do
  wait "$pid" || { echo "FAILED: a worker ended with status $?"; tail -n 3 "$work"/worker*.log; exit 1; }
done
echo "read in $(($(date +%s) - begun)) s"
tail -qn 1 "$work"/worker3.log "$work"/worker4.log
"$readout" queue status --queue "$nats" --desk "$fleet"

begun=$(date +%s)
"$readout" ingest "$work/news.jsonl" --desk "$alone" --no-merge --threads 2 2>"$work/alone.log"
echo "a single process took $(($(date +%s) - begun)) s"

records="SELECT d.key, encode(sha256(r.record), 'hex') FROM document d JOIN reading r ON r.doc = d.n ORDER BY d.key"
sql fleet "$records" >"$work/fleet.txt"
sql alone "$records" >"$work/alone.txt"
lines=$(wc -l <"$work/fleet.txt")
keys=$(cut -d'|' -f1 "$work/fleet.txt" | uniq | wc -l)
again=$(sql fleet "SELECT count(*) FROM work WHERE tries > 1")
echo "$lines readings of $keys documents, $documents were queued; $again pieces were begun more than once, $(sql fleet "SELECT count(*) FROM work WHERE state = 2") given up"
[ "$lines" = "$documents" ] && [ "$keys" = "$documents" ] || { echo "FAILED: not every document once"; exit 1; }
cmp "$work/fleet.txt" "$work/alone.txt" || { echo "FAILED: records differ from those of a single process"; exit 1; }
echo "OK: every document once, every record byte for byte that of a single process"
