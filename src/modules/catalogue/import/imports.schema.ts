import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { maxCustomFields } from "@/lib/custom-fields";
import { idOf } from "@/lib/ids";
import { paginationInput, paginationOutput } from "@/lib/pagination.schema";
import {
  adjustmentKinds,
  type ImportField,
  importedFieldNames,
  importFields,
  importJobStates,
  importModes,
  importRowStatuses,
  maxCellLength,
  maxImportNoteLength,
  maxImportNotes,
  maxImportRows,
  maxStagedRows,
} from "@/lib/product-import";
import { line } from "@/lib/text";

const t = textsOf("importChecks");

const importId = idOf("product_imports");
const title = line({ label: "aTitle", max: 200 });

/** Something of each field; only the SKU has to be there. */
function byField<Schema extends z.ZodType>(schema: Schema) {
  const others: Record<ImportField, z.ZodOptional<Schema>> = Object.fromEntries(
    importFields.map((field): unknown[] => [field, schema.optional()]),
  );
  return z.strictObject({
    ...others,
    sku: schema,
    custom: z
      .record(z.string().regex(/^\d{1,16}$/), schema)
      .optional()
      .refine((custom = {}) => Object.keys(custom).length <= maxCustomFields, {
        error: () => t("tooManyFields"),
      })
      .describe("The same for custom fields, by their ids."),
  });
}

export const importMapping = byField(title).describe(
  "The column for each field, by its title in the file; absent for fields without a column.",
);
export type ImportMapping = z.infer<typeof importMapping>;

const column = z.number().int().min(0).max(10_000);

export const importColumns = byField(column).describe(
  "The column for each field, by its position in the file, from 0; absent for fields without a column.",
);

export const beginImportInput = z.strictObject({
  fileName: line({ label: "fileName", min: 1, max: 255 }),
  /** Of the file's content: proves that the import is continued with the same file. */
  fingerprint: z.string().regex(/^[\w-]{1,64}$/, { error: () => t("fingerprint") }),
  mapping: importMapping,
  columns: importColumns.nullable().default(null),
  /** Notes on what was ignored or interpreted, for the person who reviews the import. */
  notes: z
    .array(line({ label: "aNote", min: 1, max: maxImportNoteLength }))
    .max(maxImportNotes)
    .default([]),
  rowCount: z
    .number()
    .int()
    .min(1, { error: () => t("noRows") })
    .max(maxImportRows, { error: () => t("tooManyRows", { max: String(maxImportRows) }) }),
});
export type BeginImportInput = z.infer<typeof beginImportInput>;

const adjustment = z.strictObject({ field: z.enum(importFields), kind: z.enum(adjustmentKinds) });

/** How many rows have the adjustment, and the first of them. */
const adjustmentCount = adjustment.extend({
  count: z.number(),
  line: z.number(),
  /** The cell in that row, possibly cut, and the value read from it. */
  from: z.string(),
  to: z.string(),
});

/** As it is in the file. Text that is not valid Unicode cannot be stored, not even to be shown as a problem. */
const cell = z
  .string()
  .max(maxCellLength)
  .refine((value) => value.isWellFormed(), { error: () => t("cell") });

const importCells = byField(cell).describe(
  "The cells of the row, by field; absent for fields without a column. `pictures` has URLs and `pictureAlts` their descriptions, one in each line.",
);

export const stageImportInput = z.strictObject({
  id: importId,
  /** How many rows of the file come before these. Staged rows are skipped. */
  after: z.number().int().min(0).max(maxImportRows),
  rows: z
    .array(
      z.strictObject({
        /** As in a spreadsheet: the titles are line 1. Lines must be ascending. */
        line: z.number().int().min(2).max(1_000_000),
        cells: importCells,
      }),
    )
    .min(1)
    .max(maxStagedRows),
});
export type StageImportInput = z.infer<typeof stageImportInput>;

