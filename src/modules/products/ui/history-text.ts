import type { ProductChange } from "../history.schema";
import { type FieldName, fieldLabels, fieldNames } from "./form-values";

/** A field as it was and as it became. */
export interface FieldChange {
  name: FieldName;
  before: unknown;
  after: unknown;
}

/** What somebody did, to follow their name. */
export function deedOf({ action, before, after }: ProductChange): string {
  switch (action) {
    case "product.create":
      return typeof after?.copyOf === "string" ? `created it as a copy of ${after.copyOf}` : "created it";
    case "product.update": {
      const names = fieldNames.filter((name) => name in { ...before, ...after });
      return `changed ${listOf(names.map((name) => (name === "sku" ? "SKU" : name)))}`;
    }
    case "product.delete":
      return "moved it to the trash";
    case "product.restore":
      return "took it out of the trash";
    default:
      // Newer than this page.
      return action;
  }
}

/** Field by field what was before and after; nothing where the whole product came or went. */
export function changesOf({ before, after }: ProductChange): FieldChange[] {
  if (!before || !after) return [];
  return fieldNames
    .filter((name) => name in before || name in after)
    .map((name) => ({ name, before: before[name], after: after[name] }));
}

export const labelOf = ({ name }: FieldChange): string => fieldLabels[name];

const listOf = (names: string[]): string => new Intl.ListFormat("en", { type: "conjunction" }).format(names);
