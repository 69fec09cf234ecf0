import type { ReactNode } from "react";
import { TriangleAlert } from "@/components/ui/page-icons";
import { TextField } from "@/components/ui/text-field";
import { useTranslations } from "@/i18n/translations";
import { useCount } from "@/viewer/use-count";
import type { TenantDetail } from "../tenants.schema";
import { type SettingsFields, type SettingsForm, toLimit } from "./settings-values";

interface LimitFieldsProps {
  form: SettingsForm;
  typed: Partial<SettingsFields>;
  tenant: TenantDetail;
}

/** The limits of the tenant, with their usage. */
export function LimitFields({ form, typed, tenant }: LimitFieldsProps) {
  const t = useTranslations("tenantDetail");
  const count = useCount();
  const limits = [
    { name: "users", used: tenant.activeUsers },
    { name: "products", used: tenant.products },
    { name: "requestsPerMinute", used: tenant.requestsThisMinute },
  ] as const;
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="font-medium">{t("settings.limits")}</legend>
      <p className="text-subtle text-xs">{t("settings.limitsHelp")}</p>
      {limits.map(({ name, used }) => {
        const limit = toLimit(typed[name]);
        const isBelow = limit !== null && used !== null && limit < used;
        return (
          <TextField
            key={name}
            form={form}
            name={name}
            label={t(`fields.${name}`)}
            optional
            options={{ setValueAs: toLimit }}
            inputMode="numeric"
            autoComplete="off"
            placeholder={t("settings.noLimit")}
            className="text-right tabular-nums"
            help={
              <span aria-live="polite">
                {used === null ? t("settings.usageUnknown") : t(`used.${name}`, { count: count(used) })}
                {isBelow && <Warning>{t(`below.${name}`)}</Warning>}
              </span>
            }
          />
        );
      })}
    </fieldset>
  );
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <span className="mt-1 flex items-start gap-1.5 text-warning-text">
      <TriangleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
      <span>{children}</span>
    </span>
  );
}
