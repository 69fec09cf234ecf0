import { expect, test } from "vitest";
import { acceptedLanguage, askedLanguage } from "./asked-language";

test.each([
  ["de", "de"],
  ["de-AT", "de"],
  ["DE-at", "de"],
  ["de-AT;q=0.9, en;q=0.8", "de"],
  ["en;q=0.8, de;q=0.9", "de"],
  ["de;q=0.5, en;q=0.5", "de"],
  ["en, de", "en"],
  ["fr, de;q=0.5, en;q=0.4", "de"],
  ["de ; q=0.2 , en ; q=0.1", "de"],
  ["de;level=1;q=0.1, en;q=0.2", "en"],
  // "den" is Slavey.
  ["den", "en"],
  ["fr, it", "en"],
  ["*", "en"],
  ["*, de;q=0.5", "de"],
  ["de;q=0", "en"],
  ["de;q=0.000, fr", "en"],
  ["", "en"],
  [",,;q=1,", "en"],
  ["de;q=high", "de"],
  ["de;q=.", "en"],
  ["\u0000", "en"],
  ["en-XA", "en"],
])("“%s” asks for %s", (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});

test("a request without the header asks for English", () => {
  expect(acceptedLanguage(null)).toBe("en");
});

test("a header of any length is read in its first 500 characters only", () => {
  expect(acceptedLanguage(`${"fr,".repeat(200)}de`)).toBe("en");
});

test.each([
  ["a choice comes before the header", "preferences=theme=dark&language=de", "en", "de"],
  ["English can be chosen, too", "a=b; preferences=language=en", "de", "en"],
  ["without a choice, the header counts", "preferences=language=auto", "de", "de"],
  ["an unknown choice is none", "preferences=language=tlh", "de", "de"],
  ["other cookies choose nothing", "language=en; x=preferences", "de", "de"],
  ["no cookie chooses nothing", null, "de", "de"],
  ["languages for tests can be chosen", "preferences=language=ar-XB", "de", "ar-XB"],
])("%s", (_, cookie, header, language) => {
  const headers = new Headers({ "accept-language": header, ...(cookie && { cookie }) });
  expect(askedLanguage(headers)).toBe(language);
});
