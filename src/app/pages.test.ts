import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** From the page's own function on: its metadata is rendered beside it. */
const pageOf = (source: string) => source.slice(source.indexOf("export default"));

/**
 * A page's texts wait for Redis where its language is that of the organization: what begins after them is another round trip.
 */
const readsAfterTexts = (source: string) =>
  /await (getTranslations|inSettings)\b[\s\S]*await requireViewer\(/.test(pageOf(source));

const pages = readdirSync("src/app", { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|[\\/])page\.tsx$/.test(file))
  .map((file) => ({ file, source: readFileSync(`src/app/${file}`, "utf8") }))
  .filter(({ source }) => pageOf(source).includes("await requireViewer("));

it("is found", () => {
  expect(pages.length).toBeGreaterThan(20);
});

it.each(pages)("$file begins what it reads before it waits for its texts", ({ source }) => {
  expect(readsAfterTexts(source)).toBe(false);
});

it("is noticed if it does not", () => {
  const source = `export default async function Page() {
    const t = await getTranslations("page");
    await requireViewer("/dashboard", "products:read", () => [prefetch(one)]);
  }`;
  expect(readsAfterTexts(source)).toBe(true);
});
