import { rootUrl } from "../root-url";
import { UnknownWorkspace } from "../unknown-workspace";

export default function UnknownHost() {
  return <UnknownWorkspace rootUrl={rootUrl()} />;
}
