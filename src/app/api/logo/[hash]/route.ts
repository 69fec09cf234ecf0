import { env } from "@/env";
import { findLogo } from "@/modules/organization/branding/logo.service";
import { parseHost } from "@/server/tenancy/host";
import { failedPicture, noPicture, pictureResponse } from "../../picture-response";

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
  if (host.kind !== "tenant") return noPicture();
  try {
    const logo = await findLogo(host.subdomain, hash);
    return logo ? pictureResponse(request, { ...logo, hash, cache: "public" }) : noPicture();
  } catch (error) {
    return failedPicture(error);
  }
}
