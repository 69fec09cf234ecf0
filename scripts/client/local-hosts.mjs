// Preloaded into programs that tests start: Node, unlike browsers and curl, does not know where *.localhost is.
import dns from "node:dns";

const { lookup } = dns;

dns.lookup = Object.assign(
  (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) =>
    Reflect.apply(lookup, dns, [name.endsWith(".localhost") ? "127.0.0.1" : name, ...rest]),
  lookup,
);
