"use client";

import { useTranslations } from "@/i18n/translations";
import { PageError, type PageErrorProps } from "../foundation";

export default function DashboardError(props: PageErrorProps) {
  const t = useTranslations("frame");
  return (
    <>
      <h1 className="sr-only">{t("wentWrong")}</h1>
      <PageError {...props} />
    </>
  );
}
