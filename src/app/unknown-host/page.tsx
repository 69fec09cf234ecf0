import { notFound } from "next/navigation";

/** Middleware rewrites requests for unknown hosts to this page. */
export default function UnknownHostPage() {
  notFound();
}
