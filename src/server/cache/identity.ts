import { createHash, randomUUID } from "node:crypto";
import type { Redis as TcpClient } from "ioredis";
import { RedisUnavailableError } from "./errors";

/**
 * The identity of a master, constant as long as it keeps everything: its run, which ends with its process, and its
 * history, which begins when a replica is promoted. Undefined for a replica. Throws RedisUnavailableError if the connection has
 * mixed up its responses, and breaks it.
 */
export async function masterIdentity(node: TcpClient): Promise<string | undefined> {
  // Before Redis 7, INFO takes a single section.
  const [, server, replication] = await Promise.all([
    assertInStep(node),
    node.info("server"),
    node.info("replication"),
  ]);
  if (fieldOf(replication, "role") !== "master") return undefined;
  const identity = `${fieldOf(server, "run_id")} ${fieldOf(replication, "master_replid")}`;
  return createHash("sha256").update(identity).digest("base64url").slice(0, 22);
}

/**
 * Responses have no names: they belong to commands in the order of both. If a proxy turns to another server while one is due, it never
 * comes, and all later ones go to the command before theirs, until the connection ends.
 */
async function assertInStep(node: TcpClient): Promise<void> {
  const sent = randomUUID();
  if ((await node.echo(sent)) === sent) return;
  node.disconnect(true);
  throw new RedisUnavailableError("Responses of Redis went to other commands than theirs");
}

function fieldOf(information: string, name: string): string {
  const value = new RegExp(`^${name}:(.+?)\\r?$`, "m").exec(information)?.[1];
  if (value === undefined) throw new Error(`INFO of Redis does not say ${name}`);
  return value;
}
