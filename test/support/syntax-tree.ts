import { parseAst } from "rolldown/parseAst";

/** A node of a syntax tree in the form of ESTree (https://github.com/estree/estree). */
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

/**
 * The syntax tree of a source file, whose name says which language it is in. Throws a SyntaxError where the source is none of it.
 */
export function syntaxTreeOf(file: string, source: string): Node {
  const program: unknown = parseAst(source, {
    lang: file.endsWith("x") ? "tsx" : file.endsWith(".mjs") ? "js" : "ts",
  });
  if (!isNode(program)) throw new Error(`${file} was not parsed`);
  return program;
}

/** The line of a node, from 1. */
export const lineOf = ({ start }: Node, source: string): number => source.slice(0, start).split("\n").length;
