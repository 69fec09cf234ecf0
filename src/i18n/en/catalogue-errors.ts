/** What the server says of products and their lists. */
export const catalogueErrors = {
  notAllowed: "Your role does not allow this.",
  cursorOfAnotherOrder: "This cursor does not belong to a list in this order.",
  listChanged: "The list has changed in the meantime.",
  quotedName: "“{name}”",
  changedByOther:
    "Someone else changed {others, plural, =0 {{names}} other {{names} and # more}} in the meantime.",
  stockRefused: "{reason}. It is {stock} now.",
  countOutdated:
    "The stock is {stock} now, no longer {known}. Check whether your count includes the change, and save again.",
  editNotFound: "Edit {id} not found.",
  tooManyToEdit: "More than {max} products match. Narrow the list first.",
  quotaReached:
    "Your organization has reached its limit of {limit, plural, one {{shownLimit} product} other {{shownLimit} products}}. Delete one to make room, or contact support to raise the limit.",
  samplesThere: "The sample data is already there.",
  noSamples: "There is no sample data.",
  category: {
    notFound: "Category {id} not found.",
    tooMany: "Your organization has {max} categories, the maximum.",
    tooDeep: "The tree of categories can have at most {max} levels",
    nameTaken: "There is already a category with this name here",
    belowItself: "A category cannot be moved into itself",
    twin: "There is already a category “{name}” one level up. Rename one of the two first.",
    unknown: "This category no longer exists",
  },
  field: {
    notFound: "Custom field {id} not found.",
    tooMany: "Your organization has {max} custom fields, the maximum.",
    nameTaken: "There is already a field with this name",
    noOptions: "Add at least one option",
    onlyChoices: "Only a choice has options",
    unknownOption: "One of the options no longer exists",
    mayNotRemoveOptions: "Your role cannot remove options: products lose their value with them",
  },
  /** Of a custom field. */
  value: {
    notNumber: "{field} must be a number such as 12.5, with at most 14 digits and six decimals",
    notDate: "{field} must be a date such as 2026-01-31",
    noOption: "{field} has no option “{option}”",
    notYesNo: "{field} must be yes or no",
    notLink: "{field} must be a link that begins with https:// or http://",
    notRaised: "{field} is neither a number nor an amount, so it cannot be raised or lowered",
    tooManyDecimals: "{field} changes by a number with at most {decimals} decimals",
  },
  view: {
    notFound: "View {id} not found.",
    tooMany: "You have {most} views, the maximum. Delete one to save another.",
    nameTaken: "You already have a view with this name.",
    sharedNameTaken: "There is already a shared view with this name.",
  },
} as const;
