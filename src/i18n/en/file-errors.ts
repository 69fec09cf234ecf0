/** What the server says of files of products. */
export const fileErrors = {
  notFound: "File {id} not found.",
  thereAlready: "The product has this file already: {name}",
  tooMany: "A product can have at most {max} files",
} as const;
