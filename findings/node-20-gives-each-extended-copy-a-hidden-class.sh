#!/usr/bin/env bash
# Node 20.19.5, 22.20.0 and 24.9.0, of the npm package "node".
#
# On Node 20, each evaluation of a literal such as { ...object, more: 1 } makes an object with a hidden class of its own: V8 clones the
# object at once, with a class that remembers no transitions, so that the next property makes a new one, in the old generation. Whatever
# reads these objects meets as many classes as there are objects, and looks properties up the slow way. A literal that begins with keys of
# its own and ends with the copied ones, or Object.assign, has one class. From Node 22 on, all have. (Seen in a server: 17 new classes for
# each of the smallest requests, 30 for a list. Reading the properties of such objects was the largest builtin in a profile.)
#
# Seen: whether two objects of one literal have the same class. Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat >classes.mjs <<'JS'
const object = { id: 1, name: "Desk", price: "12.50" };
const ways = {
  "{ ...object }": () => ({ ...object }),
  "{ ...object, more }": (more) => ({ ...object, more }),
  "{ more, ...object }": (more) => ({ more, ...object }),
  "Object.assign({}, object, { more })": (more) => Object.assign({}, object, { more }),
};
for (const [way, make] of Object.entries(ways)) {
  for (let made = 0; made < 50; made += 1) make(made);
  console.log(`${way}: ${%HaveSameMap(make(1), make(2)) ? "the same" : "another for each"}`);
}
JS
for version in 20.19.5 22.20.0 24.9.0; do
  npm install --silent --no-audit --no-fund --prefix "node-$version" "node@$version" >/dev/null
  echo "Node $version"
  "node-$version/node_modules/.bin/node" --allow-natives-syntax classes.mjs
done | tee output.txt
same="{ ...object }: the same
{ ...object, more }: the same
{ more, ...object }: the same
Object.assign({}, object, { more }): the same"
test "$(cat output.txt)" = "Node 20.19.5
${same/more \}: the same/more \}: another for each}
Node 22.20.0
$same
Node 24.9.0
$same"
