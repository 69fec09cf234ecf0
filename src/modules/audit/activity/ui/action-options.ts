/** The filter options of the activity: prefixes of actions. */
export const actionGroups = [
  { value: "product.", label: "Products" },
  { value: "user.", label: "People" },
  { value: "invitation.", label: "Invitations" },
  { value: "api_key.", label: "API keys" },
  { value: "organization.", label: "Organization" },
] as const;

/** Single actions that people look for. */
export const singleActions = [
  { value: "product.create", label: "Products created" },
  { value: "product.update", label: "Products changed" },
  { value: "product.delete", label: "Products deleted" },
  { value: "product.restore", label: "Products restored" },
  { value: "user.update", label: "People changed" },
  { value: "user.update_profile", label: "Own profiles changed" },
  { value: "user.disable", label: "People disabled" },
  { value: "user.remove", label: "People removed" },
  { value: "user.impersonate", label: "Support sessions" },
  { value: "invitation.create", label: "Invitations sent" },
] as const;
