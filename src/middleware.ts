// Next looks for middleware next to `app`; without this file the one in the root never runs (docs/decisions/0005).
export { middleware } from "../middleware";

export const config = {
  runtime: "nodejs",
  matcher: ["/((?!_next/static|_next/image|favicon.ico|icon.svg).*)"],
};
