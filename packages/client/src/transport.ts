import { errorOf, MmrError, property } from "./error";
import { elapsed, unlessAborted } from "./wait";

export interface Request {
  kind: "query" | "mutation";
  path: string;
  input: unknown;
  bearer: string | null;
  signal: AbortSignal | undefined;
  timeoutMs: number;
}

/** Cookies are for pages; not every runtime supports them. */
const withoutCookies: RequestInit =
  "credentials" in globalThis.Request.prototype ? { credentials: "omit" } : {};

/** Sends one call to the workspace at the origin with tRPC's HTTP protocol. Throws MmrError. */
export async function send(
  fetch: typeof globalThis.fetch,
  origin: string,
  { kind, path, input, bearer, signal, timeoutMs }: Request,
): Promise<unknown> {
  const json = input === undefined ? undefined : JSON.stringify(input);
  const isQuery = kind === "query";
  const query = isQuery && json !== undefined ? `?input=${encodeURIComponent(json)}` : "";
  const url = `${origin}/api/trpc/${path}${query}`;
  const init: RequestInit = {
    ...withoutCookies,
    method: isQuery ? "GET" : "POST",
    headers: {
      accept: "application/json",
      ...(isQuery ? {} : { "content-type": "application/json" }),
      ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
    },
    ...(isQuery || json === undefined ? {} : { body: json }),
  };
  const timeout = async (abandoned: AbortSignal): Promise<never> => {
    await elapsed(timeoutMs, abandoned);
    throw new MmrError("TIMEOUT", `No response within ${timeoutMs} ms.`);
  };
  return unlessAborted(signal, (abandoned) =>
    Promise.race([exchange(fetch, url, { ...init, signal: abandoned }), timeout(abandoned)]),
  );
}

async function exchange(fetch: typeof globalThis.fetch, url: string, init: RequestInit): Promise<unknown> {
  const received = await (async () => {
    const response = await fetch(url, init);
    return { response, text: await response.text() };
  })().catch((cause: unknown) => {
    throw new MmrError("NETWORK", "The service could not be reached.", {}, { cause });
  });
  return resultOf(received.response, received.text);
}

function resultOf(response: Response, text: string): unknown {
  const body = parsed(text);
  const result = property(body, "result");
  if (!response.ok || result === undefined) throw errorOf(response, body);
  return property(result, "data");
}

/** Gateways respond with HTML pages. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
