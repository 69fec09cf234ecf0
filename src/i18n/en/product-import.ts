export const productImport = {
  stepsLabel: "Steps",
  steps: {
    file: "File",
    columns: "Columns",
    check: "Check",
    result: "Result",
  },
  chooseFile: "Choose a file",
  columnsOf: "Columns of {file}",
  titles: {
    staging: "Checking {file}",
    checked: "Review {file}",
    applying: "Importing {file}",
    done: "{file} was imported",
  },
  loadingFailed: "The import could not be loaded",
  startAnother: "Start another import",
  importAnother: "Import another file",
  viewProducts: "View products",
  file: {
    label: "Choose a CSV file, or drop it here",
    help: "At most {rows} rows and 20 MB. Nothing changes until you have reviewed what the file would do.",
    reading: "Reading the file…",
    problem: "This file cannot be imported",
    tooLarge: "The file is larger than 20 MB. Split it into several files.",
    unreadable: "The file could not be read. It may have been moved or changed.",
    unnamed: "Unnamed",
    format: "File format",
    formatTitles:
      "The first row has column titles; you match them to fields in the next step. Exports from Shopify, WooCommerce, Square, Odoo, Magento, PrestaShop, Google Merchant and Lightspeed are matched automatically.",
    formatRows:
      "A row updates the product with its SKU, or creates a new one. Empty cells and columns you leave out change nothing.",
    formatPrices:
      "Prices are amounts such as {example}, € 12,50 or 1,234.50 USD. An ambiguous price such as 1.234 is not imported.",
    formatExport:
      "Start from <export>an export of your products</export>, which can be imported again as it is.",
  },
  listed: {
    unfinished: {
      title: "Unfinished imports",
      open: "Continue",
      openFile: "Continue {file}",
    },
    faulty: {
      title: "Imports with errors",
      open: "Review",
      openFile: "Review {file}",
    },
    discard: "Discard",
    discardFile: "Discard {file}",
    dates: "started <started></started>, kept until <until></until>",
  },
  progress: {
    staging: "{done} of {total} rows uploaded",
    checked: "Rows checked: {total}; nothing imported yet",
    applying: "{done} of {total} rows imported",
    done: "{done} of {total} rows were not imported",
  },
  discard: {
    title: "Discard the import of {file}?",
    applied: "The rows that have been imported ({rows}) stay as they are; the others are not imported.",
    nothingApplied: "None of it has been imported. You can choose the file again at any time.",
    keep: "Keep it",
    submit: "Discard import",
    done: "The import was discarded",
    failed: "The import was not discarded",
  },
  columns: {
    label: "Columns",
    columnFor: "Column for {field}",
    notInFile: "Not in the file",
    untitled: "Column {number}",
    repeated: "{title} (column {number})",
    help: {
      sku: "Required. Identifies the product.",
      name: "Required for new products.",
      price: "Required for new products.",
      stock: "New products start at 0 if this is empty or not in the file.",
      status: "Active, draft or archived. New products are active if this is empty or not in the file.",
    },
    others: "Or did you mean {names}?",
    another: "Choose another file",
    check: "{count, plural, one {Check {shown} row} other {Check {shown} rows}}",
    chooseSku: "Choose the SKU column first.",
    notStarted: "The import could not be started",
    firstRows: "First rows",
    line: "Line",
  },
  notes: {
    title: "How the file was read",
    ignored: "{count, plural, one {Ignored column: {names}.} other {Ignored columns: {names}.}}",
    unwrapped: {
      apostrophe:
        "{field} is imported without the leading apostrophe that spreadsheets use to keep text: {count, plural, one {in line {line}} other {in {shown} lines, first in line {line}}}.",
      formula:
        '{field} is imported without the ="…" that spreadsheets use to keep text: {count, plural, one {in line {line}} other {in {shown} lines, first in line {line}}}.',
      escapes:
        "{field} is imported with line breaks for \\n and commas for \\, as WooCommerce writes them: {count, plural, one {in line {line}} other {in {shown} lines, first in line {line}}}.",
    },
    adjusted: {
      joined:
        "{field}: line breaks replaced by spaces {count, plural, one {in line {line}} other {in {shown} rows, first in line {line}}}",
      invisible:
        "{field}: invisible characters treated as empty {count, plural, one {in line {line}} other {in {shown} rows, first in line {line}}}",
      currency:
        "{field}: currency ignored {count, plural, one {in line {line}} other {in {shown} rows, first in line {line}}}",
      zeros:
        "{field}: zeros after the cents ignored {count, plural, one {in line {line}} other {in {shown} rows, first in line {line}}}",
    },
    example: "(“{from}” is read as “{to}”)",
  },
  checking: {
    label: "Checking the rows",
    progress: "{done} of {total}",
    otherFile: "This is a different file",
    otherFileHelp: "Choose {file} as it was when you started, or discard this import and start over.",
    chooseAgain: "Choose {file} again to continue",
    chooseAgainHelp: "The browser does not keep files. Rows that have been uploaded are not sent again.",
    notAllUploaded: "Not all rows could be uploaded",
    continue: "Continue",
    cancel: "Cancel import",
  },
  work: {
    gone: "This import was discarded, possibly in another tab.",
    sessionEnded: "Your session has ended. Sign in in a new tab, then continue here: uploaded rows are kept.",
    offline: "Uploaded rows are kept: continue when you are back online.",
  },
  review: {
    stopped: "The import has stopped",
    nothingImported: "Nothing was imported",
    nothingImportedHelp:
      "Products have changed since the rows were checked, so some rows can no longer be imported.",
    allAtOnce: "Importing all rows at once",
    importing: "Importing",
    progress: "{done} of {total}",
    pause: "Pause",
    discardRest: "Discard the rest",
    continue: "Continue import",
    discard: "Discard import",
    submit: "{count, plural, one {Import {shown} product} other {Import {shown} products}}",
    noRow: "No row can be imported.",
    allMatch: "All products already match the file. There is nothing to import.",
    othersMatch: "Apart from the rows with problems, all products already match the file.",
    download:
      "{count, plural, one {Download {shown} row with problems} other {Download {shown} rows with problems}}",
    restore:
      "{count, plural, one {Restore {shown} product from the trash} other {Restore {shown} products from the trash}}",
    restoreHelp: "Otherwise their rows are skipped.",
    mode: "If a row cannot be imported",
    modes: {
      all_or_nothing: {
        label: "All or nothing",
        help: "Import every row, or none if any row fails.",
      },
      skip_bad: {
        label: "Skip rows with problems",
        help: "Import the others. You can download the skipped rows, fix them and import them again.",
      },
    },
    allNotAvailable: "Not available while rows have problems.",
    done: {
      create: "Created",
      update: "Changed",
      restore: "Restored",
      same: "Unchanged",
      error: "Skipped",
    },
  },
  statuses: {
    create: "New",
    update: "Changed",
    restore: "In the trash",
    same: "Unchanged",
    error: "Problems",
  },
  twins: {
    failed: "The check for near-duplicate SKUs failed",
    tryAgain: "Try again",
    title:
      "{count, plural, one {A new product has almost the same SKU as another} other {{shown} new products have almost the same SKUs as others}}",
    help: "SKUs must match exactly, including case. These will become separate products:",
    ofProduct: "Line {line}: <code>{sku}</code>, similar to <code>{other}</code> of “{name}”",
    inLine: "Line {line}: <code>{sku}</code>, similar to <code>{other}</code> in line {otherLine}",
    more: "And {count} more.",
  },
  rows: {
    label: "Rows in the file",
    show: "Show",
    loading: "Loading rows",
    loadingFailed: "The rows could not be loaded",
    noun: "rows",
    previous: "Previous",
    next: "Next",
    line: "Line {line}",
    noSku: "No SKU",
    quoted: "“{cell}”",
    empty: "(empty)",
    inTrash: "A product in the trash has this SKU.",
    becomes: "becomes",
    none: "none",
    adjusted: {
      joined: "{field}: line breaks replaced by spaces, read as “{to}”",
      invisible: "{field}: invisible characters treated as empty",
      currency: "{field}: currency ignored, read as “{to}”",
      zeros: "{field}: zeros after the cents ignored, read as “{to}”",
    },
  },
} as const;
