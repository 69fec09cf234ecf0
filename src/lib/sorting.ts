/** A key, or a key prefixed with "-" for descending order. */
export type Sort<Key extends string> = Key | `-${Key}`;

/** Every sort that the keys allow. */
export const sortsOf = <Key extends string>(keys: readonly Key[]) =>
  keys.flatMap((key): Sort<Key>[] => [key, `-${key}`]);
