import type { changePassword as english } from "../en/change-password";
import type { Translated } from "../messages";

export const changePassword: Translated<typeof english> = {
  title: "Passwort",
  current: "Aktuelles Passwort",
  consequence: "Sie werden auf allen anderen Geräten abgemeldet.",
  submit: "Passwort ändern",
  failed: "Ihr Passwort wurde nicht geändert",
  changed: "Ihr Passwort wurde geändert",
  othersSignedOut:
    "{count, plural, =0 {Sie waren nirgendwo sonst angemeldet.} one {Ein anderes Gerät wurde abgemeldet.} other {# andere Geräte wurden abgemeldet.}}",
};
