"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import {
  readValues,
  textOf,
  type UrlChanges,
  type UrlParams,
  type UrlValues,
  writeValues,
} from "@/lib/url-params";
import { changeUrl, currentUrl, dropWaiting } from "./url-changes";

interface Options {
  /** Whether Back leads to the values before. */
  history?: "push" | "replace";
}

type SetUrlState<Params extends UrlParams> = (changes: UrlChanges<Params>, options?: Options) => void;

/**
 * The values of these parameters of the page's URL, and how to change them: without asking the server, and other parameters
 * stay. `params` is the same object in every rendering.
 */
export function useUrlState<Params extends UrlParams>(
  params: Params,
  usual: Options = {},
): readonly [UrlValues<Params>, SetUrlState<Params>] {
  const routed = useSearchParams();
  /** The value that was set, until the router has caught up, which can take a while. */
  const [set, setSet] = useState({ query: "", before: routed, isNew: false });
  const shown = set.isNew && set.before === routed ? set.query : routed.toString();
  useEffect(() => {
    // Back may lead to the values before without the router having seen those that were set.
    const onPopState = () => {
      dropWaiting();
      setSet((last) => ({ ...last, isNew: false }));
    };
    window.addEventListener("popstate", onPopState);
    return () => window.removeEventListener("popstate", onPopState);
  }, []);
  const values = useMemo(() => readValues(params, new URLSearchParams(shown)), [params, shown]);

  const change: SetUrlState<Params> = (changes, { history = usual.history ?? "replace" } = {}) => {
    // A value set a moment ago may be in the URL but not here yet.
    const url = currentUrl();
    const before = textOf(url.searchParams);
    writeValues(params, changes, url.searchParams);
    const query = textOf(url.searchParams);
    if (query === before) return;
    url.search = query;
    changeUrl(url, history);
    // Not in a transition, which would wait for those of the router.
    setSet({ query, before: routed, isNew: true });
  };
  return [values, change];
}
