export { SuspendedWorkspace as default } from "@/components/layout/suspended-workspace";
