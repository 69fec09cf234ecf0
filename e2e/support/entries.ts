import { connect } from "node:net";
import { uniqueText } from "@test/builders";
import { signedInToNewOrganization } from "@test/callers";
import { type Ask, type HttpResponse, http } from "./http";
import { startOwnApp } from "./own-app";
import { expect, test } from "./test";

interface BothEntries {
  /** Names the processes and their directories. */
  name: string;
  /** One for each process, so that both have counted the same. */
  redisDatabases: [routes: number, own: number];
}

export type EntryRequest = Omit<Ask, "host"> & {
  subdomain?: string | null;
  host?: (domain: string) => string;
};

/**
 * The build under test twice, on one database, for the tests of a file: our own entry handles API calls in one, and
 * Next's routes in the other. `admin` is of an organization that both serve.
 */
export function bothEntries({ name, redisDatabases: [routesRedis, ownRedis] }: BothEntries) {
  const entries = { own: "", routes: "" };
  let admin: Awaited<ReturnType<typeof signedInToNewOrganization>>;
  const started: { stop: () => Promise<void> }[] = [];

  test.beforeAll(async () => {
    const routes = await startOwnApp(`${name}-routes`, routesRedis, { TRUST_PROXY: "0" }, "routes");
    const own = await startOwnApp(`${name}-own`, ownRedis, { TRUST_PROXY: "0" }, "own");
    started.push(own, routes);
    Object.assign(entries, { own: own.domain, routes: routes.domain });
    admin = await signedInToNewOrganization("admin");
  });
  test.afterAll(() => Promise.all(started.map((app) => app.stop())));

  /** The responses of both entries to the same request. */
  async function responsesTo({ subdomain = admin.subdomain, host, headers, ...ask }: EntryRequest) {
    const authorization = `Bearer ${admin.accessToken}`;
    return askBoth(entries, {
      ...ask,
      headers: { authorization, ...headers },
      host: host ?? ((domain) => (subdomain ? `${subdomain}.${domain}` : domain)),
    });
  }

  /** Asserts that both entries respond the same, and returns the response of our own. */
  async function alike(request: EntryRequest, label = `${request.method ?? ""} ${request.path}`) {
    const { own, routes } = await responsesTo(request);
    expect.soft(comparable(own), label).toEqual(comparable(routes));
    return own;
  }

  return {
    get own() {
      return entries.own;
    },
    get routes() {
      return entries.routes;
    },
    get admin() {
      return admin;
    },
    /** Does it with both at the same time: what waits for a server to be silent waits once. */
    both: (act: (domain: string) => Promise<void>) => Promise.all([entries.own, entries.routes].map(act)),
    responsesTo,
    alike,
  };
}

/** Headers that only Next adds, and framing, which is irrelevant to the response. */
const left = new Set(["date", "connection", "keep-alive", "transfer-encoding", "content-length"]);
/** What Next's router adds about its own pages, in each response of a route. */
const nextVary = /(rsc|next-[\w-]+)(, ?|$)/gi;

/** A response without what must differ between any two: ids, times, hashes, and names that tests make up. */
export function comparable({ status, headers, text }: HttpResponse) {
  return {
    status,
    headers: Object.fromEntries(
      Object.entries(headers)
        .filter(([name]) => !left.has(name))
        .map(([name, value]) => [
          name,
          name === "etag" ? "an etag" : settled(String(value).replace(name === "vary" ? nextVary : "", "")),
        ])
        .filter(([, value]) => value !== "")
        .sort(),
    ),
    body: settled(text),
  };
}

/** Without what is newest on the whole platform, which other tests change meanwhile. */
const ofAllTenants = (text: string) =>
  text.includes('"signUps":') ? text.replace(/"latest":\[.*?\]/, "#").replace(/"recent":\[.*\]/, "#") : text;

/** Categories stand in the order of random names, which is also recorded where one is moved. */
const ofCategories = (text: string) =>
  text
    .replace(/\[\{"id":#,"parentId":[^\]]*\]/g, (list) =>
      list
        .slice(1, -1)
        .split(/(?<=\}),/)
        .sort()
        .join(),
    )
    .replace(/\{"name":"#","position":#\}/g, '{"name":"#"}');

const settled = (text: string) => ofCategories(withoutRandom(text));

const withoutRandom = (text: string) =>
  ofAllTenants(text)
    .replace(/"prefix":"\w+"|\bmmr_\w{12}/g, "#")
    .replace(/\b[A-Z\d]{4}(-[A-Z\d]{4}){3}\b/g, "#")
    // Random texts, which may contain no digit: names of the builders, ids and tokens, secrets in base 32.
    .replace(uniqueText, "#")
    .replace(/(?<![\w-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{20,}/g, "#")
    .replace(/\b[A-Z2-7]{16,}\b/g, "#")
    .replace(/'nonce-[^']+'/g, "'nonce'")
    .replace(/[\w-]*\d[\w-]*(\.[\w-]+){2}/g, "#")
    .replace(/[\w-]*\d[\w-]*/g, "#");

/** One request to each; the hosts differ only in the port, which is ignored. */
async function askBoth(
  { own, routes }: { own: string; routes: string },
  { host, ...ask }: Omit<Ask, "host"> & { host: (domain: string) => string },
) {
  const [one, other] = await Promise.all([own, routes].map((domain) => http({ ...ask, host: host(domain) })));
  if (!one || !other) throw new Error("There are two entries");
  return { own: one, routes: other };
}

/** A server that is silent for so long has said what it had to say. */
const silenceMs = 1500;

/**
 * Sends raw bytes, and returns everything received until the server closes or is silent. `patienceMs` is how long it may take to
 * begin its response: a slow machine does not make it silent.
 */
export function raw(
  domain: string,
  bytes: string,
  { patienceMs = 20_000 }: { patienceMs?: number } = {},
): Promise<string> {
  const port = Number(domain.split(":")[1]);
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    let text = "";
    socket.setEncoding("utf8").on("data", (chunk) => {
      text += chunk;
      socket.setTimeout(silenceMs);
    });
    socket.setTimeout(patienceMs, () => socket.end());
    socket.once("close", () => resolve(text));
    // A server that does not read everything that is sent closes the connection after its response.
    socket.once("error", (error) => (text ? resolve(text) : reject(error)));
  });
}

/** The content of a raw response, however it was framed. */
export function contentOf(received = ""): { status: string; body: string } {
  const response = received.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, "");
  const end = response.indexOf("\r\n\r\n");
  const head = response.slice(0, end);
  const rest = response.slice(end + 4);
  const body = /^transfer-encoding: chunked/im.test(head)
    ? rest.replace(/^[\da-f]+\r\n([\s\S]*?)\r\n(?=[\da-f]+\r\n)/gim, "$1").replace(/0\r\n\r\n$/, "")
    : rest;
  return { status: head.split("\r\n")[0] ?? "", body: settled(body) };
}
