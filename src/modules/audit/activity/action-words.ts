import { en } from "@/i18n/en";
import { languages } from "@/i18n/languages";
import type { Messages } from "@/i18n/messages";
import { translationsOf } from "@/i18n/translations.server";
import { searchTermsOf } from "@/lib/search-terms";
import { perProcess } from "@/server/per-process";

type Texts = Messages["activityEntries"];

/** Words that say nothing about a change, as searches have them: without accents. */
const minorWords: ReadonlySet<string> = new Set(
  [
    "the of to as from in their own did for its something",
    "aus bei dem den der die das eigenen ein eine einen einer eines etwas fur hat nicht mehr ohne von wieder zur",
  ].flatMap((words) => words.split(" ")),
);

/** The types of objects whose actions are described. */
const types = Object.keys(en.activityEntries.things) as (keyof Texts["things"])[];

/** "user.update_profile" for the text `user_update_profile`. */
function actionOf(key: string): string {
  const type = types.find((known) => key.startsWith(`${known}_`)) ?? "";
  return `${type}.${key.slice(type.length + 1)}`;
}

const nothing = () => "";

/** What is said about an action in all languages: a word finds it for everyone, whatever the language of their pages. */
function textsAbout(key: keyof Texts["one"]): string[] {
  const type = actionOf(key).split(".")[0] as keyof Texts["things"];
  return languages.flatMap((language) => {
    const t = translationsOf(language, "activityEntries");
    const tActivity = translationsOf(language, "activity");
    const values = { who: nothing, thing: nothing, size: nothing, fields: "", named: "yes" };
    const batch = key as keyof Texts["batch"];
    const group = type as keyof Messages["activity"]["groups"];
    const filter = key as keyof Messages["activity"]["actions"];
    return [
      String(t.rich(`one.${key}`, values)),
      ...(t.has(`batch.${batch}`) ? [String(t.rich(`batch.${batch}`, values))] : []),
      t(`things.${type}`, { id: "" }),
      ...(tActivity.has(`groups.${group}`) ? [tActivity(`groups.${group}`)] : []),
      ...(tActivity.has(`actions.${filter}`) ? [tActivity(`actions.${filter}`)] : []),
    ];
  });
}

/** The words by which people may look for an action: of its description, its object and its name. */
const wordsOf = (key: keyof Texts["one"]): string[] =>
  searchTermsOf(...textsAbout(key), key.replaceAll("_", " ")).filter(
    (word) => word.length > 2 && !minorWords.has(word),
  );

/** By action. */
const described = () =>
  perProcess("words of actions", () => {
    const keys = Object.keys(en.activityEntries.one) as (keyof Texts["one"])[];
    return new Map(keys.map((key) => [actionOf(key), wordsOf(key)]));
  });

/** How much longer than a word its other forms are: "deleted", "invitations". */
const endingLength = 3;

const isFormOf = (word: string, known: string): boolean =>
  known.startsWith(word) || (word.startsWith(known) && word.length - known.length <= endingLength);

/** The actions that a word describes, in the singular or the plural, in any tense. */
export const actionsNamed = (word: string): string[] =>
  /^\p{L}{3,}$/u.test(word)
    ? [...described()]
        .filter(([, words]) => words.some((known) => isFormOf(word, known)))
        .map(([action]) => action)
    : [];
