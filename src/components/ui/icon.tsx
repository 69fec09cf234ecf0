import type { IconNode } from "lucide";
import { type ComponentProps, createElement, type FunctionComponent } from "react";

export type Icon = FunctionComponent<ComponentProps<"svg">>;

/**
 * A component for a shape of Lucide. The elements are made once; lucide-react makes them again for every rendering, five times
 * the work on the server, for something that most buttons and rows contain.
 */
export function icon(shape: IconNode): Icon {
  const children = shape.map(([tag, attributes], index) => createElement(tag, { ...attributes, key: index }));
  return (props) => (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      {...props}
    >
      {children}
    </svg>
  );
}

/** An arrow or a chevron towards an earlier or a later place: it turns around where texts run from right to left. */
export function directionalIcon(shape: IconNode): Icon {
  const Shape = icon(shape);
  return (props) => <Shape data-directional {...props} />;
}
