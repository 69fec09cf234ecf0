"use client";

import { Alert } from "@/components/ui/alert";
import { useTranslations } from "@/i18n/translations";
import { useCount } from "@/viewer/use-count";
import { type ProductQuota, useProductQuota } from "./use-product-quota";

/** Thresholds of the warning: a number, and a share of the limit. */
const nearlyExhausted = 10;
const fewShare = 0.2;

const isScarce = ({ limit, left }: ProductQuota) => left <= nearlyExhausted || left <= limit * fewShare;

/** Warns before the product quota is used up. */
export function ProductQuotaNotice() {
  const t = useTranslations("productQuota");
  const quota = useProductQuota();
  const shown = useCount();
  if (!quota || !isScarce(quota)) return null;
  const { limit, left } = quota;
  return (
    <div className="mb-4">
      <Alert
        tone="warning"
        title={
          left === 0
            ? t("reached", { limit, shownLimit: String(limit) })
            : t("scarce", { left, shownLeft: shown(left), shownLimit: shown(limit) })
        }
      >
        {left === 0 ? t("advice") : t("scarceAdvice")}
      </Alert>
    </div>
  );
}
