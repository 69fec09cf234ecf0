export const devices = {
  title: "Devices",
  support: "Platform support",
  supportSession: "Support session of {impersonator}",
  thisDevice: "This device",
  lastUsed: "Last used <time></time>",
  nowhereElse: "You are not signed in anywhere else.",
  limit:
    "You can be signed in on {max} devices at a time. A new sign-in beyond that ends the oldest session.",
  loadingFailed: "Your devices could not be loaded",
  signOut: "Sign out",
  signOutOf: "Sign out {device}",
  signOutOthers: "Sign out of all other sessions",
  confirmOthers: {
    title: "Sign out of all other sessions?",
    description:
      "You will be signed out on all your other devices and in programs. This device stays signed in.",
  },
  confirmOne: {
    title: "Sign out {device}?",
    description:
      "The device will have to sign in again. If you do not recognize it, change your password too.",
    supportDescription: "The support session of {impersonator} ends. Your own devices stay signed in.",
  },
  othersSignedOut:
    "{count, plural, one {One other device was signed out} other {# other devices were signed out}}",
  othersNotSignedOut: "The other devices were not signed out",
  signedOut: "{device} was signed out",
  alreadySignedOut: "{device} was already signed out",
  notSignedOut: "{device} was not signed out",
} as const;
