/** Types of a product import, shared by database, server and browser. */

/** In the order of the columns of exported files. */
export const importFields = [
  "sku",
  "name",
  "price",
  "cost",
  "stock",
  "description",
  "barcode",
  "unit",
  "supplier",
  "minimumStock",
  "status",
  "category",
  "tags",
  "pictures",
  "pictureAlts",
] as const;
export type ImportField = (typeof importFields)[number];

/** What problems and changes name: the custom fields are one of them. */
export const importedFieldNames = [...importFields, "customFields"] as const;

/** Those that an import changes of the product with the SKU. */
export const changedByImport = importFields.filter((field) => field !== "sku");

/** The cells of a row as they are in the file; a field without a column is absent. */
export type ImportCells = { sku: string } & {
  [Field in ImportField]?: string | undefined;
} & OfCustomFields<string>;

/** Something of custom fields, by their ids. */
interface OfCustomFields<Value> {
  custom?: Record<string, Value> | undefined;
}

/** The column of each field, counted from 0. */
export type ImportColumns = { sku: number } & {
  [Field in ImportField]?: number | undefined;
} & OfCustomFields<number>;

/** The status of a row. `restore` is a product in the trash, which is restored only if the person chooses so. */
export const importRowStatuses = ["create", "update", "restore", "same", "error"] as const;
export type ImportRowStatus = (typeof importRowStatuses)[number];

export const importModes = ["all_or_nothing", "skip_bad"] as const;
export type ImportMode = (typeof importModes)[number];

/** How far the server has come with applying an import, and why it does not go on. */
export const importJobStates = [
  "running",
  "done",
  /** The person stopped it. */
  "stopped",
  /** All or nothing, and rows that were valid when they were checked no longer are. */
  "rows_failed",
  /** Whoever started it may not change products any more. */
  "refused",
  /** Several attempts ended with an unexpected error. */
  "failed",
] as const;
export type ImportJobState = (typeof importJobStates)[number];

/** How the value read from a cell differs from the cell. */
export const adjustmentKinds = [
  /** Line breaks and tabs were replaced by spaces. */
  "joined",
  /** It has no visible characters: treated as empty. */
  "invisible",
  /** A currency sign or code was ignored. */
  "currency",
  /** Zeros after the cents were ignored. */
  "zeros",
] as const;
export type AdjustmentKind = (typeof adjustmentKinds)[number];

export interface Adjustment {
  field: ImportField;
  kind: AdjustmentKind;
}

/** How many rows have the adjustment, and the first of them. */
export interface AdjustmentCount extends Adjustment {
  count: number;
  line: number;
  /** The cell in that row, possibly cut, and the value read from it. */
  from: string;
  to: string;
}

export const maxImportRows = 10_000;
export const maxImportFileBytes = 20 * 1024 * 1024;
/** Rows per upload. */
export const maxStagedRows = 1000;
/** Rows applied at a time, with their search terms and activity. */
export const maxAppliedRows = 500;
/** In UTF-16 units: more than the longest field can have, so that a cut cell is still too long. */
export const maxCellLength = 20_002;
export const maxImportNotes = 20;
export const maxImportNoteLength = 500;
