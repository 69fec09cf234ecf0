import { hostname } from "node:os";
import { env } from "@/env";
import { perProcess } from "@/server/per-process";

/** When the process started, in Unix milliseconds. */
const startedAtMs = perProcess("started at", () => Date.now() - Math.round(process.uptime() * 1000));

/** The name of this process in metrics: INSTANCE_ID, or a name that no other process has had. */
export function instanceId(): string {
  const { INSTANCE_ID } = env();
  const start = Math.floor(startedAtMs / 1000).toString(36);
  return (
    INSTANCE_ID ??
    `${hostname()
      .replace(/[^\w.-]/g, "-")
      .slice(0, 70)}:${process.pid}:${start}`
  );
}
