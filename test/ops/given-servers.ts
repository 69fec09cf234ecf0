import { z } from "zod";

const databaseServer = z.object({
  program: z.string(),
  root: z.string(),
  flavour: z.enum(["mariadb", "mysql"]),
  version: z.string(),
});
const galera = z.object({ server: databaseServer, provider: z.string() });

const given = (name: string) => JSON.parse(process.env[name] ?? "[]");

/** The database servers, other than this machine's, that `npm test -- servers` has found. */
export const otherDatabaseServers = () => z.array(databaseServer).parse(given("OPS_DATABASE_SERVERS"));
/** The MariaDB servers that it has found Galera for. */
export const galeraServers = () => z.array(galera).parse(given("OPS_GALERA"));
/** The HAProxy that it has found. */
export const haproxyProgram = () => z.string().parse(process.env.OPS_HAPROXY);
/** Ceph's gateway, which it has found. */
export const cephGateway = () =>
  z.object({ program: z.string(), admin: z.string() }).parse(given("OPS_CEPH_GATEWAY"));
/** The server that `npm test -- machines` has found backup programs for. */
export const serverWithBackups = () => databaseServer.parse(given("OPS_DATABASE_SERVER"));
/** The tools for the chart that it has found. */
export const chartTools = () =>
  z.object({ helm: z.string(), packages: z.string() }).parse(given("OPS_CHART_TOOLS"));
/** The Docker Compose that it has found. */
export const composeProgram = () => z.string().parse(process.env.OPS_COMPOSE);
