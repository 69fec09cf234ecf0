/** The words of an import of products, which database, server and browser share. */

export const importFields = ["sku", "name", "price", "stock", "description"] as const;
export type ImportField = (typeof importFields)[number];

/** The cells of a row as they stand in the file; a field without a column is absent. */
export type ImportCells = { sku: string } & { [Field in ImportField]?: string | undefined };

/** What becomes of a row. `restore` is a product in the trash, which comes out of it only where the person wants that. */
export const importVerdicts = ["create", "update", "restore", "same", "error"] as const;
export type ImportVerdict = (typeof importVerdicts)[number];

export const importModes = ["all_or_nothing", "skip_bad"] as const;
export type ImportMode = (typeof importModes)[number];

export const maxImportRows = 10_000;
export const maxImportFileBytes = 20 * 1024 * 1024;
/** Rows in one call. */
export const maxStagedRows = 500;
/** In UTF-16 units: more than the longest field may have, so that what is cut to this length is still too long. */
export const maxCellLength = 20_002;
