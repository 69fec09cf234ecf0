import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError } from "@/lib/app-error";
import { askedLanguage, sentPreferences } from "@/server/http/asked-language";
import { type Ingress, takeIn } from "@/server/http/ingress";
import { jsonLimitsAt, tooLarge } from "@/server/http/limited-body";
import {
  closeLater,
  discardRest,
  NodeHeaders,
  namesOneHost,
  writeResponse,
} from "@/server/http/node-message";
import { refusalOf, targetProblem } from "@/server/http/request-target";
import { busy, waitResponse } from "@/server/http/wait-page";

/** Refuses an API call whose body is too large, in the shape of its API; false for other requests. */
type RejectCall = (message: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Runs before Next on our own machines: refuses requests that would crash Next or that it would redirect, and bodies
 * beyond any limit, which Next reads to the end before it checks anything else. True if it has responded.
 */
export function guard(message: IncomingMessage, response: ServerResponse, rejectCall: RejectCall): boolean {
  const { method = "", headers } = message;
  const ownPath = pathOfAbsolute(message);
  if (ownPath !== undefined) message.url = ownPath;
  const problem = !namesOneHost(message)
    ? new AppError("BAD_REQUEST", "The request must have exactly one host.")
    : targetProblem(method, ...partsOf(message));
  if (problem) {
    reject(message, response, problem);
    return true;
  }
  const limits = jsonLimitsAt(partsOf(message)[0]);
  const rejectBody = () => {
    if (!rejectCall(message, response)) reject(message, response, tooLarge(new NodeHeaders(headers), limits));
  };
  if (Number(headers["content-length"] ?? 0) > limits.maxBytes) {
    rejectBody();
    return true;
  }
  if (headers["transfer-encoding"] !== undefined)
    limitBody(message, response, { maxBytes: limits.maxBytes, respondTooLarge: rejectBody });
  // The guard sets headers on Next's responses before its middleware, such as a redirect for a trailing "/".
  for (const [name, value] of Object.entries(ingressOf(message).responseHeaders))
    response.setHeader(name, value);
  return false;
}

function ingressOf(message: IncomingMessage): Ingress {
  const [pathname, search] = partsOf(message);
  return takeIn({ headers: new NodeHeaders(message.headers), pathname, search });
}

function partsOf({ url = "" }: IncomingMessage): [pathname: string, search: string] {
  const [pathname = ""] = url.split("?", 1);
  return [pathname, url.slice(pathname.length)];
}

/** The path of a target in absolute form (RFC 9112 §3.2.2), which must name the host of the request. */
function pathOfAbsolute({ url = "", headers }: IncomingMessage): string | undefined {
  const [, authority, rest = ""] = /^https?:\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  if (authority === undefined || authority.toLowerCase() !== headers.host?.toLowerCase()) return undefined;
  return rest.startsWith("/") ? rest : `/${rest}`;
}

/** Refuses a request for the moment: a page says so to people, and loads again by itself. */
export function rejectPage(message: IncomingMessage, response: ServerResponse, problem: AppError): void {
  const { accept, cookie } = message.headers;
  if (!accept?.includes("text/html")) {
    reject(message, response, problem);
    return;
  }
  const ingress = ingressOf(message);
  const { theme } = sentPreferences(cookie);
  const reader = { theme, language: askedLanguage(new NodeHeaders(message.headers)) };
  writeResponse(response, waitResponse(ingress, reader, busy), ingress, null);
  discardRest(message);
}

function reject(message: IncomingMessage, response: ServerResponse, problem: AppError): void {
  const ingress = ingressOf(message);
  writeResponse(response, refusalOf(problem, ingress.requestId), ingress, null);
  discardRest(message);
}

/**
 * Counts a body of unknown length on its way to Next. If it is too large, it is refused, never passed on to its end,
 * and its connection is closed, because Next waits for the end. The same goes for a body that continues after a
 * response that did not wait for it.
 */
function limitBody(
  message: IncomingMessage,
  response: ServerResponse,
  { maxBytes, respondTooLarge }: { maxBytes: number; respondTooLarge: () => void },
): void {
  // Before node:http notices that nobody has read the body and discards it, uncounted, as long as it comes.
  response.prependOnceListener("finish", () => {
    message.read(0);
    message.resume();
  });
  const push = message.push.bind(message);
  let left = maxBytes;
  message.push = (chunk: Buffer | null, ...rest) => {
    left -= chunk?.byteLength ?? 0;
    if (left >= 0) return push(chunk, ...rest);
    message.push = () => false;
    closeLater(message);
    if (!response.headersSent) respondTooLarge();
    return false;
  };
}
