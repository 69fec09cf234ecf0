export const importErrors = {
  notFound: "Import {id} not found.",
  tooMany: "You have too many unfinished imports. Finish or discard one first.",
  rowsMissing: "Some earlier rows have not been uploaded.",
  costNotMapped: "The import was started without a column for cost prices.",
  moreRows: "The file has more rows than announced.",
  lineOrder: "Line {line} comes after line {before}.",
  mayNotRestore: "Your role does not allow you to restore products.",
  notUploaded: "Not all rows of the file have been uploaded.",
  otherSettings: "This import was started with other settings.",
  rowsHaveProblems: "Some rows have problems, so not all of them can be imported.",
  /** Of rows, without a full stop: several are listed in a cell. */
  sameSku: "Line {line} has the same SKU",
  unknownCategory: "There is no category {path}",
  ambiguous: {
    cost: "Cost price is ambiguous: write {amount} without thousands separators",
    price: "Price is ambiguous: write {amount} without thousands separators",
    stock: "Stock is ambiguous: write {amount} without thousands separators",
    minimumStock: "Minimum stock is ambiguous: write {amount} without thousands separators",
  },
  problems: {
    skuRounded:
      "A spreadsheet has rounded this SKU and its last digits are lost: format the column as text, enter the SKUs again and save the file",
    nameMissing: "A new product needs a name",
    priceMissing: "A new product needs a price",
    limitReached: "A new product, but your organization has reached its product limit",
    skuInTrash: "A product in the trash has this SKU",
    skuIsGone: "The product with this SKU has been changed in the meantime",
  },
} as const;
