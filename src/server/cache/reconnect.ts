import { logger } from "@/server/observability/logger";

/** How many milliseconds to wait before the next attempt to connect. */
export const retryDelay = (attempt: number): number => Math.min(attempt * 50, 500);

/** Logs why a connection to Redis broke or was not made. */
export const logFailure = (error: unknown): void => logger().warn({ error }, "redis connection");
