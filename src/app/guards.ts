import { platformSubdomain } from "@/lib/subdomain";
import "server-only";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { serviceUnavailable } from "@/components/ui/page-error-digest";
import { getTranslations } from "@/i18n/page-language";
import { parseId } from "@/lib/parse-id";
import { can, type Permission } from "@/lib/permissions";
import type { Viewer } from "@/modules/accounts/sign-in/auth.schema";
import { toAppError } from "@/server/errors";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { askedPath, tenantUrl } from "@/server/tenancy/urls";
import { getHost, getLikelyViewer, getTenant, getViewer, type LikelyViewer } from "@/trpc/server";

export interface IdPageProps {
  params: Promise<{ id: string }>;
}

/**
 * The active tenant of the host. Renders the 404 page if there is none and the 403 page if it is suspended; redirects
 * to the same page on the new subdomain if the tenant has moved.
 */
export async function requireTenant(): Promise<Tenant> {
  const tenant = await getTenant().catch(throwNavigation);
  if (!tenant) notFound();
  const host = await getHost();
  if (host.kind === "tenant" && host.subdomain !== tenant.subdomain) {
    redirect(tenantUrl(tenant.subdomain, askedPath(await headers())));
  }
  if (!tenant.isActive) forbidden();
  return tenant;
}

/** Whether the host has no organization. Also false if that cannot be determined at the moment. */
export async function isWorkspaceUnknown(): Promise<boolean> {
  const [{ kind }, tenant] = await Promise.all([getHost(), getTenant().catch(() => undefined)]);
  return kind !== "root" && tenant === null;
}

/** Where people set up two-factor authentication: the only page open to those who lack a required second factor. */
export const securitySettingsPath = "/dashboard/settings/security";

/** What a page prefetches for whoever views it. Called again for the same viewer, it begins only what failed. */
type PageReads = (viewer: LikelyViewer) => (Promise<unknown> | false)[];

/**
 * The signed-in person; others go to the sign-in page and return to `path`. Every page calls it, since layouts do not
 * render again on navigation. Renders the 403 page if the permission is missing, and redirects people who lack a
 * required second factor to its setup.
 *
 * Waits for `reads`, if given. They begin with the look-up of the session, for whom it probably is: what they need from Redis
 * leaves with it, in one request. Each is checked by its own procedure.
 */
export async function requireViewer(
  path: string,
  permission: Permission,
  reads?: PageReads,
): Promise<Viewer> {
  if (reads) void beginReads(permission, reads);
  const viewer = await confirmedViewer(path, permission);
  if (reads) await Promise.all(reads(viewer));
  return viewer;
}

/** Never rejects: if it does not work now, it is done when it is known who the viewer is. */
async function beginReads(permission: Permission, reads: PageReads): Promise<void> {
  try {
    const likely = await getLikelyViewer();
    if (likely && can(likely.user, permission)) await Promise.all(reads(likely));
  } catch {}
}

async function confirmedViewer(path: string, permission: Permission): Promise<Viewer> {
  const viewer = await getViewer().catch(throwNavigation);
  if (!viewer) {
    await requireTenant();
    redirect(`/login?next=${encodeURIComponent(path)}`);
  }
  const { enabled, rule } = viewer.secondFactor;
  if (!enabled && rule === "required" && path !== securitySettingsPath) redirect(securitySettingsPath);
  if (!can(viewer.user, permission)) forbidden();
  return viewer;
}

/** Like `requireViewer`, for pages of the platform: they do not exist on other hosts. */
export async function requirePlatformViewer(path: string, permission: Permission): Promise<Viewer> {
  const host = await getHost();
  if (host.kind !== "tenant" || host.subdomain !== platformSubdomain) notFound();
  return requireViewer(path, permission);
}

/** The id in a page's URL. Renders the 404 page if it is not one. */
export async function idIn(params: IdPageProps["params"]): Promise<number> {
  return parseId((await params).id) ?? notFound();
}

/** The title of a page about one thing; or of the page that says why it cannot be shown, whose own title Next would not use. */
export async function titleOf<Thing>(
  found: Promise<Thing>,
  title: (thing: Thing) => string,
): Promise<Metadata> {
  try {
    return { title: title(await found) };
  } catch (error) {
    const t = await getTranslations("pageTitles");
    return { title: isForbidden(error) ? t("noAccess") : t("notFound") };
  }
}

/** Whether `forbidden()` threw it; Next's own check is not public. */
const isForbidden = (error: unknown) =>
  error instanceof Error && "digest" in error && error.digest === "NEXT_HTTP_ERROR_FALLBACK;403";

const movedTo = z.object({ url: z.url() });

/** Turns an API error into the page that explains it; for the `catch` of what a page awaits. */
export function throwNavigation(error: unknown): never {
  const known = toAppError(error);
  switch (known?.code) {
    case "TENANT_MOVED":
      return redirect(movedTo.parse(known.details.data).url);
    case "NOT_FOUND":
    case "TENANT_NOT_FOUND":
      return notFound();
    case "FORBIDDEN":
    case "TENANT_SUSPENDED":
      return forbidden();
    case "SECOND_FACTOR_REQUIRED":
      return redirect(securitySettingsPath);
    case "SERVICE_UNAVAILABLE":
      // The browser learns nothing of a server error but its digest.
      throw Object.assign(new Error("A dependency is not responding", { cause: error }), {
        digest: serviceUnavailable,
      });
    default:
      throw error;
  }
}
