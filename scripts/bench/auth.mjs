/**
 * Measures sign-in and authenticated calls from outside, on a server of this machine with the demo data:
 *
 *   RATE_LIMIT_PER_MINUTE=1000000 SIGN_IN_RATE_LIMIT_PER_MINUTE=1000000 FAILED_SIGN_INS_PER_IP=1000000 npm start
 *   npm run bench:auth -- http://acme.localhost:3000
 *
 * It takes about three minutes. The event loop delay is the time of /api/health/live, which does nothing else.
 */
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { Agent, request as send } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { demoPassword } from "../demo/accounts.mjs";
import { cpuMs, median, ms, percentile } from "./measure.mjs";

const lightCalls = 300;
const cpuCalls = 1000;
const signInsAtOnce = 20;
/** Slow enough that the calls do not wait for each other. */
const sampleEveryMs = 40;
const idleSamples = 150;
/** For each: sign-ins of unknown people, then of one account at the same time. */
const storms = 2;
/** Ends the sampling even if sign-ins hang. */
const maxSamples = 6000;
const failedSignIns = 40;
/** The known account is locked by the fifth failure in a row; a success in between resets the count. */
const failuresBeforeSuccess = 4;

const url = parsedUrl(process.argv[2]);
const agent = new Agent({ keepAlive: true });

/** @param {string | undefined} text */
function parsedUrl(text) {
  const parsed = text && URL.canParse(text) ? new URL(text) : undefined;
  const [tenant, ...domain] = parsed?.hostname.split(".") ?? [];
  if (parsed?.protocol !== "http:" || !tenant || domain.at(-1) !== "localhost") {
    console.error(
      "usage: npm run bench:auth -- http://<tenant>.localhost:<port>   (see scripts/bench/auth.mjs)",
    );
    process.exit(2);
  }
  return { host: parsed.host, port: Number(parsed.port || 80), tenant };
}

/**
 * One request to this machine. Throws for any status but the expected one.
 * @param {string} path @param {{ expected?: number, token?: string, body?: unknown }} [options]
 * @returns {Promise<{ text: string, ms: number }>}
 */
function ask(path, { expected = 200, token, body } = {}) {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const request = send(
      {
        agent,
        host: "127.0.0.1",
        port: url.port,
        path,
        method: body === undefined ? "GET" : "POST",
        timeout: 30_000,
        headers: {
          host: url.host,
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () => {
          const ms = performance.now() - startedAt;
          if (response.statusCode === expected) resolve({ text, ms });
          else reject(new Error(`${path} responded ${response.statusCode}: ${text.slice(0, 300)}`));
        });
      },
    );
    request.on("timeout", () => request.destroy(new Error(`${path} did not respond`)));
    request.on("error", reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const known = `admin@${url.tenant}.test`;
const unknown = () => `nobody-${randomUUID()}@${url.tenant}.test`;
const signIn = () => ask("/api/trpc/auth.login", { body: { email: known, password: demoPassword } });
const failToSignIn = (/** @type {string} */ email) =>
  ask("/api/trpc/auth.login", { body: { email, password: "wrong password" }, expected: 401 });

/**
 * Calls `auth.me` and the liveness check at a steady pace, until told to stop.
 * @param {string} token @param {(samples: number) => boolean} isOver
 */
async function sample(token, isOver) {
  /** @type {Promise<{ me: number, live: number }>[]} */
  const samples = [];
  while (!isOver(samples.length) && samples.length < maxSamples) {
    const both = Promise.all([ask("/api/trpc/auth.me", { token }), ask("/api/health/live")]);
    const times = both.then(([me, live]) => ({ me: me.ms, live: live.ms }));
    // Awaited below; a failure meanwhile must not end the process before that.
    times.catch(() => {});
    samples.push(times);
    await sleep(sampleEveryMs);
  }
  const done = await Promise.all(samples);
  return { me: done.map(({ me }) => me), live: done.map(({ live }) => live) };
}

/** The process that listens on the port; undefined if /proc does not say. @param {number} port */
function listener(port) {
  try {
    const wanted = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
    const sockets = ["/proc/net/tcp", "/proc/net/tcp6"]
      .flatMap((file) => readFileSync(file, "utf8").split("\n"))
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[1]?.endsWith(wanted) && fields[3] === "0A")
      .map((fields) => `socket:[${fields[9]}]`);
    return readdirSync("/proc").find((pid) => /^\d+$/.test(pid) && holdsOneOf(pid, sockets));
  } catch {
    return undefined;
  }
}

/** @param {string} pid @param {string[]} sockets */
function holdsOneOf(pid, sockets) {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) =>
      sockets.includes(readlinkSync(`/proc/${pid}/fd/${fd}`)),
    );
  } catch {
    // It has ended, or belongs to another user.
    return false;
  }
}

