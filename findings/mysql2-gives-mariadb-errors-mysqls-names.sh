#!/usr/bin/env bash
# mysql2 3.24.6 with MariaDB 10.11.19 (Debian 12).
#
# The `code` of an error is the name that MySQL has for its number. MariaDB has numbers of its own, and uses some of MySQL's for
# something else. So a trigger that is to follow one that does not exist (4031 of MariaDB, ER_REFERENCED_TRG_DOES_NOT_EXIST) arrives as
# ER_CLIENT_INTERACTION_TIMEOUT, which is a lost connection to whoever decides by name; and a statement that takes longer than
# max_statement_time allows (1969, ER_STATEMENT_TIMEOUT) has no `code` at all. `errno` is right in both cases.
#
# Seen: "4031 ER_CLIENT_INTERACTION_TIMEOUT" and "1969 undefined". Fails if that changes.
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
# Without accounts, but with the tables of the server, which triggers need.
share=usr/share/mysql
{
  printf '%s\n' "create database mysql;" "use mysql;" "set @auth_root_socket = null;"
  cat "$share"/mysql_system_tables.sql "$share"/mysql_system_tables_data.sql
} | usr/sbin/mariadbd --no-defaults --bootstrap --datadir="$dir/data" --tmpdir="$dir/tmp" \
  --lc-messages-dir="$dir/$share" --user="$(id -un)" --log-warnings=0 --enforce-storage-engine= >bootstrap.log 2>&1
usr/sbin/mariadbd --no-defaults --datadir="$dir/data" --tmpdir="$dir/tmp" --lc-messages-dir="$dir/$share" \
  --socket="$dir/socket" --skip-networking --skip-grant-tables --user="$(id -un)" >log 2>&1 &
server=$!
for _ in $(seq 60); do [ -S socket ] && break; sleep 0.5; done
cat >ask.mjs <<'JS'
import { createConnection } from "mysql2/promise";
const db = await createConnection({ socketPath: process.argv[2] });
const errorOf = (statement) =>
  statement.then(
    () => "no error",
    ({ errno, code }) => `${errno} ${code}`,
  );
await db.query("create database finding");
await db.query("use finding");
await db.query("create table items (id int primary key)");
await db.query("create table seq as with recursive n as (select 1 as id union all select id + 1 from n where id < 1000) select id from n");
console.log(
  await errorOf(
    db.query("create trigger second before insert on items for each row follows missing set new.id = new.id + 1"),
  ),
);
console.log(await errorOf(db.query("set statement max_statement_time = 0.2 for select sum(a.id * b.id * c.id) from seq a, seq b, seq c")));
await db.end();
JS
output=$(node ask.mjs "$dir/socket")
echo "$output"
test "$output" = "4031 ER_CLIENT_INTERACTION_TIMEOUT
1969 undefined"
