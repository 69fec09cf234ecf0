import { UnknownWorkspace } from "@/components/ui/status-pages";
import { rootUrl } from "../root-url";

export default function UnknownHost() {
  return <UnknownWorkspace rootUrl={rootUrl()} />;
}
