import { expect, it } from "vitest";
import { attachmentNamed } from "./attachment";

it("a plain name is quoted", () => {
  expect(attachmentNamed("data sheet (2).pdf")).toBe('attachment; filename="data sheet (2).pdf"');
});

it.each([
  ["Prüfbericht.pdf", "Pr_fbericht.pdf", "Pr%C3%BCfbericht.pdf"],
  ["説明書🔨.pdf", "____.pdf", "%E8%AA%AC%E6%98%8E%E6%9B%B8%F0%9F%94%A8.pdf"],
  ['a"b.pdf', "a_b.pdf", "a%22b.pdf"],
  ["100%41.pdf", "100_41.pdf", "100%2541.pdf"],
  ["Prüf'(1)*.pdf", "Pr_f'(1)*.pdf", "Pr%C3%BCf%27%281%29%2A.pdf"],
  ['a\\";evil=1.pdf', "a__;evil=1.pdf", "a%5C%22%3Bevil%3D1.pdf"],
])("%s is encoded, with a name for programs that do not know that", (name, plain, encoded) => {
  expect(attachmentNamed(name)).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${encoded}`);
});
