import { readFileSync } from "node:fs";
import path from "node:path";

/** @type {Record<string, string>} */
const contentTypes = {
  ".js": "application/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/**
 * Responds with a static file; its type follows from its name, unless it is given.
 * @param {import("node:http").ServerResponse} response @param {string} file
 * @param {{ method: string | undefined, status?: number, contentType?: string, headers: import("node:http").OutgoingHttpHeaders }} options
 */
export function sendFile(response, file, { method, status = 200, contentType, headers }) {
  const body = readFileSync(file);
  response.writeHead(status, {
    "content-type": contentType ?? contentTypes[path.extname(file)] ?? "application/octet-stream",
    "content-length": body.length,
    ...headers,
  });
  response.end(method === "HEAD" ? undefined : body);
}
