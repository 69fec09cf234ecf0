#!/usr/bin/env bash
# MariaDB 10.11.19 (Debian 12), InnoDB, one organization with 10,000 products in 50 categories, mysql2 3.24.6.
#
# The products of one category and of those below it that are active (nearly all are), the first 20 by name: EXPLAIN shows `eq_ref|filter` for the products, a rowid
# filter. To drop what is not active before it is read, MariaDB first reads the ids of all active products from an index that begins with organization and status: 10,474 reads
# in all for 200 products, and 673 with `rowid_filter=off`. It was three times the CPU of the statement. The optimizer plans for the products of all 50 categories, since it does
# not estimate how many of them match; for so many the filter would pay.
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
const rows = (row) => Array.from({ length: 10_000 }, (_, index) => row(index + 1)).join();
for (const statement of [
  "create database finding",
  "use finding",
  `create table products (
     org int not null, id int not null auto_increment, name varchar(100) not null, status tinyint not null, stock int not null, description text not null,
     primary key (org, id), unique by_id (id), key by_name (org, status, name, id), key by_stock (org, status, stock)) engine=innodb`,
  "create table filed (org int not null, product int not null, category int not null, primary key (org, product), key by_category (org, category)) engine=innodb",
  "create table categories (org int not null, id int not null, parents varchar(120) not null, primary key (org, id)) engine=innodb",
  `insert into categories values ${Array.from({ length: 50 }, (_, id) => `(1, ${id}, '/')`).join()}`,
  `insert into products values ${rows((id) => `(1, ${id}, 'Thing ${(id * 7919) % 10_000}', ${id % 50 === 0 ? 0 : 10}, ${id % 300}, repeat('long ', 40))`)}`,
  `insert into filed values ${rows((id) => `(1, ${id}, ${id % 50})`)}`,
  "analyze table products, filed, categories",
])
  await db.query(statement);
const statement = `select id, name, description from products
  where org = 1 and status = 10 and id in (
    select product from categories join filed on filed.org = 1 and filed.category = categories.id
    where categories.org = 1 and (categories.id = 7 or categories.parents like '%/7/%')) order by name, id limit 20`;
const seen = {};
for (const setting of ["on", "off"]) {
  await db.query(`set optimizer_switch = 'rowid_filter=${setting}'`);
  const [plan] = await db.query(`explain ${statement}`);
  await db.query("flush status");
  const [found] = await db.query(statement);
  const [counters] = await db.query("show session status like 'Handler_read_%'");
  const read = counters.reduce((sum, { Value }) => sum + Number(Value), 0);
  const isFiltered = plan.some(({ type }) => type.includes("|filter"));
  console.error(`rowid_filter=${setting}: ${found.length} found, ${read} read, filter: ${isFiltered}`);
  seen[setting] = { isFiltered, read };
}
await db.end();
console.log(seen.on.isFiltered && seen.on.read > 9000 && !seen.off.isFiltered && seen.off.read < 1500 ? "as seen" : "changed");
JS
output=$(node ask.mjs "$dir/socket")
echo "$output"
test "$output" = "as seen"
