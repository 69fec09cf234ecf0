import { Agent, request as send } from "node:http";
import { z } from "zod";
import { cpuMs } from "./measure.mjs";
import { products, productsPerOrganization } from "./scale-data";

export const rootDomain = "scale.localhost";
export const host = "127.0.0.1";

const rounds = 6;
/** Linux counts CPU in hundredths of a second: fewer requests would cost less than it can tell. */
const requestsPerRound = 200;
/** For requests that read all products. */
const exportsPerRound = 3;
/** A process compiles what it runs often for some 2,000 requests of a kind: until then, they cost up to six times as much. */
const warmUpRounds = 10;
/** What an export runs, it runs for each row. */
const exportWarmUpRounds = 1;

/** One database with its own app, and someone signed in there. */
export interface Side {
  count: number;
  url: string;
  port: number;
  appPid: number;
  subdomain: string;
  organizationId: number;
  accessToken: string;
}

/** Leaves idle connections before the server does. */
const agent = new Agent({ keepAlive: true, timeout: 2000 });

/** Calls a procedure like a program and returns its data. Throws if it is refused. */
export async function call(side: Side, procedure: string, input: unknown, type = "query"): Promise<unknown> {
  const query = type === "query" ? `?input=${encodeURIComponent(JSON.stringify(input))}` : "";
  const text = await ask(side, `/api/trpc/${procedure}${query}`, type === "query" ? undefined : input);
  return JSON.parse(text).result.data;
}

/** Sends a request like a program, with a body if there is one, and returns the whole response. */
function ask({ port, subdomain, accessToken }: Side, path: string, body?: unknown): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = send(
      {
        agent,
        host,
        port,
        path,
        method: body === undefined ? "GET" : "POST",
        timeout: 30_000,
        headers: {
          host: `${subdomain}.${rootDomain}`,
          authorization: `Bearer ${accessToken}`,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${path} responded ${response.statusCode}: ${text.slice(0, 300)}`));
        });
      },
    );
    request.on("timeout", () => request.destroy(new Error(`${path} did not respond`)));
    request.on("error", reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const isList = z.object({ cursors: z.object({ next: z.string().nullable() }) });
const cursors = new Map<Side, string>();

/** The end of the page before one in the middle of the list. */
async function deepCursor(side: Side): Promise<string> {
  const known = cursors.get(side);
  if (known) return known;
  const { next } = isList.parse(await call(side, "products.list", { page: 250, limit: 20 })).cursors;
  if (!next) throw new Error("There is no page in the middle");
  cursors.set(side, next);
  return next;
}

/** As the others are: if all of them had the same word, searches for it would find more and more. */
const created = products("created");

/**
 * Its plan depends on an estimate of the tenant's products. InnoDB doubles its estimate of a large range, up to half of
 * the table: about right with one organization, twice too much from five on.
 */
export const wordAndSyllable = "search, a word and two letters";

/** The requests, by name; `turn` counts them. */
export const operations: Record<string, (side: Side, turn: number) => Promise<unknown>> = {
  "list page": (side) => call(side, "products.list", { limit: 20 }),
  "list page, deep": async (side) =>
    call(side, "products.list", { limit: 20, cursor: await deepCursor(side) }),
  "search, one word": (side, turn) =>
    call(side, "products.list", { limit: 20, search: ["hammer", "wrench", "lamp", "valve"][turn % 4] }),
  "search, two words": (side, turn) =>
    call(side, "products.list", { limit: 20, search: ["steel ham", "oak shelf"][turn % 2] }),
  [wordAndSyllable]: (side, turn) =>
    call(side, "products.list", { limit: 20, search: ["glass la", "brass ro"][turn % 2] }),
  "filter and sort": (side, turn) =>
    call(side, "products.list", {
      limit: 20,
      sort: "-price",
      stock: "in",
      minPrice: String(100 + (turn % 500)),
    }),
  byId: (side, turn) => {
    const id =
      (side.organizationId - 1) * productsPerOrganization + 1 + ((turn * 7919) % productsPerOrganization);
    return call(side, "products.byId", { id }).catch(refusedWhereDeleted);
  },
  create: (side, turn) => {
    const { name, price, description } = created[turn % created.length] ?? {};
    return call(side, "products.create", { name, price, description, sku: `NEW-${turn}` }, "mutation");
  },
  /** All of the organization's products, to the last row. */
  export: async (side) => {
    const lines = (await ask(side, "/api/products/export.csv")).trim().split("\r\n").length;
    if (lines <= productsPerOrganization) throw new Error(`The export has ${lines} lines`);
  },
};

function refusedWhereDeleted(error: unknown): void {
  if (!(error instanceof Error && error.message.includes("responded 404"))) throw error;
}

export interface Cost {
  times: number[];
  appMs: number;
  databaseMs: number;
}

/** Sends requests to both sides in turns; returns the costs by operation, one per side. */
export async function measureRequests(
  sides: Side[],
  databasePid: number,
  measured: typeof operations = operations,
): Promise<Map<string, Cost[]>> {
  const costs = new Map<string, Cost[]>();
  for (const [name, operation] of Object.entries(measured)) {
    const bySide = sides.map((): Cost => ({ times: [], appMs: 0, databaseMs: 0 }));
    const [requests, warmUp] =
      name === "export" ? [exportsPerRound, exportWarmUpRounds] : [requestsPerRound, warmUpRounds];
    for (let round = -warmUp; round < rounds; round += 1) {
      for (const [index, side] of sides.entries()) {
        const before = { app: cpuMs(side.appPid), database: cpuMs(databasePid) };
        const times: number[] = [];
        for (let request = 0; request < requests; request += 1) {
          const startedAt = performance.now();
          await operation(side, (round + warmUp) * requests + request);
          times.push(performance.now() - startedAt);
        }
        const cost = bySide[index];
        if (round < 0 || !cost) continue;
        cost.times.push(...times);
        cost.appMs += cpuMs(side.appPid) - before.app;
        cost.databaseMs += cpuMs(databasePid) - before.database;
      }
    }
    costs.set(name, bySide);
  }
  agent.destroy();
  return costs;
}
