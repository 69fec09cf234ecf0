export const personPicker = {
  choose: "Choose a person",
  search: "Search by name or email",
  people: "People",
  searching: "Searching…",
  nobodyFound: "Nobody found.",
  typeToFind: "Type to find others.",
  chosen: "chosen",
} as const;
