import * as lucide from "lucide";
import { directionalIcon, icon } from "./icon";

/* Those of passwords, of pages before signing in and of what moves: no list or overview shows them at first. */

export const ArrowLeft = directionalIcon(lucide.ArrowLeft);
export const ArrowRight = directionalIcon(lucide.ArrowRight);
export const Eye = icon(lucide.Eye);
export const EyeOff = icon(lucide.EyeOff);
