export { SuspendedWorkspace as default } from "@/components/layout/status-pages";
