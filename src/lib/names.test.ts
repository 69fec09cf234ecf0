import { expect, it } from "vitest";
import { nameText } from "./names";

const name = nameText({ label: "name", min: 1, max: 200 });

it.each([
  "https://evil.test",
  "ftp://x",
  "www.evil.test",
  "WWW.EVIL.TEST",
  "evil.test",
  "Win at evil.test/prize now",
  "t.co",
  "me@evil.test",
  "Acme (acme.example)",
  "пример.рф",
  "ｅｖｉｌ．ｔｅｓｔ",
  "evil。test",
  "evil\u200b.\u2060test",
  "xn--e1afmkfd.xn--p1ai",
  "evil.te\u00adst",
  "हिन्दी.test",
  "हिन्दी.भारत",
  "🎁.test",
  "win❤️.test",
  "Win at 192.0.2.1/prize",
  "１９２。0.2.1",
])("%j is refused: programs turn it into a link", (value) => {
  const { error } = name.safeParse(value);
  expect(error?.issues.map(({ message }) => message)).toEqual([
    "Name cannot contain a web address. Put a space after a full stop",
  ]);
});

it.each([
  "Ada Byron",
  "O'Brien",
  "St. John",
  "J.R.R. Tolkien",
  "Dr. No",
  "Acme Inc.",
  "Müller & Söhne GmbH & Co. KG",
  "A.P. Moller",
  "Level 3.5",
  "Studio 1.2.3",
  "Route 1.b",
  "What? Yes: 24/7",
  "…and more...",
])("%j is a name", (value) => {
  expect(name.parse(value)).toBe(value);
});
