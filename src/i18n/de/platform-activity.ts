import type { platformActivity as english } from "../en/platform-activity";
import type { Translated } from "../messages";

export const platformActivity: Translated<typeof english> = {
  subdomain: "Subdomain einer Organisation",
  subdomainExample: "Subdomain, z. B. acme",
  action: "Aktion",
  everything: "Alles",
  actions: {
    product: "Produkte",
    user: "Personen",
    invitation: "Einladungen",
    api_key: "API-Schlüssel",
    organization: "Organisation",
    tenant: "Organisationen",
    tenant_impersonate: "Support-Sitzungen",
  },
  list: "Aktivität aller Organisationen",
  loadingFailed: "Die Aktivität konnte nicht geladen werden",
  noneInLatest: "Keine Treffer in der neuesten Aktivität",
  noneFound: "Keine Aktivität gefunden",
  maybeOlder: "Möglicherweise gibt es ältere Treffer.",
  noMatches: "Keine Aktivität entspricht diesen Filtern.",
  clearFilters: "Filter zurücksetzen",
  searchOlder: "In älterer Aktivität suchen",
  loadMore: "Mehr laden",
  inOrganization: "bei <organization>{name}</organization>",
  recent: "Neueste Aktivität",
  all: "Gesamte Aktivität",
  none: "Noch keine Aktivität",
  noneHelp: "Hier erscheinen Änderungen und wer sie vorgenommen hat.",
};
