import type { UseFormReturn } from "react-hook-form";
import { z } from "zod";
import { type EditedTenantSettings, editedTenantSettings } from "@/lib/tenant-settings";

const { features, limits } = editedTenantSettings.shape;

/** The settings as form values: flat fields. */
export const settingsFields = z.strictObject({ ...features.shape, ...limits.shape });
export type SettingsFields = z.infer<typeof settingsFields>;
export type SettingsForm = UseFormReturn<SettingsFields>;

export const fieldsOf = ({ features, limits }: EditedTenantSettings): SettingsFields => ({
  ...features,
  ...limits,
});

export const settingsOf = ({
  branding,
  bulkInvitations,
  ...limits
}: SettingsFields): EditedTenantSettings => ({
  features: { branding, bulkInvitations },
  limits,
});

/** The value of a limit field: null if empty, and NaN, which no schema accepts, if it is not a number. */
export function toLimit(typed: unknown): number | null {
  if (typed === null || typeof typed === "number") return typed;
  const digits = typeof typed === "string" ? typed.trim() : "";
  if (digits === "") return null;
  return /^\d{1,10}$/.test(digits) ? Number(digits) : Number.NaN;
}
