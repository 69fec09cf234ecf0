#!/usr/bin/env bash
# use-intl 4.15.0 (the core of next-intl) with TypeScript 5.9.3.
#
# Messages that are `as const` have the types of their values read out of their text. Where a key may be one of several, as in t(`kind.${kind}`) or
# in a function that takes any key, the values of all of them are intersected. Those of a message with a `select` are a union, so each
# such message multiplies the type by its cases: with four messages the compiler makes some 35,000 instantiations, with eight 3 million, which
# takes seconds, and with twelve it gives up with error TS2590. Messages with plain values and plurals add up.
#
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund use-intl@4.15.0 typescript@5.9.3 react@19.2.0 @types/react@19.2.0 >/dev/null
cat >messages.mjs <<'JS'
import { writeFileSync } from "node:fs";

const [count, kind] = process.argv.slice(2);
const textOf = {
  plural: (i) => `{count${i}, plural, one {# row} other {# rows}} saved`,
  select: (i) => `{kind${i}, select, a {Saved {name${i}}} other {Kept {name${i}}}}`,
}[kind];
const texts = Array.from({ length: Number(count) }, (_, i) => `  key${i}: ${JSON.stringify(textOf(i))},`);
writeFileSync(
  "messages.ts",
  `import { createTranslator } from "use-intl/core";
const messages = { area: {
${texts.join("\n")}
} } as const;
const t = createTranslator({ locale: "en", messages, namespace: "area" });
export const any = (key: Parameters<typeof t>[0], values: never) => t(key, values);
`,
);
JS
compile() {
  node messages.mjs "$1" "$2"
  npx tsc --noEmit --strict --skipLibCheck --module esnext --moduleResolution bundler --target es2022 --lib es2022,dom \
    --extendedDiagnostics messages.ts >report.txt || true
  if grep -q "error TS" report.txt; then grep -o "error TS[0-9]*" report.txt | head -1; else sed -n 's/^Instantiations: *//p' report.txt; fi
}
plurals=$(compile 8 plural)
four=$(compile 4 select)
eight=$(compile 8 select)
twelve=$(compile 12 select)
echo "8 plurals: $plurals, 4 selects: $four, 8 selects: $eight, 12 selects: $twelve"
[ "$plurals" -lt 30000 ]
[ "$eight" -gt $((four * 20)) ]
[ "$twelve" = "error TS2590" ]
