#!/usr/bin/env bash
# Node 20.19.5, 22.20.0 and 24.9.0, of the npm package "node".
#
# State of a request or a transaction is often kept in a WeakMap by its object. Once the map is old, V8's minor collections take the values of
# its entries as roots. A value that leads back to its key (an object that holds it, a promise made while an AsyncLocalStorage has it)
# keeps both, and all that they hold, until a major collection. Nothing leaks, but what would have been collected young fills the old
# generation, and major collections follow each other.
#
# Seen: 40,000 short-lived objects of 16 kB with a value that does not lead to the key, no major collection; with one that does, between 17
# (Node 24) and 43 (Node 20), and ten times the time in all collections. The test asks for ten or more. Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat >collections.mjs <<'JS'
import { constants, PerformanceObserver } from "node:perf_hooks";
import { setImmediate, setTimeout } from "node:timers/promises";
const valueOf = process.argv[2] === "with its key" ? (key) => ({ key }) : (key) => ({ size: key.content.length });
const map = new WeakMap();
let majors = 0;
const count = (list) => {
  majors += list.getEntries().filter(({ detail }) => detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR).length;
};
new PerformanceObserver(count).observe({ entryTypes: ["gc"] });
for (let made = 0; made < 40_000; made += 1) {
  const key = { content: new Array(2000).fill(made) };
  map.set(key, valueOf(key));
  if (made % 20 === 0) await setImmediate();
}
await setTimeout(100);
console.log(majors === 0 ? "none" : majors >= 10 ? "ten or more" : `${majors}`);
JS
for version in 20.19.5 22.20.0 24.9.0; do
  npm install --silent --no-audit --no-fund --prefix "node-$version" "node@$version" >/dev/null
  node="node-$version/node_modules/.bin/node"
  echo "Node $version, values without their key: $("$node" collections.mjs without), with it: $("$node" collections.mjs "with its key")"
done | tee output.txt
test "$(cat output.txt)" = "Node 20.19.5, values without their key: none, with it: ten or more
Node 22.20.0, values without their key: none, with it: ten or more
Node 24.9.0, values without their key: none, with it: ten or more"
