import { expect, test } from "vitest";
import { de } from "@/i18n/de";
import { en } from "@/i18n/en";
import { matchCommands } from "./match-commands";

const commands: { label: string; keywords?: string; isMinor?: true }[] = [
  { label: "Products", keywords: "catalog" },
  { label: "Organization security" },
  { label: "Create product", keywords: "new add" },
  { label: "Light theme", isMinor: true },
  { label: "Sign out", isMinor: true },
];

const found = (search: string) => {
  const { likely, others } = matchCommands(commands, search);
  return { likely: likely.map(({ label }) => label), others: others.map(({ label }) => label) };
};

test("words are found at the beginning of words, in any order", () => {
  expect(found("product CREATE").likely).toEqual(["Create product"]);
  expect(found("prod").likely).toEqual(["Products", "Create product"]);
});

test("other words for a command find it, after those that are called so", () => {
  expect(found("new product").likely).toEqual(["Create product"]);
  expect(found("catalog").likely).toEqual(["Products"]);
});

test("the inside of a word finds less likely ones", () => {
  expect(found("ganiz")).toEqual({ likely: [], others: ["Organization security"] });
});

test("what changes only looks does not come before what else begins so, unless it is spelled out", () => {
  expect(found("light")).toEqual({ likely: [], others: ["Light theme"] });
  expect(found("light theme").likely).toEqual(["Light theme"]);
  expect(found("Sign out").likely).toEqual(["Sign out"]);
});

test("a typo finds similar ones, if nothing else is found", () => {
  expect(found("craete product").others).toEqual(["Create product"]);
  expect(found("secrity")).toEqual({ likely: [], others: ["Organization security"] });
});

test("a search without letters and digits, or for something else, finds none", () => {
  expect(found("…")).toEqual({ likely: [], others: [] });
  expect(found("hammer")).toEqual({ likely: [], others: [] });
});

test.each([
  ["English", en],
  ["German", de],
])(
  "every page and action is found by its name or other words for it, in %s",
  (_, { navigation, palette }) => {
    const all = Object.entries({ ...navigation.pages, ...palette.actions }).map(([name, label]) => ({
      label,
      keywords: Object.entries(palette.keywords).find(([key]) => key === name)?.[1] ?? "",
    }));
    for (const command of all) {
      expect(matchCommands(all, command.label).likely).toContain(command);
      expect(command.keywords).not.toBe("");
      for (const word of command.keywords.split(" "))
        expect(matchCommands(all, word).likely).toContain(command);
    }
  },
);
