import { promises as dns, type LookupAddress } from "node:dns";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { type AddressGuard, isPublicAddress } from "./public-address";

/*
 * Fetches files from URLs that people name, without letting them reach what only the server reaches (SSRF, CWE-918).
 * Node's own client instead of `fetch`: it connects to the address that was checked, and to no proxy that the
 * environment names.
 */

/** Why there is no file. */
export const fetchProblems = [
  /** Not http or https, another port, credentials in it, or an address that is not on the internet. */
  "notAllowed",
  /** No such host, or nobody answers there. */
  "unreachable",
  "tooSlow",
  /** A status other than 200. */
  "refused",
  "tooManyRedirects",
  "tooLarge",
] as const;
export type FetchProblem = (typeof fetchProblems)[number];

export class FetchError extends Error {
  override readonly name = "FetchError";
  constructor(
    readonly problem: FetchProblem,
    options?: ErrorOptions,
  ) {
    super(`File not fetched: ${problem}`, options);
  }
}

export interface FetchLimits {
  maxBytes: number;
  /** For everything together, redirects included. */
  timeoutMs: number;
  /** Without a byte. */
  idleMs: number;
}

/** What the tests of this file replace, since nothing that they could start is on the internet. */
export interface FetchRules {
  isAllowedAddress: AddressGuard;
  ports: ReadonlySet<string>;
  resolve: (host: string) => Promise<LookupAddress[]>;
  /** Of hosts that are never asked, whatever their address. */
  isOwnHost: (host: string) => boolean;
}

const maxRedirects = 3;
const redirects = new Set([301, 302, 303, 307, 308]);

export const publicRules: Omit<FetchRules, "isOwnHost"> = {
  isAllowedAddress: isPublicAddress,
  /** Without a port, it is that of the scheme. */
  ports: new Set(["", "80", "443"]),
  resolve: (host) => dns.lookup(host, { all: true, verbatim: true }),
};

/** The URL, if it may be asked for by what it says itself: its host is looked up later. */
export function allowedUrl(text: string, rules: Omit<FetchRules, "resolve">): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!["http:", "https:"].includes(url.protocol)) return undefined;
  if (url.username || url.password || !rules.ports.has(url.port)) return undefined;
  const host = hostOf(url);
  if (host === "" || rules.isOwnHost(host)) return undefined;
  return isIP(host) && !rules.isAllowedAddress(host) ? undefined : url;
}

/** Without the brackets of an IPv6 address, and without a final dot. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$|\.$/g, "");

/** The file at a URL. Throws FetchError. */
export async function fetchFile(text: string, limits: FetchLimits, rules: FetchRules): Promise<Buffer> {
  const slow = new AbortController();
  const timer = setTimeout(() => slow.abort(), limits.timeoutMs);
  try {
    return await follow(text, { ...limits, slow, rules });
  } catch (error) {
    if (error instanceof FetchError) throw error;
    throw new FetchError(slow.signal.aborted ? "tooSlow" : "unreachable", { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

interface Attempt extends FetchLimits {
  /** Aborted when the time is over. */
  slow: AbortController;
  rules: FetchRules;
}

async function follow(text: string, attempt: Attempt): Promise<Buffer> {
  let next = text;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    // Each redirect is checked like what was asked for.
    const url = allowedUrl(next, attempt.rules);
    if (!url) throw new FetchError("notAllowed");
    const response = await request(url, attempt);
    const { statusCode = 0, headers } = response;
    if (statusCode === 200) return bodyOf(response, attempt.maxBytes);
    response.destroy();
    const { location = "" } = headers;
    if (!redirects.has(statusCode) || !location || !URL.canParse(location, url))
      throw new FetchError("refused");
    next = new URL(location, url).href;
  }
  throw new FetchError("tooManyRedirects");
}

/** The response of the host, from an address that was checked. Throws FetchError, and what the connection does. */
async function request(url: URL, { slow, idleMs, rules }: Attempt): Promise<IncomingMessage> {
  const addresses = await unlessAborted(slow.signal, checkedAddresses(hostOf(url), rules));
  const { request: send } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const sent = send(url, {
      // One connection for one file, and never that of an agent which takes a proxy from the environment.
      agent: false,
      lookup: always(addresses),
      signal: slow.signal,
      timeout: idleMs,
      headers: { accept: "image/avif,image/webp,image/png,image/jpeg", "accept-encoding": "identity" },
    });
    sent.on("timeout", () => slow.abort());
    sent.on("error", reject);
    sent.on("response", resolve);
    sent.end();
  });
}

/** All addresses of the host, if all of them may be connected to: whichever is taken, it is one of these. Throws FetchError. */
async function checkedAddresses(host: string, rules: FetchRules): Promise<LookupAddress[]> {
  const addresses = isIP(host) ? [{ address: host, family: isIP(host) }] : await rules.resolve(host);
  if (addresses.length === 0) throw new FetchError("unreachable");
  if (!addresses.every(({ address }) => rules.isAllowedAddress(address))) throw new FetchError("notAllowed");
  return addresses;
}

/** Looks nothing up: a name could have another address by now. */
const always =
  (addresses: LookupAddress[]): LookupFunction =>
  (_host, { all }, callback) => {
    const [first] = addresses;
    if (all) callback(null, addresses);
    else callback(null, first?.address ?? "", first?.family);
  };

/** Bytes as they come, and no more of them than allowed. Throws FetchError. */
async function bodyOf(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const { "content-encoding": encoding = "identity", "content-length": announced } = response.headers;
  if (encoding !== "identity") throw new FetchError("refused");
  if (Number(announced) > maxBytes) throw new FetchError("tooLarge");
  const parts: Buffer[] = [];
  let size = 0;
  // Leaving the loop early destroys the connection.
  for await (const part of response) {
    size += part.length;
    if (size > maxBytes) throw new FetchError("tooLarge");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A lookup cannot be aborted, only abandoned. */
function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
