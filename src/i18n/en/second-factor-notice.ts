export const secondFactorNotice = {
  requiredTitle: "Set up two-factor authentication to continue",
  requiredOfSuperusers:
    "Superusers must use two-factor authentication. You can use the rest of the workspace once it is on.",
  required:
    "{organization} requires two-factor authentication. You can use the rest of the workspace once it is on.",
  soonTitle: "You will need two-factor authentication",
  soon: "{organization} requires it. Setting it up takes two minutes and an authenticator app.",
  soonFrom:
    "{organization} requires it from <date></date> on. Setting it up takes two minutes and an authenticator app.",
  setUpNow: "Set it up now",
} as const;
