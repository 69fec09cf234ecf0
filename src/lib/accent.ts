import {
  clampChroma,
  formatHex,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  type Oklch,
  useMode as register,
  wcagContrast,
} from "culori/fn";
import { textsOf } from "@/i18n/texts";

const t = textsOf("accentChecks");

register(modeRgb);
register(modeLrgb);
register(modeOklab);
const toOklch = register(modeOklch);

/** The minimum contrast of text, which buttons and links are (WCAG 2.2, 1.4.3). */
export const requiredContrast = 4.5;

type Theme = "light" | "dark";

/** "#rrggbb" each, for the tokens of the same names. */
type Palette = Record<"accent" | "accentStrong" | "accentSoft" | "link", string>;

/** The product's own accent color. */
export const ownAccentColor = "#2458d6";

/** The backgrounds of links, as in globals.css: canvas, surface, raised and muted. */
export const grounds: Record<Theme, readonly Oklch[]> = {
  light: [shade(0.985, 0.002), shade(1, 0), shade(0.962, 0.003)],
  dark: [shade(0.165, 0.006), shade(0.195, 0.007), shade(0.225, 0.008), shade(0.255, 0.009)],
};

function shade(l: number, c: number, h = 260): Oklch {
  return { mode: "oklch", l, c, h };
}

/** True for "#rrggbb". */
export const isHexColor = (value: string) => /^#[\da-f]{6}$/i.test(value);

/** The contrast of white text on the color: 1 to 21. */
export const contrastWithWhite = (color: string) => wcagContrast("#ffffff", color);

/** Whether white text on the color is readable. */
const carriesWhiteText = (color: string) => contrastWithWhite(color) >= requiredContrast;

/** The color itself if white text on it is readable; otherwise the nearest shade on which it is. */
export function nearestReadable(color: string): string {
  if (carriesWhiteText(color)) return color.toLowerCase();
  const base = oklchOf(color);
  return closest(base.l, 0, (l) => hex({ ...base, l }), carriesWhiteText);
}

export const notAColor = () => t("notAColor");

/** The problem of an accent color, as a message for the field; undefined if there is none. */
export function accentProblem(color: string): string | undefined {
  if (!isHexColor(color)) return notAColor();
  if (carriesWhiteText(color)) return undefined;
  return t("hardToRead", { color: nearestReadable(color) });
}

/**
 * The shades of the accent color in each theme. For every color without an `accentProblem`, white text on accent and
 * accentStrong, and a link on any background and on accentSoft, have enough contrast for text.
 */
export function accentPalettes(color: string): Record<Theme, Palette> {
  const base = oklchOf(color);
  // Nearly black buttons would be invisible on a dark page.
  const onDark = { ...base, l: Math.max(base.l, 0.45) };
  const lightSoft = hex({ ...base, l: 0.955, c: Math.min(base.c, 0.022) });
  const darkSoft = hex({ ...base, l: 0.275, c: Math.min(base.c, 0.055) });
  return {
    light: {
      accent: color.toLowerCase(),
      accentStrong: stronger(base),
      accentSoft: lightSoft,
      link: closest(base.l, 0, (l) => hex({ ...base, l }), readableOn([...grounds.light, lightSoft])),
    },
    dark: {
      accent: nearestReadable(hex(onDark)),
      accentStrong: stronger(onDark),
      accentSoft: darkSoft,
      link: closest(
        Math.max(base.l, 0.76),
        1,
        (l) => hex({ ...base, l, c: Math.min(base.c, 0.115) }),
        readableOn([...grounds.dark, darkSoft]),
      ),
    },
  };
}

/** The shades as the tokens of globals.css. */
export function accentTokens({ accent, accentStrong, accentSoft, link }: Palette) {
  return {
    "--color-accent": accent,
    "--color-accent-strong": accentStrong,
    "--color-accent-soft": accentSoft,
    "--color-link": link,
  };
}

/** A style sheet that replaces the product's own color with these shades, in the current theme. */
export function accentStyleSheet(color: string): string {
  const { light, dark } = accentPalettes(color);
  const [onLight, onDark] = [declarations(light), declarations(dark)];
  return [
    `:root{${onLight}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${onDark}}}`,
    `:root[data-theme=dark]{${onDark}}`,
  ].join("");
}

const declarations = (palette: Palette) =>
  Object.entries(accentTokens(palette))
    .map(([name, value]) => `${name}:${value}`)
    .join(";");

/** The hover shade: darker, or lighter if it could hardly be darker. */
function stronger(base: Oklch): string {
  return nearestReadable(hex({ ...base, l: base.l < 0.25 ? base.l + 0.25 : base.l - 0.06 }));
}

const readableOn = (backgrounds: readonly (Oklch | string)[]) => {
  const rendered = backgrounds.map((background) =>
    typeof background === "string" ? background : hex(background),
  );
  return (color: string) => rendered.every((ground) => wcagContrast(color, ground) >= requiredContrast);
};

/** The shade nearest to the lightness `wanted` that fits, by bisection towards `safe`, which does. */
function closest(
  wanted: number,
  safe: number,
  make: (l: number) => string,
  fits: (color: string) => boolean,
): string {
  if (fits(make(wanted))) return make(wanted);
  let [fitting, failing] = [safe, wanted];
  for (let step = 0; step < 12; step += 1) {
    const middle = (fitting + failing) / 2;
    if (fits(make(middle))) fitting = middle;
    else failing = middle;
  }
  return make(fitting);
}

function oklchOf(color: string): Oklch {
  const { l, c, h = 0 } = toOklch(color) ?? shade(0, 0);
  return { mode: "oklch", l, c, h };
}

/** Mapped to sRGB: out-of-gamut colors lose chroma, not lightness. */
const hex = (color: Oklch) => formatHex(clampChroma(color, "oklch"));
