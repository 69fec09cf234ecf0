import type { ComponentProps } from "react";
import { AccountPage } from "@/components/ui/account-page";
import { ProductLinks } from "./product-links";

/** A page for people who are not signed in. */
export const SignedOutPage = (props: Omit<ComponentProps<typeof AccountPage>, "footer">) => (
  <AccountPage {...props} footer={<ProductLinks />} />
);
