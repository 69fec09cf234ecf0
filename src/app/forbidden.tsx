export { ClosedPage as default } from "@/components/ui/status-pages";
