import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A server in place of the app, which treats requests as the test says. */
export interface Upstream {
  readonly port: number;
  /** The requests that it received, as `POST /path`. */
  readonly received: string[];
  /** How many connections were opened to it. */
  connections(): number;
  respond: (request: IncomingMessage, response: ServerResponse) => void;
  stop(): Promise<void>;
}

export const ok = (_: IncomingMessage, response: ServerResponse) => void response.end("ok");
/** Like a process that is killed while it works on a request. */
export const breakOff = (request: IncomingMessage) => void request.socket.destroy();

export async function startUpstream(port = 0): Promise<Upstream> {
  let connections = 0;
  const received: string[] = [];
  const server = createServer((request, response) => {
    received.push(`${request.method} ${request.url}`);
    request.resume().on("end", () => upstream.respond(request, response));
  }).on("connection", () => {
    connections += 1;
  });
  await once(server.listen(port, "127.0.0.1"), "listening");
  const upstream: Upstream = {
    port: (server.address() as AddressInfo).port,
    received,
    connections: () => connections,
    respond: ok,
    stop: async () => {
      server.closeAllConnections();
      if (server.listening) await once(server.close(), "close");
    },
  };
  return upstream;
}
