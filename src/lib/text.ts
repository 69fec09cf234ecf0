import { z } from "zod";
import type { Messages } from "@/i18n/messages";
import { textsOf } from "@/i18n/texts";

const t = textsOf("validation");
const tField = textsOf("fields");

/** What messages call a field. */
export type FieldName = keyof Messages["fields"];

/** In the language of whoever reads the message. */
export const nameOfField = (name: FieldName) => tField(`${name}`);

/** The message for a field that was left empty. */
export const required = (name: FieldName) => t("required", { field: nameOfField(name) });

interface TextOptions {
  min?: number;
  max: number;
  label: FieldName;
}

/** Spaces, control characters and what Unicode renders as nothing: zero-width characters, soft hyphens, fillers. */
const isInvisible = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]*$/u;
/** Line breaks and tabs. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]/;
/** Most texts: they begin with a visible character. */
const isSeen = /^[!-~]/;

/** Whether the text has no visible character. */
export const isBlank = (value: string) => !isSeen.test(value) && isInvisible.test(value);

/** Normalizes a single-line field: line breaks and tabs become a space. */
export function asLine(value: string): string {
  if (isBlank(value)) return "";
  if (!breaks.test(value)) return value.trim();
  const parts = value.split(breaks).map((part) => part.trim());
  return parts.filter(Boolean).join(" ");
}

/** Normalizes a multi-line field: lines end with \n. */
export const asText = (value: string): string => (isBlank(value) ? "" : value.replace(/\r\n?/g, "\n").trim());

/** A single-line field, such as a name. All of them must use this. */
export const line = (options: TextOptions) => stored(z.string().overwrite(asLine), options);

/** A multi-line field, such as a description. */
export const text = (options: TextOptions) => stored(z.string().overwrite(asText), options);

/** For an optional field: an empty one is null. */
export const emptyAsNull = <Field extends z.ZodString>(field: Field) =>
  field.nullable().overwrite((value) => value || null);

/**
 * Text that the database returns exactly as it was stored: NUL bytes and lone surrogates are refused, and it is trimmed
 * (collations ignore trailing spaces). Lengths count code points, as VARCHAR does.
 */
const stored = (field: z.ZodString, { min = 0, max, label }: TextOptions) =>
  field
    .refine((value) => !value.includes("\0") && value.isWellFormed(), {
      error: () => t("unstorable", { field: nameOfField(label) }),
    })
    .refine((value) => hasAtLeast(value, min), {
      error: () => {
        if (min === 1) return required(label);
        return t("tooShort", { field: nameOfField(label), min: String(min) });
      },
    })
    .refine((value) => !hasAtLeast(value, max + 1), {
      error: () => t("tooLong", { field: nameOfField(label), max: String(max) }),
    })
    .meta({ ...(min && { minLength: min }), maxLength: max });

/**
 * Whether the text has this many code points; each has one or two UTF-16 units, so that most texts need not be counted.
 */
function hasAtLeast(value: string, codePoints: number): boolean {
  if (value.length < codePoints) return false;
  return value.length >= 2 * codePoints || [...value].length >= codePoints;
}

/** The search text of a list. */
export const searchText = line({ label: "aSearch", max: 100 });
