import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { directionOf } from "@/i18n/languages";
import { getLanguage, getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { accentStyleSheet } from "@/lib/accent";
import { manifestPath, unbranded } from "@/lib/branding";
import { parsePreferences, preferencesCookie } from "@/lib/preferences";
import { appIconPath } from "@/modules/organization/branding/app-icon";
import { getTenant } from "@/trpc/server";
import { PreferencesProvider } from "./foundation";
import "./globals.css";

const inter = localFont({
  src: "../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-inter",
  display: "swap",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

const interExtended = localFont({
  src: "../../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-inter-ext",
  display: "swap",
  // Fetched only by pages that show one of its characters.
  preload: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

export async function generateMetadata(): Promise<Metadata> {
  const [tenant, t] = await Promise.all([shownTenant(), getTranslations("pageTitles")]);
  const branding = tenant?.branding ?? unbranded;
  return {
    title: { default: "MMR", template: "%s – MMR" },
    description: t("productDescription"),
    manifest: manifestPath,
    // This replaces what Next would add for icon.svg.
    icons: {
      icon: { url: "/icon.svg", type: "image/svg+xml" },
      apple: { url: appIconPath(branding, 180), sizes: "180x180" },
    },
  };
}

/** The active tenant of the host; null if there is none, or if that cannot be determined at the moment. */
async function shownTenant() {
  const tenant = await getTenant().catch(() => null);
  return tenant?.isActive ? tenant : null;
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [jar, tenant, language] = await Promise.all([cookies(), shownTenant(), getLanguage()]);
  const preferences = parsePreferences(jar.get(preferencesCookie)?.value);
  const accentColor = tenant?.branding.accentColor;
  return (
    <html
      lang={language}
      dir={directionOf(language)}
      data-theme={preferences.theme}
      data-density={preferences.density}
      className={`${inter.variable} ${interExtended.variable}`}
    >
      <head>
        {/* Present before the first paint: on pages, menus, dialogs and toasts. */}
        {accentColor && <style>{accentStyleSheet(accentColor)}</style>}
      </head>
      <body>
        <PreferencesProvider initial={preferences}>
          <PageMessages page="layout">{children}</PageMessages>
        </PreferencesProvider>
      </body>
    </html>
  );
}
