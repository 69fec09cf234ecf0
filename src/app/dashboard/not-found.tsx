export { NothingHere as default } from "@/components/ui/status-pages";
