#!/usr/bin/env bash
# @trpc/server 11.22.1, fetch adapter, Node 20 and later.
#
# The Response that `fetchRequestHandler` makes for a batch asked for as `application/jsonl` carries the header
# `transfer-encoding: chunked` of its own making; the one for the same batch as JSON does not. A host that reads the body and sends
# it with a Content-Length, as adapters between web responses and node:http do, then sends both headers, which RFC 9112 §6.2
# forbids and Node's own client refuses ("Content-Length can't be present with Transfer-Encoding").
#
# Seen: "application/jsonl: chunked", "application/json: none". Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @trpc/server@11.22.1 typescript@5.9.3 >/dev/null
cat >ask.mjs <<'JS'
import { initTRPC } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
const t = initTRPC.create();
const router = t.router({ hello: t.procedure.query(() => "hello") });
for (const accept of ["application/jsonl", "application/json"]) {
  const req = new Request("http://localhost/trpc/hello?batch=1&input={}", { headers: { "trpc-accept": accept } });
  const response = await fetchRequestHandler({ endpoint: "/trpc", req, router });
  if (response.status !== 200 || !(await response.text()).includes("hello")) throw new Error(`${accept}: ${response.status}`);
  console.log(`${accept}: ${response.headers.get("transfer-encoding") ?? "none"}`);
}
JS
output=$(node ask.mjs)
echo "$output"
test "$output" = "application/jsonl: chunked
application/json: none"
