export { SuspendedWorkspace as default } from "@/shell/suspended-workspace";
