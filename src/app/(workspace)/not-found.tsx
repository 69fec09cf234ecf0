import { UnknownWorkspace } from "../unknown-workspace";

export default function WorkspaceNotFound() {
  return <UnknownWorkspace />;
}