export const importByIdInput = z.strictObject({ id: importId });

export const listImportRowsInput = z.strictObject({
  id: importId,
  status: z.enum(importRowStatuses).optional(),
  ...paginationInput,
});
export type ListImportRowsInput = z.infer<typeof listImportRowsInput>;

export const applyImportInput = z.strictObject({
  id: importId,
  mode: z.enum(importModes),
  /** Requires the permission to delete products, like any restore. */
  restoreTrashed: z.boolean(),
});
export type ApplyImportInput = z.infer<typeof applyImportInput>;

const unknownColumns =
  "The column for each field, by its position in the file, from 0; null if the import was started without positions.";

const importStates = ["staging", "checked", "applying", "done"] as const;

export const productImport = z.strictObject({
  id: importId,
  state: z.enum(importStates),
  fileName: z.string(),
  fingerprint: z.string(),
  mapping: importMapping,
  columns: importColumns.nullable().describe(unknownColumns),
  notes: z.array(z.string()),
  /** How cells were interpreted. */
  adjustments: z.array(adjustmentCount),
  rowCount: z.number(),
  stagedRows: z.number(),
  appliedRows: z.number(),
  mode: z.enum(importModes).nullable().describe("Null until the import is applied."),
  restoreTrashed: z.boolean(),
  job: z
    .strictObject({
      state: z.enum(importJobStates),
      startedAt: z.iso.datetime(),
      endedAt: z.iso.datetime().nullable().describe("Null while it is running."),
    })
    .nullable()
    .describe(
      "How the server goes on with applying the import: `running` until `endedAt`; null until it is started.",
    ),
  /** Rows by status. */
  counts: z.strictObject({
    create: z.number(),
    update: z.number(),
    restore: z.number(),
    same: z.number(),
    error: z.number(),
  }),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type ProductImport = z.infer<typeof productImport>;

const noFile = "null if there is none";

/** How many imports a person can have open. */
export const maxOpenImports = 5;
/** How many finished imports with errors are listed. */
export const maxFaultyImports = 20;
/** How many finished imports without errors are listed. */
export const maxFinishedImports = 5;

/**
 * The imports that the principal has not finished, that left errors to fix or that went well, and how the last file's
 * columns were used.
 */
export const openImports = z.strictObject({
  items: z.array(productImport).describe(`Your unfinished imports, latest first; at most ${maxOpenImports}.`),
  faulty: z
    .array(productImport)
    .describe(
      `Your finished imports that skipped rows with errors, until they expire or are discarded; latest first; at most ${maxFaultyImports}.`,
    ),
  finished: z
    .array(productImport)
    .describe(
      `Your finished imports without errors, until they expire or are discarded; latest first; at most ${maxFinishedImports}.`,
    ),
  lastMapping: importMapping.nullable().describe(`The mapping of your last file; ${noFile}.`),
  lastColumns: importColumns
    .nullable()
    .describe(`The columns of your last file; ${noFile}, or if it had no positions.`),
});
export type OpenImports = z.infer<typeof openImports>;

const shownValue = z.union([z.string(), z.number(), z.null()]);

export const importRow = z.strictObject({
  line: z.number(),
  status: z.enum(importRowStatuses),
  cells: importCells,
  /** How cells were interpreted. */
  adjustments: z.array(adjustment.extend({ to: z.string() })),
  /** Problems, by field. */
  problems: z.partialRecord(z.enum(importedFieldNames), z.string()),
  /** What the product has now, and what it gets. */
  changes: z.array(
    z
      .strictObject({
        field: z.enum(importedFieldNames),
        name: z.string().optional().describe("Of a custom field; absent for others."),
        before: shownValue,
        after: shownValue,
      })
      .describe("The value of a field before and after the import; null if empty."),
  ),
});
export type ImportRow = z.infer<typeof importRow>;

export const importRowList = z.strictObject({ items: z.array(importRow), pagination: paginationOutput });
