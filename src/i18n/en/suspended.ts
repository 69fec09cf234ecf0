export const suspended = {
  title: "This workspace is suspended",
  text: "Nobody can sign in at the moment. Its data is kept and will be available when the workspace is reactivated.",
  whoKnows: "Your organization’s administrator can tell you more.",
} as const;
