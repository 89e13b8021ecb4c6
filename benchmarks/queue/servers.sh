# Servers for the scripts beside this file: their own, on this machine alone, gone with the script. Sourced, not run.
# Gives: $work (a folder), new_database NAME (prints its address), sql DATABASE QUERY, start_nats (fills $nats, ${nats_pid[NAME]}).

readout=${READOUT:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/artifacts/bin/Readout.Cli/release/Readout.Cli}
[ -x "$readout" ] || { echo "$readout is not there: 'dotnet build -c Release' makes it, or READOUT names another" >&2; exit 2; }
command -v nats-server >/dev/null || { echo "nats-server is not installed (apt-get install nats-server)" >&2; exit 2; }
postgres=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1)
[ -n "$postgres" ] || { echo "PostgreSQL is not installed (apt-get install postgresql)" >&2; exit 2; }

work=$(mktemp -d)
started=()
declare -A nats_pid

clean() {
  for pid in "${started[@]}"; do kill -9 "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  as_postgres "$postgres/pg_ctl" -D "$work/postgres/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap clean EXIT
trap 'exit 130' INT TERM

# The server refuses to run as root.
as_postgres() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }

free_port() {
  local port
  while port=$((20000 + RANDOM)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

start_postgres() {
  chmod 755 "$work" && mkdir "$work/postgres"
  if [ "$(id -u)" = 0 ]; then chown postgres "$work/postgres"; fi
  postgres_port=$(free_port)
  as_postgres "$postgres/initdb" -D "$work/postgres/data" -A trust -U postgres -E UTF8 --locale=C >/dev/null
  as_postgres "$postgres/pg_ctl" -D "$work/postgres/data" -l "$work/postgres/log" -w -o "-p $postgres_port -k $work/postgres -c listen_addresses=127.0.0.1" start >/dev/null
}

sql() { "$postgres/psql" -h 127.0.0.1 -p "$postgres_port" -U postgres -d "$1" -Atqc "$2"; }

new_database() {
  sql postgres "CREATE DATABASE $1" && echo "postgres://postgres@127.0.0.1:$postgres_port/$1"
}

start_nats() {
  local ports=() routes=() name i
  for i in 1 2 3; do ports+=("$(free_port)"); routes+=("nats://127.0.0.1:$(free_port)"); done
  nats=nats://127.0.0.1:${ports[0]},127.0.0.1:${ports[1]},127.0.0.1:${ports[2]}
  for i in 0 1 2; do
    name=n$((i + 1))
    nats-server -js -sd "$work/$name" -n "$name" -a 127.0.0.1 -p "${ports[$i]}" --cluster_name readout --cluster "${routes[$i]}" \
      --routes "$(IFS=,; echo "${routes[*]}")" -l "$work/$name.log" >/dev/null 2>&1 &
    nats_pid[$name]=$!
    started+=($!)
  done
}
