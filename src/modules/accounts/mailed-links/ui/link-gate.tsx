"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FocusedAlert } from "@/components/ui/focused-alert";
import { Skeleton } from "@/components/ui/skeleton";
import { useLinkToken } from "@/hooks/use-link-token";
import { useTranslations } from "@/i18n/translations";
import { appErrorOf, errorMessage } from "@/trpc/errors";

interface LinkGateProps<Data> {
  /** Distinguishes this kind of link in the cache. */
  name: string;
  /** Checks a link without using it: mail scanners open links too. */
  inspect: (token: string) => Promise<Data>;
  /** The message for a code such as LINK_EXPIRED; LINK_MISSING if the URL has no token. */
  problem: (code: string) => ReactNode;
  children: (token: string, data: Data) => ReactNode;
}

/** The page of an emailed link, shown once the link has proved valid. */
export function LinkGate<Data>({ name, inspect, problem, children }: LinkGateProps<Data>) {
  const t = useTranslations("mailedLinks");
  const token = useLinkToken();
  const link = useQuery({
    queryKey: ["link", name, token],
    queryFn: () => inspect(token ?? ""),
    enabled: Boolean(token),
    retry: false,
    // Not refetched while the person types.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

  if (token === null) return problem("LINK_MISSING");
  if (link.isError) {
    const known = appErrorOf(link.error);
    if (known?.code.startsWith("LINK_")) return problem(known.code);
    return (
      <FocusedAlert
        title={t("notChecked")}
        action={<Button onClick={() => void link.refetch()}>{t("tryAgain")}</Button>}
      >
        {errorMessage(link.error)}
      </FocusedAlert>
    );
  }
  if (!token || link.data === undefined) return <Checking />;
  return children(token, link.data);
}

function Checking() {
  const t = useTranslations("mailedLinks");
  return (
    <div role="status" aria-label={t("checking")} className="flex flex-col gap-4">
      <Skeleton className="h-16" />
      <Skeleton className="h-10" />
    </div>
  );
}
