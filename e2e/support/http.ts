import { type IncomingMessage, request as overTcp } from "node:http";
import { request as overTls, type RequestOptions } from "node:https";

const { PUBLIC_HTTPS, E2E_ROOT_DOMAIN = "" } = process.env;

/** Whether the app under test is reached over https. */
export const isHttps = PUBLIC_HTTPS === "true";
/** The name that the server's certificate must have, whatever the Host header says. */
const servername = E2E_ROOT_DOMAIN.replace(/:\d+$/, "");

export interface HttpResponse {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
  text: string;
  json(): unknown;
}

export interface Ask {
  /** The Host header; the connection itself always goes to this machine. */
  host: string;
  path: string;
  method?: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is. */
  raw?: string;
}

/** One HTTP request, exactly as described: browsers and fetch would not send a chosen Host. */
export function http({ host, path, method, headers, body, raw }: Ask): Promise<HttpResponse> {
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const options: RequestOptions = {
    host: "127.0.0.1",
    servername,
    port: host.split(":")[1],
    path,
    method: method ?? (payload ? "POST" : "GET"),
    // A keep-alive connection may be closed by the server at the moment it is reused.
    agent: false,
    headers: { host, ...(payload ? { "content-type": "application/json" } : {}), ...headers },
  };
  return new Promise((resolve, reject) => {
    const receive = (response: IncomingMessage) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString("utf8");
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes,
          text,
          json: () => JSON.parse(text),
        });
      });
    };
    const request = isHttps ? overTls(options, receive) : overTcp(options, receive);
    request.on("error", reject);
    request.end(payload);
  });
}
