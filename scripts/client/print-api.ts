import type { AnyRouter } from "@trpc/server";
import { z } from "zod";
import { printType } from "./print-types";

type Routes = AnyRouter["_def"]["record"];
type Entry = Routes[string];
type Procedure = Exclude<Entry, Routes>;

/** What tRPC keeps of a procedure. */
const definition = z.object({
  type: z.enum(["query", "mutation"]),
  inputs: z.array(z.instanceof(z.core.$ZodType)).max(1),
  output: z.instanceof(z.core.$ZodType),
});

/** A module that exports the type `Api`: every procedure of the router with what it takes and answers, written out. */
export function printApi(router: AnyRouter): string {
  return `export type Api = ${printRoutes(router._def.record)};\n`;
}

function printRoutes(routes: Routes): string {
  const entries = Object.entries(routes).map(
    ([name, entry]) => `${JSON.stringify(name)}: ${isProcedure(entry) ? print(entry) : printRoutes(entry)};`,
  );
  return `{\n${entries.join("\n")}\n}`;
}

const isProcedure = (entry: Entry): entry is Procedure => typeof entry === "function";

function print({ _def }: Procedure): string {
  const { type, inputs, output } = definition.parse(_def);
  const [input] = inputs;
  const takes = input ? printType(input, "input") : "void";
  return `{ kind: "${type}"; input: ${takes}; output: ${printType(output, "output")} }`;
}
