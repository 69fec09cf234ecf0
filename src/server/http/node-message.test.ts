import { once } from "node:events";
import { createServer, get, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import type { Sink } from "./api-request";
import { takeIn } from "./ingress";
import { discardRest, NodeHeaders, writeResponse } from "./node-message";

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** The response of a server whose responses go on, with what writes to it. */
async function goingOn() {
  const left = vi.fn();
  const sinks: Sink[] = [];
  server = createServer((message, response) => {
    const ingress = takeIn({ headers: new NodeHeaders(message.headers), pathname: "/", search: "" });
    const stream = (sink: Sink) => {
      sinks.push(sink);
      return left;
    };
    writeResponse(response, { status: 200, headers: {}, body: null, stream }, ingress, null);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: "127.0.0.1", port, agent: false }, resolve).on("error", reject);
  });
  response.on("error", () => {});
  const [sink] = sinks;
  if (!sink) throw new Error("The response does not go on");
  return { response, sink, left };
}

// An error that nobody handles would fail the run.

test("a response that goes on has only what is written until its end", async () => {
  const { response, sink, left } = await goingOn();
  sink.write("one ");
  sink.end("two");
  sink.write("three");
  sink.end("four");
  let text = "";
  for await (const chunk of response) text += chunk;
  expect(text).toBe("one two");
  await expect.poll(() => left.mock.calls.length).toBe(1);
});

test("what is written after the client has left is dropped", async () => {
  const { response, sink, left } = await goingOn();
  response.destroy();
  await expect.poll(() => left.mock.calls.length).toBe(1);
  sink.write("one");
  sink.end("two");
  expect(left).toHaveBeenCalledOnce();
});

test("a client that reads nothing is disconnected", async () => {
  const { response, sink, left } = await goingOn();
  response.pause();
  await expect
    .poll(() => {
      sink.write("x".repeat(256 * 1024));
      return left.mock.calls.length;
    })
    .toBe(1);
});

test("a client that leaves is noticed also by a response that waits for an earlier one on its connection", async () => {
  const left = vi.fn();
  let begun = 0;
  server = createServer((message, response) => {
    begun += 1;
    const ingress = takeIn({ headers: new NodeHeaders(message.headers), pathname: "/", search: "" });
    writeResponse(response, { status: 200, headers: {}, body: null, stream: () => left }, ingress, null);
    discardRest(message);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nhost: a\r\n\r\n".repeat(2));
  await expect.poll(() => begun).toBe(2);
  socket.destroy();
  await expect.poll(() => left.mock.calls.length).toBe(2);
});
