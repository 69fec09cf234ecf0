/**
 * `{ ...first, ...second }`, for what runs with every request: on Node 20, each object of such a literal has a hidden class of its
 * own, which takes memory, and is slow to read from (findings/node-20-gives-each-extended-copy-a-hidden-class.sh). A literal that begins with keys
 * of its own, and ends with the copied ones, does not need it. Not for objects with keys from outside, such as `__proto__`.
 */
export const merged = <A extends object, B extends object>(first: A, second: B): A & B =>
  Object.assign({}, first, second);
