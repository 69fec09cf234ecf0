import { request as send } from "node:http";

export interface HttpResponse {
  status: number;
  headers: Record<string, string | string[] | undefined>;
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
  const port = host.split(":")[1];
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return new Promise((resolve, reject) => {
    const request = send(
      {
        host: "127.0.0.1",
        port,
        path,
        method: method ?? (payload ? "POST" : "GET"),
        // A keep-alive connection may be closed by the server at the moment it is reused.
        agent: false,
        headers: { host, ...(payload ? { "content-type": "application/json" } : {}), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            json: () => JSON.parse(text),
          });
        });
      },
    );
    request.on("error", reject);
    request.end(payload);
  });
}
