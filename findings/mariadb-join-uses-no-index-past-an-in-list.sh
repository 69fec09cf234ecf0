#!/usr/bin/env bash
# MariaDB 10.11.19 (Debian 12), InnoDB, an index (org, status, sku), 2,000 products and 200 rows to look up in them, mysql2 3.24.6.
#
# `products.status in (0, 1) and products.sku = lookup.sku` reads, for each row that is looked up, all products of the organization,
# although the index could lead to one entry for each of the two values: 400,401 reads for 200 rows found, growing with the product of
# both tables. The union of two joins, one for each status, needs 1,002 reads, and a query with the 200 SKUs as a list 2,001, one pass.
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
const skus = (count, step) => Array.from({ length: count }, (_, index) => `'S-${index * step}'`);
for (const statement of [
  "create database finding",
  "use finding",
  "create table products (org int not null, id int not null, status tinyint not null, sku varchar(20) not null, primary key (org, id), key by_sku (org, status, sku)) engine=innodb",
  "create table lookup (org int not null, line int not null, sku varchar(20) not null, primary key (org, line)) engine=innodb",
  `insert into products values ${skus(2000, 1).map((sku, index) => `(1, ${index}, ${index % 2}, ${sku})`)}`,
  `insert into lookup values ${skus(200, 10).map((sku, index) => `(1, ${index}, ${sku})`)}`,
  "analyze table products, lookup persistent for all",
])
  await db.query(statement);
const readBy = async (name, statement) => {
  await db.query("flush status");
  const [found] = await db.query(statement);
  const [counters] = await db.query("show session status like 'Handler_read_%'");
  const read = counters.reduce((sum, { Value }) => sum + Number(Value), 0);
  console.error(`${name}: ${found.length} found, ${read} read`);
  return { found: found.length, read };
};
const joined = (status) =>
  `select lookup.line, products.id from lookup join products on products.org = lookup.org and ${status} and products.sku = lookup.sku where lookup.org = 1`;
const both = await readBy("joined over both statuses", joined("products.status in (0, 1)"));
const each = await readBy(
  "each status by itself",
  `${joined("products.status = 0")} union all ${joined("products.status = 1")}`,
);
const list = await readBy(
  "with the SKUs as a list",
  `select id from products where org = 1 and status in (0, 1) and sku in (${skus(200, 10)})`,
);
await db.end();
const isAsSeen =
  [both, each, list].every(({ found }) => found === 200) && both.read >= 400_000 && each.read <= 1100 && list.read <= 2100;
console.log(isAsSeen ? "as seen" : "changed");
JS
output=$(node ask.mjs "$dir/socket")
echo "$output"
test "$output" = "as seen"
