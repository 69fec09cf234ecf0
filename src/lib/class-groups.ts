import type { createTailwindMerge } from "tailwind-merge";

type Groups = ReturnType<Parameters<typeof createTailwindMerge>[0]>;

const any = () => true;
const isLength = (value: string) => /^\[?\d/.test(value);

/** Of each prefix, one class. */
const ofPrefix = (prefixes: string): Groups["classGroups"] =>
  Object.fromEntries(prefixes.split(" ").map((prefix) => [prefix, [{ [prefix]: ["", any] }]]));

const sides = (prefix: string, separator = "") => ({
  [prefix]: ["x", "y", "s", "e", "t", "r", "b", "l"].map((side) => prefix + separator + side),
  [`${prefix}${separator}x`]: ["s", "e", "r", "l"].map((side) => prefix + separator + side),
  [`${prefix}${separator}y`]: ["t", "b"].map((side) => prefix + separator + side),
});

/**
 * Which classes exclude each other, of those that are in use: Tailwind Merge's own list, of everything that Tailwind can do, is
 * two thirds of its 9 kB. A test compares both for every class in the source.
 */
export const classGroups: Groups = {
  cacheSize: 500,
  theme: {},
  classGroups: {
    display: [
      ["block", "inline-block", "inline", "flex", "inline-flex", "grid", "inline-grid"],
      ["table", "contents", "hidden"],
    ].flat(),
    position: ["static", "fixed", "absolute", "relative", "sticky"],
    sr: ["sr-only", "not-sr-only"],
    ...ofPrefix("p px py ps pe pt pr pb pl m mx my ms me mt mr mb ml inset inset-x inset-y start end"),
    ...ofPrefix("top right bottom left z"),
    ...ofPrefix("size w min-w max-w h min-h max-h overflow overflow-x overflow-y line-clamp"),
    ...ofPrefix("gap gap-x gap-y space-y grow shrink basis justify items self grid-cols col-span col-start"),
    ...ofPrefix("leading tracking whitespace break bg opacity cursor pointer-events select align"),
    ...ofPrefix("rounded rounded-b shadow fill translate-x translate-y animate transition delay"),
    "align-content": [{ content: ["start", "center"] }],
    flex: [{ flex: [isLength, "auto", "initial", "none"] }],
    "flex-direction": [{ flex: ["row", "row-reverse", "col", "col-reverse"] }],
    "flex-wrap": [{ flex: ["nowrap", "wrap", "wrap-reverse"] }],
    "font-size": [{ text: ["2xs", "xs", "sm", "base", "lg", "xl", "2xl", "3xl", "4xl", "5xl", isLength] }],
    "text-alignment": [{ text: ["left", "center", "right", "start", "end"] }],
    "text-wrap": [{ text: ["wrap", "nowrap", "balance", "pretty"] }],
    "text-color": [{ text: [any] }],
    "font-weight": [{ font: ["normal", "medium", "semibold", "bold"] }],
    "font-family": [{ font: ["sans", "mono"] }],
    "border-collapse": [{ border: ["collapse", "separate"] }],
    "border-spacing": [{ "border-spacing": [any] }],
    "border-style": [{ border: ["solid", "dashed", "dotted", "none"] }],
    border: [{ border: ["", isLength] }],
    ...ofPrefix("border-x border-y border-s border-e border-t border-r border-b border-l"),
    "border-color": [{ border: [any] }],
    "ring-width": [{ ring: ["", isLength] }],
    "ring-color": [{ ring: [any] }],
    "object-fit": [{ object: ["contain", "cover"] }],
    "object-position": [{ object: ["left", "center", "right"] }],
  },
  conflictingClassGroups: {
    ...sides("p"),
    ...sides("m"),
    ...sides("border", "-"),
    rounded: ["rounded-b"],
    inset: ["inset-x", "inset-y", "start", "end", "top", "right", "bottom", "left"],
    "inset-x": ["start", "end", "right", "left"],
    "inset-y": ["top", "bottom"],
    size: ["w", "h"],
    gap: ["gap-x", "gap-y"],
    overflow: ["overflow-x", "overflow-y"],
    "line-clamp": ["display", "overflow"],
    flex: ["basis", "grow", "shrink"],
    "font-size": ["leading"],
  },
  conflictingClassGroupModifiers: { "font-size": ["leading"] },
  postfixLookupClassGroups: [],
  orderSensitiveModifiers: ["*", "**", "after", "before", "placeholder", "selection"],
};
