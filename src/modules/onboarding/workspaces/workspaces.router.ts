import { router, signUpProcedure } from "@/server/trpc";
import { findWorkspacesInput, findWorkspacesOutput } from "./workspaces.schema";
import { mailWorkspaces } from "./workspaces.service";

export const workspacesRouter = router({
  find: signUpProcedure("find-workspaces")
    .input(findWorkspacesInput)
    .output(findWorkspacesOutput)
    .mutation(async ({ input }) => {
      await mailWorkspaces(input.email);
      return { accepted: true as const };
    }),
});
