import { UnknownWorkspace } from "../unknown-workspace";

export default function UnknownHost() {
  return <UnknownWorkspace />;
}
