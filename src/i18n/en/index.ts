import { acceptInvitation } from "./accept-invitation";
import { apiAccess } from "./api-access";
import { apiKeyErrors } from "./api-key-errors";
import { apiKeys } from "./api-keys";
import { auditEmail } from "./audit-email";
import { avatars } from "./avatars";
import { branding } from "./branding";
import { emailChange } from "./email-change";
import { emailLinks } from "./email-links";
import { invitations } from "./invitations";
import { language } from "./language";
import { localization } from "./localization";
import { memberErrors } from "./member-errors";
import { memberMails } from "./member-mails";
import { organization } from "./organization";
import { organizationDetails } from "./organization-details";
import { people } from "./people";
import { personFields } from "./person-fields";
import { personPicker } from "./person-picker";
import { profile } from "./profile";
import { retention } from "./retention";
import { roles } from "./roles";
import { seats } from "./seats";
import { subdomain } from "./subdomain";
import { usage } from "./usage";

/** All texts in English, by namespace: one for each feature. Other languages have the same keys. */
export const en = {
  acceptInvitation,
  apiAccess,
  apiKeyErrors,
  apiKeys,
  auditEmail,
  avatars,
  branding,
  emailChange,
  emailLinks,
  invitations,
  language,
  localization,
  memberErrors,
  memberMails,
  organization,
  organizationDetails,
  people,
  personFields,
  personPicker,
  profile,
  retention,
  roles,
  seats,
  subdomain,
  usage,
};
