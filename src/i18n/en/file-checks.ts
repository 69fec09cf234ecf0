export const fileChecks = {
  empty: "The file is empty",
  tooLarge: "The file is larger than 3 MiB",
  incomplete: "The file was not uploaded completely",
  otherKind: "The file is not a PDF, text, CSV, DOCX, XLSX, ODT, ODS or ZIP file",
  program: "Programs and scripts are not accepted",
  markup: "Web pages, SVG and XML are not accepted, because they can run scripts",
  macros: "Documents with macros are not accepted",
  damaged: "The file is damaged or incomplete",
  nameCharacters: "A file name cannot contain /, \\ or characters that change the direction of text",
} as const;
