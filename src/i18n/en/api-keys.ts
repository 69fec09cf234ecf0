export const apiKeys = {
  title: "API keys",
  loadingFailed: "The API keys could not be loaded",
  expiring: "{count, plural, one {A key expires} other {# keys expire}} within {days, number} days",
  expiringHint: "Give {names} a later date, or create a new key, before programs stop working.",
  quoted: "“{name}”",
  noneExpiring: "No API key expires soon",
  noneExpiringHint: "None of them expires within {days, number} days.",
  showAll: "Show all keys",
  moreRevoked:
    "{count, plural, one {# other recently revoked key is not shown.} other {# other recently revoked keys are not shown.}}",
  none: "No API keys yet",
  noneHint:
    "A program signs in with a key instead of a password. You choose its name and scopes, and can revoke it at any time without affecting anyone else.",
  create: "Create key",
  createdBy: "Created by {name}",
  revokedAt: "revoked <at></at>",
  expiresAt: "expires <at></at>",
  neverExpires: "never expires",
  usedAt: "last used <at></at>",
  usedFrom: "last used <at></at> from <ip></ip>",
  neverUsed: "never used",
  state: {
    expires_soon: "Expires soon",
    expired: "Expired",
    revoked: "Revoked",
    maker_inactive: "Creator is disabled",
  },
  limited: "Limited",
  gone: "This key was revoked and no longer works.",
  settings: "Settings",
  saved: "The key was saved",
  changedByOther: "Someone else changed the key",
  save: "Save",
  withheld: "{name} has fewer permissions than these scopes",
  withheldHint: "The key can do no more than its creator. These scopes have no effect: {scopes}.",
  fields: { name: "Name", scopes: "Scopes", expiry: "Expires", day: "Last day" },
  help: {
    name: "The program that uses the key. The name appears in the activity log.",
    scopes:
      "A key can never do more than you can: if you lose a permission, so does the key. Choose only what the program needs.",
    day: "The key expires at the end of this day.",
  },
  expiry: {
    days: "{days, plural, one {# day} other {# days}}",
    years: "{years, plural, one {# year} other {# years}}",
    open: { day: "Until a date", none: "Never" },
  },
  dayInPast: "Choose today or a later date",
  withoutExpiry: "This key works until someone revokes it",
  withoutExpiryHint:
    "If it leaks unnoticed, it gives access to your workspace for years. Choose a date if you can.",
  workspace: "Workspace",
  workspaceScope: {
    name: "See the workspace",
    help: "Its details, its limits, and who created the key.",
  },
  confirm: {
    title: "Confirm that it is you",
    text: "The key “{name}” keeps working after you sign out. Its scopes: {scopes}.",
  },
  continue: "Continue",
  cancel: "Cancel",
  secret: {
    title: "Save your key",
    once: "It is shown only once",
    onceHint:
      "You cannot see it again. Store it in a secrets manager, never in source code, a web page or an email: anyone who has it can use it.",
    copy: "Copy key",
    done: "I have saved it",
  },
  example: { title: "Try it", copy: "Copy command" },
  rotate: {
    title: "Rotate secret",
    othersKey:
      "This key acts for {name}, and only they can rotate it. You can revoke it and create your own.",
    explanation:
      "The key keeps its name, scopes and history. Rotate it regularly, and whenever it may have leaked.",
    previousExpires: "The previous secret expires <at></at>.",
    current: "Current secret",
    grace: "{hours, plural, =0 {Revoke now} one {Expires in # hour} other {Expires in # hours}}",
  },
  revoke: {
    label: "Revoke",
    labelOf: "Revoke the key {name}",
    title: "Revoke the key “{name}”?",
    description:
      "Programs that use it stop working right away. This cannot be undone: they would need a new key.",
    explanation: "Programs that use this key stop working right away. This cannot be undone.",
    done: "The key “{name}” was revoked",
    failed: "The key was not revoked",
  },
} as const;
