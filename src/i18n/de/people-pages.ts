import type { peoplePages as english } from "../en/people-pages";
import type { Translated } from "../messages";

export const peoplePages: Translated<typeof english> = {
  people: "Personen",
  clientsOnly: "Die Kunden Ihrer Organisation.",
  toInvitations: "Einladungen",
  toInvite: "Einladen",
  person: {
    pageTitle: "{name} – Personen",
  },
  invitations: {
    pageTitle: "Einladungen – Personen",
    title: "Einladungen",
  },
  invite: {
    pageTitle: "Einladen – Personen",
    breadcrumb: "Einladen",
    title: "Person einladen",
  },
  inviteSeveral: {
    pageTitle: "Mehrere einladen – Personen",
    title: "Mehrere Personen einladen",
    inviteOne: "Eine Person einladen",
  },
};
