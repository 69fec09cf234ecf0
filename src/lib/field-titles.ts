/**
 * The column titles of custom fields in files, by their ids: their names, unless a column of another meaning has one. `taken` are the
 * titles of the other columns.
 */
export function fieldTitles(
  fields: readonly { id: number; name: string }[],
  taken: readonly string[],
): Map<number, string> {
  const used = new Set(taken.map(keyOf));
  return new Map(
    fields.map(({ id, name }) => {
      const title = used.has(keyOf(name)) ? `${name} (custom field)` : name;
      used.add(keyOf(title));
      return [id, title];
    }),
  );
}

const keyOf = (title: string) => title.trim().toLowerCase();
