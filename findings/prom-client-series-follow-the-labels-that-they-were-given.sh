#!/usr/bin/env bash
# prom-client 15.1.3.
#
# A metric keeps the object with the labels that it is given first for a series, and does not copy it: neither `inc(labels)` nor the child that
# `labels(labels)` returns. The key of the series is computed from its values each time something is counted. So a caller that reuses one
# object for the next labels counts under a new key, and renames the first series with it: the text for the scraper then has two
# samples of one name and the same labels, and none with the labels of the first. A scraper may drop or refuse them. A child does not save
# the key either: of a thousand observations, each reads the labels again.
#
# Seen: 'calls{kind="write"} 1' twice, by `inc` and by a child; a histogram's child read a label 1000 times in 1000
# observations. Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund prom-client@15.1.3 >/dev/null
cat >series.cjs <<'JS'
const { Counter, Histogram, Registry } = require("prom-client");
const ways = {
  inc: (counter, labels) => () => counter.inc(labels),
  child: (counter, labels) => {
    const child = counter.labels(labels);
    return () => child.inc();
  },
};
const samples = async (registry) => (await registry.metrics()).split("\n").filter((line) => /^\w/.test(line));
(async () => {
  for (const [name, way] of Object.entries(ways)) {
    const registry = new Registry();
    const counter = new Counter({ name: "calls", help: "Calls", labelNames: ["kind"], registers: [registry] });
    const labels = { kind: "read" };
    const count = way(counter, labels);
    count();
    labels.kind = "write";
    count();
    console.log(`${name}: ${(await samples(registry)).join(", ")}`);
  }
  const options = { name: "seconds", help: "Seconds", labelNames: ["kind"], registers: [new Registry()] };
  let reads = 0;
  const child = new Histogram(options).labels({
    get kind() {
      reads += 1;
      return "read";
    },
  });
  for (let index = 0; index < 1000; index += 1) child.observe(1);
  console.log(`reads of a label: ${reads}`);
})();
JS
node series.cjs | tee output.txt
test "$(cat output.txt)" = 'inc: calls{kind="write"} 1, calls{kind="write"} 1
child: calls{kind="write"} 1, calls{kind="write"} 1
reads of a label: 1000'