async function accessToken() {
  const { text } = await signIn();
  return JSON.parse(text).result.data.tokens.accessToken;
}

/** @param {string} token */
async function lightLoad(token) {
  const times = [];
  for (let call = 0; call < lightCalls; call += 1) {
    times.push((await ask("/api/trpc/auth.me", { token })).ms);
    await sleep(sampleEveryMs);
  }
  return times;
}

/** CPU milliseconds of the server per call. @param {string} token */
async function cpuPerCall(token) {
  const pid = listener(url.port);
  if (!pid) return Number.NaN;
  const before = cpuMs(pid);
  for (let call = 0; call < cpuCalls; call += 1) await ask("/api/trpc/auth.me", { token });
  return (cpuMs(pid) - before) / cpuCalls;
}

/**
 * Throws if one of the sign-ins does not have the expected result.
 * @param {string} token @param {() => Promise<unknown>} signsIn
 */
async function whileOthersSignIn(token, signsIn) {
  let waiting = signInsAtOnce;
  const signIns = Promise.all(
    Array.from({ length: signInsAtOnce }, () =>
      signsIn().finally(() => {
        waiting -= 1;
      }),
    ),
  );
  const [samples] = await Promise.all([sample(token, () => waiting === 0), signIns]);
  return samples;
}

/** Alternately, so that other load on the machine affects all alike. @param {string} token */
async function stormTimes(token) {
  /** @typedef {{ me: number[], live: number[] }} Times */
  const times = { idle: noTimes(), unknown: noTimes(), known: noTimes() };
  const add = (/** @type {Times} */ to, /** @type {Times} */ more) => {
    to.me.push(...more.me);
    to.live.push(...more.live);
  };
  for (let storm = 0; storm < storms; storm += 1) {
    add(times.idle, await sample(token, (samples) => samples === idleSamples));
    add(times.unknown, await whileOthersSignIn(token, () => failToSignIn(unknown())));
    add(times.known, await whileOthersSignIn(token, signIn));
  }
  return times;
}

const noTimes = () => ({ me: /** @type {number[]} */ ([]), live: /** @type {number[]} */ ([]) });

async function failedSignInTimes() {
  const times = { known: /** @type {number[]} */ ([]), unknown: /** @type {number[]} */ ([]) };
  for (let round = 0; round < failedSignIns; round += 1) {
    if (round % failuresBeforeSuccess === 0) await signIn();
    // Alternately first, so that neither always follows the other.
    if (round % 2) times.known.push((await failToSignIn(known)).ms);
    times.unknown.push((await failToSignIn(unknown())).ms);
    if (round % 2 === 0) times.known.push((await failToSignIn(known)).ms);
  }
  return times;
}

const token = await accessToken();
await sample(token, (samples) => samples === 100);
const light = await lightLoad(token);
const cpu = await cpuPerCall(token);
const { idle, unknown: busy, known: oneAccount } = await stormTimes(token);
const failed = await failedSignInTimes();
agent.destroy();

const p99 = (/** @type {number[]} */ times) => percentile(times, 0.99);
const ratio = (/** @type {number} */ of, /** @type {number} */ to) => (of / to).toFixed(2);
const [knownMedian, unknownMedian] = [median(failed.known), median(failed.unknown)];
console.table({
  "auth.me, median at light load": { measured: ms(median(light)), wanted: "< 10 ms" },
  "auth.me, server CPU a call": { measured: Number.isNaN(cpu) ? "unknown" : ms(cpu), wanted: "" },
  "auth.me, p99 with no sign-ins": { measured: ms(p99(idle.me)), wanted: "" },
  [`auth.me, p99 while ${signInsAtOnce} sign in`]: { measured: ms(p99(busy.me)), wanted: "" },
  "  ratio": { measured: ratio(p99(busy.me), p99(idle.me)), wanted: "<= 3" },
  [`auth.me, p99 while ${signInsAtOnce} sign in to one account`]: {
    measured: ms(p99(oneAccount.me)),
    wanted: "",
  },
  "  ratio to no sign-ins": { measured: ratio(p99(oneAccount.me), p99(idle.me)), wanted: "<= 3" },
  "event loop, p99 with no sign-ins": { measured: ms(p99(idle.live)), wanted: "" },
  [`event loop, p99 while ${signInsAtOnce} sign in`]: { measured: ms(p99(busy.live)), wanted: "" },
  [`failed sign-in, known email (median of ${failedSignIns})`]: { measured: ms(knownMedian), wanted: "" },
  [`failed sign-in, unknown email (median of ${failedSignIns})`]: {
    measured: ms(unknownMedian),
    wanted: "",
  },
  "  known / unknown": { measured: ratio(knownMedian, unknownMedian), wanted: "0.90 to 1.10" },
});
