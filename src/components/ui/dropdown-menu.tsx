"use client";

import { onDemand } from "./on-demand";

const parts = onDemand(() => import("./dropdown-menu-parts"));

/** For a menu that is about to open. */
export const prepareMenu = parts.prepare;

export const MenuPanel = parts.component((module) => module.MenuPanel);
export const DropdownMenuItem = parts.component((module) => module.DropdownMenuItem);
export const DropdownMenuRadioGroup = parts.component((module) => module.DropdownMenuRadioGroup);
export const DropdownMenuRadioItem = parts.component((module) => module.DropdownMenuRadioItem);
export const DropdownMenuCheckboxItem = parts.component((module) => module.DropdownMenuCheckboxItem);
export const DropdownMenuLabel = parts.component((module) => module.DropdownMenuLabel);
export const DropdownMenuSeparator = parts.component((module) => module.DropdownMenuSeparator);
