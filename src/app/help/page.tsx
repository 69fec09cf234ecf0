import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { ShortcutList } from "@/components/ui/shortcut-list";
import { TextAnchor } from "@/components/ui/text-anchor";
import { env } from "@/env";
import { shortcutGroups } from "@/lib/shortcuts";
import { getHost } from "@/trpc/server";
import { requireTenant } from "../guards";
import { productLinks } from "../product-links";
import { rootUrl } from "../root-url";
import { SignedOutPage } from "../signed-out-page";

export const metadata: Metadata = { title: "Help" };

/** Help without a help center: who to ask, where to begin, and the keyboard. For everyone, signed in or not. */
export default async function HelpPage() {
  const tenant = (await getHost()).kind === "root" ? null : await requireTenant();
  return (
    <SignedOutPage wide {...(tenant && { organization: tenant })} title="Help">
      <div className="flex flex-col gap-4">
        <Contact organizationName={tenant?.name} />
        <Card title="Start here">
          <ul className="list-inside list-disc space-y-1 p-4">
            {tenant ? (
              <>
                <li>
                  <TextAnchor href="/dashboard">Open the workspace of {tenant.name}</TextAnchor>
                </li>
                <li>
                  <TextAnchor href="/forgot-password">Choose a new password</TextAnchor>
                </li>
              </>
            ) : (
              <li>
                <TextAnchor href="/">
                  {env().SIGN_UP_OPEN ? "Create a workspace, or find yours" : "Find your workspace"}
                </TextAnchor>
              </li>
            )}
            <li>
              <TextAnchor href={rootUrl("/workspaces")}>Get links to your workspaces by email</TextAnchor>
            </li>
            <li>
              <TextAnchor href="/docs">Read the API reference</TextAnchor>
            </li>
          </ul>
        </Card>
        {shortcutGroups.map(({ title, shortcuts }) => (
          <Card key={title} title={`Keyboard: ${title.toLowerCase()}`}>
            <ShortcutList shortcuts={shortcuts} className="divide-y divide-line" rowClassName="px-4 py-2" />
          </Card>
        ))}
      </div>
    </SignedOutPage>
  );
}

function Contact({ organizationName }: { organizationName: string | undefined }) {
  const { SUPPORT_EMAIL } = env();
  const status = productLinks().find(({ label }) => label === "Status");
  return (
    <Card title="Contact">
      <div className="flex flex-col gap-2 p-4">
        {organizationName && (
          <p>For access, roles and your account, ask an administrator of {organizationName}.</p>
        )}
        {SUPPORT_EMAIL && (
          <p>
            For anything else, write to{" "}
            <TextAnchor href={`mailto:${SUPPORT_EMAIL}`}>{SUPPORT_EMAIL}</TextAnchor>
          </p>
        )}
        {status && (
          <p>
            Having problems? <TextAnchor href={status.href}>Check the status page</TextAnchor>
          </p>
        )}
      </div>
    </Card>
  );
}
