"use client";

import { Lock, SearchX } from "@/components/ui/page-icons";
import { useTranslations } from "@/i18n/translations";
import { ButtonAnchor } from "./button";
import { EmptyState } from "./empty-state";
import { StatusPage } from "./status-page";

/*
 * Shown in place of a page that cannot be shown. Next renders all of it along with every page and sends it to the
 * browser; of client components, it sends only the names. All in one file, so that they are one script, and without the
 * router's links, which every page would load for them.
 */

/** For hosts without an organization; `rootUrl` is the home page of the product. */
export function UnknownWorkspace({ rootUrl }: { rootUrl: string }) {
  const t = useTranslations("statusPages");
  return (
    <StatusPage
      code="404"
      title={t("unknownWorkspace.title")}
      action={
        <ButtonAnchor href={rootUrl} variant="primary" size="large">
          {t("unknownWorkspace.action")}
        </ButtonAnchor>
      }
    >
      {t("unknownWorkspace.explanation")}
    </StatusPage>
  );
}

/** For unknown paths. */
export function UnknownPage() {
  const t = useTranslations("statusPages");
  return (
    <StatusPage
      code="404"
      title={t("unknownPage.title")}
      action={
        <ButtonAnchor href="/" variant="primary" size="large">
          {t("unknownPage.action")}
        </ButtonAnchor>
      }
    >
      {t("unknownPage.explanation")}
    </StatusPage>
  );
}

/** For 403 responses outside workspaces; without it, Next would use its own page. */
export function ClosedPage() {
  const t = useTranslations("statusPages");
  return <StatusPage title={t("closedPage.title")}>{t("closedPage.explanation")}</StatusPage>;
}

/** Like `UnknownPage`, inside the frame of a signed-in person. */
export function NothingHere() {
  const t = useTranslations("statusPages");
  return (
    <EmptyState
      isPage
      icon={SearchX}
      title={t("nothingHere.title")}
      action={<ButtonAnchor href="/dashboard">{t("toOverview")}</ButtonAnchor>}
    >
      {t("nothingHere.explanation")}
    </EmptyState>
  );
}

/** For what the viewer may not do, or what nobody may do in a support session. */
export function NotAllowed({ isInAnothersName }: { isInAnothersName: boolean }) {
  const t = useTranslations("statusPages");
  const reason = isInAnothersName ? "supportSession" : "role";
  return (
    <EmptyState
      isPage
      icon={Lock}
      title={t(`${reason}.title`)}
      action={<ButtonAnchor href="/dashboard">{t("toOverview")}</ButtonAnchor>}
    >
      {t(`${reason}.explanation`)}
    </EmptyState>
  );
}
