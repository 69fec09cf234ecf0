import { rootOrigin } from "@/app/root-url";
import { AppError } from "@/lib/app-error";
import { platformSubdomain } from "@/lib/subdomain";
import { acceptHandoff, type HandoffKind } from "@/modules/accounts/handoff/handoff.service";
import { encodeBrowserSession, setCookie, setSessionCookie } from "@/server/auth/browser-session";
import { impersonationCookieName, impersonationCookieSeconds } from "@/server/auth/impersonation-cookie";
import { createContext } from "@/server/context";
import { toAppError } from "@/server/errors";
import { readForm } from "@/server/http/form-body";
import { observeCall } from "@/server/observability/observe-call";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { tenantUrl } from "@/server/tenancy/urls";

/** The origins that a host accepts handoffs from. */
function kindFrom(origin: string | null): HandoffKind | undefined {
  if (origin === rootOrigin()) return "handoff";
  return origin === new URL(tenantUrl(platformSubdomain, "/")).origin ? "impersonation" : undefined;
}

/**
 * Signs in a person sent here by the root domain after a sign-up, or a superuser who starts a support session. The
 * origin check keeps others from signing people into accounts that are not their own.
 */
export async function POST(request: Request): Promise<Response> {
  const kind = kindFrom(request.headers.get("origin"));
  if (!kind) return new Response(null, { status: 403 });
  try {
    const context = createContext(request.headers);
    const tokens = await observeCall({ name: "auth.handoff", type: "mutation", ctx: context }, async () => {
      const [tenant, form] = await Promise.all([
        context.tenant(),
        readForm(request),
        context.enforceRateLimit(),
      ]);
      const begun = await TenantContext.run({ tenantId: tenant.organizationId }, () =>
        acceptHandoff(kind, form.get("token") ?? ""),
      );
      if (!begun) throw new AppError("LINK_UNKNOWN", "This handoff is unknown, or has been used.");
      return begun;
    });
    const session = setSessionCookie(await encodeBrowserSession(tokens));
    const acted = setCookie(impersonationCookieName(), "1", impersonationCookieSeconds);
    return leadTo("/dashboard", kind === "impersonation" ? [session, acted] : [session]);
  } catch (error) {
    // The password works too: the sign-in page reports problems of the workspace or the service.
    if (toAppError(error)) return refused(kind);
    throw error;
  }
}

const refused = (kind: HandoffKind) => leadTo(`/login?note=${kind}`);

function leadTo(location: string, cookies: string[] = []): Response {
  const headers = new Headers({ location, "cache-control": "no-store" });
  for (const set of cookies) headers.append("set-cookie", set);
  return new Response(null, { status: 303, headers });
}
