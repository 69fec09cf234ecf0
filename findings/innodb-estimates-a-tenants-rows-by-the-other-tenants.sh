#!/usr/bin/env bash
# MariaDB 10.11.19 (Debian 12), InnoDB, an index (org, created), 10,000 rows for each org, statistics just made by ANALYZE; mysql2 3.24.6.
#
# EXPLAIN's estimate of the 10,000 rows of one org depends on the other orgs in the table: about 5,000 with no other, about 10,000 with one other,
# about 20,000 with four others and more. InnoDB doubles what it estimates of a range of many pages, but not beyond half of the table.
# So a database for tests with one or two tenants gets other plans than one with many, even with tenant-led indexes and rows that are alike.
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
await db.query("create database finding");
await db.query("use finding");
await db.query(
  "create table products (id int not null auto_increment primary key, org int not null, created int not null, name varchar(200) not null, key by_created (org, created, id)) engine=innodb",
);
/** The rows of org 1 as estimated, by the number of orgs in the table. */
const estimates = {};
for (const count of [1, 2, 5, 8]) {
  await db.query("truncate table products");
  for (let org = 1; org <= count; org += 1) {
    await db.query(
      "insert into products (org, created, name) select ?, (seq * 7919) % 10007, repeat('x', 150) from seq_1_to_10000",
      [org],
    );
  }
  await db.query("analyze table products");
  const [[{ rows }]] = await db.query(
    "explain select name from products force index (by_created) where org = 1 and created >= 0 order by created",
  );
  estimates[count] = Number(rows);
}
await db.end();
console.error(JSON.stringify(estimates));
const isAbout = (count, rows) => Math.abs(estimates[count] / rows - 1) < 0.15;
console.log(isAbout(1, 5_000) && isAbout(2, 10_000) && isAbout(5, 20_000) && isAbout(8, 20_000) ? "as seen" : "changed");
JS
output=$(node ask.mjs "$dir/socket")
echo "$output"
test "$output" = "as seen"
