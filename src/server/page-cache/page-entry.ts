import type { IncomingMessage, ServerResponse } from "node:http";
import { isDegraded } from "@/server/dependency-health";
import { compressed } from "@/server/http/compression";
import { takeIn } from "@/server/http/ingress";
import { NodeHeaders, writeResponse } from "@/server/http/node-message";
import { countPage } from "@/server/http/page-limit";
import { logger } from "@/server/observability/logger";
import { BufferedResponse } from "./buffered-response";
import { type CachedPage, cacheable, cachedPages, withNonce } from "./cached-pages";
import { keyOf, type PageRequest, pageRequestOf } from "./page-request";

/** Lets Next respond to the request, into our own response or the client's. */
type Render = (response: ServerResponse) => void;

/**
 * Responds to a request for a page that looks the same to everyone without credentials: Next renders the first response, and
 * later ones come from memory, each with its own nonce. Leaves all other requests to Next and returns false.
 */
export function respondWithPage(message: IncomingMessage, response: ServerResponse, render: Render): boolean {
  const asked = pageRequestOf(message);
  if (!asked) return false;
  void respond(asked, message, response, render);
  return true;
}

async function respond(
  asked: PageRequest,
  message: IncomingMessage,
  response: ServerResponse,
  render: Render,
): Promise<void> {
  try {
    // Middleware explains an outage, or a tenant without pages.
    const isAway = asked.host.kind === "tenant" && (await isDegraded());
    const key = isAway ? null : await keyOf(asked).catch(() => null);
    const page = key === null ? undefined : cachedPages().get(key);
    if (key !== null && !page) await renderPage(key, asked, message, response, render);
    else if (page && countPage(new NodeHeaders(asked.headers)) === null)
      await sendPage(page, asked, message, response);
    else render(response);
  } catch (error) {
    logger().error({ error }, "page not sent");
    response.destroy();
  }
}

async function sendPage(
  page: CachedPage,
  { pathname, search }: PageRequest,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = new NodeHeaders(message.headers);
  const ingress = takeIn({ headers, pathname, search });
  const reply = await compressed({ method: "GET", headers }, withNonce(page, ingress.nonce));
  writeResponse(response, reply, ingress, null);
}

/** Sends what Next renders for the request, and keeps it if it may be sent to others. */
async function renderPage(
  key: string,
  asked: PageRequest,
  message: IncomingMessage,
  response: ServerResponse,
  render: Render,
): Promise<void> {
  const headers = new NodeHeaders(message.headers);
  // A copy, because Next adds its own headers.
  message.headers = { ...asked.headers };
  const rendered = await BufferedResponse.of(response, render);
  if (!rendered) {
    response.destroy();
    return;
  }
  const { statusCode: status, body } = rendered;
  const page = cacheable({ status, headers: rendered.getHeaders(), body });
  // The tenant may have changed while it was rendered.
  if (page && (await keyOf(asked).catch(() => null)) === key) cachedPages().set(key, page);
  for (const [name, value] of Object.entries(rendered.getHeaders())) {
    if (value !== undefined) response.setHeader(name, value);
  }
  const vary = String(rendered.getHeader("vary") ?? "");
  const packed = await compressed(
    { method: "GET", headers },
    { status, headers: { ...(vary && { vary }) }, body },
  );
  response.writeHead(status, {
    ...packed.headers,
    ...(packed.body !== null && { "content-length": Buffer.byteLength(packed.body) }),
  });
  response.end(packed.body ?? undefined);
}
