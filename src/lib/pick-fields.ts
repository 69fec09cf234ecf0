/** The named fields of an object, in this order. */
export function pickFields<Row extends object, Name extends keyof Row>(
  row: Row,
  names: readonly Name[],
): Pick<Row, Name> {
  return Object.fromEntries(names.map((name): unknown[] => [name, row[name]]));
}
