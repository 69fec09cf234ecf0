import { contextOf } from "@test/callers";
import { createCaller } from "@/api/root";
import { GET } from "@/app/api/health/ready/route";
import { AppError } from "@/lib/app-error";
import { watchServices } from "@/server/dependency-health";
import type { AppRequest, AppResponse } from "./app-on-node";

/** The process of `AppOnNode`. */
process.on("message", (asked: AppRequest) => {
  void responseTo(asked).then((response) => process.send?.({ ...response, number: asked.number }));
});
await watchServices();
process.send?.("ready");

async function responseTo(asked: AppRequest): Promise<Omit<AppResponse, "number">> {
  if ("readiness" in asked) {
    const response = await GET();
    return { code: String(response.status), value: await response.json() };
  }
  const { procedure, input, principal } = asked;
  let called: unknown = createCaller(contextOf(principal.subdomain, principal.accessToken));
  for (const name of procedure.split(".")) called = Reflect.get(Object(called), name);
  if (typeof called !== "function") throw new Error(`There is no procedure ${procedure}`);
  try {
    return { code: "OK", value: await called(input) };
  } catch (error) {
    const cause = error instanceof Error ? error.cause : error;
    if (cause instanceof AppError) return { code: cause.code };
    return {
      code: "INTERNAL_SERVER_ERROR",
      message: cause instanceof Error ? (cause.stack ?? "") : String(error),
    };
  }
}
