import type { Attributes, Span } from "@opentelemetry/api";
import { AsyncVariable } from "@/server/async-variable";
import { observeDatabase } from "@/server/db/observer";
import { currentOperation } from "@/server/operation";
import { perProcess } from "@/server/per-process";

/** Creates and exports spans; see open-telemetry.ts, which is loaded only if tracing is on. */
export interface Tracing {
  start(name: string, attributes: Attributes, parent?: Span, startedAtMs?: number): Span;
  /** Marks the span as failed. Only the kind of the error is recorded: messages contain personal data. */
  fail(span: Span, error: unknown): void;
  /**
   * Creates a span for each HTTP request, and calls `enter` with it when the request starts. The returned function ends
   * it.
   */
  watchRequests(enter: (span: Span | undefined) => void): () => void;
  /** Flushes waiting spans within a limited time. */
  stop(): Promise<void>;
}

/** TraceFlags.SAMPLED: importing it would load the library. */
const sampled = 1;

const state = perProcess("tracing", () => ({
  active: new AsyncVariable<Span | undefined>(),
  tracing: undefined as Tracing | undefined,
  unwatch: [] as (() => void)[],
}));

/** Sends spans of requests, operations and statements from now on. For `startTracing`. */
export function traceWith(tracing: Tracing): void {
  state.tracing = tracing;
  state.unwatch = [
    tracing.watchRequests((span) => state.active.enter(span)),
    observeDatabase({
      statement: ({ sql, durationMs, error }) => {
        const operation = /^\w+/.exec(sql)?.[0].toUpperCase() ?? "SQL";
        record(operation, { "db.system.name": "mysql", "db.query.text": sql }, durationMs, error);
      },
    }),
  ];
}

/** Flushes waiting spans within a limited time, and stops tracing. */
export async function stopTracing(): Promise<void> {
  const { tracing, unwatch } = state;
  for (const end of unwatch) end();
  state.tracing = undefined;
  await tracing?.stop();
}

/** Whether spans are recorded: there is a collector. */
export function isTracing(): boolean {
  return state.tracing !== undefined;
}

/** The current trace; undefined if it is not sampled. */
export function currentTraceId(): string | undefined {
  const span = state.active.get();
  return isSent(span) ? span.spanContext().traceId : undefined;
}

/** Not `isRecording`: a file may still be read after the span of its request has ended. */
function isSent(span: Span | undefined): span is Span {
  return span !== undefined && (span.spanContext().traceFlags & sampled) === sampled;
}

/** Adds attributes to a span; a failure marks the span as failed. */
type Note = (attributes: Attributes, failure?: unknown) => void;

const noNote: Note = () => {};

/** Runs the body inside a span, which fails if the body throws. Without tracing it only runs the body. */
export function traced<T>(
  name: string,
  attributes: () => Attributes,
  body: (note: Note) => Promise<T>,
): Promise<T> {
  return state.tracing ? inSpan(state.tracing, name, attributes(), body) : body(noNote);
}

async function inSpan<T>(
  tracing: Tracing,
  name: string,
  attributes: Attributes,
  body: (note: Note) => Promise<T>,
): Promise<T> {
  const { active } = state;
  const span = tracing.start(name, attributes, active.get());
  const note: Note = (found, failure) => {
    span.setAttributes(found);
    if (failure !== undefined) tracing.fail(span, failure);
  };
  try {
    return await active.run(span, async () => await body(note));
  } catch (error) {
    tracing.fail(span, error);
    throw error;
  } finally {
    // At the end, when it is known who was served.
    span.setAttributes(ofOperation());
    span.end();
  }
}

/**
 * Adds a span for something that just ended, inside the current one. Without a current span it would belong to nothing.
 */
export function record(name: string, attributes: Attributes, durationMs: number, error?: unknown): void {
  const { tracing, active } = state;
  const parent = active.get();
  if (!tracing || !isSent(parent)) return;
  const span = tracing.start(name, { ...ofOperation(), ...attributes }, parent, Date.now() - durationMs);
  if (error !== undefined) tracing.fail(span, error);
  span.end();
}

function ofOperation(): Attributes {
  const { request, served } = currentOperation() ?? {};
  return {
    "request.id": request?.requestId,
    "tenant.subdomain": served?.tenant ?? undefined,
    "tenant.organization_id": served?.organization,
    "user.id": served?.user,
  };
}
