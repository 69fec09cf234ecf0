"use client";

import { Alert } from "@/components/ui/alert";
import { useCount } from "@/viewer/use-count";
import { allProductsThere, moreRoomAdvice } from "../product-limit-messages";
import { type ProductQuota, useProductQuota } from "./use-product-quota";

/** Thresholds of the warning: a number, and a share of the limit. */
const nearlyExhausted = 10;
const fewShare = 0.2;

const isScarce = ({ limit, left }: ProductQuota) => left <= nearlyExhausted || left <= limit * fewShare;

/** Warns before the product quota is used up. */
export function ProductQuotaNotice() {
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
            ? allProductsThere(limit)
            : `You can add ${left === 1 ? "1 more product" : `${shown(left)} more products`} (limit: ${shown(limit)}).`
        }
      >
        {left === 0 ? moreRoomAdvice : "Contact support to raise the limit."}
      </Alert>
    </div>
  );
}
