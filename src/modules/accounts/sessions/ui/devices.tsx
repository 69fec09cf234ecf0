"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Headset, LaptopMinimal, Smartphone, Tablet, Terminal } from "@/components/ui/icons";
import { Loaded } from "@/components/ui/loaded";
import { type Translator, useTranslations } from "@/i18n/translations";
import { maxSessions } from "@/lib/session-limit";
import { describeDevice } from "@/lib/user-agent";
import type { sessionsOutput } from "@/modules/accounts/sign-in/auth.schema";
import { useTRPC } from "@/trpc/react";
import { useSignOutDevices } from "./use-sign-out-devices";

type Session = z.infer<typeof sessionsOutput>[number];

const icons = { computer: LaptopMinimal, phone: Smartphone, tablet: Tablet, program: Terminal };

/** Support sessions stand out among the devices. */
const nameOf = (
  { impersonator, userAgent }: Session,
  t: Translator<"devices">,
  tNames: Translator<"deviceNames">,
) => (impersonator ? t("support") : describeDevice(userAgent, tNames).name);

/** The person's sessions, each of which can be ended. */
export function Devices() {
  const t = useTranslations("devices");
  const tNames = useTranslations("deviceNames");
  const trpc = useTRPC();
  const sessions = useQuery(trpc.auth.sessions.queryOptions());
  const [asked, setAsked] = useState<Session | "others" | null>(null);
  const signOut = useSignOutDevices();
  const others = (sessions.data ?? []).filter(({ current }) => !current);
  const deviceName = asked && asked !== "others" ? nameOf(asked, t, tNames) : "";

  return (
    <Card
      title={t("title")}
      action={
        others.length > 0 && (
          <Button pending={signOut.pending === "others"} onClick={() => setAsked("others")}>
            {t("signOutOthers")}
          </Button>
        )
      }
    >
      <Loaded query={sessions} failure={t("loadingFailed")} skeleton="m-4 h-28">
        {(data) => (
          <ul className="divide-y divide-line">
            {data.map((session) => (
              <DeviceRow
                key={session.id}
                session={session}
                pending={signOut.pending === session.id}
                onSignOut={() => setAsked(session)}
              />
            ))}
          </ul>
        )}
      </Loaded>
      {sessions.data && (
        <p className="border-line border-t px-4 py-3 text-subtle">
          {others.length === 0 && `${t("nowhereElse")} `}
          {t("limit", { max: String(maxSessions) })}
        </p>
      )}
      <AlertDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={asked === "others" ? t("confirmOthers.title") : t("confirmOne.title", { device: deviceName })}
        description={
          asked === "others"
            ? t("confirmOthers.description")
            : asked?.impersonator
              ? t("confirmOne.supportDescription", { impersonator: asked.impersonator })
              : t("confirmOne.description")
        }
        confirmLabel={asked === "others" ? t("signOutOthers") : t("signOut")}
        onConfirm={() => {
          if (asked === "others") signOut.others();
          else if (asked) signOut.one(asked.id, deviceName);
        }}
      />
    </Card>
  );
}

interface DeviceRowProps {
  session: Session;
  pending: boolean;
  onSignOut: () => void;
}

function DeviceRow({ session, pending, onSignOut }: DeviceRowProps) {
  const t = useTranslations("devices");
  const tNames = useTranslations("deviceNames");
  const { impersonator } = session;
  const { name: device, kind } = describeDevice(session.userAgent, tNames);
  const name = nameOf(session, t, tNames);
  const Icon = impersonator ? Headset : icons[kind];
  return (
    <li className="flex items-center gap-3 px-4 py-3">
      <Icon aria-hidden className="size-5 shrink-0 text-subtle" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {name}
          {session.current && <Badge>{t("thisDevice")}</Badge>}
        </p>
        <p className="mt-0.5 text-subtle">
          {impersonator && `${t("supportSession", { impersonator })} · ${device} · `}
          {session.ip && (
            <>
              <span className="break-all">{session.ip}</span>
              {" · "}
            </>
          )}
          {t.rich("lastUsed", { time: () => <DateTime value={session.lastUsedAt} show="both" /> })}
        </p>
      </div>
      {!session.current && (
        <Button pending={pending} aria-label={t("signOutOf", { device: name })} onClick={onSignOut}>
          {t("signOut")}
        </Button>
      )}
    </li>
  );
}
