import { prepareWorkAfterResponses } from "@/server/after-responses";

/**
 * Prepares an instance of a function, or of middleware, which is also one. It starts nothing that runs by itself, because a
 * function is frozen between requests: mail is sent and imports are applied after the response that caused it, and scheduled calls
 * do the rest. The first connection checks the schema of the database, and observes what it does.
 *
 * Settings are validated by the code that serves, when it reads the first of them: what is loaded here is loaded once more there,
 * since the bundler makes different modules of it. What it leads to is part of every function, also of middleware.
 */
export async function startFunction(): Promise<void> {
  prepareWorkAfterResponses();
  // biome-ignore lint/style/noProcessEnv: see above
  if (!process.env.OTEL_EXPORTER_OTLP_ENDPOINT) return;
  const { startTracing } = await import("@/server/observability/start-tracing");
  await startTracing();
}
