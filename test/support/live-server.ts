import { get, type IncomingMessage } from "node:http";
import { afterAll, afterEach, beforeAll, expect, vi } from "vitest";
import { env } from "@/env";
import { closeDatabase } from "@/server/db/client";
import { hub } from "@/server/live/hub";
import { serveApi } from "./api-server";

type LiveServer = Awaited<ReturnType<typeof startLiveServer>>;
export type OpenPage = Awaited<ReturnType<LiveServer["listen"]>>;

/** The API's entry on a port of its own, and clients that listen to `live.changes` there. */
async function startLiveServer() {
  const { port, close } = await serveApi();
  const open: IncomingMessage[] = [];

  /** Opens a stream, of a page that shows the record, and resolves once it has begun, or was refused. */
  async function listen(
    { subdomain, accessToken }: { subdomain: string; accessToken: string },
    record?: unknown,
  ) {
    const input = record === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(record))}`;
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = {
        host: `${subdomain}.${env().ROOT_DOMAIN}`,
        authorization: `Bearer ${accessToken}`,
        accept: "text/event-stream",
      };
      const path = `/api/trpc/live.changes${input}`;
      get({ host: "127.0.0.1", port, path, headers, agent: false }, resolve).on("error", reject);
    });
    open.push(response);
    const heard = { text: "", hasEnded: false };
    response.setEncoding("utf8");
    response.on("data", (chunk: string) => {
      heard.text += chunk;
    });
    response.on("end", () => {
      heard.hasEnded = true;
    });
    response.on("error", () => {});
    const events = () =>
      [...heard.text.matchAll(/^data: (\{.*)$/gm)].map(
        ([, json = ""]): Record<string, unknown> => JSON.parse(json),
      );
    const page = {
      response,
      events,
      changes: () => events().flatMap(({ kinds }) => kinds ?? []),
      text: () => heard.text,
      hasEnded: () => heard.hasEnded,
    };
    if (response.statusCode === 200) {
      await expect.poll(() => heard.hasEnded || events().some((event) => "isLive" in event)).toBe(true);
    }
    return page;
  }

  return {
    listen,
    async closePages() {
      for (const response of open.splice(0)) response.destroy();
      await expect.poll(() => hub().size).toBe(0);
    },
    close,
  };
}

/** Starts it for the tests of a file, each of which begins without open pages. Returns its `listen`. */
export function liveServer(): LiveServer["listen"] {
  let server: LiveServer;
  beforeAll(async () => {
    server = await startLiveServer();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await server.closePages();
  });
  afterAll(async () => {
    await server.close();
    await closeDatabase();
  });
  return (...page) => server.listen(...page);
}
