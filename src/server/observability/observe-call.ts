import type { Context } from "@/server/context";
import { toTRPCError } from "@/server/errors";
import { runInOperation } from "@/server/operation";
import { isDefect, logCall, outcomeOf } from "./access-log";
import { beginCall } from "./metrics";
import { traced } from "./tracing";

interface ObservedCall {
  /** Its name in logs, traces and metrics: the path of a procedure, or a similar name. */
  name: string;
  type: string;
  ctx: Pick<Context, "request" | "logFields" | "timing">;
}

/** Reports how a call has ended, once. */
interface Ends {
  ended: (outcome: string) => void;
  failed: (thrown: unknown) => void;
}

/**
 * Runs a call, starting with authentication: it is counted, and is one span and one line in the log. Rejects with a
 * TRPCError. A response that is still being sent afterwards uses `sending`, which reports how that has ended.
 */
export async function observeCall<Result>(
  { name, type, ctx }: ObservedCall,
  carryOut: () => Promise<Result>,
  sending?: (result: Result, ends: Ends) => Result,
): Promise<Result> {
  const operation = { name, request: ctx.request, served: ctx.logFields, spent: ctx.timing };
  const result = await runInOperation(operation, () =>
    traced(
      name,
      () => ({ "procedure.type": type }),
      async (note) => {
        const end = beginCall({ procedure: name, type });
        const ended = (outcome: string, error?: ReturnType<typeof toTRPCError>) =>
          logCall(ctx, name, type, end(outcome), outcome, error);
        const failed = (thrown: unknown) => {
          const error = toTRPCError(thrown);
          ended(outcomeOf(error), error);
          return error;
        };
        const given = await carryOut().then(
          (value) => ({ value }),
          (thrown: unknown) => ({ thrown }),
        );
        if ("thrown" in given) {
          const error = failed(given.thrown);
          note({ "procedure.outcome": outcomeOf(error) }, isDefect(error) ? error : undefined);
          return { error };
        }
        note({ "procedure.outcome": "OK" });
        if (sending) return { value: sending(given.value, { ended, failed }) };
        ended("OK");
        return given;
      },
    ),
  );
  if ("error" in result) throw result.error;
  return result.value;
}
