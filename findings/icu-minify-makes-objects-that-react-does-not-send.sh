#!/usr/bin/env bash
# icu-minify 4.15.0 (the compiler and formatter behind use-intl and next-intl), react and react-server-dom-webpack 19.2.0.
#
# Its README calls the compiled form a JSON representation. That is so once it has been JSON: what `compile` returns for a plural or a select has an object
# without a prototype in it, and React Server Components refuse to pass such an object to a client component. A message without
# a plural, or the same one after `structuredClone`, is sent. So a catalogue compiled where pages are rendered fails with its first plural.
#
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --legacy-peer-deps icu-minify@4.15.0 react@19.2.0 react-dom@19.2.0 react-server-dom-webpack@19.2.0 >/dev/null
cat >send.mjs <<'JS'
import { Writable } from "node:stream";
import compile from "icu-minify/compile";
import { createElement } from "react";
import server from "react-server-dom-webpack/server.node";

const Provider = server.registerClientReference(() => null, "provider", "Provider");
const modules = { "provider#Provider": { id: "provider", chunks: [], name: "Provider", async: false } };

/** The error of sending a message as a prop, or "sent". */
const send = (message) =>
  new Promise((resolve) => {
    let outcome = "sent";
    const sink = new Writable({ write: (chunk, encoding, done) => done() });
    sink.on("finish", () => resolve(outcome));
    const onError = (error) => {
      outcome = String(error.message).split("\n")[0];
    };
    server.renderToPipeableStream(createElement(Provider, { message }), modules, { onError }).pipe(sink);
  });

const plural = compile("{days, plural, one {# day} other {# days}}");
const found = {
  prototype: Object.getPrototypeOf(plural.at(0)?.[2] ?? plural[2]),
  value: await send(compile("Kept for {days}")),
  plural: await send(plural),
  copy: await send(structuredClone(plural)),
};
console.error(JSON.stringify(found));
const isAsSeen =
  found.prototype === null &&
  found.value === "sent" &&
  found.plural.startsWith("Only plain objects") &&
  found.copy === "sent";
console.log(isAsSeen ? "as seen" : "changed");
JS
output=$(NODE_ENV=development node --conditions react-server send.mjs)
echo "$output"
test "$output" = "as seen"
