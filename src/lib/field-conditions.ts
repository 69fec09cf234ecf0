/*
 * Conditions on custom fields as the API and URLs have them: `12.contains.steel`, which is the id of the field, a test, and for most
 * tests a value. In lists a comma separates them: a value has `%2C` for a comma, and `%25` for a percent sign where one of these would
 * be read otherwise.
 */

import { maxFieldText } from "./custom-fields";

/** As many as a field can have options; more than anyone combines. */
export const maxConditions = 20;

/** What a list is asked of a field. Each compares values of certain kinds alone: others never match. */
const fieldTests = ["contains", "equals", "from", "to", "any", "yes", "no", "set", "unset"] as const;
export type FieldTest = (typeof fieldTests)[number];

export interface FieldCondition {
  field: number;
  test: FieldTest;
  /** Of `any`, the ids of options, separated by hyphens; "" for tests without a value. */
  value: string;
}

const text = new RegExp(`^.{1,${maxFieldText}}$`, "su");
const decimal = /^-?\d{1,14}(\.\d{1,6})?$/;
const limit = (value: string) => decimal.test(value) || isDay(value);
const nothing = (value: string) => value === "";
const wellFormed = (value: string) => text.test(value) && value.trim() !== "" && value.isWellFormed();

const takes: Record<FieldTest, (value: string) => boolean> = {
  contains: wellFormed,
  equals: wellFormed,
  from: limit,
  to: limit,
  any: (value) => /^[1-9]\d{0,14}(-[1-9]\d{0,14}){0,99}$/.test(value),
  yes: nothing,
  no: nothing,
  set: nothing,
  unset: nothing,
};

/** A day of the calendar, from year 1000 on, as the database holds it. */
export function isDay(value: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/** Undefined for what is no condition. */
export function readCondition(written: string): FieldCondition | undefined {
  const [, id, name, rest = ""] = /^([1-9]\d{0,14})\.([a-z]+)(?:\.(.+))?$/su.exec(written) ?? [];
  const test = fieldTests.find((one) => one === name);
  if (!test) return undefined;
  const value = rest.replace(/%(2C|25)/gi, (code) => decodeURIComponent(code)).normalize("NFC");
  return takes[test](value) && !value.includes("\0") ? { field: Number(id), test, value } : undefined;
}

/** The condition as the API and URLs have it. */
export function writeCondition({ field, test, value }: FieldCondition): string {
  const escaped = value.replace(/,|%(?=2C|25)/gi, encodeURIComponent);
  return [field, test, ...(escaped ? [escaped] : [])].join(".");
}

/** Those that can be read. */
export const readConditions = (written: readonly string[] | null | undefined): FieldCondition[] =>
  (written ?? []).flatMap((one) => readCondition(one) ?? []);

/** The ids of the options of `any`. */
export const optionIdsOf = ({ value }: Pick<FieldCondition, "value">): number[] =>
  value.split("-").map(Number);
