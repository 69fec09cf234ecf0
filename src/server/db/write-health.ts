import { perProcess } from "@/server/per-process";
import { WriteHealth } from "@/server/write-health";
import type { ConnectionPool } from "./connection-pool";
import { databaseWithin } from "./connection-pool";
import { isContention, isWriteOutage } from "./errors";
import { observeDatabase } from "./observer";
import { writeProbe } from "./schema/backfills";

const health = perProcess("write health", () => {
  const noted = new WriteHealth();
  observeDatabase({
    statement: ({ error }) => {
      if (error !== undefined && isWriteOutage(error)) noted.noteRefusal();
    },
  });
  return noted;
});

/** A row that exists to be written: a server with a full disk would still accept a statement that only locks. */
const probe = `insert into \`backfills\` (\`name\`, \`position\`) values ('${writeProbe}', 1) on duplicate key update \`position\` = \`position\` + 1`;

/** True when the database takes changes, and none of this process has failed for want of that a moment ago. */
export const takesWrites = (connections: ConnectionPool, timeoutMs: number): Promise<boolean> =>
  health.isWell(() =>
    databaseWithin(timeoutMs, connections.query({ sql: probe, params: [], rowsAsArray: true })).catch(
      (error) => {
        // Another node of a cluster has written the row at the same moment.
        if (!isContention(error)) throw error;
      },
    ),
  );
