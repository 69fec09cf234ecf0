import type { Context } from "@/server/context";
import { toTRPCError } from "@/server/errors";
import { runInOperation } from "@/server/operation";
import { isDefect, logCall, outcomeOf } from "./access-log";
import { beginCall } from "./metrics";
import { traced } from "./tracing";

interface ObservedCall {
  /** What it is called in logs, traces and metrics: the path of a procedure, or a name like one. */
  name: string;
  type: string;
  ctx: Pick<Context, "request" | "logFields" | "timing">;
}

/** To say how a call has ended, once. */
interface Ends {
  ended: (outcome: string) => void;
  failed: (thrown: unknown) => void;
}

/**
 * Runs a call, from finding out who makes it on: it is counted, and is one span and one line in the log. Rejects with a
 * TRPCError. What goes on being sent when the answer is there takes `sending`, which says how that has ended.
 */
export async function observeCall<Answer>(
  { name, type, ctx }: ObservedCall,
  answer: () => Promise<Answer>,
  sending?: (answer: Answer, ends: Ends) => Answer,
): Promise<Answer> {
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
        const given = await answer().then(
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
