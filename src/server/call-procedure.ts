import { type AnyRouter, getTRPCErrorFromUnknown, TRPCError } from "@trpc/server";
import { z } from "zod";
import { merged } from "@/lib/merged";
import {
  hasProcedure,
  type Procedure,
  procedureOf,
  type Step,
  type StepOptions,
  type StepResult,
} from "./procedures";

type Call = Pick<StepOptions, "path" | "type" | "ctx" | "batchIndex"> & {
  /** Called once the middleware has let the call pass; before, by what is read ahead. */
  getRawInput: StepOptions["getRawInput"];
};

/**
 * Calls a loaded procedure with the same result as tRPC's `callTRPCProcedure`, for less CPU: that one copies context and options by
 * property descriptors at each step, and never uses zod's compiled parsers. A schema that throws is a defect here, and no bad
 * request. Rejects with a TRPCError.
 */
export async function callProcedure(router: AnyRouter, call: Call): Promise<unknown> {
  const { path, type } = call;
  const found = hasProcedure(router, path) ? procedureOf(router, path) : undefined;
  if (found?.type !== type) {
    throw new TRPCError({ code: "NOT_FOUND", message: `No "${type}"-procedure on path "${path}"` });
  }
  const { meta } = found;
  const result = await runFrom(
    0,
    stepsOf(found),
    merged(call, { meta, input: undefined, signal: undefined }),
  );
  if (!result.ok) throw result.error;
  return result.data;
}

async function runFrom(
  index: number,
  steps: readonly Step[],
  call: Omit<StepOptions, "next">,
): Promise<StepResult> {
  try {
    const step = steps[index];
    if (!step) throw new Error(`${call.path} has no body`);
    const next: StepOptions["next"] = (changed) => {
      const ctx = changed?.ctx ? merged(call.ctx, changed.ctx) : call.ctx;
      return runFrom(index + 1, steps, merged(call, changed, { ctx }));
    };
    return await step(merged(call, { next }));
  } catch (thrown) {
    return { ok: false, error: getTRPCErrorFromUnknown(thrown) };
  }
}

const ownSteps = new WeakMap<Procedure, readonly Step[]>();

/** The steps of a procedure, with checks of our own for its input and output. */
function stepsOf(procedure: Procedure): readonly Step[] {
  const known = ownSteps.get(procedure);
  if (known) return known;
  const { input, output, meta } = procedure;
  const steps = procedure.steps.map((step) => {
    if (step._type === "input" && input) {
      const parsing = inputStep(parserOf(input));
      return meta.readsAheadBy === input ? unlessParsed(parsing) : parsing;
    }
    return step._type === "output" && output ? outputStep(parserOf(output)) : step;
  });
  ownSteps.set(procedure, steps);
  return steps;
}

type Parsed = z.ZodSafeParseResult<unknown>;
type Parse = (value: unknown) => Parsed | Promise<Parsed>;

/** Synchronously, since zod has compiled parsers for that alone, unless a rule of the schema turns out to wait for something. */
function parserOf(schema: z.ZodType): Parse {
  let waits = false;
  return (value) => {
    if (waits) return schema.safeParseAsync(value);
    try {
      return schema.safeParse(value);
    } catch (thrown) {
      if (!(thrown instanceof z.core.$ZodAsyncError)) throw thrown;
      waits = true;
      return schema.safeParseAsync(value);
    }
  };
}

const inputStep =
  (parse: Parse): Step =>
  async ({ getRawInput, next }) => {
    const read = parse(await getRawInput());
    const parsed = read instanceof Promise ? await read : read;
    if (!parsed.success) throw new TRPCError({ code: "BAD_REQUEST", cause: parsed.error });
    return next({ input: parsed.data });
  };

/** For an input that has been parsed, if it is valid, for what is read ahead (`readsAhead`). */
const unlessParsed =
  (parsing: Step): Step =>
  (call) =>
    call.input === undefined ? parsing(call) : call.next();

const outputStep =
  (parse: Parse): Step =>
  async ({ next }) => {
    const result = await next();
    if (!result.ok) return result;
    const read = parse(result.data);
    const parsed = read instanceof Promise ? await read : read;
    if (parsed.success) return { ...result, data: parsed.data };
    const message = "Output validation failed";
    throw new TRPCError({ code: "INTERNAL_SERVER_ERROR", message, cause: parsed.error });
  };
