#!/usr/bin/env bash
# MariaDB 10.11.19 (Debian 12), InnoDB, a column in utf8mb4_unicode_ci, mysql2 3.24.6.
#
# `term like 'q%'` does not find the row 'q😀' where it is answered by a range of the index of the column; without that index the
# same statement finds it. The range of a prefix seems to end at the weight of the highest character of the basic plane, and in this
# collation all characters beyond U+FFFF weigh more than that. So a search by prefix loses rows, and two statements with the
# same condition can count differently, as they use one index or another. `term between 'q' and 'q' followed by U+10FFFF` finds both.
#
# Seen: "by its index: qa", "without it: qa q😀", "between: qa q😀". Fails if that changes.
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
  "create table t (term varchar(20) character set utf8mb4 collate utf8mb4_unicode_ci not null primary key) engine=innodb",
  "insert into t values ('qa'), ('q😀'), ('r')",
])
  await db.query(statement);
const ask = async (name, from) => {
  const [rows] = await db.query(`select term from t ${from} order by term`);
  console.log(`${name}: ${rows.map(({ term }) => term).join(" ")}`);
};
await ask("by its index", "where term like 'q%'");
await ask("without it", "ignore index (primary) where term like 'q%'");
await ask("between", "where term between 'q' and 'q\u{10FFFF}'");
await db.end();
JS
output=$(node ask.mjs "$dir/socket")
echo "$output"
test "$output" = "by its index: qa
without it: qa q😀
between: qa q😀"
