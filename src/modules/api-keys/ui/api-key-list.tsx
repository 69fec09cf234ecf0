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
import { apiKeyLabel } from "@/lib/api-key";
import { parseAsLiteral } from "@/lib/url-params";
import { useTRPC } from "@/trpc/react";
import { type ApiKey, expiresSoonDays } from "../api-keys.schema";
import { ApiKeyState } from "./api-key-state";
import { RevokeApiKey } from "./revoke-api-key";
import { scopeLabels } from "./scope-labels";

const filterParams = { state: parseAsLiteral(["expires_soon"]) };

/** The API keys of the organization, including recently revoked ones; with `state` in the URL, those in that state. */
export function ApiKeyList() {
  const [{ state }, setParams] = useUrlState(filterParams);
  const clear = () => setParams({ state: null });
  const rows = useRowKeys();
  const keys = useQuery(useTRPC().apiKeys.list.queryOptions());
  const items = keys.data?.items ?? [];
  const expiring = items.filter(({ state }) => state === "expires_soon");
  return (
    <>
      {expiring.length > 0 && (
        <Alert
          tone="warning"
          title={`${expiring.length === 1 ? "A key expires" : `${expiring.length} keys expire`} within ${expiresSoonDays} days`}
        >
          Give {expiring.map(({ name }) => `“${name}”`).join(", ")} a later date, or create a new key, before
          programs stop working.
        </Alert>
      )}
      {state && <Chips chips={[{ label: "Expires soon", without: null }]} onRemove={clear} onClear={clear} />}
      <Card title="API keys" action={items.length > 0 && <CreateLink />}>
        <Loaded query={keys} failure="The API keys could not be loaded" skeleton="m-4 h-28">
          {(data) =>
            state && expiring.length === 0 ? (
              <EmptyState
                icon={KeyRound}
                title="No API key expires soon"
                action={<Button onClick={clear}>Show all keys</Button>}
              >
                None of them expires within {expiresSoonDays} days.
              </EmptyState>
            ) : items.length > 0 ? (
              <ul ref={rows} className="divide-y divide-line">
                {(state ? expiring : items).map((apiKey) => (
                  <ApiKeyRow key={apiKey.id} apiKey={apiKey} />
                ))}
                {!state && items.length < data.total && (
                  <li className="px-4 py-3 text-subtle">
                    {data.total - items.length} more recently revoked keys are not shown.
                  </li>
                )}
              </ul>
            ) : (
              <EmptyState icon={KeyRound} title="No API keys yet" action={<CreateLink />}>
                A program signs in with a key instead of a password. You choose its name and scopes, and can
                revoke it at any time without affecting anyone else.
              </EmptyState>
            )
          }
        </Loaded>
      </Card>
    </>
  );
}

const CreateLink = () => (
  <ButtonLink href="/dashboard/settings/developers/create" variant="primary">
    Create key
  </ButtonLink>
);

function ApiKeyRow({ apiKey }: { apiKey: ApiKey }) {
  const { id, name, prefix, scopes, maker, expiresAt, lastUsedAt, lastUsedIp, revokedAt } = apiKey;
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
          <code className="font-mono text-xs">{apiKeyLabel(prefix)}…</code> · {scopeLabels(scopes)}
        </p>
        <p className="mt-0.5 text-subtle text-xs">
          Created by {maker.name}
          {revokedAt ? (
            <>
              {" · "}revoked <DateTime value={revokedAt} />
            </>
          ) : expiresAt ? (
            <>
              {" · "}expires <DateTime value={expiresAt} />
            </>
          ) : (
            " · never expires"
          )}
          {lastUsedAt ? (
            <>
              {" · "}last used <DateTime value={lastUsedAt} show="both" />
              {lastUsedIp && (
                <>
                  {" "}
                  from <span className="break-all">{lastUsedIp}</span>
                </>
              )}
            </>
          ) : (
            " · never used"
          )}
        </p>
      </div>
      {!revokedAt && <RevokeApiKey apiKey={apiKey} />}
    </li>
  );
}
