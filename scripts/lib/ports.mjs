import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    // An address family that this machine does not have cannot be in use either.
    server.once("error", (error) =>
      resolve("code" in error && error.code !== "EADDRINUSE" && error.code !== "EACCES"),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Whether nobody listens on a port of this machine's loopback. @param {number} port */
export async function isFree(port) {
  return (await canListen(port, "127.0.0.1")) && (await canListen(port, "::1"));
}

/**
 * The preferred port when it is free, else another below the range from which systems take ports for outgoing
 * connections, so that it is probably free again at the next start.
 * @param {number} [preferred]
 */
export async function freePort(preferred) {
  if (preferred && (await isFree(preferred))) return preferred;
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

/** The first free port from a number on. @param {number} first */
export async function nextFreePort(first) {
  for (let port = first; port < 65_536; port += 1) if (await isFree(port)) return port;
  throw new Error(`No free port from ${first} on`);
}
