/** What REDIS_URL names. */
export interface RedisAddress {
  /** `server` is a single server; `sentinel` asks sentinels for the master; `cluster` is a Redis Cluster. */
  kind: "server" | "sentinel" | "cluster";
  hosts: { host: string; port: number }[];
  tls: boolean;
  username?: string;
  password?: string;
  /** Credentials of the sentinels, if they require any. */
  sentinelUsername?: string;
  sentinelPassword?: string;
  /** The name of the master, for sentinels. */
  masterName?: string;
  /** The number of the database. */
  db: number;
}

const form =
  /^redis(s?)(?:\+(sentinel|cluster))?:\/\/(?:([^@/?#]*)@)?([^@/?#]+)(?:\/([^?#]*))?(?:\?([^#]*))?$/;
const hostForm = /^(\[[\da-f:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/i;
const ports = { server: 6379, sentinel: 26_379, cluster: 6379 };

/**
 * Reads `redis://user:password@host:port/db`, `redis+cluster://…@host:port,host:port` or
 * `redis+sentinel://…@host:port,host:port/master-name/db?sentinel_username=…&sentinel_password=…`, with `rediss` for TLS.
 * User names, passwords and the name of the master are percent-encoded. Throws an Error that shows none of them.
 */
export function parseRedisUrl(url: string): RedisAddress {
  const [, s, scheme, credentials = "", hosts = "", path = "", query = ""] = form.exec(url) ?? [];
  if (s === undefined) throw new Error("is not a Redis URL");
  const kind = scheme === "sentinel" || scheme === "cluster" ? scheme : "server";
  const [username, password] = credentialsOf(credentials);
  const options = new URLSearchParams(query);
  const names = kind === "sentinel" ? ["sentinel_username", "sentinel_password"] : [];
  for (const name of options.keys()) if (!names.includes(name)) throw new Error("has an unknown parameter");
  const parts = path.split("/").map(decode);
  const masterName = kind === "sentinel" ? parts.shift() : undefined;
  if (kind === "sentinel" && !masterName) throw new Error("does not name the master of the sentinels");
  const [db = "", ...others] = parts;
  if (others.length > 0 || !/^\d{0,4}$/.test(db))
    throw new Error("has a path that is not the number of a database");
  if (kind === "cluster" && Number(db) !== 0)
    throw new Error("names a database, which a cluster does not have");
  const addresses = hosts.split(",").map((host) => addressOf(host, ports[kind]));
  if (kind === "server" && addresses.length > 1) throw new Error("names more than one server");
  return {
    kind,
    hosts: addresses,
    tls: s === "s",
    username,
    password,
    sentinelUsername: options.get("sentinel_username") ?? undefined,
    sentinelPassword: options.get("sentinel_password") ?? undefined,
    masterName,
    db: Number(db),
  };
}

function credentialsOf(text: string): [username: string | undefined, password: string | undefined] {
  const colon = text.indexOf(":");
  const [username, password] = colon < 0 ? [text, ""] : [text.slice(0, colon), text.slice(colon + 1)];
  return [decode(username) || undefined, decode(password) || undefined];
}

function addressOf(text: string, defaultPort: number) {
  const [, host, port] = hostForm.exec(text) ?? [];
  const number = port === undefined ? defaultPort : Number(port);
  if (host === undefined || number < 1 || number > 65_535) throw new Error("names an invalid host");
  return { host: host.replace(/^\[|\]$/g, ""), port: number };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Error("is not percent-encoded");
  }
}
