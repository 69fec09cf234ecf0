import { handleTrpc } from "@/api/trpc/handler";
import { routeHandler } from "@/app/api/route-handler";

const handler = routeHandler<{ trpc: string }>((request, { trpc }) => handleTrpc(request, trpc));

export { handler as GET, handler as POST };
