import type { Operation } from "@/api/rest/routes";
import { csrfHeader } from "@/lib/csrf-header";
import { sessionCookieName } from "@/server/auth/browser-session";

/** The security schemes of the OpenAPI document, by name; the cookie is named as on this deployment. */
export const securitySchemes = () => ({
  accessToken: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "The access token of a sign-in. Expires after 15 minutes; renew it with the refresh token.",
  },
  apiKey: {
    type: "http",
    scheme: "bearer",
    description: "An API key of the organization, with its own scopes.",
  },
  session: {
    type: "apiKey",
    in: "cookie",
    name: sessionCookieName(),
    description: "A browser session. Works only from pages of the workspace itself.",
  },
  csrfToken: {
    type: "apiKey",
    in: "header",
    name: csrfHeader,
    description: "Required with every change made with a browser session.",
  },
});

/** The ways to authenticate. */
export function securityOf({ permission, type, isForKeys }: Operation): Record<string, string[]>[] {
  if (permission === "public") return [];
  const session: Record<string, string[]> =
    type === "mutation" ? { session: [], csrfToken: [] } : { session: [] };
  return [{ accessToken: [] }, ...(isForKeys ? [{ apiKey: [] }] : []), session];
}
