import { unique } from "@test/builders";
import { z } from "zod";
import { rootDomain } from "./app";
import { http } from "./http";

export const ownPassword = "seven purple walruses dance";

const created = z.object({ result: z.object({ data: z.object({ handoffUrl: z.string() }) }) });

/** A new organization with one administrator, for tests that change an account. */
export async function createWorkspace(domain = rootDomain) {
  const subdomain = unique("own");
  const email = `owner@${subdomain}.test`;
  const response = await http({
    host: domain,
    path: "/api/trpc/signUp.create",
    body: {
      organizationName: `Company ${subdomain}`,
      subdomain,
      firstName: "Ann",
      lastName: "Birch",
      email,
      password: ownPassword,
    },
  });
  created.parse(response.json());
  return { subdomain, email };
}
