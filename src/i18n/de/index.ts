import { accentChecks } from "./accent-checks";
import { apiKeyChecks } from "./api-key-checks";
import { changes } from "./changes";
import { credentials } from "./credentials";
import { fields } from "./fields";
import { identifierChecks } from "./identifier-checks";
import { importChecks } from "./import-checks";
import { passwordRules } from "./password-rules";
import { peopleChecks } from "./people-checks";
import { pictureChecks } from "./picture-checks";
import { productChecks } from "./product-checks";
import { settingsChecks } from "./settings-checks";
import { subdomainChecks } from "./subdomain-checks";
import { validation } from "./validation";

export const de = {
  accentChecks,
  apiKeyChecks,
  changes,
  credentials,
  fields,
  identifierChecks,
  importChecks,
  passwordRules,
  peopleChecks,
  pictureChecks,
  productChecks,
  settingsChecks,
  subdomainChecks,
  validation,
};
