import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { type Response, request } from "./request";

/** A call that got no response from the app: an nginx error, or a broken connection. */
export interface Failure {
  what: string;
  reason: string;
  startedAt: number;
  endedAt: number;
}

export interface Load {
  /** Every call that failed so far. A failed change is sent again with the same key until it gets a response. */
  readonly failures: Failure[];
  /** How many calls got a response. */
  responded(): number;
  /** Resolves once this many further calls have got a response. */
  untilResponded(more: number): Promise<void>;
  /** Ends after the calls in flight, and compares the changes with what the API now returns. */
  stop(): Promise<Outcome>;
}

export interface Outcome {
  /** SKUs that were created, according to the responses. */
  created: string[];
  /** SKUs that are now in the list. */
  listed: string[];
  /** The stock of each changed product: what was added according to the responses, and its current value. */
  stocks: { added: number; stored: number }[];
  /** Statuses of calls with a session that must never end: anything but 200 means that someone was signed out. */
  sessionStatuses: number[];
}

const tokens = z.object({
  data: z.object({ tokens: z.object({ accessToken: z.string(), refreshToken: z.string() }) }),
});
const created = z.object({ data: z.object({ id: z.number(), sku: z.string(), stock: z.number() }) });
const page = z.object({
  data: z.array(z.object({ sku: z.string() })),
  cursors: z.object({ next: z.string().nullable() }),
});

const writers = 3;
const readers = 3;
const password = "Demo-passw0rd!";

/** Signs in like a program and returns its tokens. */
export async function signIn(host: string, email: string) {
  const response = await request({ host, path: "/api/v1/auth/login", body: { email, password } });
  return tokens.parse(response.json()).data.tokens;
}

/** Keeps people and programs of one organization busy through nginx: reads, changes, and sessions that are renewed. */
export async function startLoad(domain: string): Promise<Load> {
  const host = `acme.${domain}`;
  const run = randomUUID().slice(0, 8);
  const failures: Failure[] = [];
  const outcome: Omit<Outcome, "listed"> = { created: [], stocks: [], sessionStatuses: [] };
  let isStopped = false;
  let responded = 0;
  let waiting: { count: number; resolve: () => void }[] = [];

  /** Sends until the app responds. nginx returns 502 or 504 if it got no response. */
  async function send(what: string, sent: Parameters<typeof request>[0]): Promise<Response> {
    for (;;) {
      const startedAt = Date.now();
      const outcomeOf = await request(sent).catch((error: Error) => error);
      const endedAt = Date.now();
      const isResponse = !(outcomeOf instanceof Error) && outcomeOf.status < 500;
      if (isResponse) {
        responded += 1;
        for (const { resolve } of waiting.filter(({ count }) => count <= responded)) resolve();
        waiting = waiting.filter(({ count }) => count > responded);
        return outcomeOf;
      }
      const reason =
        outcomeOf instanceof Error
          ? outcomeOf.message
          : `${outcomeOf.status} ${outcomeOf.text.slice(0, 200)}`;
      failures.push({ what, reason, startedAt, endedAt });
      if (failures.length > 1000) throw new Error(`Nothing works any more: ${what}: ${reason}`);
    }
  }

  const { accessToken: token } = await signIn(host, "admin@acme.test");
  const session = await signIn(host, "staff@acme.test");

  async function read() {
    while (!isStopped) {
      const list = await send("list", {
        host,
        path: "/api/v1/products?limit=20&sort=-createdAt",
        token,
      });
      outcome.sessionStatuses.push(list.status);
      const me = await send("me", { host, path: "/api/v1/auth/me", token });
      outcome.sessionStatuses.push(me.status);
    }
  }

  async function write(index: number) {
    /** Carries out a change once, however often it must be sent; undefined if its response was lost. */
    const change = async (what: string, path: string, body: unknown): Promise<Response | undefined> => {
      const headers = { "idempotency-key": randomUUID() };
      for (;;) {
        const response = await send(what, { host, path, token, body, headers });
        if (response.status < 300) return response;
        if (response.status === 409 && response.text.includes("its response was lost")) return undefined;
        // The process that had it is gone; its claim on the key expires a minute later.
        const wait = Number(response.headers["retry-after"]);
        if (response.status !== 409 || !wait) throw new Error(`${what}: ${response.status} ${response.text}`);
        await delay(wait * 1000);
      }
    };
    const create = async (number: number) => {
      const sku = `LOAD-${run}-${index}-${number}`;
      const response = await change("create", "/api/v1/products", {
        name: `Load ${sku}`,
        sku,
        price: "1.00",
      });
      outcome.created.push(sku);
      return response && created.parse(response.json()).data;
    };
    const own = await create(0);
    if (!own) throw new Error("The first product was lost");
    const path = `/api/v1/products/${own.id}`;
    let added = 0;
    for (let number = 1; !isStopped; number += 1) {
      await create(number);
      await change("stock", `${path}/stock`, { delta: 1 });
      added += 1;
    }
    const stored = await request({ host, path, token });
    outcome.stocks.push({ added, stored: created.parse(stored.json()).data.stock });
  }

  /** A session whose tokens are renewed again and again: a renewal whose response is lost must not end it. */
  async function renew() {
    let current = session;
    while (!isStopped) {
      const body = { refreshToken: current.refreshToken };
      const response = await send("refresh", { host, path: "/api/v1/auth/refresh", body });
      outcome.sessionStatuses.push(response.status);
      if (response.status !== 200) throw new Error(`Signed out: ${response.text}`);
      current = tokens.parse(response.json()).data.tokens;
      const me = await send("me", { host, path: "/api/v1/auth/me", token: current.accessToken });
      outcome.sessionStatuses.push(me.status);
    }
  }

  const loops = Promise.all([
    ...Array.from({ length: readers }, read),
    ...Array.from({ length: writers }, (_, index) => write(index)),
    renew(),
  ]);
  // Reported by `stop` and by callers that wait for responses that do not come.
  const broken = loops.then(
    () => undefined,
    (error: unknown) => {
      isStopped = true;
      return error;
    },
  );

  async function listed(): Promise<string[]> {
    const skus: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const from = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
      const response = await request({
        host,
        path: `/api/v1/products?limit=100&search=LOAD-${run}${from}`,
        token,
      });
      const { data, cursors } = page.parse(response.json());
      skus.push(...data.map(({ sku }) => sku));
      cursor = cursors.next;
    }
    return skus.filter((sku) => sku.startsWith(`LOAD-${run}-`));
  }

  return {
    failures,
    responded: () => responded,
    untilResponded: async (more) => {
      const count = responded + more;
      const reached = new Promise<void>((resolve) => waiting.push({ count, resolve }));
      const error = await Promise.race([reached, broken]);
      if (error) throw error;
    },
    stop: async () => {
      isStopped = true;
      const error = await broken;
      if (error) throw error;
      return { ...outcome, listed: await listed() };
    },
  };
}
