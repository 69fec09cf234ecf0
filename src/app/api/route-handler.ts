import { type ApiRequest, type ApiResponse, apiRequestOf, webResponseOf } from "@/server/http/api-request";
import { compressed } from "@/server/http/compression";

/** A route of Next for what the API answers. On machines of our own, src/api/node-entry.ts takes its place. */
export function routeHandler<Params>(
  handle: (request: ApiRequest, params: Params) => Promise<ApiResponse>,
): (request: Request, route: { params: Promise<Params> }) => Promise<Response> {
  return async (request, { params }) => {
    const asked = apiRequestOf(request);
    return webResponseOf(await compressed(asked, await handle(asked, await params)));
  };
}
