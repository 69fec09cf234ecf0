import type { DropZone } from "@/components/lists/use-row-moves";
import { maxCategoryDepth } from "@/lib/categories";
import type { Category } from "../categories.schema";

/** Where a category is to be: as `categories.update` takes it. */
export type Place = Pick<Category, "parentId" | "position">;

export const steps = ["up", "down", "in", "out"] as const;
/** One step: among its siblings, below the one before it, or behind its parent. */
export type Step = (typeof steps)[number];

export interface Node extends Category {
  /** On which level it is, from 1. */
  depth: number;
}

/** The categories, each directly before those below it, with their levels. */
export function nodesOf(items: readonly Category[]): Node[] {
  const depths = new Map<number | null, number>([[null, 0]]);
  return items.map((item) => {
    const depth = (depths.get(item.parentId) ?? 0) + 1;
    depths.set(item.id, depth);
    return { ...item, depth };
  });
}

/** It and all that is below it: those that follow on a deeper level. */
function branchOf(nodes: readonly Node[], moved: Node): Node[] {
  const start = nodes.findIndex(({ id }) => id === moved.id);
  const end = nodes.findIndex(({ depth }, index) => index > start && depth <= moved.depth);
  return nodes.slice(start, end < 0 ? undefined : end);
}

/** Whether the tree allows it; names are the server's to judge. */
function fits(nodes: readonly Node[], moved: Node, { parentId }: Place): boolean {
  const branch = branchOf(nodes, moved);
  if (branch.some(({ id }) => id === parentId)) return false;
  const parentDepth = nodes.find(({ id }) => id === parentId)?.depth ?? 0;
  const deepest = Math.max(...branch.map(({ depth }) => depth));
  return parentDepth + 1 + deepest - moved.depth <= maxCategoryDepth;
}

const countBelow = (nodes: readonly Node[], parentId: number) =>
  nodes.filter((node) => node.parentId === parentId).length;

/** Where a step leads; undefined if it leads nowhere. */
export function placeAfter(nodes: readonly Node[], moved: Node, step: Step): Place | undefined {
  const { parentId, position } = moved;
  const isSibling = (node: Node) => node.parentId === parentId;
  const before = nodes.find((node) => isSibling(node) && node.position === position - 1);
  const parent = nodes.find(({ id }) => id === parentId);
  const places: Record<Step, Place | undefined> = {
    up: before && { parentId, position: position - 1 },
    down: nodes.some((node) => isSibling(node) && node.position === position + 1)
      ? { parentId, position: position + 1 }
      : undefined,
    in: before && { parentId: before.id, position: countBelow(nodes, before.id) + 1 },
    out: parent && { parentId: parent.parentId, position: parent.position + 1 },
  };
  const place = places[step];
  return place && fits(nodes, moved, place) ? place : undefined;
}

/** Where a drop leads; undefined if nothing may be dropped there, or it would change nothing. */
export function placeAt(
  nodes: readonly Node[],
  moved: Node,
  { target, zone }: { target: Node; zone: DropZone },
): Place | undefined {
  if (target.id === moved.id) return undefined;
  const { parentId } = target;
  // Once it is gone from before the target, this is one further up.
  const shift = parentId === moved.parentId && moved.position < target.position ? 1 : 0;
  const place =
    zone === "into"
      ? { parentId: target.id, position: countBelow(nodes, target.id) + 1 }
      : { parentId, position: target.position + (zone === "after" ? 1 : 0) - shift };
  const isSame = place.parentId === moved.parentId && place.position === moved.position;
  return !isSame && fits(nodes, moved, place) ? place : undefined;
}
