import { textsOf } from "@/i18n/texts";

const t = textsOf("validation");

/** Normalizes an email, so that lockouts and uniqueness cannot be bypassed by another spelling. */
export function normalizeEmail(value: string): string {
  return value.trim().normalize("NFKC").toLowerCase();
}

/**
 * A local part of atoms with dots between them (RFC 5321 §4.1.2, without quoted strings), at most 64 characters of it, at a
 * domain of at least two labels (RFC 1035 §2.3.1); domains in other scripts as xn--… (RFC 5890).
 */
export const mailbox =
  /^(?=[^@]{1,64}@)[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?:[A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]{0,58}[A-Za-z0-9])$/;

export const notMailbox = () => t("notEmail");

/** Whether no mail can ever be delivered to an email: its domain is reserved for names that do not exist (RFC 6761 §6.4). */
export const reachesNobody = (email: string): boolean => normalizeEmail(email).endsWith(".invalid");
