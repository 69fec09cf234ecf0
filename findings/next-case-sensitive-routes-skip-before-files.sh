#!/usr/bin/env bash
# next 16.4.6 with react 19.3.1, Node 20 and later.
#
# Next's router ignores case in the paths of redirects, headers and rewrites, while it observes it in those of pages: /OLD is rewritten as
# /old is. `experimental.caseSensitiveRoutes` ends that for redirects, headers, and rewrites of "afterFiles" and "fallback". Rewrites of
# "beforeFiles" still ignore case: they are compiled without the option. Code that decides by the same paths, such as a middleware that
# compares them with ===, and takes both to be strict, disagrees with the router there.
#
# Seen, with the option: status 200 for a rewrite in its own case, 404 in another one; 307 and 404 for a redirect; and 200 in both cases
# for "beforeFiles". Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm pkg set type=module
npm install --silent --no-audit --no-fund next@16.4.6 react@19.3.1 react-dom@19.3.1 >/dev/null
mkdir -p app/new
cat >app/layout.js <<'JS'
export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
JS
echo 'export default () => <p>The new page</p>;' >app/new/page.js
cat >next.config.mjs <<'JS'
export default {
  experimental: { caseSensitiveRoutes: true },
  redirects: async () => [{ source: "/moved", destination: "/new", permanent: false }],
  rewrites: async () => ({
    beforeFiles: [{ source: "/before", destination: "/new" }],
    afterFiles: [{ source: "/after", destination: "/new" }],
    fallback: [{ source: "/fallback", destination: "/new" }],
  }),
};
JS
NEXT_TELEMETRY_DISABLED=1 npx next build >build.log 2>&1 || { cat build.log; exit 1; }
port=$(node -e 'const s = require("node:net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
node node_modules/next/dist/bin/next start -p "$port" >start.log 2>&1 &
server=$!
for _ in $(seq 100); do
  curl -s -o /dev/null "http://127.0.0.1:$port/new" && break
  sleep 0.2
done
output=$(for path in after AFTER fallback FALLBACK moved MOVED before BEFORE; do
  echo "$path $(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/$path")"
done)
echo "$output"
test "$output" = "after 200
AFTER 404
fallback 200
FALLBACK 404
moved 307
MOVED 404
before 200
BEFORE 200"
