import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageMessages } from "@/i18n/page-messages";
import { Shell } from "../shell";

export const metadata: Metadata = {
  title: { default: "Platform", template: "%s – Platform" },
  robots: { index: false },
};

export default function PlatformLayout({ children }: { children: ReactNode }) {
  return (
    <PageMessages page="platform/layout">
      <Shell>{children}</Shell>
    </PageMessages>
  );
}
