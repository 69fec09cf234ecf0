interface Shortcut {
  /** Alternatives, each with the keys to press together. */
  keys: readonly (readonly string[])[];
  does: string;
}

/** The keyboard shortcuts of a workspace, as the help page lists them. */
export const shortcuts: readonly { title: string; shortcuts: readonly Shortcut[] }[] = [
  {
    title: "Everywhere",
    shortcuts: [
      {
        keys: [
          ["Ctrl", "K"],
          ["⌘", "K"],
        ],
        does: "Search, or run a command",
      },
      {
        keys: [
          ["Ctrl", "Z"],
          ["⌘", "Z"],
        ],
        does: "Undo, while a message offers it",
      },
      { keys: [["Esc"]], does: "Close a menu or dialog" },
    ],
  },
  {
    title: "In lists",
    shortcuts: [
      { keys: [["↑"], ["↓"], ["J"], ["K"]], does: "Move between rows" },
      { keys: [["←"], ["→"]], does: "Move within a row" },
      { keys: [["X"]], does: "Select the row" },
      {
        keys: [
          ["Shift", "↑"],
          ["Shift", "↓"],
        ],
        does: "Select several rows",
      },
      { keys: [["Enter"]], does: "Open the row" },
    ],
  },
];
