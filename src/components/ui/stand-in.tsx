import { type Ref, useImperativeHandle } from "react";

interface StandInProps {
  for: { current: HTMLElement | null };
  ref?: Ref<HTMLElement | null>;
}

/** The trigger of something that opens, for a library: anchors it to the existing element, which also gets the focus back. */
export function StandIn({ for: element, ref }: StandInProps) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => element.current, [element]);
  return null;
}
