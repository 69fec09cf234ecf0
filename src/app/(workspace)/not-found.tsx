import { rootUrl } from "../root-url";
import { UnknownWorkspace } from "../unknown-workspace";

export default function WorkspaceNotFound() {
  return <UnknownWorkspace rootUrl={rootUrl()} />;
}
