import type { RequestListener } from "node:http";
import { startServer } from "@test/http-server";
import { afterEach, describe, expect, it } from "vitest";
import { allowedUrl, FetchError, type FetchRules, fetchFile, publicRules } from "./fetch-file";

const limits = { maxBytes: 1000, timeoutMs: 2000, idleMs: 1000 };

const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

/** A server on this machine, and rules by which "pictures.test" is there and may be asked. */
async function serving(handler: RequestListener, rules: Partial<FetchRules> = {}) {
  const server = await startServer(handler);
  opened.push(server);
  const port = String(server.port);
  const asked: string[] = [];
  const own: FetchRules = {
    ports: new Set([port]),
    isAllowedAddress: (ip) => ip === "127.0.0.1",
    isOwnHost: (host) => host === "app.test",
    resolve: async (host) => {
      asked.push(host);
      return [{ address: "127.0.0.1", family: 4 }];
    },
    ...rules,
  };
  const at = (path: string, host = "pictures.test") => `http://${host}:${port}${path}`;
  return { at, asked, fetched: (url: string, some = limits) => fetchFile(url, some, own) };
}

const problemOf = (fetched: Promise<unknown>) =>
  fetched.then(
    () => "none",
    (error: unknown) => (error instanceof FetchError ? error.problem : String(error)),
  );

describe("a URL", () => {
  const rules = { ...publicRules, isOwnHost: (host: string) => host.endsWith("app.test") };
  it.each(["https://pictures.test/a.png", "http://pictures.test:80/a", "https://1.1.1.1/", "HTTPS://X.test"])(
    "may be %s",
    (url) => {
      expect(allowedUrl(url, rules)).toBeInstanceOf(URL);
    },
  );

  it.each([
    ...["", "a.png", "/a.png", "//pictures.test/a", "ftp://pictures.test/a", "file:///etc/passwd"],
    ...["data:image/png;base64,AAAA", "http://pictures.test:8080/", "https://pictures.test:22/"],
    ...["http://user@pictures.test/", "http://:secret@pictures.test/", "http://127.0.0.1/"],
    ...["http://0x7f.1/", "http://2130706433/", "http://017700000001/", "http://127.1/", "http://[::1]/"],
    ...["http://[::ffff:127.0.0.1]/", "http://169.254.169.254/latest/", "http://[fd00:ec2::254]/"],
    ...["https://acme.app.test/api/picture", "https://acme.app.test./"],
  ])("may not be %s", (url) => {
    expect(allowedUrl(url, rules)).toBeUndefined();
  });
});

