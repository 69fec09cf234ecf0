import { CopyButton } from "@/components/ui/copy-button";

interface CurlExampleProps {
  /** Without one, the example reads it from where a shell keeps it. */
  apiKey?: string;
  apiUrl: string;
}

/** How the API is called with a key. */
export function CurlExample({ apiKey = "$MMR_API_KEY", apiUrl }: CurlExampleProps) {
  const command = `curl "${apiUrl}/products?limit=10" -H "Authorization: Bearer ${apiKey}"`;
  return (
    <div>
      <h3 className="mb-1.5 font-medium">Try it</h3>
      <div className="flex flex-wrap items-start gap-2">
        <code className="min-w-0 flex-1 basis-72 wrap-anywhere rounded-md border border-line bg-muted px-3 py-2 font-mono text-xs leading-5">
          {command}
        </code>
        <CopyButton text={command} label="Copy command" />
      </div>
    </div>
  );
}
