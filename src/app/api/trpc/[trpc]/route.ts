import { handleTrpc } from "@/api/trpc/handler";
import { routeHandler } from "@/app/api/route-handler";

const handler = routeHandler<{ trpc: string }>((request, { trpc }) => handleTrpc(request, trpc));

/** tRPC responds to methods that no call has. */
export { handler as DELETE, handler as GET, handler as PATCH, handler as POST, handler as PUT };
