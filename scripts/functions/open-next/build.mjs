/** `npm run build:open-next`: builds for AWS, see docs/deploy-opennext.md. */
import path from "node:path";
import { supervised } from "../../lib/lifetime.mjs";
import { buildOpenNext, openNextOutput } from "../../lib/open-next.mjs";
import { fromRoot, localDir } from "../../lib/paths.mjs";
import { step } from "../../lib/report.mjs";

await supervised(
  { dir: path.join(localDir, "open-next"), busy: "a build with OpenNext" },
  async (supervisor) => {
    await step("Build with OpenNext", async (note) => {
      await buildOpenNext(supervisor, process.env);
      note(fromRoot(openNextOutput));
    });
    return 0;
  },
);
