export { ClosedPage as default } from "@/components/layout/status-pages";
