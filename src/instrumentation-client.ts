import { listenBeforeRouter } from "@/hooks/early-popstate";

// Next loads this file before its router starts.
listenBeforeRouter();
