import { Agent, type IncomingMessage, request as send } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { host as loopback } from "./scale-requests";

interface Target {
  host: string;
  port: number;
  /** The encoding that the browser accepts: "identity", "gzip" or "br". */
  encoding: string;
}

interface Response {
  text: string;
  /** Bytes of the body as transferred. */
  length: number;
}

/** Opens pages of one host like a browser, keeping its cookies. */
export class Browser {
  #agent = new Agent({ keepAlive: true });
  readonly #cookies = new Map<string, string>();

  constructor(private readonly target: Target) {}

  /** Replaces the connections, which the server closes when they are idle, with new ones. */
  reconnect(): void {
    this.#agent.destroy();
    this.#agent = new Agent({ keepAlive: true });
  }

  /** Opens a page. Throws unless the status is 200. */
  async get(path: string): Promise<Response> {
    const response = await this.#send(path);
    if (response.status !== 200)
      throw new Error(`${path} responded ${response.status}: ${response.text.slice(0, 300)}`);
    return response;
  }

  /** Signs in like the form. Throws if it is refused. */
  async signIn(email: string, password: string): Promise<void> {
    const { csrfToken } = JSON.parse((await this.get("/api/auth/csrf")).text);
    const form = new URLSearchParams({ csrfToken, email, password, json: "true" });
    const { status, text } = await this.#send("/api/auth/callback/credentials", form.toString());
    if (status !== 200) throw new Error(`The sign-in responded ${status}: ${text.slice(0, 300)}`);
  }

  async #send(path: string, form?: string): Promise<Response & { status: number }> {
    const { host, port, encoding } = this.target;
    const origin = `http://${host}`;
    const isPage = form === undefined && !path.startsWith("/api/");
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = send(
        {
          agent: this.#agent,
          host: loopback,
          port,
          path,
          method: form === undefined ? "GET" : "POST",
          timeout: 30_000,
          headers: {
            host,
            accept: isPage ? "text/html" : "*/*",
            "accept-encoding": encoding,
            "accept-language": "en",
            "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36",
            "sec-fetch-site": isPage ? "none" : "same-origin",
            "sec-fetch-mode": isPage ? "navigate" : "cors",
            ...(this.#cookies.size > 0
              ? { cookie: [...this.#cookies].map((pair) => pair.join("=")).join("; ") }
              : {}),
            ...(form === undefined ? {} : { origin, "content-type": "application/x-www-form-urlencoded" }),
          },
        },
        resolve,
      );
      request.on("timeout", () => request.destroy(new Error(`${path} did not respond`)));
      request.on("error", reject);
      request.end(form);
    });
    for (const cookie of response.headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const text = decoded(body, response.headers["content-encoding"]).toString();
    return { status: response.statusCode ?? 0, text, length: body.length };
  }
}

function decoded(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === "gzip") return gunzipSync(body);
  return encoding === "br" ? brotliDecompressSync(body) : body;
}
