import { CopyButton } from "@/components/ui/copy-button";

interface CurlExampleProps {
  /** Without a key, the example reads it from an environment variable. */
  apiKey?: string;
  apiUrl: string;
  title: string;
  copyLabel: string;
}

/** An example call with an API key. */
export function CurlExample({ apiKey = "$MMR_API_KEY", apiUrl, title, copyLabel }: CurlExampleProps) {
  const command = `curl "${apiUrl}/products?limit=10" -H "Authorization: Bearer ${apiKey}"`;
  return (
    <div>
      <h3 className="mb-1.5 font-medium">{title}</h3>
      <div className="flex flex-wrap items-start gap-2">
        <code className="min-w-0 flex-1 basis-72 wrap-anywhere rounded-md border border-line bg-muted px-3 py-2 font-mono text-xs leading-5">
          {command}
        </code>
        <CopyButton text={command} label={copyLabel} />
      </div>
    </div>
  );
}
