/* NextAuth's forms, without the 9 kB of its client, which is made for sessions that scripts read. */

/** The token of NextAuth's own forms; it comes with a cookie. */
async function fetchToken(): Promise<string> {
  const response = await fetch("/api/auth/csrf");
  const token = textOf(await response.json(), "csrfToken");
  if (!token) throw new Error(`No token (HTTP ${response.status})`);
  return token;
}

async function post(form: string, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ ...fields, csrfToken: await fetchToken(), json: "true" });
  return await fetch(`/api/auth/${form}`, { method: "POST", body });
}

/** Null once signed in, otherwise the error for `decodeSignInError`; empty if there is none. */
export async function requestSession(credentials: Record<string, string>): Promise<string | null> {
  try {
    const response = await post("callback/credentials", { ...credentials, callbackUrl: "/login" });
    const url = textOf(await response.json(), "url");
    const error = url ? new URL(url, window.location.origin).searchParams.get("error") : null;
    return response.ok && url && error === null ? null : (error ?? "");
  } catch {
    return "";
  }
}

/** Whether the session has been ended. */
export async function requestSignOut(): Promise<boolean> {
  return (await post("signout", { callbackUrl: "/login" })).ok;
}

function textOf(data: unknown, name: string): string | undefined {
  const value: unknown = typeof data === "object" && data !== null ? Reflect.get(data, name) : undefined;
  return typeof value === "string" ? value : undefined;
}
