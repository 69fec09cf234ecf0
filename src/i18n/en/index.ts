import { attentionCard } from "./attention-card";
import { auditEmail } from "./audit-email";
import { branding } from "./branding";
import { charts } from "./charts";
import { common } from "./common";
import { conflicts } from "./conflicts";
import { errors } from "./errors";
import { forms } from "./forms";
import { language } from "./language";
import { lists } from "./lists";
import { localization } from "./localization";
import { organization } from "./organization";
import { organizationDetails } from "./organization-details";
import { retention } from "./retention";
import { statusPages } from "./status-pages";
import { subdomain } from "./subdomain";
import { usage } from "./usage";

/** All texts in English, by namespace: one for each feature. Other languages have the same keys. */
export const en = {
  attentionCard,
  auditEmail,
  branding,
  charts,
  common,
  conflicts,
  errors,
  forms,
  language,
  lists,
  localization,
  organization,
  organizationDetails,
  retention,
  statusPages,
  subdomain,
  usage,
};
