/** A row of a list that has an order of its own. */
interface OrderedRow {
  id: number;
  /** From 1, in the list. */
  position: number;
  /** The column that orders the list, which may have gaps. */
  stored: number;
}

/** What to store so that a row comes at another position, counted from 1: the rows whose column changes, without gaps. */
export function positionsAfterMove<Row extends OrderedRow>(
  rows: readonly Row[],
  moved: Row,
  position: number,
): { id: number; position: number }[] {
  const ordered = rows.filter((row) => row !== moved);
  ordered.splice(position - 1, 0, moved);
  return ordered.flatMap(({ id, stored }, index) =>
    stored === index + 1 ? [] : [{ id, position: index + 1 }],
  );
}
