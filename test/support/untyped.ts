const key: string = "value";

/** The value without its type: for calls that do not compile, and must be refused at run time as well. */
export function untyped(value: unknown) {
  return Reflect.get({ value }, key);
}
