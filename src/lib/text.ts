import { z } from "zod";

/**
 * Text that the database gives back exactly as typed: NUL bytes and lone surrogates are refused, spaces at the ends are
 * removed (collations ignore them in comparisons). Lengths count code points, as VARCHAR does.
 */
export const text = (options: { min?: number; max: number; label: string }) =>
  z
    .string()
    .trim()
    .refine(
      (value) => !value.includes("\0") && value.isWellFormed(),
      `${options.label} contains characters that cannot be stored`,
    )
    .refine((value) => codePoints(value) >= (options.min ?? 0), {
      message:
        options.min === 1
          ? `${options.label} is required`
          : `${options.label} needs at least ${options.min} characters`,
    })
    .refine(
      (value) => codePoints(value) <= options.max,
      `${options.label} can have at most ${options.max} characters`,
    )
    .meta({ ...(options.min && { minLength: options.min }), maxLength: options.max });

const codePoints = (value: string) => {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
};
