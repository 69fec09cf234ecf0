"use client";

import { useQuery } from "@tanstack/react-query";
import { Chips } from "@/components/lists/chips";
import { useRowKeys } from "@/components/lists/use-row-keys";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { KeyRound } from "@/components/ui/frame-icons";
import { Link } from "@/components/ui/link";
import { Loaded } from "@/components/ui/loaded";
import { useUrlState } from "@/hooks/use-url-state";
import { useTranslations } from "@/i18n/translations";
import { apiKeyLabel } from "@/lib/api-key";
import { parseAsLiteral } from "@/lib/url-params";
import { useTRPC } from "@/trpc/react";
import { type ApiKey, expiresSoonDays } from "../api-keys.schema";
import { ApiKeyState } from "./api-key-state";
import { RevokeApiKey } from "./revoke-api-key";
import { useScopeLabels } from "./scope-labels";

const filterParams = { state: parseAsLiteral(["expires_soon"]) };

/** The API keys of the organization, including recently revoked ones; with `state` in the URL, those in that state. */
export function ApiKeyList() {
  const t = useTranslations("apiKeys");
  const [{ state }, setParams] = useUrlState(filterParams);
  const clear = () => setParams({ state: null });
  const rows = useRowKeys();
  const keys = useQuery(useTRPC().apiKeys.list.queryOptions());
  const items = keys.data?.items ?? [];
  const expiring = items.filter(({ state }) => state === "expires_soon");
  return (
    <>
      {expiring.length > 0 && (
        <Alert tone="warning" title={t("expiring", { count: expiring.length, days: expiresSoonDays })}>
          {t("expiringHint", { names: expiring.map(({ name }) => t("quoted", { name })).join(", ") })}
        </Alert>
      )}
      {state && (
        <Chips chips={[{ label: t("state.expires_soon"), without: null }]} onRemove={clear} onClear={clear} />
      )}
      <Card title={t("title")} action={items.length > 0 && <CreateLink />}>
        <Loaded query={keys} failure={t("loadingFailed")} skeleton="m-4 h-28">
          {(data) =>
            state && expiring.length === 0 ? (
              <EmptyState
                icon={KeyRound}
                title={t("noneExpiring")}
                action={<Button onClick={clear}>{t("showAll")}</Button>}
              >
                {t("noneExpiringHint", { days: expiresSoonDays })}
              </EmptyState>
            ) : items.length > 0 ? (
              <ul ref={rows} className="divide-y divide-line">
                {(state ? expiring : items).map((apiKey) => (
                  <ApiKeyRow key={apiKey.id} apiKey={apiKey} />
                ))}
                {!state && items.length < data.total && (
                  <li className="px-4 py-3 text-subtle">
                    {t("moreRevoked", { count: data.total - items.length })}
                  </li>
                )}
              </ul>
            ) : (
              <EmptyState icon={KeyRound} title={t("none")} action={<CreateLink />}>
                {t("noneHint")}
              </EmptyState>
            )
          }
        </Loaded>
      </Card>
    </>
  );
}

function CreateLink() {
  const t = useTranslations("apiKeys");
  return (
    <ButtonLink href="/dashboard/settings/developers/create" variant="primary">
      {t("create")}
    </ButtonLink>
  );
}

function ApiKeyRow({ apiKey }: { apiKey: ApiKey }) {
  const t = useTranslations("apiKeys");
  const scopeLabels = useScopeLabels();
  const { id, name, prefix, scopes, maker, revokedAt } = apiKey;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {revokedAt ? (
            <span className="min-w-0 break-words font-medium">{name}</span>
          ) : (
            <Link
              href={`/dashboard/settings/developers/${id}`}
              className="inline-flex min-h-6 min-w-0 items-center break-words font-medium hover:underline"
            >
              {name}
            </Link>
          )}
          <ApiKeyState {...apiKey} />
        </p>
        <p className="mt-0.5 text-subtle">
          <code className="font-mono text-xs">{apiKeyLabel(prefix)}…</code> · {scopeLabels.lineOf(scopes)}
        </p>
        <p className="mt-0.5 text-subtle text-xs">
          {t("createdBy", { name: maker.name })} · <Expiry apiKey={apiKey} /> · <LastUse apiKey={apiKey} />
        </p>
      </div>
      {!revokedAt && <RevokeApiKey apiKey={apiKey} />}
    </li>
  );
}

function Expiry({ apiKey: { revokedAt, expiresAt } }: { apiKey: ApiKey }) {
  const t = useTranslations("apiKeys");
  if (revokedAt) return t.rich("revokedAt", { at: () => <DateTime value={revokedAt} /> });
  return expiresAt ? t.rich("expiresAt", { at: () => <DateTime value={expiresAt} /> }) : t("neverExpires");
}

function LastUse({ apiKey: { lastUsedAt, lastUsedIp } }: { apiKey: ApiKey }) {
  const t = useTranslations("apiKeys");
  if (!lastUsedAt) return t("neverUsed");
  const at = () => <DateTime value={lastUsedAt} show="both" />;
  if (!lastUsedIp) return t.rich("usedAt", { at });
  return t.rich("usedFrom", { at, ip: () => <span className="break-all">{lastUsedIp}</span> });
}
