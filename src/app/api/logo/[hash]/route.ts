import { env } from "@/env";
import { findLogo } from "@/modules/organization/branding/logo.service";
import { toAppError } from "@/server/errors";
import { parseHost } from "@/server/tenancy/host";

/**
 * A logo, for everyone: the sign-in page and mail programs show it. Its URL contains the hash of its content, so that
 * it never changes; another tenant's logo is not found. Middleware decides who may embed it.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ hash: string }> },
): Promise<Response> {
  const { hash } = await params;
  const host = parseHost(request.headers.get("host"), env().ROOT_DOMAIN);
  if (host.kind !== "tenant") return notFound();
  try {
    const logo = await findLogo(host.subdomain, hash);
    if (!logo) return notFound();
    const etag = `"${hash}"`;
    const headers = { etag, "cache-control": "public, max-age=31536000, immutable" };
    if (isKnown(request.headers.get("if-none-match"), etag)) {
      return new Response(null, { status: 304, headers });
    }
    const { content, contentType } = logo;
    return new Response(new Uint8Array(content), {
      headers: { ...headers, "content-type": contentType, "content-length": String(content.length) },
    });
  } catch (error) {
    const known = toAppError(error);
    if (!known) throw error;
    const retryAfter = String(known.details.retryAfterSeconds ?? 5);
    return new Response(null, { status: known.statusCode, headers: { ...fresh, "retry-after": retryAfter } });
  }
}

const fresh = { "cache-control": "no-store" };
const notFound = () => new Response(null, { status: 404, headers: fresh });

/** Whether the client already has it (RFC 9110 §13.1.2). */
function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const known = ifNoneMatch?.split(",").map((tag) => tag.trim().replace(/^W\//, "")) ?? [];
  return known.includes(etag) || known.includes("*");
}
