/** Letters of other alphabets, and dashes, that look like Latin ones (from Unicode's confusables, UTS 39). */
const lookAlikes: Record<string, string> = {
  ...{ а: "a", в: "b", е: "e", к: "k", м: "m", н: "h", о: "o", р: "p", с: "c", т: "t", у: "y", х: "x" },
  ...{ і: "i", ј: "j", ѕ: "s", ԁ: "d", ԛ: "q", ԝ: "w" },
  ...{
    α: "a",
    β: "b",
    ε: "e",
    ζ: "z",
    η: "h",
    ι: "i",
    κ: "k",
    μ: "m",
    ν: "v",
    ο: "o",
    ρ: "p",
    τ: "t",
    υ: "y",
    χ: "x",
  },
  ...{ "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "⁃": "-" },
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", ı: "i" },
};

const ordinary = /^[!-~]*$/;
const signsThatShowNothing = /\p{Default_Ignorable_Code_Point}/gu;
const marks = /\p{M}/gu;

/**
 * A text as a careless reader sees it: without case, accents and invisible characters, and with look-alikes replaced.
 * Different texts with the same result are near-twins.
 */
export function appearanceOf(text: string): string {
  if (ordinary.test(text)) return text.toLowerCase();
  const plain = text.normalize("NFKD").toLowerCase().replace(signsThatShowNothing, "").replace(marks, "");
  return [...plain]
    .map((character) => lookAlikes[character] ?? character)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether two texts are different but look the same. */
export const areNearTwins = (one: string, other: string): boolean =>
  one !== other && appearanceOf(one) === appearanceOf(other);
