#!/usr/bin/env bash
# pino 10.4.0 with sonic-boom 4.2.1, Node 20 and later.
#
# `flushSync()` of a pino destination ends with fsync(2), although the destination was made with `fsync: false` (the
# default). Whoever buffers lines with `minLength` and calls `flushSync()` often, for example once for each request so that
# no line is late, waits for the disk each time. `flush()` of a destination with `sync: true` writes without it.
#
# Seen: "flushSync: 3 fsync" and "flush: 0 fsync" for three lines. Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pino@10.4.0 sonic-boom@4.2.1 >/dev/null
cat >count.cjs <<'JS'
const fs = require("node:fs");
const { pino } = require("pino");
let syncs = 0;
const { fsyncSync } = fs;
fs.fsyncSync = (fd) => { syncs += 1; return fsyncSync(fd); };
for (const method of ["flushSync", "flush"]) {
  syncs = 0;
  const destination = pino.destination({ dest: `${method}.log`, sync: true, fsync: false, minLength: 4096 });
  const logger = pino(destination);
  for (let line = 0; line < 3; line += 1) {
    logger.info("line");
    destination[method]();
  }
  const written = fs.readFileSync(`${method}.log`, "utf8").trim().split("\n").length;
  if (written !== 3) throw new Error(`${method} wrote ${written} lines`);
  console.log(`${method}: ${syncs} fsync`);
}
JS
output=$(node count.cjs)
echo "$output"
test "$output" = "flushSync: 3 fsync
flush: 0 fsync"
