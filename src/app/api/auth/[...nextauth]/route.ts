import NextAuth from "next-auth";
import { nextAuthOptions } from "@/modules/auth/next-auth";
import { createContext } from "@/server/context";
import { isSameOrigin } from "@/server/http/same-origin";

/**
 * The doors of NextAuth that the app uses; the others stay shut. `session` is one of them: it writes the cookie it was
 * sent back to the browser, over a newer one that middleware may have set in the meantime.
 */
const doors = new Set(["GET csrf", "GET providers", "POST callback/credentials", "POST signout"]);

async function handler(
  request: Request,
  route: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const { nextauth } = await route.params;
  if (!doors.has(`${request.method} ${nextauth.join("/")}`)) return new Response(null, { status: 404 });
  // NextAuth has a token of its own against forged forms, but siblings could plant its cookie.
  if (request.method === "POST" && !isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const response: Response = await NextAuth(nextAuthOptions(createContext(request.headers)))(request, route);
  response.headers.set("cache-control", "no-store");
  return response;
}

export { handler as GET, handler as POST };