describe("a file", () => {
  it("is fetched without credentials, cookies or a compression that hides its size", async () => {
    let sent: NodeJS.Dict<string | string[]> = {};
    const { at, fetched } = await serving(({ headers }, response) => {
      sent = headers;
      response.setHeader("set-cookie", "a=b").end("picture");
    });
    expect(String(await fetched(at("/a.png")))).toBe("picture");
    expect(Object.keys(sent).toSorted()).toEqual(["accept", "accept-encoding", "connection", "host"]);
    expect(sent).toMatchObject({
      "accept-encoding": "identity",
      host: expect.stringMatching(/^pictures\.test:/),
    });
  });

  it("is not fetched from an address that is not on the internet", async () => {
    let count = 0;
    const { at, fetched } = await serving(
      (_, response) => {
        count += 1;
        response.end("secret");
      },
      { isAllowedAddress: publicRules.isAllowedAddress },
    );
    expect(await problemOf(fetched(at("/")))).toBe("notAllowed");
    expect(await problemOf(fetched(at("/", "127.0.0.1")))).toBe("notAllowed");
    expect(count).toBe(0);
  });

  it("is not fetched if one of the host's addresses may not be connected to", async () => {
    const { at, fetched } = await serving((_, response) => response.end("picture"), {
      resolve: async () => [
        { address: "127.0.0.1", family: 4 },
        { address: "10.0.0.1", family: 4 },
      ],
    });
    expect(await problemOf(fetched(at("/")))).toBe("notAllowed");
  });

  it("comes from the address that was checked, even if the name has another one by now", async () => {
    let lookups = 0;
    const { at, fetched } = await serving((_, response) => response.end("picture"), {
      resolve: async () => {
        lookups += 1;
        return [{ address: lookups === 1 ? "127.0.0.1" : "10.0.0.1", family: 4 }];
      },
    });
    expect(String(await fetched(at("/", "does-not-resolve.invalid")))).toBe("picture");
    expect(lookups).toBe(1);
  });

  it("is found behind up to three redirects", async () => {
    const { at, fetched } = await serving(({ url }, response) => {
      const step = Number(url?.slice(1));
      if (step === 0) response.end("picture");
      else response.writeHead(302, { location: `/${step - 1}` }).end();
    });
    expect(String(await fetched(at("/3")))).toBe("picture");
    expect(await problemOf(fetched(at("/4")))).toBe("tooManyRedirects");
  });

  it.each(["http://10.0.0.1/", "file:///etc/passwd", "http://app.test/", "http://user@pictures.test/"])(
    "is not fetched behind a redirect to %s",
    async (location) => {
      const { at, fetched } = await serving((_, response) => response.writeHead(301, { location }).end());
      expect(await problemOf(fetched(at("/")))).toBe("notAllowed");
    },
  );

  it("is checked again for the host of a redirect", async () => {
    const { at, asked, fetched } = await serving(
      ({ headers: { host = "" } }, response) =>
        response
          .writeHead(302, { location: at("/", host.startsWith("inside") ? "x.test" : "inside.test") })
          .end(),
      {
        resolve: async (host) => {
          asked.push(host);
          return [{ address: host === "inside.test" ? "10.0.0.1" : "127.0.0.1", family: 4 }];
        },
      },
    );
    expect(await problemOf(fetched(at("/")))).toBe("notAllowed");
    expect(asked).toEqual(["pictures.test", "inside.test"]);
  });

  it.each([204, 206, 304, 400, 404, 500])("is not what comes with the status %i", async (status) => {
    const { at, fetched } = await serving((_, response) => response.writeHead(status).end());
    expect(await problemOf(fetched(at("/")))).toBe("refused");
  });

  it("is refused before it is read if it says that it is too large", async () => {
    const { at, fetched } = await serving((_, response) =>
      response.writeHead(200, { "content-length": "1001" }).write("x"),
    );
    expect(await problemOf(fetched(at("/")))).toBe("tooLarge");
  });

  it("is read no further than allowed", async () => {
    const { at, fetched } = await serving((_, response) => {
      response.write("x".repeat(600));
      response.write("x".repeat(600));
    });
    expect(await problemOf(fetched(at("/")))).toBe("tooLarge");
  });

  it("is not unpacked", async () => {
    const { at, fetched } = await serving((_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end("x"),
    );
    expect(await problemOf(fetched(at("/")))).toBe("refused");
  });

  it("is given up when nothing comes", async () => {
    const { at, fetched } = await serving(({ url }, response) => {
      if (url === "/begun") response.write("x");
    });
    const soon = { ...limits, idleMs: 50 };
    expect(await problemOf(fetched(at("/silent"), soon))).toBe("tooSlow");
    expect(await problemOf(fetched(at("/begun"), soon))).toBe("tooSlow");
  });

  it("is given up when it takes too long as a whole", async () => {
    const { at, fetched } = await serving((_, response) => {
      const timer = setInterval(() => response.write("x"), 10);
      response.on("close", () => clearInterval(timer));
    });
    expect(await problemOf(fetched(at("/"), { ...limits, timeoutMs: 100 }))).toBe("tooSlow");
  });

  it("is given up when the name is not looked up in time", async () => {
    const { at, fetched } = await serving((_, response) => response.end("x"), {
      resolve: () => new Promise(() => {}),
    });
    expect(await problemOf(fetched(at("/"), { ...limits, timeoutMs: 50 }))).toBe("tooSlow");
  });

  it("is not there if nobody answers", async () => {
    const { at, fetched } = await serving((_, response) => response.socket?.destroy());
    expect(await problemOf(fetched(at("/")))).toBe("unreachable");
    const unknown = await serving((_, response) => response.end("x"), { resolve: async () => [] });
    expect(await problemOf(unknown.fetched(unknown.at("/")))).toBe("unreachable");
  });
});
