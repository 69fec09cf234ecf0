/** What the server says of pictures of products. */
export const pictureErrors = {
  notFound: "Picture {id} not found.",
  thereAlready: "The product has this picture already",
  tooMany: "A product can have at most {max} pictures",
} as const;
