import { UnknownWorkspace } from "@/components/ui/status-pages";
import { rootUrl } from "../root-url";

export default function WorkspaceNotFound() {
  return <UnknownWorkspace rootUrl={rootUrl()} />;
}
