import "server-only";
import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { serviceUnavailable } from "@/components/ui/page-error-digest";
import { parseId } from "@/lib/parse-id";
import { can, type Permission } from "@/lib/permissions";
import type { Viewer } from "@/modules/auth/auth.schema";
import { toAppError } from "@/server/errors";
import { platformSubdomain } from "@/server/tenancy/host";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { askedPath, tenantUrl } from "@/server/tenancy/urls";
import { getHost, getTenant, getViewer } from "@/trpc/server";

export interface IdPageProps {
  params: Promise<{ id: string }>;
}

/**
 * The active tenant of the host. Renders the 404 page where there is none and the 403 page where it is suspended; leads
 * on to the same page at the new address where the tenant has moved.
 */
export async function requireTenant(): Promise<Tenant> {
  const tenant = await getTenant().catch(refuse);
  if (!tenant) notFound();
  const host = await getHost();
  if (host.kind === "tenant" && host.subdomain !== tenant.subdomain) {
    redirect(tenantUrl(tenant.subdomain, askedPath(await headers())));
  }
  if (!tenant.isActive) forbidden();
  return tenant;
}

/** Where a second factor is set up: all that a person can open who lacks a required one. */
export const securitySettingsPath = "/dashboard/settings/security";

/**
 * Who is signed in; others go to the sign-in page and come back to `path`. Every page asks, since layouts do not
 * render again on navigation. Renders the 403 page where the permission is missing, and sends people who lack a required
 * second factor to where they set it up.
 */
export async function requireViewer(path: string, permission: Permission): Promise<Viewer> {
  const viewer = await getViewer().catch(refuse);
  if (!viewer) {
    await requireTenant();
    redirect(`/login?next=${encodeURIComponent(path)}`);
  }
  const { enabled, rule } = viewer.secondFactor;
  if (!enabled && rule === "required" && path !== securitySettingsPath) redirect(securitySettingsPath);
  if (!can(viewer.user, permission)) forbidden();
  return viewer;
}

/** As `requireViewer`, for pages of the platform: on any other host there are none. */
export async function requirePlatformViewer(path: string, permission: Permission): Promise<Viewer> {
  const host = await getHost();
  if (host.kind !== "tenant" || host.subdomain !== platformSubdomain) notFound();
  return requireViewer(path, permission);
}

/** The id in the address of a page. Renders the 404 page where it is none. */
export async function idIn(params: IdPageProps["params"]): Promise<number> {
  return parseId((await params).id) ?? notFound();
}

const movedTo = z.object({ url: z.url() });

/** Turns an error of the API into the page that explains it; to be used as the `catch` of what a page awaits. */
export function refuse(error: unknown): never {
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
      // Of an error thrown on the server the browser learns nothing but the digest.
      throw Object.assign(new Error("A service does not answer", { cause: error }), {
        digest: serviceUnavailable,
      });
    default:
      throw error;
  }
}
