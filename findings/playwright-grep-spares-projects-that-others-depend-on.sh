#!/usr/bin/env bash
# @playwright/test 1.65.1, Node 20 and later.
#
# A project that another one depends on runs all of its tests, whatever --grep, --grep-invert or a file on the command line
# say, although it is one of the projects of the run and would run without the other one as well. So leaving out a tag leaves
# out nothing there, and nothing says so: the excluded tests are listed, run and counted like any others. --no-deps does not
# only leave out projects that were not asked for, as its name suggests: it makes the filter reach all. So do grep and
# grepInvert in the configuration, which say the same thing.
#
# Seen: the lines at the end, of a project "app" with one plain test and one with the tag @slow, and a project "last" that depends on
# it. Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install --silent --no-audit --no-fund @playwright/test@1.65.1 >/dev/null
cat >playwright.config.mjs <<'JS'
export default {
  projects: [
    { name: "app", testMatch: "app.spec.mjs" },
    { name: "last", testMatch: "last.spec.mjs", dependencies: process.env.ALONE ? [] : ["app"] },
  ],
  ...(process.env.IN_CONFIG && { grepInvert: /@slow/ }),
};
JS
cat >app.spec.mjs <<'JS'
import { test } from "@playwright/test";
test("plain", () => {});
test("long", { tag: "@slow" }, () => {});
JS
cat >last.spec.mjs <<'JS'
import { test } from "@playwright/test";
test("at the end", () => {});
JS
listed() {
  npx playwright test --list "$@" | sed -n 's/.*› //p' | paste -sd, - | sed 's/,/, /g'
}
output=$(
  echo "--grep-invert: $(listed --grep-invert @slow)"
  echo "--grep-invert, no dependencies in the configuration: $(ALONE=1 listed --grep-invert @slow)"
  echo "--grep-invert --no-deps: $(listed --grep-invert @slow --no-deps)"
  echo "--grep-invert --project=app: $(listed --grep-invert @slow --project=app)"
  echo "grepInvert in the configuration: $(IN_CONFIG=1 listed)"
  echo "--grep of the last one: $(listed --grep "at the end")"
)
echo "$output"
test "$output" = '--grep-invert: plain, long, at the end
--grep-invert, no dependencies in the configuration: plain, at the end
--grep-invert --no-deps: plain, at the end
--grep-invert --project=app: plain
grepInvert in the configuration: plain, at the end
--grep of the last one: plain, long, at the end'
