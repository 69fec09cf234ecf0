export const createTenant = {
  organization: "Organization",
  emailHelp: "Of the first administrator, who receives a link to join. It expires in seven days.",
  emailExample: "name@example.com",
  cancel: "Cancel",
  submit: "Create organization",
  notCreated: "The organization was not created",
  created: "{name} was created",
  invited: "{email} was invited as its administrator.",
} as const;
