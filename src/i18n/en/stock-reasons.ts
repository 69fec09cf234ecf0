/** Why stock came in or went out. */
export const stockReasons = {
  received: "Received",
  sold: "Sold",
  returned: "Returned",
  damaged: "Damaged",
  lost: "Lost",
  correction: "Correction",
  counted: "Counted",
  initial: "Initial stock",
  import: "Import",
  unrecorded: "Not recorded",
} as const;
