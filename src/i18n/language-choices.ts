import { languageNames, languages } from "./languages";

/** For choices: each language by its own name, so that people find theirs on a page that they cannot read. */
export const languageChoices = languages.map((language) => ({
  value: language,
  label: languageNames[language],
}));
