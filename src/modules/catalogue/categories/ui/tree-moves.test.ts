import { expect, it } from "vitest";
import type { DropZone } from "@/components/lists/use-row-moves";
import { nodesOf, placeAfter, placeAt, type Step } from "./tree-moves";

/*
 * A        1
 *   B      2
 *     C    3
 *   D      4
 * E        5
 */
const nodes = nodesOf([
  { id: 1, parentId: null, name: "A", position: 1 },
  { id: 2, parentId: 1, name: "B", position: 1 },
  { id: 3, parentId: 2, name: "C", position: 1 },
  { id: 4, parentId: 1, name: "D", position: 2 },
  { id: 5, parentId: null, name: "E", position: 2 },
]);
const node = (name: string) => {
  const found = nodes.find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};

it("knows the level of each category", () => {
  expect(nodes.map(({ depth }) => depth)).toEqual([1, 2, 3, 2, 1]);
});

it.each<[string, Step, [number | null, number] | undefined]>([
  ["A", "up", undefined],
  ["A", "down", [null, 2]],
  ["A", "in", undefined],
  ["A", "out", undefined],
  ["D", "up", [1, 1]],
  ["D", "down", undefined],
  ["D", "in", [2, 2]],
  ["D", "out", [null, 2]],
  ["C", "out", [1, 2]],
  ["E", "in", [1, 3]],
])("a step leads %s %s to %j", (name, step, place) => {
  expect(placeAfter(nodes, node(name), step)).toEqual(place && { parentId: place[0], position: place[1] });
});

it.each<[string, DropZone, string, [number | null, number] | undefined]>([
  ["E", "before", "A", [null, 1]],
  ["A", "after", "E", [null, 2]],
  ["B", "after", "D", [1, 2]],
  ["D", "before", "B", [1, 1]],
  ["D", "after", "B", undefined],
  ["E", "into", "B", [2, 2]],
  ["E", "before", "D", [1, 2]],
  ["A", "into", "C", undefined],
  ["A", "before", "D", undefined],
  ["A", "into", "A", undefined],
])("dropped, %s is %s %s at %j", (name, zone, target, place) => {
  expect(placeAt(nodes, node(name), { target: node(target), zone })).toEqual(
    place && { parentId: place[0], position: place[1] },
  );
});

it("a branch that would be too deep cannot be put there", () => {
  const deep = nodesOf([
    { id: 1, parentId: null, name: "1", position: 1 },
    { id: 2, parentId: 1, name: "2", position: 1 },
    { id: 3, parentId: 2, name: "3", position: 1 },
    { id: 4, parentId: 3, name: "4", position: 1 },
    { id: 5, parentId: null, name: "5", position: 2 },
    { id: 6, parentId: 5, name: "6", position: 1 },
  ]);
  const [, , , fourth, moved, single] = deep;
  if (!fourth || !moved || !single) throw new Error("A category is missing");
  expect(placeAt(deep, moved, { target: fourth, zone: "into" })).toBeUndefined();
  expect(placeAt(deep, single, { target: fourth, zone: "into" })).toEqual({ parentId: 4, position: 1 });
});
