export { NothingHere as default } from "@/components/layout/status-pages";
