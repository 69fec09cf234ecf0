export type { AppErrorCode } from "@/lib/app-error";
export type { Api } from "./api";
export type { ApiInput, ApiOutput, ApiPath, CallOptions } from "./calls";
export { type Client, type ClientOptions, type Credentials, createClient, type Viewer } from "./client";
export { MmrError, type MmrErrorCode } from "./error";
export type { RetryOptions } from "./retry";
export type { Tokens } from "./session";
export type { Workspace } from "./workspace";
