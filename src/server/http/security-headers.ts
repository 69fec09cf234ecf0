import { env } from "@/env";
import { isBrandingPath, isLogoPath } from "@/lib/branding";
import { isFilePath } from "@/lib/file-path";
import { platformSubdomain } from "@/lib/subdomain";
import type { Host } from "@/server/tenancy/host";

/** Pages that post a handoff into workspaces: the sign-up, and the platform for superusers. */
const allowsHandoffForms = (host: Host) =>
  host.kind === "root" || (host.kind === "tenant" && host.subdomain === platformSubdomain);

/** The page that shows emails, whose logos are on the hosts of their tenants. */
const showsMails = ({ host, pathname }: Target) => host.kind === "root" && pathname === "/mail";

const tenantOrigins = () => `${env().PUBLIC_HTTPS ? "https" : "http"}://*.${env().ROOT_DOMAIN}`;

/** The path and the host of the request. */
interface Target {
  host: Host;
  pathname: string;
}

interface Policy {
  beforeNonce: string;
  afterNonce: string;
}

/** Built once per kind of target, since every response has one. */
const policies = new Map<string, Policy>();

/**
 * The policy of a page: scripts run only with a nonce, everything comes from this host or the CDN of its files, and nobody
 * can frame it (CSP level 3).
 */
export function contentSecurityPolicy(nonce: string, target: Target): string {
  // An image opened by itself is a page too, and so is a file, whatever it is.
  if (isBrandingPath(target.pathname) || isFilePath(target.pathname)) return "default-src 'none'; sandbox";
  const kind = `${env().ASSET_HOST} ${showsMails(target)} ${allowsHandoffForms(target.host)} ${tenantOrigins()}`;
  const policy = policies.get(kind) ?? writePolicy(target);
  policies.set(kind, policy);
  return `${policy.beforeNonce}${nonce}${policy.afterNonce}`;
}

function writePolicy({ host, pathname }: Target): Policy {
  const { NODE_ENV, PUBLIC_HTTPS, ASSET_HOST } = env();
  const own = ASSET_HOST ? `'self' ${ASSET_HOST}` : "'self'";
  // The development server evaluates code and keeps a WebSocket open for reloading.
  const isDevelopment = NODE_ENV === "development";
  const placeholder = "{nonce}";
  const policy = [
    "default-src 'self'",
    `script-src ${own} 'nonce-${placeholder}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Positioned menus and toasts set styles from scripts; styles cannot run code.
    `style-src ${own} 'unsafe-inline'`,
    `img-src ${own} data: blob:${showsMails({ host, pathname }) ? ` ${tenantOrigins()}` : ""}`,
    `font-src ${own}`,
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    // The page shown without a network.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${allowsHandoffForms(host) ? ` ${tenantOrigins()}` : ""}`,
    "frame-ancestors 'none'",
    ...(PUBLIC_HTTPS ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
  const [beforeNonce = "", afterNonce = ""] = policy.split(placeholder);
  return { beforeNonce, afterNonce };
}

/** Files of the build, which pages of every tenant load from the CDN when there is one. */
const isOnAssetHost = (pathname: string) =>
  env().ASSET_HOST !== undefined && pathname.startsWith("/_next/static/");

/** Headers of every response. */
export function securityHeaders({ pathname }: Pick<Target, "pathname">): Record<string, string> {
  const isAsset = isOnAssetHost(pathname);
  return {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    // Mail programs embed logos.
    "cross-origin-resource-policy": isLogoPath(pathname) || isAsset ? "cross-origin" : "same-origin",
    // Browsers request fonts of another origin only with CORS.
    ...(isAsset ? { "access-control-allow-origin": "*" } : {}),
    ...(env().PUBLIC_HTTPS ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
