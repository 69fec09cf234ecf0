/** Values of custom fields, in forms and on pages. */
export const customFieldValues = {
  title: "More fields",
  edit: "Edit fields",
  linkExample: "https://example.com",
  none: "No value",
  yes: "Yes",
  no: "No",
} as const;
