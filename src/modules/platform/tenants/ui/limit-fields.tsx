import type { ReactNode } from "react";
import { TriangleAlert } from "@/components/ui/page-icons";
import { TextField } from "@/components/ui/text-field";
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
  const count = useCount();
  const limits = [
    {
      name: "users",
      label: "People",
      used: tenant.activeUsers,
      unit: "active now",
      below: "Nobody loses access, but nobody new can join.",
    },
    {
      name: "products",
      label: "Products",
      used: tenant.products,
      unit: "in use now",
      below: "Nothing is removed, but no products can be added.",
    },
    {
      name: "requestsPerMinute",
      label: "Requests per minute",
      used: tenant.requestsThisMinute,
      unit: "this minute",
      below: "More requests this minute are refused.",
    },
  ] as const;
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="font-medium">Limits</legend>
      <p className="text-subtle text-xs">They apply from the next request. Leave empty for no limit.</p>
      {limits.map(({ name, label, used, unit, below }) => {
        const limit = toLimit(typed[name]);
        const isBelow = limit !== null && used !== null && limit < used;
        return (
          <TextField
            key={name}
            form={form}
            name={name}
            label={label}
            optional
            options={{ setValueAs: toLimit }}
            inputMode="numeric"
            autoComplete="off"
            placeholder="No limit"
            className="text-right tabular-nums"
            help={
              <span aria-live="polite">
                {used === null ? "Usage is not available at the moment." : `${count(used)} ${unit}.`}
                {isBelow && <Warning>Below current usage. {below}</Warning>}
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
