export const workspacesMail = {
  subject: "Your workspaces",
  list: "{count, plural, one {Your email address has an account in this workspace:} other {Your email address has an account in each of these workspaces:}}",
  footnote:
    "You are receiving this because someone requested the workspaces of this email. If it was not you, you can ignore it: nobody else can see them.",
} as const;
