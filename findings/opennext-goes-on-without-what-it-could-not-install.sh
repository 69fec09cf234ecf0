#!/usr/bin/env bash
# @opennextjs/aws 4.1.16, Node 20 and later.
#
# OpenNext leaves sharp out of the server function, and `install` in its configuration puts it back: it runs `npm install` during the
# build. If that fails, for example because the registry cannot be reached for a moment, OpenNext logs "Could not install dependencies"
# and goes on: `open-next build` ends with exit code 0, and the function that is deployed fails when it first loads the package. What
# builds with it has to look for the package itself.
#
# Seen: with a registry that does not respond, `installDependencies` returns, and the function has no sharp. Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps @opennextjs/aws@4.1.16 >/dev/null
cat >install.mjs <<'JS'
import { existsSync, mkdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
const { installDependencies } = await import(
  pathToFileURL("node_modules/@opennextjs/aws/dist/build/installDeps.js").href
);
mkdirSync("function");
installDependencies(`${process.cwd()}/function`, { packages: ["sharp@0.35.5"], arch: "x64", libc: "glibc" });
console.log(`returned, sharp: ${existsSync("function/node_modules/sharp")}`);
JS
output=$(npm_config_registry=http://127.0.0.1:9 npm_config_fetch_retries=0 npm_config_cache="$dir/cache" node install.mjs 2>&1)
echo "$output"
grep -q "Could not install dependencies" <<<"$output"
grep -q "returned, sharp: false" <<<"$output"
