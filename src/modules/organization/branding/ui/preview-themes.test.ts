import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { previewThemes } from "./preview-themes";

it("the preview has the colors of the pages", () => {
  const css = readFileSync("src/app/globals.css", "utf8");
  const { colorScheme: _, ...light } = previewThemes.light;
  const dark: Record<string, string> = previewThemes.dark;
  for (const [token, value] of Object.entries(light)) {
    expect(css).toContain(`${token}: light-dark(${value}, ${dark[token]});`);
  }
});
