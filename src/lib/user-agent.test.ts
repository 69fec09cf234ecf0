import { describe, expect, it } from "vitest";
import { translationsOf } from "@/i18n/translations.server";
import { describeDevice } from "./user-agent";

const t = translationsOf("en", "deviceNames");

const webkit = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const blink = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0";

describe("a device in words", () => {
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Safari/537.36`, "Chrome on Windows", "computer"],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Safari/537.36 Edg/142.0`,
      "Edge on Windows",
      "computer",
    ],
    [`Mozilla/5.0 (X11; Linux x86_64) ${blink} Safari/537.36 OPR/120.0.0.0`, "Opera on Linux", "computer"],
    [
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.5 Safari/605.1.15`,
      "Safari on macOS",
      "computer",
    ],
    [
      "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0",
      "Firefox on Linux",
      "computer",
    ],
    [
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webkit} Version/18.5 Mobile/15E148 Safari/604.1`,
      "Safari on iPhone",
      "phone",
    ],
    [
      `Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X) ${webkit} CriOS/142.0 Mobile/15E148 Safari/604.1`,
      "Chrome on iPad",
      "tablet",
    ],
    [`Mozilla/5.0 (Linux; Android 15; Pixel 9) ${blink} Mobile Safari/537.36`, "Chrome on Android", "phone"],
    [
      `Mozilla/5.0 (Linux; Android 15; SM-X710) ${blink.replace("Chrome", "SamsungBrowser/28.0 Chrome")} Safari/537.36`,
      "Samsung Internet on Android",
      "tablet",
    ],
    [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${blink} Safari/537.36`, "Chrome on ChromeOS", "computer"],
    ["Mozilla/5.0 (Windows NT 10.0) Something/1.0", "Browser on Windows", "computer"],
    ["curl/8.5.0", "curl", "program"],
    ["node", "node", "program"],
    ["x".repeat(255), "x".repeat(40), "program"],
  ])("%s", (userAgent, name, kind) => {
    expect(describeDevice(userAgent, t)).toEqual({ name, kind });
  });

  it("is unknown if nothing was sent", () => {
    expect(describeDevice(null, t).name).toBe("Unknown device");
    expect(describeDevice(" ", t).name).toBe("Unknown device");
  });
});
