import { type AppRouter, appRouter } from "@/api/root";
import { loadRouters } from "@/server/procedures";
import { matcherOf, type Operation, operationsOf } from "./routes";

type Routers = (keyof AppRouter["_def"]["record"])[];
type Routes = ReturnType<typeof matcherOf>;

/** The routers whose routes begin with a part: a request is matched without loading the others. */
const routersBelow = new Map<string, Routers>([
  ["activity", ["activityLogs"]],
  ["api-keys", ["apiKeys"]],
  ["auth", ["auth"]],
  ["categories", ["categories"]],
  ["custom-fields", ["customFields"]],
  ["dashboard", ["dashboard"]],
  ["invitations", ["users"]],
  ["organization", ["organizations"]],
  ["platform", ["systemMetrics", "tenants"]],
  ["products", ["products"]],
  ["profile", ["users"]],
  ["saved-views", ["savedViews"]],
  ["search", ["search"]],
  ["security-events", ["securityEvents"]],
  ["users", ["users"]],
]);

const known = new Map<string, Routes>();
const none = matcherOf([]);

/** The routes that begin with this part; a promise if their procedures have to be loaded first. */
export function routesBelow(part = ""): Routes | Promise<Routes> {
  const routes = known.get(part);
  if (routes) return routes;
  const routers = routersBelow.get(part);
  return routers ? load(part, new Set<string>(routers)) : none;
}

async function load(part: string, routers: Set<string>): Promise<Routes> {
  await loadRouters(appRouter, (name) => routers.has(name));
  const routes = matcherOf(operationsOf(appRouter).filter(({ segments }) => segments[0] === part));
  known.set(part, routes);
  return routes;
}

/** Loads the whole API, so that no request has to wait for a part of it. */
export async function loadOperations(): Promise<void> {
  await Promise.all([...routersBelow.keys()].map(routesBelow));
  await loadRouters(appRouter);
}

/** All operations. Throws if a router has routes where it is not looked for. */
export async function allOperations(): Promise<Operation[]> {
  await loadRouters(appRouter);
  const operations = operationsOf(appRouter);
  for (const { procedure, path, segments } of operations) {
    const routers = routersBelow.get(segments[0] ?? "");
    if (!routers?.some((name) => procedure.startsWith(`${name}.`)))
      throw new Error(`${procedure} has the route ${path}, at which its router is not looked up`);
  }
  return operations;
}
