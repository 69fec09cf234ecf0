import type { AnyRouter } from "@trpc/server";
import { type Procedure, proceduresOf } from "@/server/procedures";
import { printType } from "./print-types";

/** A module that exports the type `Api`: every procedure of the router with its input and output, written out. */
export async function printApi(router: AnyRouter): Promise<string> {
  const procedures = await proceduresOf(router);
  return `export type Api = ${printRoutes(procedures.filter(({ type }) => type !== "subscription"))};\n`;
}

/** Those below `prefix`, such as "products.". */
function printRoutes(procedures: Procedure[], prefix = ""): string {
  const names = new Set(procedures.map(({ name }) => name.slice(prefix.length).replace(/\..*/, "")));
  const entries = [...names].map((name) => {
    const path = prefix + name;
    const procedure = procedures.find((one) => one.name === path);
    const below = procedures.filter((one) => one.name.startsWith(`${path}.`));
    return `${JSON.stringify(name)}: ${procedure ? print(procedure) : printRoutes(below, `${path}.`)};`;
  });
  return `{\n${entries.join("\n")}\n}`;
}

function print({ name, type, input, output }: Procedure): string {
  if (!output) throw new Error(`${name} does not say what it returns`);
  const takes = input ? printType(input, "input") : "void";
  return `{ kind: "${type}"; input: ${takes}; output: ${printType(output, "output")} }`;
}
