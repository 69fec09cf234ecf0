import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Inbox } from "@/components/ui/icons";
import { Logo } from "@/components/ui/logo";
import { env } from "@/env";
import { getTranslations } from "@/i18n/page-language";
import { type FiledMail, listFiledMails, shownMailDirectory } from "@/server/mail/directory";
import { getHost } from "@/trpc/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("filedMails");
  return { title: t("title"), robots: { index: false } };
}

const maxMails = 30;

/**
 * Emails that would have been sent, for trying things out. Their links grant access, so the page exists only if a
 * setting enables it at the start: behind a proxy, every request seems to come from this machine.
 */
export default async function MailPage() {
  const directory = shownMailDirectory();
  const { kind } = await getHost();
  if (!directory || kind !== "root") notFound();
  const mails = await listFiledMails(directory, maxMails);
  const t = await getTranslations("filedMails");
  return (
    <main className="mx-auto w-full max-w-3xl px-6 py-12">
      <Logo className="mb-6 size-9" />
      <h1 className="font-semibold text-2xl tracking-tight">{t("title")}</h1>
      <p className="mt-1 mb-6 text-pretty text-subtle">{t("explanation")}</p>
      {mails.length === 0 ? (
        <Card>
          <EmptyState icon={Inbox} title={t("none")}>
            {env().SIGN_UP_OPEN ? t("createOrReset") : t("reset")}
          </EmptyState>
        </Card>
      ) : (
        <ul className="flex flex-col gap-4">
          {mails.map((mail) => (
            <li key={mail.id}>
              <MailCard {...mail} />
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

async function MailCard({ subject, recipient, date, text, html }: FiledMail) {
  const t = await getTranslations("filedMails");
  // Each is in the language of its recipient.
  const [, language] = /<html[^>]* lang="([^"]+)"/.exec(html) ?? [];
  return (
    <Card>
      <div className="border-line border-b px-4 py-3">
        <h2 lang={language} className="break-words font-semibold">
          {subject}
        </h2>
        <p className="break-words text-subtle">
          {t.rich("sentTo", {
            recipient,
            time: () => <time dateTime={date}>{date.replace("T", " ").replace(/\.\d+Z$/, " UTC")}</time>,
          })}
        </p>
      </div>
      <div lang={language} className="whitespace-pre-wrap break-words px-4 py-3">
        {withLinks(text)}
      </div>
      <details className="border-line border-t px-4 py-3">
        <summary className="cursor-pointer rounded font-medium text-subtle">{t("viewHtml")}</summary>
        {/* No script, no form, no navigation: whatever a mail contains stays in its frame. */}
        <iframe
          title={subject}
          srcDoc={html}
          loading="lazy"
          sandbox=""
          className="mt-3 h-[32rem] w-full rounded-md border border-line"
        />
      </details>
    </Card>
  );
}

/** Turns URLs in a text into links; nothing else is treated as markup. */
function withLinks(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move.
      <a key={index} href={part} className="rounded break-all text-link underline underline-offset-4">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
