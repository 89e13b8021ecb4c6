#!/usr/bin/env bash
# How fast 1, 2 and 4 workers of one thread read made-up reports from a queue, beside a single process, and what the queue costs: processor time of the programs and of PostgreSQL for one
# document. Loading and compiling are in it, so that more documents give lower figures. At the end what that means for many machines on one desk: those who keep documents in one take turns, so
# what keeping costs, of the program and of the database, bounds them all together; reading does not.
#
#   benchmarks/queue/throughput.sh [DOCUMENTS]     2000 where no number is given; ends by itself and cleans up after itself
set -euo pipefail
documents=${1:-2000}
# shellcheck source=servers.sh
source "$(dirname "$0")/servers.sh"

start_postgres
start_nats
"$readout" bench articles --documents "$documents" >"$work/news.jsonl"

ticks=$(getconf CLK_TCK)
# Processor milliseconds of a process and of its children, those that have ended too.
postgres_ms() {
  local sum=0 pid fields
  for pid in $(head -n 1 "$work/postgres/data/postmaster.pid") $(pgrep -P "$(head -n 1 "$work/postgres/data/postmaster.pid")"); do
    fields=$(cut -d')' -f2- "/proc/$pid/stat" 2>/dev/null) || continue
    # shellcheck disable=SC2086
    set -- $fields
    sum=$((sum + ${12} + ${13} + (pid == $(head -n 1 "$work/postgres/data/postmaster.pid") ? ${14} + ${15} : 0)))
  done
  echo $((sum * 1000 / ticks))
}

declare -A rate program database

# measure NAME COMMAND…: rate, processor ms of the command, of PostgreSQL, for one document.
measure() {
  local name=$1 begun before used ended line
  shift
  before=$(postgres_ms)
  begun=$(date +%s%3N)
  TIMEFORMAT='%U %S'
  used=$({ time "$@" >/dev/null 2>>"$work/log"; } 2>&1)
  ended=$(date +%s%3N)
  line=$(awk -v n="$documents" -v ms=$((ended - begun)) -v used="$used" -v pg=$(($(postgres_ms) - before)) \
    'BEGIN { split(used, u, " "); printf "%.1f %.2f %.2f", n * 1000 / ms, (u[1] + u[2]) * 1000 / n, pg / n }')
  read -r "rate[$name]" "program[$name]" "database[$name]" <<<"$line"
  printf '%-44s %8.1f %12.2f %12.2f\n' "$name" "${rate[$name]}" "${program[$name]}" "${database[$name]}"
}

workers() {
  local count=$1 pids=() i
  shift
  for ((i = 0; i < count; i++)); do "$readout" work "$@" --threads 1 --until-empty & pids+=($!); done
  for i in "${pids[@]}"; do wait "$i"; done
}

printf '%-44s %8s %12s %12s\n' "$documents documents, $(nproc) cores" "a second" "ms program" "ms database"
measure "reading alone, 1 thread" "$readout" read "$work/news.jsonl" --format jsonl --threads 1
for threads in 1 2; do
  desk=$(new_database "alone$threads")
  measure "one process, $threads threads" "$readout" ingest "$work/news.jsonl" --desk "$desk" --no-merge --threads "$threads"
done
for queue in postgres nats; do
  for count in 1 2 4; do
    desk=$(new_database "$queue$count")
    address=$desk
    [ "$queue" = postgres ] || address=$nats/$queue$count?replicas=3
    measure "$queue: enqueue" "$readout" enqueue "$work/news.jsonl" --queue "$address" --desk "$desk"
    measure "$queue: $count workers of one thread" workers "$count" --queue "$address" --desk "$desk"
  done
done
ledger=$(sql postgres4 "SELECT pg_total_relation_size('work')")
desk=$(sql postgres4 "SELECT pg_database_size('postgres4')")
echo "$documents documents: the ledger takes $((ledger / documents)) bytes for each, the whole database $((desk / documents))"

# Costs for one document; the first rows have them without any queue.
read=${program["reading alone, 1 thread"]}
alone="one process, 1 threads"
awk -v read="$read" -v ingest="${program[$alone]}" -v db="${database[$alone]}" -v cores="$(nproc)" \
  -v pg="${program["postgres: 4 workers of one thread"]}" -v pgdb="${database["postgres: 4 workers of one thread"]}" \
  -v nats="${program["nats: 4 workers of one thread"]}" -v natsdb="${database["nats: 4 workers of one thread"]}" 'BEGIN {
    keep = ingest - read; serial = keep + db
    printf "reading %.2f ms, keeping %.2f ms of the program and %.2f ms of the database\n", read, keep, db
    printf "the queue: PostgreSQL %.2f ms, NATS %.2f ms for one document, above a single process\n", pg + pgdb - ingest - db, nats + natsdb - ingest - db
    printf "one desk takes at most %.0f documents a second, whoever brings them (1000 / %.2f ms); a machine of %d cores that does nothing else reads %.0f\n", 1000 / serial, serial, cores, cores * 1000 / read
    printf "so one desk is enough for %.1f such machines, and 100 need %.0f desks\n", 1000 / serial / (cores * 1000 / read), 100 * cores * serial / read
  }'
