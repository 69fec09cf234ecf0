export const subdomain = {
  title: "Subdomain",
  current: "Current subdomain",
  new: "New subdomain",
  hint: "Letters, digits and hyphens. You can return to a subdomain you had before.",
  change: "Change subdomain",
  notChanged: "The subdomain was not changed",
  changedByOther: "Someone else changed the settings in the meantime. Review them, then try again.",
  alreadyYours: "This is already your subdomain",
  unsavedChanges: "Save or discard your other changes first.",
  confirmTitle: "Move to {host}?",
  confirmLabel: "Type the current subdomain, {subdomain}, to confirm",
  consequences: {
    redirect: "{host} redirects to the new subdomain for {days, number} days. Nobody else can ever use it.",
    signIn: "Everyone has to sign in again on the new subdomain, including you.",
    programs: "Programs have to call the new subdomain. Their keys and tokens stay valid.",
    limit: "A subdomain can change {moves, number} times within {days, number} days.",
  },
} as const;
