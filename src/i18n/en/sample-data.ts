export const sampleData = {
  title: "Sample data",
  inCatalog: "{products, plural, one {# sample product is} other {# sample products are}} in your catalog.",
  changedStay: "Products you have changed are kept.",
  add: "Add sample data",
  added: "{products, plural, one {# sample product was} other {# sample products were}} added",
  addedHelp: "Remove them here or on the overview, whenever you are done.",
  notAdded: "The sample data was not added",
  removeShort: "Remove",
  remove: "Remove sample data",
  removed: "{products, plural, one {# sample product was} other {# sample products were}} removed",
  notRemoved: "The sample data was not removed",
  kept: "{others, plural, =0 {{names}} other {{names} and # more}} {products, plural, one {was kept because it was changed.} other {were kept because they were changed.}}",
  keptFields:
    "{fields, plural, one {The custom field {names} was} other {The custom fields {names} were}} kept, because products have values in {fields, plural, one {it} other {them}} or somebody changed {fields, plural, one {it} other {them}}.",
} as const;
