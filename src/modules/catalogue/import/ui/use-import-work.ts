"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Translator, useTranslations } from "@/i18n/translations";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import type { ProductImport } from "../imports.schema";

const maxAttempts = 5;

interface Work {
  /** Makes the next call and returns the updated import. */
  advance: (current: ProductImport) => Promise<ProductImport>;
  /** True as long as there is a next call. */
  isUnfinished: (current: ProductImport) => boolean;
}

/**
 * Makes calls one after another until the import has reached its goal. Calls that the server cannot handle at the
 * moment are retried; any other error stops, and `start` continues from the server's state.
 */
export function useImportWork() {
  const t = useTranslations("productImport");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const stopped = useRef<AbortController>(null);

  const stop = useCallback(() => stopped.current?.abort(), []);
  useEffect(() => stop, [stop]);

  async function start(from: ProductImport, { advance, isUnfinished }: Work): Promise<ProductImport | null> {
    stop();
    const controller = new AbortController();
    stopped.current = controller;
    setRunning(true);
    setProblem(null);
    let current = from;
    try {
      while (isUnfinished(current) && !controller.signal.aborted) {
        current = await patiently(() => advance(current), controller.signal);
        if (controller.signal.aborted) return null;
        queryClient.setQueryData(trpc.products.imports.byId.queryKey({ id: current.id }), current);
      }
      return current;
    } catch (error) {
      if (!controller.signal.aborted) setProblem(explain(error, t));
      return null;
    } finally {
      if (stopped.current === controller) setRunning(false);
    }
  }

  return { start, running, problem };
}

/** Retries a call if the server says so, after the delay that it asks for. */
async function patiently<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const known = appErrorOf(error);
      const isPassing = known?.code === "SERVICE_UNAVAILABLE" || known?.code === "TOO_MANY_REQUESTS";
      if (!isPassing || attempt === maxAttempts || signal.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, (known.retryAfterSeconds ?? 2) * 1000));
    }
  }
}

function explain(error: unknown, t: Translator<"productImport">): string {
  const known = appErrorOf(error);
  if (known?.code === "NOT_FOUND") return t("work.gone");
  if (known?.code === "UNAUTHORIZED") return t("work.sessionEnded");
  return errorMessage(error, t("work.offline"));
}
