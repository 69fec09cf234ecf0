"use client";

import type { ReactNode } from "react";
import { MenuButton } from "./menu-button";
import type { OnDemand } from "./on-demand";

interface RowMenuProps {
  /** The row's name, for screen readers. */
  label: string;
  /** The items, if they load on demand. */
  needs?: OnDemand;
  /** The items, rendered while the menu is open. */
  children: ReactNode;
}

/** As the dots of Lucide's MoreHorizontal, in one path: a list shows it twice per row. */
const dots = (
  <svg viewBox="0 0 24 24" stroke="currentColor" strokeWidth="4" strokeLinecap="round" aria-hidden="true">
    <path d="M5 12h.01M12 12h.01M19 12h.01" />
  </svg>
);

/** The menu at the end of a row. */
export const RowMenu = ({ label, needs, children }: RowMenuProps) => (
  <MenuButton
    label={label}
    {...(needs && { needs })}
    content={dots}
    variant="ghost"
    size="icon"
    className="relative md:size-7"
  >
    {children}
  </MenuButton>
);
