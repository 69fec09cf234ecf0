export const presence = {
  title: "On this page",
  showEveryone: "{label}. Show everyone on this page",
  support: "{name} (platform support)",
  editing: {
    label: "Editing",
    inSupport: "Editing, in a support session as {name}",
    one: "{name} is editing",
    two: "{first} and {second} are editing",
    more: "{first} and {others} others are editing",
  },
  viewing: {
    label: "Viewing",
    inSupport: "Viewing, in a support session as {name}",
    one: "{name} is viewing",
    two: "{first} and {second} are viewing",
    more: "{first} and {others} others are viewing",
  },
} as const;
