/*
 * Texts of the pseudo-languages, made from compiled English ones: what they look like shows what is not taken from here, what is too
 * narrow for longer texts, and what does not turn around where texts run from right to left.
 */

/** What letters look like, by letter. */
export const accented: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ..."AÅBƁCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞQǪRŔSŠTŢUÛVṼWŴXẊYÝZŽaåbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsštţuûvṽwŵxẋyýzž",
  ]
    .join("")
    .match(/../gu)
    ?.map((pair) => [...pair]) ?? [],
);

/** A text or part of one, as `icu-minify` compiles them. */
type Part = string | 0 | [string, ...unknown[]];
type Compiled = string | Part[];

const isArgument = (part: unknown[]) => part.length === 1;
/** A plural or a selection: the name of its value, a number for its type, and a text for each case. */
const isTyped = (part: unknown[]) => typeof part[1] === "number";

const letters = (text: string) => [...text].map((letter) => accented[letter] ?? letter).join("");

function partOf(part: unknown): unknown {
  if (typeof part === "string") return letters(part);
  if (!Array.isArray(part) || isArgument(part)) return part;
  const [name, ...inside] = part;
  if (!isTyped(part)) return [name, ...inside.map(partOf)];
  const [type, cases] = inside;
  if (typeof cases !== "object" || cases === null) return part;
  return [name, type, Object.fromEntries(Object.entries(cases).map(([key, text]) => [key, caseOf(text)]))];
}

const caseOf = (text: unknown): unknown => (Array.isArray(text) ? text.map(partOf) : partOf(text));

/** The compiled text with accents on its letters, a third longer, in brackets that show where it begins and ends. */
export function pseudoText(text: unknown): Compiled {
  const parts = (Array.isArray(text) ? text.map(partOf) : [partOf(text)]) as Part[];
  const length = parts.reduce<number>((sum, part) => sum + (typeof part === "string" ? part.length : 8), 0);
  return ["⟦", ...parts, `${"·".repeat(Math.ceil(length / 3))}⟧`];
}
