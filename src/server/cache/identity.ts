import { createHash } from "node:crypto";
import type { Redis as TcpClient } from "ioredis";

/**
 * The identity of a master, constant as long as it keeps everything: its run, which ends with its process, and its
 * history, which begins when a replica is promoted. Undefined for a replica.
 */
export async function masterIdentity(node: TcpClient): Promise<string | undefined> {
  // Before Redis 7, INFO takes a single section.
  const [server, replication] = await Promise.all([node.info("server"), node.info("replication")]);
  if (fieldOf(replication, "role") !== "master") return undefined;
  const identity = `${fieldOf(server, "run_id")} ${fieldOf(replication, "master_replid")}`;
  return createHash("sha256").update(identity).digest("base64url").slice(0, 22);
}

function fieldOf(information: string, name: string): string {
  const value = new RegExp(`^${name}:(.+?)\\r?$`, "m").exec(information)?.[1];
  if (value === undefined) throw new Error(`INFO of Redis does not say ${name}`);
  return value;
}
