import { notFound } from "next/navigation";

/** Middleware sends requests for hosts that are not ours here. */
export default function UnknownHostPage() {
  notFound();
}
