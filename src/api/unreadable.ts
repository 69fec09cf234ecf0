import { ServerResponse, STATUS_CODES } from "node:http";
import { Socket } from "node:net";
import { errorResponse, type HttpError } from "@/server/http/error-response";
import { takeIn } from "@/server/http/ingress";

const malformed: HttpError = {
  code: "BAD_REQUEST",
  message: "This is not an HTTP/1.1 request.",
  statusCode: 400,
};

/** By the codes of node:http, and for a request for a tunnel (RFC 9110 §9.3.6), which it announces as such. */
const problems: Record<string, HttpError> = {
  CONNECT: {
    code: "BAD_REQUEST",
    message: "The request target is not a path on this host.",
    statusCode: 400,
  },
  HPE_HEADER_OVERFLOW: {
    code: "HEADERS_TOO_LARGE",
    message: "The headers of the request are too large.",
    statusCode: 431,
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    code: "PAYLOAD_TOO_LARGE",
    message: "The chunk headers of the body are too long.",
    statusCode: 413,
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    code: "REQUEST_TIMEOUT",
    message: "The request timed out. Send it again.",
    statusCode: 408,
  },
};

/**
 * Responds to what node:http cannot parse, as node:http does itself (`socketOnError` in lib/_http_server.js), and to what
 * it does not take for a request, with the usual headers and in the shape of every error. False if there is no one to
 * respond to, or a response has begun: the connection is then just closed.
 */
export function rejectUnreadable(error?: unknown, socket?: unknown): boolean {
  if (!(socket instanceof Socket) || !socket.writable || hasBegunToRespond(socket)) return false;
  const { requestId, responseHeaders } = takeIn({ headers: new Headers(), pathname: "/", search: "" });
  const problem = problems[String(Object(error).code)] ?? malformed;
  const { status, headers, body } = errorResponse(problem, { requestId });
  const fields = {
    ...headers,
    ...responseHeaders,
    date: new Date().toUTCString(),
    "content-length": Buffer.byteLength(String(body)),
    connection: "close",
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  socket.write([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", body].join("\r\n"));
  socket.destroySoon();
  return true;
}

function hasBegunToRespond(socket: Socket): boolean {
  const response: unknown = Reflect.get(socket, "_httpMessage");
  return response instanceof ServerResponse && response.headersSent;
}
