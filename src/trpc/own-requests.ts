const requestIdHeader = "x-request-id";
/** More than are made before it is asked for them. */
const kept = 200;

const own = new Set<string>();

/**
 * Like `fetch`, but remembers the request's id, to distinguish own changes, once announced, from those of other tabs or
 * people.
 */
export async function fetchNoted(...args: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...args);
  const id = response.headers.get(requestIdHeader);
  if (id) own.add(id);
  for (const oldest of own) {
    if (own.size <= kept) break;
    own.delete(oldest);
  }
  return response;
}

/** Whether a call of this tab, which has its response, was the request with this id. */
export const isOwnRequest = (id: string): boolean => own.has(id);
