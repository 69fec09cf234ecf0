import { createLoader, createParser, createSerializer } from "nuqs/server";

const id = createParser({
  parse: (value) => (/^[1-9]\d{0,14}$/.test(value) ? Number(value) : null),
  serialize: String,
});

/** The state of the import page as it stands in the URL. */
export const importParams = { import: id };

export const loadImportParams = createLoader(importParams);
export const serializeImportParams = createSerializer(importParams);
