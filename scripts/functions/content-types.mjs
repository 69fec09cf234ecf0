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

/** The type of a static file, by its name. @param {string} file */
export const contentTypeOf = (file) => contentTypes[path.extname(file)] ?? "application/octet-stream";
