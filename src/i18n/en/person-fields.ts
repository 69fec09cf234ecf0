export const personFields = {
  firstName: "First name",
  lastName: "Last name",
  username: "Username",
  roles: "Roles",
  advisor: "Advisor",
  sponsor: "Sponsor",
} as const;
