"use client";

import { useQuery } from "@tanstack/react-query";
import { Card } from "@/components/ui/card";
import { Loaded } from "@/components/ui/loaded";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import { useCan } from "@/viewer/viewer-context";
import { LocalizationForm } from "./localization-form";
import { LocalizationSample } from "./localization-sample";

/** Number and date format, currency and time zone: visible to everyone, editable by administrators. */
export function LocalizationCard() {
  const t = useTranslations("localization");
  const query = useQuery(useTRPC().organizations.localization.queryOptions());
  const canWrite = useCan("organization:write");
  return (
    <Card title={t("title")}>
      <Loaded query={query} failure={t("loadingFailed")} skeleton="h-40">
        {(data) =>
          canWrite ? (
            <LocalizationForm stored={data} />
          ) : (
            <p className="p-4">
              <LocalizationSample localization={data} />
            </p>
          )
        }
      </Loaded>
    </Card>
  );
}
