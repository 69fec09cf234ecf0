import { useQuery } from "@tanstack/react-query";
import { useViewer } from "@/modules/auth/ui/viewer-context";
import { useTRPC } from "@/trpc/react";

export interface ProductPlaces {
  limit: number;
  left: number;
}

/** How many products the organization may have, and how many more; null where nothing bounds it, or it is not known yet. */
export function useProductPlaces(): ProductPlaces | null {
  const isLimited = useViewer().organization.limits.products !== null;
  const { data } = useQuery({ ...useTRPC().organizations.usage.queryOptions(), enabled: isLimited });
  if (!data || data.products.limit === null) return null;
  const { used, limit } = data.products;
  return { limit, left: Math.max(0, limit - used) };
}
