import type { ReactNode } from "react";
import { SettingsNav } from "@/shell/settings-nav";
import { getViewer } from "@/trpc/server";
import { throwNavigation } from "../../guards";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  // Without a session the page sends people to the sign-in page.
  if (!(await getViewer().catch(throwNavigation))) return children;
  return (
    <div className="flex flex-col gap-x-8 gap-y-5 lg:flex-row">
      <SettingsNav />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
