import { hostname } from "node:os";
import { env } from "@/env";
import { perProcess } from "@/server/per-process";

/** When the process began, in milliseconds since 1970. */
const startedAtMs = perProcess("started at", () => Date.now() - Math.round(process.uptime() * 1000));

/** What this process is called in metrics: INSTANCE_ID, or a name that no other process has had. */
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
