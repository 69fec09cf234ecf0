"use client";

import type { ReactNode } from "react";
import type { Icon } from "@/components/ui/icon";

interface NoticeProps {
  icon: Icon;
  title: string;
  action?: ReactNode;
  children: ReactNode;
}

/** Something that keeps the page from saving. */
export function Notice({ icon: NoticeIcon, title, action, children }: NoticeProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-warning-line border-b bg-warning-soft px-4 py-2 text-warning-text md:px-6">
      <NoticeIcon aria-hidden className="size-5 shrink-0" />
      <p className="min-w-0 flex-1 basis-56">
        <strong className="font-semibold">{title}</strong> {children}
      </p>
      {action}
    </div>
  );
}
