import { handleRest } from "@/api/rest/handler";
import { routeHandler } from "@/app/api/route-handler";

const handler = routeHandler<{ path: string[] }>((request, { path }) => handleRest(request, path));

export {
  handler as DELETE,
  handler as GET,
  handler as OPTIONS,
  handler as PATCH,
  handler as POST,
  handler as PUT,
};
