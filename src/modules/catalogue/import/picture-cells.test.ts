import { describe, expect, it } from "vitest";
import { pictureCellsOf, readPictureCells } from "./picture-cells";

const urlsOf = (pictures: string) => readPictureCells({ pictures }).pictures?.map(({ url }) => url);

describe("the URLs of a row", () => {
  it.each([
    "https://a.test/1.png\nhttps://a.test/2.png",
    "https://a.test/1.png\r\n\r\n https://a.test/2.png ",
    "https://a.test/1.png, https://a.test/2.png",
    "https://a.test/1.png,https://a.test/2.png",
    "https://a.test/1.png | https://a.test/2.png |",
    "https://a.test/1.png https://a.test/2.png https://a.test/1.png",
  ])("are read from %j", (cell) => {
    expect(urlsOf(cell)).toEqual(["https://a.test/1.png", "https://a.test/2.png"]);
  });

  it("keep their commas", () => {
    expect(urlsOf("https://a.test/w_20,h_10/1.png")).toEqual(["https://a.test/w_20,h_10/1.png"]);
  });

  it.each([undefined, "", " \n"])("are none in %j, so that a product keeps its pictures", (pictures) => {
    expect(readPictureCells({ pictures })).toEqual({ problems: {} });
  });

  it.each([
    "hammer.png",
    "/a.png",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://",
    "x".repeat(2100),
  ])("are not %s", (url) => {
    const { pictures, problems } = readPictureCells({ pictures: `https://a.test/1.png\n${url}` });
    expect(pictures).toBeUndefined();
    expect(problems.pictures).toContain(url);
  });

  it("are at most ten", () => {
    const urls = Array.from({ length: 11 }, (_, index) => `https://a.test/${index}`);
    expect(urlsOf(urls.slice(1).join(" "))).toHaveLength(10);
    expect(readPictureCells({ pictures: urls.join(" ") }).problems).toEqual({ pictures: expect.any(String) });
  });
});

describe("the descriptions of a row", () => {
  const pictures = "https://a.test/1 https://a.test/2";
  const altsOf = (pictureAlts: string) =>
    readPictureCells({ pictures, pictureAlts }).pictures?.map(({ alt }) => alt);

  it.each<[string, (string | undefined)[]]>([
    ["Front\nBack", ["Front", "Back"]],
    ["\nBack", ["", "Back"]],
    ["Front, or | so", ["Front, or | so", ""]],
    ["Front\n\n\n", ["Front", ""]],
    ["", [undefined, undefined]],
  ])("%j are those of its pictures, in their order", (cell, alts) => {
    expect(altsOf(cell)).toEqual(alts);
  });

  it("are no more than its pictures", () => {
    expect(readPictureCells({ pictures, pictureAlts: "a\nb\nc" }).problems).toHaveProperty("pictureAlts");
    expect(readPictureCells({ pictureAlts: "a" }).problems).toHaveProperty("pictureAlts");
    expect(readPictureCells({ pictures, pictureAlts: "x".repeat(251) }).problems).toHaveProperty(
      "pictureAlts",
    );
  });
});

it("what is written is read as the same pictures", () => {
  const pictures = [
    { url: "https://a.test/1", alt: "" },
    { url: "https://a.test/2", alt: "Back" },
    { url: "https://a.test/3", alt: "" },
  ];
  expect(readPictureCells(pictureCellsOf(pictures))).toEqual({ pictures, problems: {} });
});
