"use client";

import type { CSSProperties, ReactNode } from "react";
import { House, Package } from "@/components/ui/frame-icons";
import { Logo } from "@/components/ui/logo";
import { LogoPicture } from "@/components/ui/organization-logo";
import { useTranslations } from "@/i18n/translations";
import { accentPalettes, accentTokens } from "@/lib/accent";
import { useViewer } from "@/viewer/viewer-context";
import { previewThemes } from "./preview-themes";

interface BrandingPreviewProps {
  color: string;
  logoUrl: string | null;
}

/** Previews the branding in both the light and the dark theme. */
export function BrandingPreview({ color, logoUrl }: BrandingPreviewProps) {
  const t = useTranslations("branding");
  const palettes = accentPalettes(color);
  return (
    <div className="grid gap-4 p-4 xl:grid-cols-2">
      {(["light", "dark"] as const).map((theme) => (
        <figure key={theme} className="min-w-0">
          <figcaption className="mb-1.5 font-medium">{t(`preview.${theme}`)}</figcaption>
          <div
            inert
            style={{ ...previewThemes[theme], ...accentTokens(palettes[theme]) } as CSSProperties}
            className="flex flex-col gap-5 overflow-hidden rounded-lg border border-line bg-canvas p-4 text-foreground"
          >
            <SignIn logoUrl={logoUrl} />
            <App logoUrl={logoUrl} />
            <Mail logoUrl={logoUrl} />
          </div>
        </figure>
      ))}
    </div>
  );
}

function Scene({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <p className="mb-1.5 text-subtle text-xs">{title}</p>
      <div className="rounded-md border border-line p-4">{children}</div>
    </div>
  );
}

function SignIn({ logoUrl }: { logoUrl: string | null }) {
  const t = useTranslations("branding");
  const { name } = useViewer().organization;
  return (
    <Scene title={t("preview.signInPage")}>
      {logoUrl ? (
        <LogoPicture src={logoUrl} alt="" className="mb-4 h-12" />
      ) : (
        <Logo className="mb-4 size-9" />
      )}
      <p className="break-words font-semibold text-lg tracking-tight">
        {t("preview.signInTo", { organization: name })}
      </p>
      <p className="mt-1 text-subtle">
        {t.rich("preview.wrongOrganization", {
          link: (text) => <span className="text-link underline underline-offset-4">{text}</span>,
        })}
      </p>
      <p className="mt-4 flex h-9 items-center justify-center rounded-md bg-accent font-medium text-white">
        {t("preview.signIn")}
      </p>
    </Scene>
  );
}

function App({ logoUrl }: { logoUrl: string | null }) {
  const t = useTranslations("branding");
  return (
    <Scene title={t("preview.inApp")}>
      <div className="flex h-10 items-center">
        {logoUrl ? (
          <LogoPicture src={logoUrl} alt="" className="h-10 max-w-44" />
        ) : (
          <Logo className="size-6" />
        )}
      </div>
      <p className="mt-2 flex h-8 items-center gap-2.5 rounded-md bg-muted px-2.5 font-medium">
        <House aria-hidden className="size-4 text-link" />
        {t("preview.overview")}
      </p>
      <p className="flex h-8 items-center gap-2.5 px-2.5 font-medium text-subtle">
        <Package aria-hidden className="size-4" />
        {t("preview.products")}
      </p>
    </Scene>
  );
}

function Mail({ logoUrl }: { logoUrl: string | null }) {
  const t = useTranslations("branding");
  const { name } = useViewer().organization;
  return (
    <Scene title={t("preview.inMails")}>
      {logoUrl ? (
        <LogoPicture src={logoUrl} alt="" className="h-12 max-w-52" />
      ) : (
        <p className="break-words font-semibold">{name}</p>
      )}
      <div className="mt-3 rounded-lg border border-line bg-surface p-4">
        <p className="break-words font-semibold text-base">{t("preview.join", { organization: name })}</p>
        <p className="mt-3 inline-block rounded-md bg-accent px-4 py-2 font-semibold text-white">
          {t("preview.acceptInvitation")}
        </p>
      </div>
    </Scene>
  );
}
