export const workspaceFinder = {
  title: "Find your workspace",
  explanation: "You sign in on the subdomain of your organization.",
  subdomain: "Workspace subdomain",
  example: "acme",
  subdomainMissing: "Enter the subdomain of your workspace",
  subdomainInvalid: "A subdomain has only letters, digits and hyphens, such as acme",
  submit: "Continue",
  notSure: "Not sure of the subdomain? <find>Email me my workspaces</find>",
} as const;
