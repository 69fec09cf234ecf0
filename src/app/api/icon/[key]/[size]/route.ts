import { env } from "@/env";
import { findAppIcon } from "@/modules/organization/branding/app-icon";
import { parseHost } from "@/server/tenancy/host";
import { failedPicture, noPicture, pictureResponse } from "../../../picture-response";

interface IconProps {
  params: Promise<{ key: string; size: string }>;
}

/**
 * The icon of an app that is installed from the host, for everyone, like the logo that it is made of. Its URL names what it
 * is made of, so that it never changes; that of another tenant is not found.
 */
export async function GET(request: Request, { params }: IconProps): Promise<Response> {
  const { key, size } = await params;
  const host = parseHost(request.headers.get("host"), env().ROOT_DOMAIN);
  try {
    const content = await findAppIcon(host, { key, size });
    if (!content) return noPicture();
    const hash = `${key}-${size}`;
    return pictureResponse(request, { hash, contentType: "image/png", content, cache: "public" });
  } catch (error) {
    return failedPicture(error);
  }
}
