import { connect, createServer, type Socket } from "node:net";
import { Redis as TcpClient } from "ioredis";
import { afterAll, beforeAll, expect, it } from "vitest";
import { env } from "@/env";
import { masterIdentity } from "./identity";

/** A proxy before the Redis of the tests, which can lose a response. */
let proxy: { port: number; losesNext: boolean; close(): void };
beforeAll(async () => {
  const { hostname, port } = new URL(env().REDIS_URL ?? "");
  const sockets = new Set<Socket>();
  const listener = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const socket of [client, server]) sockets.add(socket.on("error", () => undefined));
    client.on("data", (bytes) => server.write(bytes)).on("close", () => server.destroy());
    server.on("data", (bytes) => {
      if (proxy.losesNext) proxy.losesNext = false;
      else client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const address = listener.address();
  if (typeof address !== "object" || !address) throw new Error("There is no address");
  proxy = {
    port: address.port,
    losesNext: false,
    close() {
      listener.close();
      for (const socket of sockets) socket.destroy();
    },
  };
});
afterAll(() => proxy.close());

it("a connection whose responses go to other commands is replaced", async () => {
  const { username, password } = new URL(env().REDIS_URL ?? "");
  const client = new TcpClient(proxy.port, "127.0.0.1", {
    ...(username && { username }),
    ...(password && { password }),
    retryStrategy: () => 10,
  });
  const identity = await masterIdentity(client);
  expect(identity).toHaveLength(22);
  proxy.losesNext = true;
  const first = client.ping("first");
  await expect.poll(() => proxy.losesNext).toBe(false);
  const second = client.ping("second").catch(() => "none");
  expect(await first).toBe("second");
  await expect(masterIdentity(client)).rejects.toThrow("went to other commands");
  await second;
  expect(await client.ping("third")).toBe("third");
  expect(await masterIdentity(client)).toBe(identity);
  client.disconnect();
});
