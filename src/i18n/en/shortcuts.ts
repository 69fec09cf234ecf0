export const shortcuts = {
  keys: {
    control: "Ctrl",
    shift: "Shift",
    home: "Home",
    end: "End",
    enter: "Enter",
    escape: "Esc",
  },
  anywhere: {
    title: "Anywhere",
    search: "Search, open a page or run a command",
    searchList: "Search the list of the page",
    undo: "Undo, while a message offers it",
    show: "Show these shortcuts",
    close: "Close what is open, or clear the search",
  },
  rows: {
    title: "In the rows of a list",
    move: "Move to another row",
    moveWithin: "Move within the row",
    moveToEnds: "Move to the first or last row",
    open: "Open the row",
    select: "Select the row",
    selectSeveral: "Select several rows",
  },
} as const;
