import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { translationsOf } from "@/i18n/translations.server";
import { DemoBanner } from "./demo-banner";

const banner = (signUpUrl: string | undefined) =>
  renderToStaticMarkup(
    DemoBanner({
      until: Date.UTC(2026, 10, 29, 18),
      locale: "en-GB",
      timeZone: "UTC",
      signUpUrl,
      t: translationsOf("en", "demoBanner"),
    }),
  );

test("the banner of a demo offers a workspace of one's own if sign-up is open", () => {
  expect(banner("https://example.com/signup")).toContain('href="https://example.com/signup"');
});

test("the banner of a demo has no link where sign-up is closed", () => {
  const text = banner(undefined);
  expect(text).toContain("Sunday");
  expect(text).not.toContain("<a");
});
