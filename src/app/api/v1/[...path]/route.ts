import { handleRest } from "@/api/rest/handler";

async function handler(request: Request, route: { params: Promise<{ path: string[] }> }): Promise<Response> {
  return handleRest(request, (await route.params).path);
}

export {
  handler as DELETE,
  handler as GET,
  handler as OPTIONS,
  handler as PATCH,
  handler as POST,
  handler as PUT,
};
