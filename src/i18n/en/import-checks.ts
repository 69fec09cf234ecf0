export const importChecks = {
  fingerprint: "Fingerprint can have only letters, digits, _ and -",
  noRows: "The file has no rows",
  tooManyRows: "A file can have at most {max} rows",
  cell: "A cell contains characters that cannot be stored",
  tooManyFields: "A file can have at most 50 custom fields",
} as const;
