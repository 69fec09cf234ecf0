import type { ReactNode } from "react";
import type { Branding } from "@/lib/branding";
import { cn } from "@/lib/cn";
import { Logo } from "./logo";
import { OrganizationLogo } from "./organization-logo";

interface AccountPageProps {
  /** The organization of the account; absent on the product's own pages. */
  organization?: { name: string; branding: Branding };
  title: string;
  description?: ReactNode;
  /** For forms with fields side by side. */
  wide?: boolean;
  children: ReactNode;
  /** Links at the end of the page. */
  footer?: ReactNode;
}

/** The frame of a page for people who are not signed in: a single form. */
export function AccountPage(props: AccountPageProps) {
  const { organization, title, description, wide, children, footer } = props;
  const logo = organization?.branding.logo;
  const width = cn("mx-auto w-full px-6", wide ? "max-w-md" : "max-w-sm");
  return (
    <div className="flex min-h-dvh flex-col">
      <main className={cn(width, "flex flex-1 flex-col justify-center py-12")}>
        {logo ? (
          <OrganizationLogo logo={logo} alt={organization.name} className="mb-6 h-12 self-start" />
        ) : (
          <Logo className="mb-6 size-9" />
        )}
        <h1 className="text-balance break-words font-semibold text-2xl tracking-tight">{title}</h1>
        {description && <div className="mt-1 break-words text-pretty text-subtle">{description}</div>}
        <div className="mt-6">{children}</div>
      </main>
      {footer && <footer className={cn(width, "pb-6")}>{footer}</footer>}
    </div>
  );
}
