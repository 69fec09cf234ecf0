/** Descriptions of actions, to follow the actor's name; "{}" is the object, and "[]" the changed fields. */
export const descriptions: Record<string, string> = {
  "product.create": "created {}",
  "product.update": "changed [] of {}",
  "product.delete": "moved {} to the trash",
  "product.restore": "restored {} from the trash",
  "product.remove": "removed {}",
  "saved_view.share": "shared {}",
  "saved_view.unshare": "stopped sharing {}",
  "saved_view.update": "changed {}",
  "saved_view.delete": "deleted {}",
  "user.join": "accepted the invitation as {}",
  "user.update": "changed [] of {}",
  "user.update_profile": "changed [] of their own profile",
  "user.request_email_change": "requested a new email address for {}",
  "user.cancel_email_change": "canceled the email change of {}",
  "user.change_email": "changed the email address of {}",
  "user.refuse_email_change": "rejected a new email address for {}",
  "user.set_language": "changed the language of {}",
  "user.set_picture": "changed the picture of {}",
  "user.remove_picture": "removed the picture of {}",
  "user.enable": "enabled the account of {}",
  "user.disable": "disabled the account of {}",
  "user.remove": "removed {}",
  "user.reset_second_factor": "reset two-factor authentication of {}",
  "user.impersonate": "started a support session as {}",
  "invitation.create": "invited {}",
  "invitation.resend": "resent the invitation of {}",
  "invitation.revoke": "revoked the invitation of {}",
  "api_key.create": "created {}",
  "api_key.update": "changed [] of {}",
  "api_key.rotate": "rotated {}",
  "api_key.revoke": "revoked {}",
  "organization.create": "created {}",
  "organization.update": "changed [] of {}",
  "organization.update_security": "changed [] of {}",
  "organization.update_retention": "changed [] of {}",
  "organization.update_localization": "changed [] of {}",
  // Recorded before locale, currency and time zone were set together.
  "organization.update_time_zone": "changed [] of {}",
  "organization.update_allowed_origins": "changed [] of {}",
  "organization.change_subdomain": "changed the subdomain of {}",
  "organization.set_logo": "changed the logo of {}",
  "organization.remove_logo": "removed the logo of {}",
  "organization.set_accent_color": "changed the accent color of {}",
  "tenant.create": "created {}",
  "tenant.update_settings": "changed [] of {}",
  "tenant.suspend": "suspended {}",
  "tenant.reactivate": "reactivated {}",
  "tenant.delete": "deleted {}",
  "tenant.impersonate": "started a support session in {}",
};

/** Generic nouns of object types, before the name. */
export const nouns: Record<string, string> = {
  user: "account",
  organization: "the organization",
  tenant: "the organization",
  api_key: "API key",
  saved_view: "shared view",
};

/** Nouns for several objects of a type. */
export const pluralNouns: Record<string, string> = {
  product: "products",
  user: "people",
  invitation: "people",
  api_key: "API keys",
  saved_view: "shared views",
  organization: "organizations",
  tenant: "organizations",
};

/** Words that say nothing about a change. */
const minorWords: ReadonlySet<string> = new Set(["the", "of", "to", "as", "from", "in", "their", "own"]);

/** The words by which people may look for an action: of its description, its object and its name. */
const wordsOf = (action: string, description: string): string[] =>
  `${description} ${pluralNouns[action.split(".")[0] ?? ""] ?? ""} ${action}`
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2 && !minorWords.has(word));

/** How much longer than a word its other forms are: "deleted", "invitations". */
const endingLength = 3;

const isFormOf = (word: string, known: string): boolean =>
  known.startsWith(word) || (word.startsWith(known) && word.length - known.length <= endingLength);

/** The actions that a word describes, in the singular or the plural, in any tense. */
export const actionsNamed = (word: string): string[] =>
  /^[a-z]{3,}$/.test(word)
    ? Object.entries(descriptions)
        .filter(([action, description]) =>
          wordsOf(action, description).some((known) => isFormOf(word, known)),
        )
        .map(([action]) => action)
    : [];
