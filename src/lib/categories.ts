import { nameKey } from "./same-name";

/** Constants and texts of categories, shared by database, server and browser. */

export const maxCategories = 500;
/** How many levels the tree has at most. */
export const maxCategoryDepth = 5;
export const maxCategoryName = 100;

/** What a name must not contain: between the names of a path, a slash stands between spaces, in some files another sign. */
export const pathSeparator = /(?:^|\s)[/>]|[/>](?:\s|$)/;

/** Between the names of a path: names contain neither sign beside a space. */
const betweenNames = /\s+[/>]\s*|[/>]\s+/;

/** What is the same path, however it is written: "Tools / Saws", "tools > saws". */
export const pathKey = (path: string) =>
  path
    .split(betweenNames)
    .map((name) => nameKey(name.trim()))
    .join(" / ");

interface Named {
  id: number;
  parentId: number | null;
  name: string;
}

/** The path of each category: "Tools / Hand tools". */
export function categoryPaths(categories: readonly Named[]): Map<number, string> {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const namesOf = ({ name, parentId }: Named): string[] => {
    const parent = parentId === null ? undefined : byId.get(parentId);
    return parent ? [...namesOf(parent), name] : [name];
  };
  return new Map(categories.map((category) => [category.id, namesOf(category).join(" / ")]));
}
