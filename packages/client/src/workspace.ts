import type { MmrError } from "./error";
import { property } from "./error";

/** Where the organization is: the address of its workspace, or its name under the root domain. */
export type Workspace =
  | { url: string; tenant?: undefined }
  | {
      tenant: string;
      /** With a port where it is not the usual one. */
      rootDomain: string;
      /** True unless told. */
      https?: boolean;
    };

/** The origin of a workspace. Throws TypeError for what is none. */
export function originOf(workspace: Workspace): string {
  if (workspace.tenant === undefined) {
    const { protocol, origin } = new URL(workspace.url);
    if (protocol === "https:" || protocol === "http:") return origin;
    throw new TypeError("The workspace URL must begin with https:// or http://.");
  }
  const { tenant, rootDomain, https = true } = workspace;
  // Anything else would put the host, which is given the tokens, into the hands of whoever chose the name.
  if (!/^[a-z0-9-]+$/.test(tenant)) throw new TypeError("A subdomain has only letters, digits and hyphens.");
  return new URL(`${https ? "https" : "http"}://${tenant}.${rootDomain}`).origin;
}

/**
 * Where the service says that the organization is now; null unless that is under the same root domain, since the tokens
 * are sent there.
 */
export function newOrigin(error: MmrError, asked: string): string | null {
  const url = property(error.data, "url");
  if (error.code !== "TENANT_MOVED" || typeof url !== "string" || !URL.canParse(url)) return null;
  const { origin } = new URL(url);
  return rootOf(origin) === rootOf(asked) ? origin : null;
}

/** Scheme, root domain and port. */
const rootOf = (origin: string) => origin.replace(/\/\/[^.]+\./, "//");
