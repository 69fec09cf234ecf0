import { startDemoInput, startDemoOutput } from "@/modules/onboarding/demo/demo.schema";
import { startDemo } from "@/modules/onboarding/demo/demo.service";
import { checkSubdomainInput, checkSubdomainOutput } from "@/modules/organization/subdomain/subdomain.schema";
import { isSubdomainAvailable } from "@/modules/organization/subdomain/subdomains.service";
import { rootProcedure, router, signUpProcedure } from "@/server/trpc";
import { signUpInput, signUpOutput } from "./sign-up.schema";
import { assertSignUpOpen, signUp } from "./sign-up.service";

export const signUpRouter = router({
  checkSubdomain: rootProcedure
    .input(checkSubdomainInput)
    .output(checkSubdomainOutput)
    .query(async ({ input }) => {
      assertSignUpOpen();
      return { isAvailable: await isSubdomainAvailable(input.subdomain) };
    }),

  create: signUpProcedure("sign-up")
    .input(signUpInput)
    .output(signUpOutput)
    .mutation(({ input }) => {
      assertSignUpOpen();
      return signUp(input);
    }),

  startDemo: rootProcedure
    .input(startDemoInput)
    .output(startDemoOutput)
    .mutation(({ input }) => startDemo(input)),
});
