import { ButtonAnchor } from "@/components/ui/button";
import { Building2, KeyRound } from "@/components/ui/frame-icons";
import { CloudCog, Monitor, Server } from "@/components/ui/icons";
import { Logo } from "@/components/ui/logo";
import { FileClock } from "@/components/ui/overview-icons";
import { TextAnchor } from "@/components/ui/text-anchor";
import { env } from "@/env";
import { getTranslations } from "@/i18n/page-language";
import { TryDemo } from "@/modules/onboarding/demo/ui/try-demo";
import { WorkspaceFinder } from "@/modules/onboarding/workspaces/ui/workspace-finder";
import { shownMailDirectory } from "@/server/mail/directory";
import { ProductLinks } from "./product-links";
import { scheme } from "./root-url";
import { SignUpClosed } from "./sign-up-closed";

const points = [
  { name: "workspace", icon: Building2 },
  { name: "roles", icon: KeyRound },
  { name: "changes", icon: FileClock },
] as const;

const places = [
  { name: "computer", icon: Monitor },
  { name: "machines", icon: Server },
  { name: "functions", icon: CloudCog },
] as const;

/** The page of the root domain. */
export async function Landing() {
  const t = await getTranslations("landing");
  const hasDemo = env().DEMO_WORKSPACES > 0;
  return (
    <div className="mx-auto flex min-h-dvh max-w-5xl flex-col px-6">
      <header className="flex h-16 items-center gap-2.5">
        <Logo className="size-7" />
        <span className="font-semibold text-base tracking-tight">{"MMR"}</span>
      </header>
      <main className="flex flex-1 flex-col justify-center gap-14 py-12">
        <div className="grid grid-cols-1 items-center gap-10 md:grid-cols-[1.15fr_1fr] md:gap-14">
          <div className="min-w-0">
            <h1 className="text-balance font-semibold text-4xl tracking-tight sm:text-5xl sm:leading-[1.08]">
              {t("title")}
            </h1>
            <p className="mt-4 max-w-lg text-pretty text-base text-subtle sm:text-lg sm:leading-7">
              {t("introduction")}
            </p>
            {!env().SIGN_UP_OPEN && (
              <p className="mt-6 max-w-lg text-pretty">
                <SignUpClosed />
              </p>
            )}
            {(env().SIGN_UP_OPEN || hasDemo) && (
              <div className="mt-6 flex flex-wrap items-center gap-3">
                {env().SIGN_UP_OPEN && (
                  <ButtonAnchor href="/signup" variant="primary" size="large">
                    {t("createWorkspace")}
                  </ButtonAnchor>
                )}
                {hasDemo && <TryDemo />}
              </div>
            )}
            {hasDemo && <p className="mt-3 text-pretty text-subtle">{t("aboutDemo")}</p>}
          </div>
          <WorkspaceFinder scheme={scheme()} rootDomain={env().ROOT_DOMAIN} />
        </div>
        <figure>
          <picture>
            <source media="(prefers-color-scheme: dark)" srcSet="/landing/products-dark.webp" />
            <img
              src="/landing/products-light.webp"
              alt={t("picture.alt")}
              width={1280}
              height={800}
              className="h-auto w-full rounded-lg border border-line shadow-raised"
            />
          </picture>
          <figcaption className="mt-3 text-center text-subtle">{t("picture.caption")}</figcaption>
        </figure>
        <ul className="grid gap-8 border-line border-t pt-10 md:grid-cols-3">
          {points.map(({ name, icon: Icon }) => (
            <li key={name}>
              <Icon aria-hidden className="size-5 text-link" />
              <h2 className="mt-3 font-semibold">{t(`points.${name}.title`)}</h2>
              <p className="mt-1 text-pretty text-subtle">{t(`points.${name}.text`)}</p>
            </li>
          ))}
        </ul>
        <section aria-labelledby="where" className="border-line border-t pt-10">
          <h2 id="where" className="font-semibold text-xl tracking-tight">
            {t("where")}
          </h2>
          <ul className="mt-5 grid gap-8 md:grid-cols-3">
            {places.map(({ name, icon: Icon }) => (
              <li key={name}>
                <Icon aria-hidden className="size-5 text-link" />
                <h3 className="mt-3 font-semibold">{t(`places.${name}.title`)}</h3>
                <p className="mt-1 text-pretty text-subtle">{t(`places.${name}.text`)}</p>
              </li>
            ))}
          </ul>
        </section>
      </main>
      <footer className="flex flex-wrap items-center gap-x-8 gap-y-2 border-line border-t py-4 text-subtle">
        <ProductLinks />
        {shownMailDirectory() && (
          <p>
            {t.rich("mails", {
              // A full page load: its policy allows the logos of all tenants.
              link: (text) => <TextAnchor href="/mail">{text}</TextAnchor>,
            })}
          </p>
        )}
      </footer>
    </div>
  );
}
