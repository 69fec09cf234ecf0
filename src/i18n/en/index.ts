import { localization } from "./localization";
import { organization } from "./organization";
import { organizationDetails } from "./organization-details";
import { usage } from "./usage";

/** All texts in English, by namespace: one for each feature. Other languages have the same keys. */
export const en = { localization, organization, organizationDetails, usage };
