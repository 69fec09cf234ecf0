import { parseAst } from "rolldown/parseAst";

export interface Node {
  type: string;
  start: number;
  end: number;
  [property: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

export const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** The node and everything in it. */
export function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesIn(child);
}

/** Throws a SyntaxError where the source is none of its language, which the file's name says. */
export function programOf(file: string, source: string): Node {
  const program: unknown = parseAst(source, {
    lang: file.endsWith("x") ? "tsx" : file.endsWith(".mjs") ? "js" : "ts",
  });
  if (!isNode(program)) throw new Error(`${file} was not parsed`);
  return program;
}

export const lineOf = ({ start }: Node, source: string): number => source.slice(0, start).split("\n").length;
