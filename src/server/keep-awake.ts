/** Where a platform for functions puts what concerns the request that is handled: Next reads it there for `after`. */
const requestContext = Symbol.for("@next/request-context");

const ignore = () => {};

/**
 * Tells a platform for functions about work that may continue after the response, so that it does not freeze the process before
 * the work has ended. Elsewhere, nothing freezes a process.
 */
export function keepAwake(work: Promise<unknown>): void {
  const contexts: unknown = Reflect.get(globalThis, requestContext);
  if (typeof contexts !== "object" || contexts === null || !("get" in contexts)) return;
  const context: unknown = typeof contexts.get === "function" ? contexts.get() : undefined;
  if (typeof context !== "object" || context === null || !("waitUntil" in context)) return;
  if (typeof context.waitUntil === "function") context.waitUntil(work.then(ignore, ignore));
}
