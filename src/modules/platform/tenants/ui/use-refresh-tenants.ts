import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/react";

/** Refetches everything that is shown about tenants. */
export function useRefreshTenants(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async () => {
    queryClient.removeQueries({ ...trpc.tenants.pathFilter(), type: "inactive" });
    await queryClient.invalidateQueries(trpc.tenants.pathFilter());
  };
}
