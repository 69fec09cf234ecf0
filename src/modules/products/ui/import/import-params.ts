import { createLoader, createParser, createSerializer } from "nuqs/server";

const id = createParser({
  parse: (value) => (/^[1-9]\d{0,14}$/.test(value) ? Number(value) : null),
  serialize: String,
});

/** The URL state of the import page. */
export const importParams = { import: id };

export const loadImportParams = createLoader(importParams);
export const serializeImportParams = createSerializer(importParams);
