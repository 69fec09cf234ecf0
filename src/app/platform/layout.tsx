import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Shell } from "../shell";

export const metadata: Metadata = {
  title: { default: "Platform", template: "%s – Platform" },
  robots: { index: false },
};

export default function PlatformLayout({ children }: { children: ReactNode }) {
  return <Shell>{children}</Shell>;
}
