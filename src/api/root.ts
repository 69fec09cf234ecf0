import { authRouter } from "@/modules/auth/auth.router";
import { productsRouter } from "@/modules/products/products.router";
import { createCallerFactory, router } from "@/server/trpc";

export const appRouter = router({
  auth: authRouter,
  products: productsRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures in process. */
export const createCaller = createCallerFactory(appRouter);
