import { csrfHeader } from "@/lib/csrf-header";
import type { PreparedRequest } from "../request";

/** The response, as shown to people. */
export interface ReceivedResponse {
  status: number;
  statusText: string;
  milliseconds: number;
  headers: [name: string, value: string][];
  body: string;
}

/** Sends the request with the session of the page. Rejects if there is no response. */
export async function send({ method, path, headers, body }: PreparedRequest): Promise<ReceivedResponse> {
  const startedAt = performance.now();
  const response = await fetch(path, {
    method,
    // The current token: another tab may have begun a new session since the page was opened.
    headers: method === "GET" ? headers : { ...headers, [csrfHeader]: await csrfToken() },
    ...(body !== undefined && { body }),
    // Not cached: the server's current response is shown.
    cache: "no-store",
  });
  const text = await response.text();
  return {
    status: response.status,
    statusText: response.statusText,
    milliseconds: Math.round(performance.now() - startedAt),
    headers: [...response.headers],
    body: indented(text),
  };
}

async function csrfToken(): Promise<string> {
  const response = await fetch("/api/v1/auth/csrf-token", { cache: "no-store" });
  if (!response.ok) return "";
  const received: { data?: { csrfToken?: string } } = await response.json();
  return received.data?.csrfToken ?? "";
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
