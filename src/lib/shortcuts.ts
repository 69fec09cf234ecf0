interface Shortcut {
  /** Alternatives, each of keys that are pressed together. */
  keys: readonly (readonly string[])[];
  does: string;
}

export interface ShortcutGroup {
  title: string;
  shortcuts: readonly Shortcut[];
}

/** The keyboard shortcuts of a workspace. For those of rows, see `useRowKeys`. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: "Anywhere",
    shortcuts: [
      {
        keys: [
          ["⌘", "K"],
          ["Ctrl", "K"],
        ],
        does: "Search, open a page or run a command",
      },
      { keys: [["/"]], does: "Search the list of the page" },
      {
        keys: [
          ["⌘", "Z"],
          ["Ctrl", "Z"],
        ],
        does: "Undo, while a message offers it",
      },
      { keys: [["?"]], does: "Show these shortcuts" },
      { keys: [["Esc"]], does: "Close what is open, or clear the search" },
    ],
  },
  {
    title: "In the rows of a list",
    shortcuts: [
      { keys: [["↑"], ["↓"], ["K"], ["J"]], does: "Move to another row" },
      { keys: [["←"], ["→"]], does: "Move within the row" },
      { keys: [["Home"], ["End"]], does: "Move to the first or last row" },
      { keys: [["Enter"]], does: "Open the row" },
      { keys: [["X"]], does: "Select the row" },
      {
        keys: [
          ["Shift", "↑"],
          ["Shift", "↓"],
        ],
        does: "Select several rows",
      },
    ],
  },
];
