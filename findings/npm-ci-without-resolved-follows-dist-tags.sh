#!/usr/bin/env bash
# npm 11.19.1; @paulirish/trace_engine 0.0.59, which Lighthouse 12.8.2 depends on.
#
# A package that depends on a dist-tag (trace_engine asks for third-party-web "latest") installs from a lock file with
# `npm ci` as long as the lock has `resolved` URLs. A lock file written with `omit-lockfile-registry-resolved=true` has only
# versions: `npm ci` then asks the registry what the tag names today, and fails with EUSAGE, "does not satisfy", once
# somebody has published a newer version. So a lock file without URLs is a lock only while no package in it, at any depth,
# depends on a tag; an entry in `overrides` makes it one again.
#
# Seen: "with resolved: installed", "without resolved: EUSAGE", "without resolved, with an override: installed". Fails if that
# changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
dependencies='"dependencies": { "@paulirish/trace_engine": "0.0.59" }'
plain="{ \"name\": \"locked\", \"private\": true, $dependencies }"
overridden="{ \"name\": \"locked\", \"private\": true, $dependencies, \"overrides\": { \"third-party-web\": \"0.27.0\" } }"

# Writes a lock file with what "latest" named when trace_engine was published.
lock() {
  rm -rf package-lock.json node_modules
  echo "$overridden" >package.json
  npm install --package-lock-only --no-audit --no-fund --omit-lockfile-registry-resolved="$1" >/dev/null
}
installed() {
  local log
  if log=$(npm ci --no-audit --no-fund --omit-lockfile-registry-resolved="$1" 2>&1); then echo installed
  else grep -o -m1 EUSAGE <<<"$log"
  fi
}
output=$(
  lock false && echo "$plain" >package.json
  echo "with resolved: $(installed false)"
  lock true && echo "$plain" >package.json
  echo "without resolved: $(installed true)"
  echo "$overridden" >package.json
  echo "without resolved, with an override: $(installed true)"
)
echo "$output"
test "$output" = "with resolved: installed
without resolved: EUSAGE
without resolved, with an override: installed"
