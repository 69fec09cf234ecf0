"use client";

import dynamic from "next/dynamic";

/** Loaded only by operators: everyone else has another overview at the same URL. */
export const LazyPlatformOverview = dynamic(() =>
  import("./platform-overview").then((module) => module.PlatformOverview),
);
