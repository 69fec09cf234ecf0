/**
 * The routing of the Build Output API (https://vercel.com/docs/build-output-api/configuration#routes), as far as what Next
 * builds uses it.
 */

/** @typedef {{ type: "header" | "cookie" | "host" | "query", key?: string, value?: string }} Condition */
/**
 * @typedef {object} Route
 * @property {string} [src] @property {string} [handle] @property {string} [dest] @property {number} [status]
 * @property {Record<string, string>} [headers] @property {boolean} [continue] @property {boolean} [check]
 * @property {Condition[]} [has] @property {Condition[]} [missing] @property {string} [middlewarePath]
 * @property {string[]} [methods]
 */
/**
 * @typedef {object} Routed
 * @property {string} pathname @property {URLSearchParams} query @property {Record<string, string | string[]>} headers of the response
 * @property {number | undefined} status
 */
/** @typedef {import("node:http").IncomingHttpHeaders} RequestHeaders */

/** The routes of each phase; those before the first handle are the phase "". @param {Route[]} routes */
export function phasesOf(routes) {
  /** @type {Map<string, Route[]>} */
  const phases = new Map();
  let phase = "";
  for (const route of routes) {
    if (route.handle) phase = route.handle;
    else phases.set(phase, [...(phases.get(phase) ?? []), route]);
  }
  return phases;
}

/** The platform adds each anchor that a route lacks. @param {string} src */
const whole = (src) =>
  new RegExp(`${src.startsWith("^") ? "" : "^"}${src}${src.endsWith("$") ? "" : "$"}`, "i");

/**
 * The groups of a route that matches, by number and name; undefined if it does not.
 * @param {Route} route @param {string} pathname @param {string} method @param {RequestHeaders} headers
 */
export function match(route, pathname, method, headers) {
  const { src = "", has = [], missing = [], methods } = route;
  if (methods && !methods.includes(method)) return undefined;
  const found = whole(src).exec(pathname);
  if (!found) return undefined;
  /** @type {Record<string, string>} */
  const groups = { ...found.groups };
  for (const [index, value] of found.entries()) groups[index] = value ?? "";
  for (const condition of has) {
    const met = meets(condition, headers);
    if (!met) return undefined;
    Object.assign(groups, met);
  }
  return missing.some((condition) => meets(condition, headers)) ? undefined : groups;
}

/** @param {Condition} condition @param {RequestHeaders} headers @returns {Record<string, string> | undefined} */
function meets({ type, key = "", value }, headers) {
  if (type !== "header") throw new Error(`The runner knows no condition on a ${type}`);
  const given = headers[key.toLowerCase()];
  if (given === undefined) return undefined;
  if (value === undefined) return {};
  const found = new RegExp(`^${value}$`).exec(String(given));
  return found ? { ...found.groups } : undefined;
}

/** @param {string} template @param {Record<string, string>} groups */
export const filled = (template, groups) =>
  template.replace(/\$(\d+|[a-zA-Z]\w*)/g, (_, name) => groups[name] ?? "");

/**
 * What a matching route makes of a request.
 * @param {Routed} at @param {Route} route @param {Record<string, string>} groups @returns {Routed}
 */
export function applied(at, route, groups) {
  const headers = { ...at.headers };
  for (const [name, value] of Object.entries(route.headers ?? {}))
    headers[name.toLowerCase()] = filled(value, groups);
  const next = { ...at, headers, status: route.status ?? at.status };
  if (route.dest === undefined) return next;
  const [pathname = "", search = ""] = filled(route.dest, groups).split("?");
  const query = new URLSearchParams(at.query);
  for (const pair of search.split("&").filter(Boolean)) {
    const [name = "", ...value] = pair.split("=");
    query.set(name, value.join("="));
  }
  return { ...next, pathname, query };
}
