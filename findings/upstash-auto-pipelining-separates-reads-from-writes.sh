#!/usr/bin/env bash
# @upstash/redis 1.39.0, Node 20 and later.
#
# With automatic pipelining (the default), the commands that a program sends in one turn of the event loop do not become one pipeline:
# those that read and those that write are collected apart and leave as two HTTP requests, each on a connection of its own. The order
# between the two is lost. A `get` that was called after a `set` of the same key may be executed before it, and a turn that reads and
# writes costs two requests where `redis.pipeline()` needs one. Over TCP, clients send one connection's commands in order, so code that
# relies on that changes its meaning when it moves to Upstash.
#
# Seen, with a server that takes longer to answer writes: two requests, "read after set: null", "in a pipeline: blue". Fails if that
# changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @upstash/redis@1.39.0 >/dev/null
cat >order.mjs <<'JS'
import { createServer } from "node:http";
import { Redis } from "@upstash/redis";

const requests = [];
const stored = new Map();
const execute = ([name, key, value]) => {
  if (name === "get") return stored.get(key) ?? null;
  stored.set(key, value);
  return "OK";
};
const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const commands = JSON.parse(Buffer.concat(parts).toString());
  requests.push(`request: ${commands.map((command) => command.join(" ")).join(", ")}`);
  if (commands.some(([name]) => name === "set")) await new Promise((resolve) => setTimeout(resolve, 200));
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(commands.map((command) => ({ result: execute(command) }))));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const redis = new Redis({ url: `http://127.0.0.1:${server.address().port}`, token: "t", responseEncoding: false });

const [, read] = await Promise.all([redis.set("color", "blue"), redis.get("color")]);
console.log(requests.sort().join("\n"));
console.log(`read after set: ${read}`);
const pipeline = redis.pipeline();
pipeline.set("color", "blue");
pipeline.get("color");
console.log(`in a pipeline: ${(await pipeline.exec())[1]}`);
server.close();
server.closeAllConnections();
JS
output=$(node order.mjs)
echo "$output"
test "$output" = "request: get color
request: set color blue
read after set: null
in a pipeline: blue"
