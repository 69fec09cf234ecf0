import { z } from "zod";

interface TextOptions {
  min?: number;
  max: number;
  label: string;
}

/** Spaces, controls and what Unicode draws as nothing: zero-width characters, soft hyphens, fillers. */
const isInvisible = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]*$/u;
/** What ends a line or jumps ahead in it. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]/;
/** Most texts: they begin with something to be seen. */
const isSeen = /^[!-~]/;

/** Whether nothing of the text can be seen. */
export const isBlank = (value: string) => !isSeen.test(value) && isInvisible.test(value);

/** As a field of one line holds it: line breaks and tabs become a space, as in what people paste into such a field. */
export function asLine(value: string): string {
  if (isBlank(value)) return "";
  if (!breaks.test(value)) return value.trim();
  const parts = value.split(breaks).map((part) => part.trim());
  return parts.filter(Boolean).join(" ");
}

/** As a field of several lines holds it: lines end with \n, as in what browsers make of one. */
export const asText = (value: string): string => (isBlank(value) ? "" : value.replace(/\r\n?/g, "\n").trim());

/** A field of one line, such as a name. The only way in for any of them. */
export const line = (options: TextOptions) => stored(z.string().overwrite(asLine), options);

/** A field of several lines, such as a description. */
export const text = (options: TextOptions) => stored(z.string().overwrite(asText), options);

/** Where the field may be left out: an empty one is none. */
export const emptyAsNull = <Field extends z.ZodString>(field: Field) =>
  field.nullable().overwrite((value) => value || null);

/**
 * Text that the database gives back exactly as it was taken in: NUL bytes and lone surrogates are refused, spaces at the
 * ends are removed (collations ignore them in comparisons). Lengths count code points, as VARCHAR does.
 */
const stored = (field: z.ZodString, { min = 0, max, label }: TextOptions) =>
  field
    .refine(
      (value) => !value.includes("\0") && value.isWellFormed(),
      `${label} contains characters that cannot be stored`,
    )
    .refine((value) => hasAtLeast(value, min), {
      message: min === 1 ? `${label} is required` : `${label} needs at least ${min} characters`,
    })
    .refine((value) => !hasAtLeast(value, max + 1), `${label} can have at most ${max} characters`)
    .meta({ ...(min && { minLength: min }), maxLength: max });

/** Whether the text has so many code points; each has one or two UTF-16 units, so that most need not be counted. */
function hasAtLeast(value: string, codePoints: number): boolean {
  if (value.length < codePoints) return false;
  return value.length >= 2 * codePoints || [...value].length >= codePoints;
}

/** What people type to search a list. */
export const searchText = line({ label: "A search", max: 100 });
