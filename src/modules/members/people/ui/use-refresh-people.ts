import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/react";

/** Refetches every list and page of people and invitations. */
export function useRefreshPeople(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async () => {
    queryClient.removeQueries({ ...trpc.users.pathFilter(), type: "inactive" });
    await queryClient.invalidateQueries(trpc.users.pathFilter());
  };
}
