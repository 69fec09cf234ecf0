/** The words of an import of products, which database, server and browser share. */

export const importFields = ["sku", "name", "price", "stock", "description"] as const;
export type ImportField = (typeof importFields)[number];

/** The cells of a row as they stand in the file; a field without a column is absent. */
export type ImportCells = { sku: string } & { [Field in ImportField]?: string | undefined };

/** Of which column of the file a field is, counted from 0. */
export type ImportColumns = { sku: number } & { [Field in ImportField]?: number | undefined };

/** What becomes of a row. `restore` is a product in the trash, which comes out of it only where the person wants that. */
export const importVerdicts = ["create", "update", "restore", "same", "error"] as const;
export type ImportVerdict = (typeof importVerdicts)[number];

export const importModes = ["all_or_nothing", "skip_bad"] as const;
export type ImportMode = (typeof importModes)[number];

/** How what a cell says differs from what stands in it. */
export const adjustmentKinds = [
  /** Line breaks and tabs have become spaces. */
  "joined",
  /** Nothing of it can be seen: taken as empty. */
  "invisible",
  /** A sign or code of a currency is left out. */
  "currency",
  /** Zeros after the cents are left out. */
  "zeros",
] as const;
export type AdjustmentKind = (typeof adjustmentKinds)[number];

export interface Adjustment {
  field: ImportField;
  kind: AdjustmentKind;
}

/** In how many rows there is such an adjustment, and the first of them. */
export interface AdjustmentCount extends Adjustment {
  count: number;
  line: number;
  /** The cell in that row, perhaps cut, and what it is taken for. */
  from: string;
  to: string;
}

export const maxImportRows = 10_000;
export const maxImportFileBytes = 20 * 1024 * 1024;
/** Rows that one call can bring. */
export const maxStagedRows = 1000;
/** Rows that become products, with their search terms and activity, in one go. */
export const maxAppliedRows = 500;
/** In UTF-16 units: more than the longest field may have, so that what is cut to this length is still too long. */
export const maxCellLength = 20_002;
export const maxImportNotes = 20;
export const maxImportNoteLength = 500;
