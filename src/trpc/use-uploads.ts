"use client";

import { useRef, useState } from "react";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { base64Of } from "@/lib/base64-of";
import { appErrorOf, errorMessage } from "./errors";
import { useTRPCClient } from "./react";
import { uploadClient } from "./upload-client";

/** A chosen file that has not been added yet. */
export interface Upload {
  key: number;
  file: File;
  /** From 0 to 1 while it is sent; undefined while it waits. */
  share?: number;
  /** Why it was not added: it stays until somebody tries again or gives it up. */
  problem?: string;
  /** The file itself is the problem: trying again does not help. */
  isRefused?: boolean;
}

/** What can be done with the files that are being added. */
export interface Uploads {
  uploads: Upload[];
  add: (files: File[]) => void;
  retry: (upload: Upload) => void;
  /** Also stops sending it. */
  cancel: (upload: Upload) => void;
}

export interface Sending {
  client: ReturnType<typeof uploadClient>;
  signal: AbortSignal;
  file: File;
  /** In Base64. */
  content: string;
}

interface UploadsOptions {
  /** How many more there can be, and what those are told that are too many. */
  room: number;
  tooMany: string;
  /** What is sent of a chosen file, or what is wrong with it. */
  contentOf: (file: File) => Promise<Blob | { problem: string }>;
  send: (sending: Sending) => Promise<unknown>;
  /** After each file, whatever became of it. */
  onSettled: () => Promise<unknown>;
}

let lastKey = 0;

/** Sends files one after the other, in the order in which they were chosen. */
export function useUploads({ room, tooMany, contentOf, send, onSettled }: UploadsOptions): Uploads {
  const trpcClient = useTRPCClient();
  const [uploads, setUploads] = useState<Upload[]>([]);
  /** The same, for what runs longer than a render. */
  const current = useRef<Upload[]>([]);
  const sending = useRef<AbortController>(null);
  useUnsavedChanges({ unsaved: uploads.length > 0 });

  const set = (next: Upload[]) => {
    current.current = next;
    setUploads(next);
  };
  const update = (key: number, { file, ...next }: Omit<Upload, "key">) =>
    set(current.current.map((upload) => (upload.key === key ? { key, file, ...next } : upload)));
  const forget = (key: number) => set(current.current.filter((upload) => upload.key !== key));

  async function sendOne({ key, file }: Upload, { signal }: AbortController): Promise<void> {
    update(key, { file, share: 0 });
    const read = await contentOf(file);
    if ("problem" in read) return update(key, { file, problem: read.problem, isRefused: true });
    const content = await base64Of(read);
    const { csrfToken } = await trpcClient.auth.csrfToken.query(undefined, { signal });
    const client = uploadClient(csrfToken, (share) => update(key, { file, share }));
    await send({ client, signal, file, content });
    forget(key);
  }

  async function sendAll(): Promise<void> {
    if (sending.current) return;
    for (;;) {
      const next = current.current.find(({ problem }) => problem === undefined);
      if (!next) break;
      const controller = new AbortController();
      sending.current = controller;
      try {
        await sendOne(next, controller);
      } catch (error) {
        if (!controller.signal.aborted) {
          const isRefused = appErrorOf(error)?.code === "BAD_REQUEST";
          update(next.key, { file: next.file, problem: problemOf(error), isRefused });
        }
      }
      // What was canceled may have arrived nevertheless.
      await onSettled();
    }
    sending.current = null;
  }

  return {
    uploads,
    add(files) {
      const left = room - current.current.filter(({ problem }) => !problem).length;
      const added = files.map((file, index): Upload => {
        lastKey += 1;
        return { key: lastKey, file, ...(index >= left && { problem: tooMany }) };
      });
      set([...current.current, ...added]);
      void sendAll();
    },
    retry({ key, file }) {
      update(key, { file });
      void sendAll();
    },
    cancel({ key, share, problem }) {
      forget(key);
      if (share !== undefined && problem === undefined) sending.current?.abort();
    },
  };
}

/** Of the file rather than of its name, if both are wrong. */
function problemOf(error: unknown): string {
  const { content, name } = appErrorOf(error)?.fieldErrors ?? {};
  return content?.[0] ?? name?.[0] ?? errorMessage(error);
}
