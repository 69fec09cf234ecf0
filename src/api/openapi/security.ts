import type { Operation } from "@/api/rest/routes";
import { csrfHeader } from "@/lib/csrf-header";
import { sessionCookieName } from "@/server/auth/browser-session";

export const securitySchemes = () => ({
  accessToken: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "The access token of a sign-in. Lives 15 minutes; renew it with the refresh token.",
  },
  apiKey: {
    type: "http",
    scheme: "bearer",
    description: "A key of the organization, with scopes of its own.",
  },
  session: {
    type: "apiKey",
    in: "cookie",
    name: sessionCookieName(),
    description: "The session of a browser. Counts for pages of the workspace itself alone.",
  },
  csrfToken: {
    type: "apiKey",
    in: "header",
    name: csrfHeader,
    description: "Goes with every change that a browser session asks for.",
  },
});

/** Each of the ways in which a caller may say who they are. */
export function securityOf({ permission, type, isForKeys }: Operation): Record<string, string[]>[] {
  if (permission === "public") return [];
  const session: Record<string, string[]> =
    type === "mutation" ? { session: [], csrfToken: [] } : { session: [] };
  return [{ accessToken: [] }, ...(isForKeys ? [{ apiKey: [] }] : []), session];
}
