import type { Translator } from "@/i18n/translations";

export interface Device {
  /** In words, for example "Chrome on Windows". */
  name: string;
  kind: "computer" | "phone" | "tablet" | "program";
}

/** The first match counts: most browsers also claim to be others. */
const browsers = [
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Opera", /\b(?:OPR|OPT|Opera)\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ["Safari", /\bVersion\/[\d.]+.*\bSafari\//],
] as const;

const systems = [
  ["iPhone", "phone", /\biPhone\b/],
  ["iPad", "tablet", /\biPad\b/],
  ["Android", "phone", /\bAndroid\b.*\bMobile\b/],
  ["Android", "tablet", /\bAndroid\b/],
  ["Windows", "computer", /\bWindows\b/],
  ["macOS", "computer", /\bMac OS X\b/],
  ["ChromeOS", "computer", /\bCrOS\b/],
  ["Linux", "computer", /\bLinux\b/],
] as const;

/** Describes the device of a User-Agent header for people. It proves nothing. */
export function describeDevice(userAgent: string | null, t: Translator<"deviceNames">): Device {
  if (!userAgent?.trim()) return { name: t("unknown"), kind: "program" };
  const browser = browsers.find(([, pattern]) => pattern.test(userAgent))?.[0];
  const system = systems.find(([, , pattern]) => pattern.test(userAgent));
  if (browser && system) return { name: t("browserOn", { browser, system: system[0] }), kind: system[1] };
  if (browser) return { name: browser, kind: "computer" };
  if (system && userAgent.startsWith("Mozilla/"))
    return { name: t("someBrowserOn", { system: system[0] }), kind: system[1] };
  // Programs name themselves first (RFC 9110 §10.1.5): "curl/8.5.0".
  return { name: userAgent.split(/[/\s]/, 1)[0]?.slice(0, 40) || t("unknown"), kind: "program" };
}
