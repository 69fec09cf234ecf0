import fc from "fast-check";
import { expect, it } from "vitest";
import { roles } from "./permissions";
import { formatRoles, parseRoles } from "./roles";

it.each([
  ["[a][s]", ["admin", "staff"]],
  ["[c]", ["client"]],
  ["[co]", ["coordinator"]],
  ["[su]", ["superuser"]],
  ["", []],
  ["[x][a]", ["admin"]],
])("reads the stored roles %s", (stored, names) => {
  expect(parseRoles(stored)).toEqual(names);
});

it("reads back every set of roles that it wrote, within the 40 characters of the column", () => {
  fc.assert(
    fc.property(fc.subarray([...roles]), (list) => {
      const stored = formatRoles(list);
      expect(parseRoles(stored)).toEqual(list);
      expect(stored.length).toBeLessThanOrEqual(40);
    }),
  );
});
