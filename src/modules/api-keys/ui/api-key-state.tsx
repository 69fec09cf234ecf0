import { Badge } from "@/components/ui/badge";
import type { ApiKey } from "../api-keys.schema";

const words: Record<ApiKey["state"], string | null> = {
  active: null,
  expires_soon: "Expires soon",
  expired: "Expired",
  revoked: "Revoked",
  maker_inactive: "Creator is disabled",
};

/** Badges for problems of a key; nothing without problems. */
export function ApiKeyState({ state, withheld }: Pick<ApiKey, "state" | "withheld">) {
  const word = words[state];
  return (
    <>
      {word && <Badge tone={state === "revoked" ? "neutral" : "warning"}>{word}</Badge>}
      {withheld.length > 0 && state !== "revoked" && <Badge tone="warning">Limited</Badge>}
    </>
  );
}
