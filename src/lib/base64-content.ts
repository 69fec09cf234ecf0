import { z } from "zod";

interface ContentMessages {
  tooLarge: () => string;
  incomplete: () => string;
}

/** An uploaded file of at most so many bytes, in Base64. */
export const base64Content = (maxBytes: number, { tooLarge, incomplete }: ContentMessages) =>
  z
    .string()
    // It turns three bytes into four characters.
    .max(Math.ceil(maxBytes / 3) * 4, { error: tooLarge })
    .pipe(z.base64({ error: incomplete }));
