/** What all parts have together; of a part that may be left out, nothing is promised. */
type Merged<Parts extends readonly unknown[]> = Parts extends readonly [infer First, ...infer Others]
  ? First extends object
    ? First & Merged<Others>
    : Merged<Others>
  : unknown;

/**
 * `{ ...first, ...second }`, for what runs with every request: on Node 20, each object of such a literal has a hidden class of its
 * own, which takes memory, and is slow to read from (findings/node-20-gives-each-extended-copy-a-hidden-class.sh). A literal that begins with keys
 * of its own, and ends with the copied ones, does not need it. Not for objects with keys from outside, such as `__proto__`.
 */
export const merged = <Parts extends readonly (object | false | undefined)[]>(
  ...parts: Parts
): Merged<Parts> => Object.assign({}, ...parts);
