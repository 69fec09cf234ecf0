import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on its own port, unless one is given; `close` cuts its connections. */
export async function startServer(handler: RequestListener, wanted = 0) {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(wanted, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
