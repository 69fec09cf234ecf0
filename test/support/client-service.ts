import { afterEach, beforeEach, expect, vi } from "vitest";
import {
  type Client,
  type ClientOptions,
  createClient,
  type MmrError,
  type Tokens,
} from "../../packages/client/src/index";

export interface Ask {
  url: string;
  path: string;
  bearer: string | null;
  body: unknown;
  signal: AbortSignal | null | undefined;
}

export type Reply = Response | Error | Promise<Response>;

/** Time stands still except for what a test advances, and nothing may continue after a call. */
export function withFakeTime(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date("2030-01-01T12:00:00Z") });
  });
  afterEach(() => {
    expect(vi.getTimerCount(), "nothing goes on after a call").toBe(0);
    vi.useRealTimers();
  });
}

/** A client of a service with scripted responses, and the requests that it received. */
export function clientOf(respond: (ask: Ask, nth: number) => Reply, options: object = {}) {
  const asks: Ask[] = [];
  const client = createClient({
    url: "https://acme.example.com",
    ...options,
    async fetch(input, init) {
      const url = new URL(String(input));
      const ask: Ask = {
        url: url.href,
        path: url.pathname.slice("/api/trpc/".length),
        bearer: new Headers(init?.headers).get("authorization")?.replace("Bearer ", "") ?? null,
        body: typeof init?.body === "string" ? JSON.parse(init.body) : undefined,
        signal: init?.signal,
      };
      asks.push(ask);
      const given = await respond(ask, asks.length);
      if (given instanceof Error) throw given;
      return given;
    },
  } as ClientOptions);
  const asked = (path: string) => asks.filter((ask) => ask.path === path);
  return { client, asks, asked };
}

export const ok = (data: unknown = {}) => Response.json({ result: { data } });

export function refusal(
  status: number,
  { headers = {}, ...data }: { headers?: Record<string, string>; [name: string]: unknown } = {},
) {
  return Response.json({ error: { message: "No.", code: -1, data } }, { status, headers });
}

export const lost = () => new TypeError("fetch failed");

/** Tokens whose access token was issued now and is valid for that many seconds. */
export function tokens(name: string, seconds = 900): Tokens {
  const iat = Math.floor(Date.now() / 1000);
  const accessToken = `${name}.${btoa(JSON.stringify({ iat, exp: iat + seconds }))}.signature`;
  return { accessToken, refreshToken: `${name}-refresh` };
}

export const failure = (call: Promise<unknown>): Promise<MmrError> =>
  call.then(
    () => Promise.reject(new Error("The call was to fail.")),
    (error: MmrError) => error,
  );

export const me = (client: Client, signal?: AbortSignal) =>
  client.auth.me.query(undefined, signal ? { signal } : {});
export const change = (client: Client) =>
  client.products.create.mutate({ name: "Lamp", sku: "LAMP-1", price: "1.00" });
export const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);

export const viewer = () => ({ user: { id: 1 }, organization: { id: 2 }, tokens: tokens("signed-in") });
