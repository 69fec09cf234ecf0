"use client";

import { Button, ButtonAnchor } from "@/components/ui/button";
import { TriangleAlert } from "@/components/ui/page-icons";
import { SignInLink } from "@/components/ui/sign-in-link";
import { useTranslations } from "@/i18n/translations";
import { useViewer } from "@/viewer/viewer-context";
import { Notice } from "./notice";

/** The session of the page has ended, or another person has signed in since. */
export function SessionNotice({ state }: { state: "ended" | "another" }) {
  const t = useTranslations("frame");
  const { user } = useViewer();
  if (state === "another") {
    return (
      <Notice
        icon={TriangleAlert}
        title={t("notices.anotherSession.title")}
        action={
          <Button onClick={() => window.location.reload()}>{t("notices.anotherSession.reload")}</Button>
        }
      >
        {t("notices.anotherSession.text")}
      </Notice>
    );
  }
  if (user.impersonator) {
    return (
      <Notice
        icon={TriangleAlert}
        title={t("notices.supportEnded.title")}
        action={<ButtonAnchor href="/login">{t("notices.supportEnded.leave")}</ButtonAnchor>}
      >
        {t("notices.supportEnded.text")}
      </Notice>
    );
  }
  return (
    <Notice icon={TriangleAlert} title={t("notices.sessionEnded.title")} action={<SignInLink />}>
      {t("notices.sessionEnded.text")}
    </Notice>
  );
}
