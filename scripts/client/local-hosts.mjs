// Preloaded into programs that tests start: unlike browsers and curl, Node does not resolve *.localhost.
import dns from "node:dns";

const { lookup } = dns;

dns.lookup = Object.assign(
  (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) =>
    Reflect.apply(lookup, dns, [name.endsWith(".localhost") ? "127.0.0.1" : name, ...rest]),
  lookup,
);
