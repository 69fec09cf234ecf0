/** How OpenNext packs the app for AWS, see docs/deploy-opennext.md. */
import packageJson from "./package.json" with { type: "json" };

/** Of the function, which need not be that of the machine that builds. */
const architecture = process.env.LAMBDA_ARCHITECTURE === "arm64" ? "arm64" : "x64";

export default {
  default: {
    override: {
      // Responds before the work that may continue after a response has ended; the other wrapper would wait for mail.
      wrapper: "aws-lambda-streaming",
      converter: "aws-apigw-v2",
      incrementalCache: "dummy",
      tagCache: "dummy",
      queue: "dummy",
    },
    install: {
      // OpenNext leaves out sharp, whose native part depends on the machine.
      packages: [`sharp@${packageJson.dependencies.sharp}`],
      arch: architecture,
      libc: "glibc",
    },
  },
  // No page is kept between requests by Next.
  dangerous: { disableIncrementalCache: true, disableTagCache: true },
  buildCommand: "BUILD_FOR_FUNCTIONS=true npx next build",
};
