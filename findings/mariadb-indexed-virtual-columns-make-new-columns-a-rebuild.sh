#!/usr/bin/env bash
# MariaDB 10.11.19 (Debian 12), InnoDB, mysql2 3.24.6.
#
# Adding a nullable column at the end of a table is instant, also if the table has a virtual column. Once an index contains the virtual
# column, it is not, whatever the new column is: INSTANT and NOCOPY are refused, and the rebuild that is left refuses LOCK=NONE, so that
# nobody writes to the table while it runs. The error says "online rebuild with indexed virtual columns", although nobody asked for a
# rebuild. More virtual columns and their indexes can still be added without any of that. So one index over an expression, say for a
# lookup regardless of case, makes every later column of the table a change that stops writers.
#
# Seen: see below. Fails if that changes.
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
cat >add.mjs <<'JS'
import { createConnection } from "mysql2/promise";
const db = await createConnection({ socketPath: process.argv[2] });
await db.query("create database finding");
await db.query("use finding");
const outcome = async (sql) => {
  try {
    await db.query(sql);
    return "done";
  } catch ({ errno, message }) {
    return `${errno}${/online rebuild with indexed virtual columns/.test(message) ? " (indexed virtual columns)" : ""}`;
  }
};
let added = 0;
for (const [name, more] of [
  ["plain", ""],
  ["virtual", ", lowered varchar(20) as (lower(sku)) virtual"],
  ["indexed", ", lowered varchar(20) as (lower(sku)) virtual, key by_lowered (lowered)"],
]) {
  await db.query(`create table ${name} (id int primary key, sku varchar(20) not null${more}) engine=innodb`);
  for (const way of ["algorithm=instant", "algorithm=nocopy", "lock=none", "lock=shared"]) {
    added += 1;
    console.log(`${name}, ${way}: ${await outcome(`alter table ${name} add column extra${added} int null, ${way}`)}`);
  }
}
console.log(
  `indexed, another virtual column: ${await outcome("alter table indexed add column doubled int as (id * 2) virtual, algorithm=instant")}`,
);
console.log(`indexed, its index: ${await outcome("alter table indexed add key by_doubled (doubled), lock=none")}`);
await db.end();
JS
output=$(node add.mjs "$dir/socket")
echo "$output"
test "$output" = "plain, algorithm=instant: done
plain, algorithm=nocopy: done
plain, lock=none: done
plain, lock=shared: done
virtual, algorithm=instant: done
virtual, algorithm=nocopy: done
virtual, lock=none: done
virtual, lock=shared: done
indexed, algorithm=instant: 1845
indexed, algorithm=nocopy: 1845
indexed, lock=none: 1846 (indexed virtual columns)
indexed, lock=shared: done
indexed, another virtual column: done
indexed, its index: done"
