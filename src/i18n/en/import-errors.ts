export const importErrors = {
  notFound: "Import {id} not found.",
  tooMany: "You have too many unfinished imports. Finish or discard one first.",
  rowsMissing: "Some earlier rows have not been uploaded.",
  fieldsNotMapped: "The import was started without columns for custom fields.",
  costNotMapped: "The import was started without a column for cost prices.",
  moreRows: "The file has more rows than announced.",
  lineOrder: "Line {line} comes after line {before}.",
  mayNotRestore: "Your role does not allow you to restore products.",
  notUploaded: "Not all rows of the file have been uploaded.",
  otherSettings: "This import was started with other settings.",
  rowsHaveProblems: "Some rows have problems, so not all of them can be imported.",
  /** Of rows, without a full stop: several are listed in a cell. */
  sameSku: "Line {line} has the same SKU",
  fieldGone: "A custom field of this column no longer exists",
  unknownCategory: "There is no category {path}",
  notAUrl: "Picture URLs: {url} is not a web address; it must start with https:// or http://",
  tooManyPictures: "Picture URLs: a product can have at most {max} pictures",
  altsWithoutPictures: "Picture descriptions need the picture URLs they describe",
  tooManyAlts: "There are more picture descriptions than picture URLs",
  tooManyToFetch:
    "An all-or-nothing import can fetch at most {max} pictures. Import only the rows without problems instead.",
  /** The column is named, since a file with the problems has no other place for it. */
  pictures: {
    unknown: "Picture URLs: there is no picture {url}",
    notAllowed:
      "Picture URLs: {url} must be on the public internet, on port 80 or 443, and without a password",
    unreachable: "Picture URLs: no response from {url}",
    tooSlow: "Picture URLs: {url} took too long",
    refused: "Picture URLs: there is no file at {url}",
    tooManyRedirects: "Picture URLs: {url} is redirected too often",
    tooLarge: "Picture URLs: {url} is larger than 5 MB",
    notAPicture: "Picture URLs: {url} is no PNG, JPEG, WebP or AVIF picture of at most 16 million pixels",
    storageFull: "Picture URLs: {url} exceeds what your organization can store",
  },
  ambiguous: {
    cost: "Cost price is ambiguous: write {amount} without thousands separators",
    field:
      "{field}: {amount} can be read in two ways. Write it without a separator for thousands, and with another number of decimals, such as 1.2340",
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
