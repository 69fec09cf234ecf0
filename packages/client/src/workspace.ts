import type { MmrError } from "./error";
import { property } from "./error";

/** The workspace: its URL, or its subdomain and the root domain. */
export type Workspace =
  | { url: string; tenant?: undefined }
  | {
      tenant: string;
      /** With a port if it is not the default one. */
      rootDomain: string;
      /** Default: true. */
      https?: boolean;
    };

/** The origin of a workspace. Throws TypeError if it is invalid. */
export function originOf(workspace: Workspace): string {
  if (workspace.tenant === undefined) {
    const { protocol, origin } = new URL(workspace.url);
    if (protocol === "https:" || protocol === "http:") return origin;
    throw new TypeError("The workspace URL must begin with https:// or http://.");
  }
  const { tenant, rootDomain, https = true } = workspace;
  // Anything else would let the person who chose the name choose the host that receives the tokens.
  if (!/^[a-z0-9-]+$/.test(tenant)) throw new TypeError("A subdomain has only letters, digits and hyphens.");
  return new URL(`${https ? "https" : "http"}://${tenant}.${rootDomain}`).origin;
}

/**
 * The new origin of the organization according to the service; null unless it is under the same root domain, since
 * tokens are sent there.
 */
export function newOrigin(error: MmrError, asked: string): string | null {
  const url = property(error.data, "url");
  if (error.code !== "TENANT_MOVED" || typeof url !== "string" || !URL.canParse(url)) return null;
  const { origin } = new URL(url);
  return rootOf(origin) === rootOf(asked) ? origin : null;
}

/** Scheme, root domain and port. */
const rootOf = (origin: string) => origin.replace(/\/\/[^.]+\./, "//");
