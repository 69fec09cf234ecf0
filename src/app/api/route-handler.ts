import { type ApiRequest, type ApiResponse, apiRequestOf, webResponseOf } from "@/server/http/api-request";

/** A Next route for the API. On our own machines, src/api/node-entry.ts replaces it. */
export function routeHandler<Params>(
  handle: (request: ApiRequest, params: Params) => Promise<ApiResponse>,
): (request: Request, route: { params: Promise<Params> }) => Promise<Response> {
  return async (request, { params }) =>
    // Compressed by Next, or by the platform.
    webResponseOf(await handle(apiRequestOf(request), await params));
}
