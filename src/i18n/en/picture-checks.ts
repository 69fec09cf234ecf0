export const pictureChecks = {
  empty: "The file is empty",
  tooLarge: "The file is larger than 512 KiB",
  otherKind: "The file is not a PNG, JPEG, WebP or AVIF image",
  incomplete: "The file was not uploaded completely",
} as const;
