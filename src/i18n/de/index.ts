import { accentChecks } from "./accent-checks";
import { access } from "./access";
import { apiKeyChecks } from "./api-key-checks";
import { changes } from "./changes";
import { credentials } from "./credentials";
import { deviceNames } from "./device-names";
import { fields } from "./fields";
import { identifierChecks } from "./identifier-checks";
import { importChecks } from "./import-checks";
import { inputMessages } from "./input-messages";
import { language } from "./language";
import { passwordRules } from "./password-rules";
import { peopleChecks } from "./people-checks";
import { pictureChecks } from "./picture-checks";
import { productChecks } from "./product-checks";
import { requests } from "./requests";
import { service } from "./service";
import { settingsChecks } from "./settings-checks";
import { subdomainChecks } from "./subdomain-checks";
import { tableFiles } from "./table-files";
import { validation } from "./validation";
import { waitPages } from "./wait-pages";

export const de = {
  accentChecks,
  access,
  apiKeyChecks,
  changes,
  credentials,
  deviceNames,
  fields,
  identifierChecks,
  importChecks,
  inputMessages,
  language,
  passwordRules,
  peopleChecks,
  pictureChecks,
  productChecks,
  requests,
  service,
  settingsChecks,
  subdomainChecks,
  tableFiles,
  validation,
  waitPages,
};
