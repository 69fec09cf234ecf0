import { NothingHere, UnknownWorkspace } from "../foundation";
import { isWorkspaceUnknown } from "../guards";
import { rootUrl } from "../root-url";

/** Also for someone whose workspace is gone: nothing leads back into it. */
export default async function NotFound() {
  return (await isWorkspaceUnknown()) ? <UnknownWorkspace rootUrl={rootUrl()} /> : <NothingHere />;
}
