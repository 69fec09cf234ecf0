#!/usr/bin/env bash
# MariaDB 10.11.19 (Debian 12), a table of two rows, mysql2 3.24.6.
#
# JSON_ARRAYAGG creates a temporary table in each statement that uses it, although it neither sorts nor removes duplicates, and one on disk as soon as its argument may be
# longer than 512 characters, however short the values are: JSON_ARRAY of a VARCHAR(500) is, and so is a TEXT column. JSON_OBJECTAGG of the same creates none.
# For a row that is read by its key, with five values collected by a subquery, the table on disk took about five times the CPU of the rest of the statement, and EXPLAIN does
# not show it. JSON_OBJECTAGG with the key of each value as its name gives the same for a fifth.
#
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
server=
cleanup() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; fi
  rm -rf "$dir"
}
trap cleanup EXIT
cd "$dir"
chmod 755 .
apt-get download mariadb-server-core=1:10.11.19-0+deb12u1 liburing2 libaio1 libnuma1 libpcre2-8-0 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
export LD_LIBRARY_PATH="$dir/usr/lib/$(uname -m)-linux-gnu:$dir/lib/$(uname -m)-linux-gnu"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mysql2@3.24.6 >/dev/null
mkdir data tmp
usr/sbin/mariadbd --no-defaults --datadir="$dir/data" --tmpdir="$dir/tmp" --lc-messages-dir="$dir/usr/share/mysql" \
  --socket="$dir/socket" --skip-networking --skip-grant-tables --user="$(id -un)" >log 2>&1 &
server=$!
for _ in $(seq 60); do [ -S socket ] && break; sleep 0.5; done
cat >ask.mjs <<'JS'
import { createConnection } from "mysql2/promise";
const db = await createConnection({ socketPath: process.argv[2], charset: "utf8mb4" });
for (const statement of [
  "create database finding",
  "use finding",
  "create table notes (id int primary key, short varchar(40) not null, wide varchar(500) not null, body text not null) engine=innodb",
  "insert into notes values (1, 'a', 'b', 'c'), (2, 'd', 'e', 'f')",
])
  await db.query(statement);
const counters = async () => {
  const [rows] = await db.query(
    "select variable_name as name, variable_value as value from information_schema.session_status where variable_name in ('CREATED_TMP_TABLES', 'CREATED_TMP_DISK_TABLES') order by name",
  );
  return rows.map(({ value }) => Number(value));
};
/** What asking for the counters adds to them. */
const baseline = async () => {
  const before = await counters();
  return (await counters()).map((count, index) => count - before[index]);
};
const asking = await baseline();
const seen = [];
for (const selected of [
  "json_arrayagg(short)",
  "json_arrayagg(json_array(short))",
  "json_arrayagg(json_array(wide))",
  "json_arrayagg(body)",
  "json_objectagg(id, json_array(wide))",
  "json_objectagg(id, body)",
]) {
  const before = await counters();
  await db.query(`select ${selected} from notes`);
  const [onDisk, all] = (await counters()).map((count, index) => count - before[index] - asking[index]);
  seen.push(`${selected}: ${all} temporary, ${onDisk} of them on disk`);
}
await db.end();
console.log(seen.join("\n"));
JS
output=$(node ask.mjs "$dir/socket")
echo "$output"
test "$output" = "json_arrayagg(short): 1 temporary, 0 of them on disk
json_arrayagg(json_array(short)): 1 temporary, 0 of them on disk
json_arrayagg(json_array(wide)): 1 temporary, 1 of them on disk
json_arrayagg(body): 1 temporary, 1 of them on disk
json_objectagg(id, json_array(wide)): 0 temporary, 0 of them on disk
json_objectagg(id, body): 0 temporary, 0 of them on disk"
