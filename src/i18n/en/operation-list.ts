export const operationList = {
  label: "Operations",
  find: "Find an operation",
  none: "No operations match.",
  found: "{count, plural, other {# found}}",
} as const;
