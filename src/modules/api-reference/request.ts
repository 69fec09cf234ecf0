import type { Translator } from "@/i18n/translations";
import type { Method, OperationEntry } from "./reference";

/** The form's values, as typed. */
export interface Typed {
  /** By location and name, as `fieldName` writes them. */
  parameters: Record<string, string>;
  body: string;
}

export interface PreparedRequest {
  method: string;
  /** Below the host. */
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

export interface Problem {
  /** The field it is in: a parameter's, or "body". */
  field: string;
  message: string;
}

/** A name for a field of the form: parameters in two locations may have the same name. */
export const fieldName = ({ in: location, name }: OperationEntry["parameters"][number]) =>
  `${location}.${name}`;

/** Changes something; the others only read. */
export const isChange = (method: Method) => method !== "get";

/**
 * The request that the form describes. What cannot be sent is reported at its field; everything else is validated by
 * the API.
 */
export function prepare(
  { method, path, parameters, body }: OperationEntry,
  typed: Typed,
  t: Translator<"apiConsole">,
): { request: PreparedRequest } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  let filled = path;
  for (const parameter of parameters) {
    const field = fieldName(parameter);
    const value = (typed.parameters[field] ?? "").trim();
    if (value === "") {
      if (parameter.required) problems.push({ field, message: t("problems.required") });
      continue;
    }
    if (parameter.in === "path") filled = filled.replace(`{${parameter.name}}`, encodeURIComponent(value));
    else if (parameter.in === "query") query.append(parameter.name, value);
    // A header can contain only Latin letters.
    else if (/^[\x20-\x7e]+$/.test(value)) headers[parameter.name.toLowerCase()] = value;
    else problems.push({ field, message: t("problems.ascii") });
  }
  const text = typed.body.trim();
  if (body && text !== "") {
    headers["content-type"] = "application/json";
    const problem = problemOfJson(text, t);
    if (problem) problems.push({ field: "body", message: problem });
  } else if (body?.required) {
    problems.push({ field: "body", message: t("problems.required") });
  }
  if (problems.length > 0) return { problems };
  const search = query.size > 0 ? `?${query}` : "";
  return {
    request: {
      method: method.toUpperCase(),
      path: `${filled}${search}`,
      headers,
      body: body && text !== "" ? text : undefined,
    },
  };
}

function problemOfJson(text: string, t: Translator<"apiConsole">): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return t("problems.json", { reason: error instanceof Error ? error.message : String(error) });
  }
}

/** The same request for a shell, with a placeholder where the credentials go. */
export function curlOf(
  { method, path, headers, body }: PreparedRequest,
  { origin, needsSignIn }: { origin: string; needsSignIn: boolean },
): string {
  const lines = [
    `curl ${method === "GET" ? "" : `-X ${method} `}${quoted(`${origin}${path}`)}`,
    // Double quotes, so that the shell inserts the key.
    ...(needsSignIn ? ['-H "Authorization: Bearer $MMR_API_KEY"'] : []),
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`-d ${quoted(body)}`]),
  ];
  return lines.join(" \\\n  ");
}

/** Quoted as a single word for a POSIX shell. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
