import { type AnyRouter, getErrorShape } from "@trpc/server";
import { z } from "zod";
import type { ProcedureMeta } from "./trpc";

/** What a router declares about a procedure. */
export interface Procedure {
  /** Its path, such as `products.byId`. */
  name: string;
  type: "query" | "mutation" | "subscription";
  /** Undefined if it takes none. */
  input: z.ZodType | undefined;
  output: z.ZodType | undefined;
  meta: ProcedureMeta;
}

const definition = z.object({
  type: z.enum(["query", "mutation", "subscription"]),
  inputs: z.array(z.instanceof(z.ZodType)).max(1),
  output: z.instanceof(z.ZodType).optional(),
  meta: z.custom<ProcedureMeta>((value) => typeof value === "object").default({}),
});

// tRPC guarantees nothing about `_def`: nothing else reads it.

/** The names of all procedures, sorted: `products.list`. */
export const procedureNames = (router: AnyRouter): string[] => Object.keys(router._def.procedures).sort();

/** A procedure by its name. Throws if the router has none, or if tRPC defines it in another shape. */
export function procedureOf(router: AnyRouter, name: string): Procedure {
  const { type, inputs, output, meta } = definition.parse(Reflect.get(router._def.procedures, name)._def);
  return { name, type, input: inputs[0], output, meta };
}

/** All procedures, in the order of the router. */
export const proceduresOf = (router: AnyRouter): Procedure[] =>
  Object.keys(router._def.procedures).map((name) => procedureOf(router, name));

type FailedCall = Omit<Parameters<typeof getErrorShape>[0], "config">;

/** An error as clients of the router receive it. */
export const errorShapeOf = (router: AnyRouter, call: FailedCall) =>
  getErrorShape({ config: router._def._config, ...call });
