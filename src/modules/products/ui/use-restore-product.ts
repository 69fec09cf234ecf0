"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import { appErrorOf } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import { useRefreshProducts } from "./use-refresh-products";

/** Takes a product out of the trash. */
export function useRestoreProduct(): (id: number) => void {
  const trpc = useTRPC();
  const refreshProducts = useRefreshProducts();
  const restore = useMutation(
    trpc.products.restore.mutationOptions({
      onSuccess: ({ name }) => toast.success(`“${name}” is back`),
      onError: (error) =>
        toast.error("The product was not restored", {
          description:
            appErrorOf(error)?.message ?? "The server could not be reached. Try again in a moment.",
        }),
      onSettled: refreshProducts,
    }),
  );
  return (id) => restore.mutate({ id });
}
