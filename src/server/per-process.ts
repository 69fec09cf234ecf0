declare global {
  var mmrPerProcess: Map<string, unknown> | undefined;
}

/**
 * A value created once per process. Module variables are not enough: the bundler copies modules into several bundles,
 * and hot reload evaluates them again, each time with a new pool or client.
 */
export function perProcess<T>(name: string, make: () => T): T {
  globalThis.mmrPerProcess ??= new Map();
  const values = globalThis.mmrPerProcess;
  if (!values.has(name)) values.set(name, make());
  return values.get(name) as T;
}
