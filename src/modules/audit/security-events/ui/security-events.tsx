"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import type { SecurityEventCursor } from "../security-events.schema";
import { firstSecurityEvents } from "./first-security-events";
import { SecurityEventsCard } from "./security-events-card";

/** `before` of the current page, and of all previous pages. */
function usePages() {
  const [before, go] = useState<SecurityEventCursor[]>([]);
  const last = before.at(-1);
  return {
    pages: { before, go },
    input: last ? { ...firstSecurityEvents, before: last } : firstSecurityEvents,
  };
}

/** The security events of the own account. */
export function OwnSecurityEvents() {
  const t = useTranslations("securityEvents");
  const trpc = useTRPC();
  const { pages, input } = usePages();
  const query = useQuery(trpc.auth.securityEvents.queryOptions(input, { placeholderData: keepPreviousData }));
  return <SecurityEventsCard title={t("own")} query={query} pages={pages} />;
}

/** The security events of all accounts of the organization. */
export function OrganizationSecurityEvents() {
  const t = useTranslations("securityEvents");
  const trpc = useTRPC();
  const { pages, input } = usePages();
  const query = useQuery(trpc.securityEvents.list.queryOptions(input, { placeholderData: keepPreviousData }));
  return <SecurityEventsCard title={t("ofOrganization")} query={query} pages={pages} namesPeople />;
}
