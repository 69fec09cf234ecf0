import { randomInt } from "node:crypto";
import { createSocket } from "node:dgram";
import { createServer } from "node:net";
import { StepError, say } from "./report.mjs";

const defaultPort = 3000;

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    // An address family that this machine lacks cannot be in use either.
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

/** @type {Set<number>} */
const claimed = new Set();

/**
 * Reserves a port until this process ends, because its server listens on it only later. The UDP port of the same
 * number, which no server uses, marks it as taken for other processes.
 * @param {number} port @returns {Promise<boolean>}
 */
function claim(port) {
  if (claimed.has(port)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const socket = createSocket("udp4").unref();
    socket.once("error", () => socket.close(() => resolve(false)));
    socket.bind({ port, address: "127.0.0.1", exclusive: true }, () => {
      claimed.add(port);
      resolve(true);
    });
  });
}

/**
 * The preferred port if it is free, otherwise another below the range for outgoing connections, so that it is probably
 * free again at the next start. No other process chooses it while this one runs.
 * @param {number} [preferred]
 */
export async function freePort(preferred) {
  for (let port = preferred ?? anyPort(); ; port = anyPort()) {
    if ((await claim(port)) && (await isFree(port))) return port;
  }
}

const anyPort = () => randomInt(20_000, 32_000);

/** The first free port from a number on. @param {number} first */
export async function nextFreePort(first) {
  for (let port = first; port < 65_536; port += 1) if (await isFree(port)) return port;
  throw new Error(`No free port from ${first} on`);
}

/**
 * The port of the app: PORT if it is set, otherwise 3000 or the next free port. Throws a StepError if PORT is in use or
 * is none.
 * @param {string | undefined} wanted @param {number} [usual]
 */
export async function choosePort(wanted, usual = defaultPort) {
  if (!wanted) {
    const port = await nextFreePort(usual);
    if (port !== usual) say(`Port ${usual} is in use; using ${port}`);
    return port;
  }
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StepError(`PORT=${wanted} is not a port number`);
  if (await isFree(port)) return port;
  throw new StepError(`Port ${port} is in use`, {
    remedy: "set PORT to another one, or unset it to use a free one",
  });
}
