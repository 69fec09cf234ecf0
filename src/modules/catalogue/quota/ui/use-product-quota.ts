import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";

export interface ProductQuota {
  limit: number;
  left: number;
}

/** The product limit and the remaining quota; null without a limit, or while unknown. */
export function useProductQuota(): ProductQuota | null {
  const isLimited = useViewer().organization.limits.products !== null;
  const { data } = useQuery({ ...useTRPC().organizations.usage.queryOptions(), enabled: isLimited });
  if (!data || data.products.limit === null) return null;
  const { used, limit } = data.products;
  return { limit, left: Math.max(0, limit - used) };
}
