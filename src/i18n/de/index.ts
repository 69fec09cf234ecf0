import { acceptInvitation } from "./accept-invitation";
import { apiAccess } from "./api-access";
import { apiKeyErrors } from "./api-key-errors";
import { apiKeys } from "./api-keys";
import { avatars } from "./avatars";
import { emailChange } from "./email-change";
import { emailLinks } from "./email-links";
import { invitations } from "./invitations";
import { language } from "./language";
import { memberErrors } from "./member-errors";
import { memberMails } from "./member-mails";
import { people } from "./people";
import { personFields } from "./person-fields";
import { personPicker } from "./person-picker";
import { profile } from "./profile";
import { roles } from "./roles";
import { seats } from "./seats";

export const de = {
  acceptInvitation,
  apiAccess,
  apiKeyErrors,
  apiKeys,
  avatars,
  emailChange,
  emailLinks,
  invitations,
  language,
  memberErrors,
  memberMails,
  people,
  personFields,
  personPicker,
  profile,
  roles,
  seats,
};
