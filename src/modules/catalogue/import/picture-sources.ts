import { env } from "@/env";
import { picturePath } from "@/lib/product-picture";
import { allowedUrl, type FetchRules, publicRules } from "@/server/outbound/fetch-file";
import { parseHost } from "@/server/tenancy/host";
import { tenantUrl } from "@/server/tenancy/urls";

/** Where the picture of a URL is: stored already, on another host, or nowhere that may be asked. */
export type PictureSource = { hash: string } | { remote: string } | { problem: "unknown" | "notAllowed" };

/** The URL of a stored picture of the organization, by which an import finds it again. */
export const pictureUrl = (subdomain: string, hash: string): string =>
  tenantUrl(subdomain, picturePath(hash, "large"));

const picturePathname = /^\/api\/picture\/([\da-f]{64})\/(?:small|medium|large)$/;

/** What a URL in a file stands for, in the organization with this subdomain. */
export function sourceOf(url: string, subdomain: string, rules = pictureRules): PictureSource {
  const { host, pathname } = new URL(url);
  if (isOwnHost(host)) {
    const owner = parseHost(host, env().ROOT_DOMAIN);
    const [, hash] = picturePathname.exec(pathname) ?? [];
    // The workspaces of others have none for this organization, whichever they have.
    return owner.kind === "tenant" && owner.subdomain === subdomain && hash
      ? { hash }
      : { problem: "unknown" };
  }
  return allowedUrl(url, rules) ? { remote: url } : { problem: "notAllowed" };
}

/** Whether the host is of this installation, which is never asked over the network. */
function isOwnHost(host: string): boolean {
  const name = nameOf(host);
  const root = nameOf(env().ROOT_DOMAIN);
  return name === root || name.endsWith(`.${root}`);
}

/** Without port and final dot. */
const nameOf = (host: string): string => host.toLowerCase().replace(/:\d+$/, "").replace(/\.$/, "");

/** By which pictures are fetched. */
export const pictureRules: FetchRules = { ...publicRules, isOwnHost };
