export const bulkEdit = {
  title: "Edit {count, plural, one {{shown} product} other {{shown} products}}",
  explanation: "Choose what changes. Name, SKU and barcode belong to one product and are edited there.",
  modes: {
    keep: "Leave as it is",
    set: "Set to",
    clear: "Clear",
    raise: "Raise by an amount",
    lower: "Lower by an amount",
    raisePercent: "Raise by a percentage",
    lowerPercent: "Lower by a percentage",
    add: "Add",
    take: "Take away",
    remove: "Remove",
    replace: "Replace with",
  },
  numberModes: { raise: "Raise by a number", lower: "Lower by a number" },
  modeOf: "{field}: what changes",
  roundingHelp: "Exact to the cent; half a cent is rounded up.",
  numberRoundingHelp: "Exact to six decimals; half of the last one is rounded up.",
  customFields: "Custom fields",
  chooseField: "Choose a field to change",
  onlyIn: "Only for products in {category}, or that have a value already.",
  chooseCategory: "Choose a category",
  enterTags: "Enter at least one tag",
  tagsHelp: "Press Enter after each.",
  preview: "Preview",
  back: "Back",
  cancel: "Cancel",
  close: "Close",
  stop: "Stop",
  looking: "Looking at the products…",
  previewFailed: "There is no preview",
  willChange:
    "{count, plural, =0 {No product changes.} one {{shown} product changes.} other {{shown} products change.}}",
  staySame:
    "{count, plural, one {{shown} product has this already and stays the same.} other {{shown} products have this already and stay the same.}}",
  first: "The first {count, plural, one {one} other {#}}",
  nothing: "nothing",
  change: "{before} → {after}",
  refused: {
    priceBelowZero:
      "{count, plural, one {{shown} product stays as it is: its price} other {{shown} products stay as they are: their price}} would be below 0.",
    priceTooHigh:
      "{count, plural, one {{shown} product stays as it is: its price} other {{shown} products stay as they are: their price}} would exceed the maximum.",
    costBelowZero:
      "{count, plural, one {{shown} product stays as it is: its cost price} other {{shown} products stay as they are: their cost price}} would be below 0.",
    costTooHigh:
      "{count, plural, one {{shown} product stays as it is: its cost price} other {{shown} products stay as they are: their cost price}} would exceed the maximum.",
    costMissing:
      "{count, plural, one {{shown} product stays as it is: it has} other {{shown} products stay as they are: they have}} no cost price that could be raised or lowered.",
    stockBelowZero:
      "{count, plural, one {{shown} product stays as it is: its stock} other {{shown} products stay as they are: their stock}} would be below 0.",
    stockTooHigh:
      "{count, plural, one {{shown} product stays as it is: its stock} other {{shown} products stay as they are: their stock}} would exceed the maximum.",
    tooManyTags:
      "{count, plural, one {{shown} product stays as it is: it} other {{shown} products stay as they are: they}} would have too many tags.",
    fieldElsewhere:
      "{count, plural, one {{shown} product stays as it is: its category} other {{shown} products stay as they are: their category}} does not have the field “{field}”.",
    valueMissing:
      "{count, plural, one {{shown} product stays as it is: it has} other {{shown} products stay as they are: they have}} no value in “{field}” that could be raised or lowered.",
    valueBelowZero:
      "{count, plural, one {{shown} product stays as it is: its value} other {{shown} products stay as they are: their value}} in “{field}” would be below 0.",
    valueOutOfRange:
      "{count, plural, one {{shown} product stays as it is: its value} other {{shown} products stay as they are: their value}} in “{field}” would have too many digits.",
    changedSince:
      "{count, plural, one {{shown} product stays as it is: someone has changed it} other {{shown} products stay as they are: someone has changed them}} in the meantime.",
    inTrash:
      "{count, plural, one {{shown} product stays as it is: it was} other {{shown} products stay as they are: they were}} deleted in the meantime.",
    categoryGone:
      "{count, plural, one {{shown} product stays as it is: its} other {{shown} products stay as they are: their}} former category is no longer there.",
    fieldGone:
      "{count, plural, one {{shown} product stays as it is: a custom field or an option that it} other {{shown} products stay as they are: a custom field or an option that they}} had is no longer there.",
  },
  andMore: "and {count, plural, one {one more} other {{shown} more}}",
  confirm: "Change {count, plural, one {{shown} product} other {{shown} products}}",
  changing: "Changing products",
  progress: "{done} of {total}",
  failed: "Not everything was changed",
  continue: "Continue",
  done: "{count, plural, one {{shown} product was} other {{shown} products were}} changed",
  stopped: "Stopped: {count, plural, one {{shown} product was} other {{shown} products were}} changed",
  undoing: "Changing back…",
  undone: "{count, plural, one {{shown} product is} other {{shown} products are}} as before",
  undoSkipped:
    "{count, plural, one {{shown} product stays as it is now: it, its former category or a custom field} other {{shown} products stay as they are now: they, their former category or a custom field}} has changed since.",
  notUndone: "Not everything was changed back",
} as const;
