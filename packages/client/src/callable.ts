import type { CallOptions } from "./calls";

type Kind = "query" | "mutation";
export type CallProcedure = (
  kind: Kind,
  path: string,
  input: unknown,
  options?: CallOptions,
) => Promise<unknown>;

const kinds: Record<string, Kind> = { query: "query", mutate: "mutation" };

/** An object with the given properties, and with every procedure path: `.products.list.query(input, options)`. */
export function callable(own: object, call: CallProcedure): object {
  return new Proxy(own, {
    get: (target, name) => (name in target ? Reflect.get(target, name) : step([], name, call)),
  });
}

function step(path: string[], name: string | symbol, call: CallProcedure): unknown {
  // `await` looks for `then`.
  if (typeof name === "symbol" || name === "then") return undefined;
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind && path.length > 0) {
    return (input: unknown, options?: CallOptions) => call(kind, path.join("."), input, options);
  }
  return new Proxy({}, { get: (_, next) => step([...path, name], next, call) });
}
