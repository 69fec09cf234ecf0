import { textsOf } from "@/i18n/texts";
import { maxPictures } from "@/lib/product-picture";
import { asLine, isBlank } from "@/lib/text";
import { pictureAlt } from "@/modules/catalogue/pictures/picture-alt";

const t = textsOf("importErrors");

/** A picture of a row: with undefined as its description, one that the product has keeps its own. */
export interface GivenPicture {
  url: string;
  alt: string | undefined;
}

interface PictureCells {
  pictures?: string | undefined;
  pictureAlts?: string | undefined;
}

export interface ReadPictures {
  /** In their order; undefined if the row says nothing of pictures, or has a problem. */
  pictures?: GivenPicture[];
  problems: { pictures?: string; pictureAlts?: string };
}

/** The fields of pictures, which are not in the form of a product. */
export const pictureFields = ["pictures", "pictureAlts"] as const;
export type PictureField = (typeof pictureFields)[number];

/** Long enough for any that shops give their pictures. */
const maxUrlLength = 2000;

/** URLs on lines of their own, or with spaces, commas or bars between them, none of which ends one. */
const splitUrls = (cell: string): string[] =>
  cell.split(/[\s|]+|,(?=[\s|]|$|https?:)/i).filter((url) => url !== "");

/** One description in each line, in the order of the URLs. An empty line is none. */
const splitAlts = (cell: string): string[] =>
  cell
    .replace(/[\r\n]+$/, "")
    .split(/\r\n?|\n/)
    .map(asLine);

/** Reads what the cells of a row say of pictures, without looking anywhere. Each URL counts once. */
export function readPictureCells({
  pictures: cell = "",
  pictureAlts: altCell = "",
}: PictureCells): ReadPictures {
  const urls = isBlank(cell) ? [] : splitUrls(cell);
  const alts = isBlank(altCell) ? undefined : splitAlts(altCell);
  if (urls.length === 0) {
    return { problems: alts ? { pictureAlts: t("altsWithoutPictures") } : {} };
  }
  const wrong = urls.find((url) => url.length > maxUrlLength || !isWebUrl(url));
  if (wrong !== undefined) return { problems: { pictures: t("notAUrl", { url: wrong }) } };
  if (alts && alts.length > urls.length) return { problems: { pictureAlts: t("tooManyAlts") } };
  const badAlt = alts?.map((alt) => pictureAlt.safeParse(alt).error?.issues[0]?.message).find(Boolean);
  if (badAlt) return { problems: { pictureAlts: badAlt } };
  const byUrl = new Map<string, GivenPicture>();
  for (const [index, url] of urls.entries()) {
    if (!byUrl.has(url)) byUrl.set(url, { url, alt: alts && (alts[index] ?? "") });
  }
  if (byUrl.size > maxPictures) {
    return { problems: { pictures: t("tooManyPictures", { max: String(maxPictures) }) } };
  }
  return { pictures: [...byUrl.values()], problems: {} };
}

const isWebUrl = (text: string): boolean =>
  URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol);

/** As `readPictureCells` reads them. */
export function pictureCellsOf(
  pictures: readonly { url: string; alt: string }[],
): Record<PictureField, string> {
  const alts = pictures.map(({ alt }) => alt);
  return {
    pictures: pictures.map(({ url }) => url).join("\n"),
    pictureAlts: alts.some((alt) => alt !== "") ? alts.join("\n") : "",
  };
}
