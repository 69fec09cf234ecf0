import { line } from "@/lib/text";

/** The description of a picture, wherever it comes from. */
export const pictureAlt = line({ label: "alt", max: 250 });
