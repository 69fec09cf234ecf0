import type { ReactNode } from "react";
import { ButtonAnchor } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Icon } from "@/components/ui/icon";
import { productLinks } from "./product-links";

interface SwitchedOffProps {
  icon: Icon;
  /** The name of the feature, at the beginning of a sentence. */
  what: string;
  organization: { name: string };
  /** What else the person may do. */
  action?: ReactNode;
}

/** Instead of a page whose feature the platform has turned off for the organization. */
export function SwitchedOff({ icon, what, organization, action }: SwitchedOffProps) {
  const help = productLinks().find(({ label }) => label === "Help");
  return (
    <Card>
      <EmptyState
        isPage
        icon={icon}
        title={`${what} is switched off`}
        action={
          <>
            {action ?? <ButtonLink href="/dashboard">Go to the overview</ButtonLink>}
            {help && <ButtonAnchor href={help.href}>Get help</ButtonAnchor>}
          </>
        }
      >
        It is not enabled for {organization.name}. Whoever runs this service can enable it.
      </EmptyState>
    </Card>
  );
}
