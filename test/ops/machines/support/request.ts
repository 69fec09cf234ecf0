import { request as send } from "node:http";

export interface Response {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  body: Buffer;
  json(): unknown;
}

interface Sent {
  /** The Host header with the port; the connection itself goes to this machine. */
  host: string;
  /** A port other than that of the host. */
  port?: number;
  path: string;
  method?: string;
  headers?: Record<string, string>;
  token?: string | undefined;
  /** Sent as JSON. */
  body?: unknown;
}

/** One HTTP request; rejects if the connection breaks before the response is complete. */
export function request({ host, port, path, method, headers, token, body }: Sent): Promise<Response> {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sending = send(
      {
        host: "127.0.0.1",
        port: port ?? host.split(":")[1],
        path,
        method: method ?? (payload === undefined ? "GET" : "POST"),
        // nginx closes keep-alive connections on a reload, maybe at the moment they are reused.
        agent: false,
        headers: {
          host,
          ...(payload === undefined ? {} : { "content-type": "application/json" }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const bytes = Buffer.concat(chunks);
          const text = bytes.toString("utf8");
          const { statusCode: status = 0, headers: received } = response;
          resolve({ status, headers: received, text, body: bytes, json: () => JSON.parse(text) });
        });
      },
    );
    sending.on("error", reject);
    sending.end(payload);
  });
}
