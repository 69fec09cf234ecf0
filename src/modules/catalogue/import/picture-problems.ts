import { textsOf } from "@/i18n/texts";
import { fetchProblems } from "@/server/outbound/fetch-file";

const t = textsOf("importErrors");

/** Why a row's picture is not taken: by its URL alone, by what was fetched, or for want of room. */
export const pictureProblems = [
  ...fetchProblems,
  /** Of this installation, but no picture that the person may see. */
  "unknown",
  /** What was fetched is not a picture that can be stored. */
  "notAPicture",
  "storageFull",
] as const;
export type PictureProblem = (typeof pictureProblems)[number];

const stored = /^picture (\w+) (\S+)$/;

/** As it is stored, with the URL that it is about. */
export const pictureProblem = (problem: PictureProblem, url: string): string => `picture ${problem} ${url}`;

/** In the language of whoever reads it; undefined if it is no problem of a picture. */
export function pictureProblemInWords(text: string): string | undefined {
  const [, name, url = ""] = stored.exec(text) ?? [];
  const problem = pictureProblems.find((one) => one === name);
  return problem && t(`pictures.${problem}`, { url });
}
