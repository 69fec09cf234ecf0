import { readFileSync } from "node:fs";
import { wcagContrast } from "culori";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accentPalettes, accentProblem, grounds, nearestReadable, requiredContrast } from "./accent";

const anyColor = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`);
const themes = ["light", "dark"] as const;

describe("for every accepted color", () => {
  const accepted = anyColor.filter((color) => accentProblem(color) === undefined);

  it("white text can be read on buttons, also with the pointer on them, in both themes", () => {
    fc.assert(
      fc.property(accepted, (color) => {
        const palettes = accentPalettes(color);
        for (const theme of themes) {
          const { accent, accentStrong } = palettes[theme];
          expect(wcagContrast("#fff", accent)).toBeGreaterThanOrEqual(requiredContrast);
          expect(wcagContrast("#fff", accentStrong)).toBeGreaterThanOrEqual(requiredContrast);
          expect(accentStrong).not.toBe(accent);
        }
      }),
    );
  });

  it("links can be read on every background, in both themes", () => {
    fc.assert(
      fc.property(accepted, (color) => {
        const palettes = accentPalettes(color);
        for (const theme of themes) {
          const { link, accentSoft } = palettes[theme];
          for (const ground of [...grounds[theme], accentSoft])
            expect(wcagContrast(link, ground)).toBeGreaterThanOrEqual(requiredContrast);
        }
      }),
    );
  });

  it("a light page has buttons of exactly that color", () => {
    fc.assert(
      fc.property(accepted, (color) => {
        expect(accentPalettes(color).light.accent).toBe(color);
      }),
    );
  });
});

it("the suggested shade of any color is accepted", () => {
  fc.assert(
    fc.property(anyColor, (color) => {
      expect(accentProblem(nearestReadable(color))).toBeUndefined();
    }),
  );
});

it("a shade is suggested only for a color that is not accepted", () => {
  fc.assert(
    fc.property(anyColor, (color) => {
      const offered = nearestReadable(color);
      if (accentProblem(color) === undefined) expect(offered).toBe(color);
      else expect(accentProblem(color)).toContain(offered);
    }),
  );
});

it("a suggested shade is as light as readable", () => {
  expect(wcagContrast("#fff", nearestReadable("#ffdd00"))).toBeLessThan(requiredContrast + 0.2);
});

it.each(["", "red", "#fff", "#12345g", "2458d6", "#2458d6 ", "#2458d6;color:red"])("refuses %j", (text) => {
  expect(accentProblem(text)).toMatch(/six hex digits/);
});

it("uses the backgrounds of the pages", () => {
  const css = readFileSync("src/app/globals.css", "utf8");
  const written = (theme: "light" | "dark") =>
    ["canvas", "surface", "raised", "muted"].map((token) => {
      const [, light, dark] =
        new RegExp(`--color-${token}: light-dark\\(oklch\\((.*?)\\), oklch\\((.*?)\\)\\)`).exec(css) ?? [];
      return (theme === "light" ? light : dark)?.split(" ").slice(0, 2).map(Number).join(" ");
    });
  for (const theme of themes) {
    expect(new Set(grounds[theme].map(({ l, c }) => `${l} ${c}`))).toEqual(new Set(written(theme)));
  }
});
