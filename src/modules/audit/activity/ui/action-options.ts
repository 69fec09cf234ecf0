/** The filter options of the activity: prefixes of actions. */
export const actionGroups = [
  { value: "product.", label: "Products" },
  { value: "user.", label: "People" },
  { value: "invitation.", label: "Invitations" },
  { value: "api_key.", label: "API keys" },
  { value: "organization.", label: "Organization" },
] as const;
