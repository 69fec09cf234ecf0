import { createConnection } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { lastLines, StepError } from "./report.mjs";

/**
 * Waits until a server on loopback sends the expected response.
 * @param {object} options
 * @param {import("./supervisor.mjs").Child} options.child
 * @param {number} options.port
 * @param {string} options.send
 * @param {RegExp} options.expect
 * @param {number} options.timeoutMs
 */
export async function untilResponding({ child, port, send, expect, timeoutMs }) {
  let ended = false;
  void child.exited.then(() => {
    ended = true;
  });
  for (const until = Date.now() + timeoutMs; Date.now() < until && !ended; await delay(25)) {
    if (expect.test(await ask(port, send))) return;
  }
  const what = ended ? "exited immediately" : `did not respond within ${timeoutMs / 1000} s`;
  const reason = /address already in use/i.test(lastLines(child.logFile)) ? "start again" : "see its log";
  throw new StepError(`The ${child.name} server ${what}`, { logFile: child.logFile, remedy: reason });
}

/** One exchange over TCP; empty when it failed. @param {number} port @param {string} send @returns {Promise<string>} */
function ask(port, send) {
  return new Promise((resolve) => {
    let response = "";
    const socket = createConnection(
      { host: "127.0.0.1", port, timeout: 1000 },
      () => send && socket.write(send),
    );
    const done = () => {
      socket.destroy();
      resolve(response);
    };
    socket.on("data", (chunk) => {
      response += chunk.toString("latin1");
      setTimeout(done, 5);
    });
    socket.once("error", done).once("timeout", done).once("close", done);
  });
}
