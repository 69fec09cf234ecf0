import type { AppRouter } from "@/api/root";

// In the package, this file is replaced by the same types written out, so that it does not need the app's sources: see
// scripts/client/build.ts.

type ApiOf<Routes> = {
  [Name in keyof Routes]: Routes[Name] extends {
    _def: { type: infer Kind; $types: { input: infer Input; output: infer Output } };
  }
    ? { kind: Kind; input: Input; output: Output }
    : ApiOf<Routes[Name]>;
};

/** Every procedure of the service, by path, except subscriptions, which are for pages. */
export type Api = ApiOf<Omit<AppRouter["_def"]["record"], "live">>;
