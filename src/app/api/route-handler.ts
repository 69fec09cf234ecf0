import { type ApiRequest, type ApiResponse, apiRequestOf, webResponseOf } from "@/server/http/api-request";

/** A route of Next for what the API answers. On machines of our own, src/api/node-entry.ts takes its place. */
export function routeHandler<Params>(
  handle: (request: ApiRequest, params: Params) => Promise<ApiResponse>,
): (request: Request, route: { params: Promise<Params> }) => Promise<Response> {
  return async (request, { params }) =>
    // Compressed by Next, or by the platform.
    webResponseOf(await handle(apiRequestOf(request), await params));
}
