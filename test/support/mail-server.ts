import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { freePort } from "../../scripts/lib/ports.mjs";

export interface ReceivedMail {
  /** Everyone in the envelope, including recipients of blind copies. */
  recipients: string[];
  raw: string;
  mail: Email;
  isEncrypted: boolean;
}

interface MailServerOptions {
  /** To come back on the same port: nobody else got it meanwhile. */
  port?: number;
  /** Whether it offers STARTTLS, with a certificate that nobody trusts. */
  offersTls?: boolean;
  /** Whether it expects TLS from the first byte on, with that certificate. */
  isTls?: boolean;
  /** The only one that it takes mail from; anyone without it. */
  account?: { user: string; password: string };
  /** Called for each mail before it is accepted; whatever it throws is the response to the sender. */
  onReceive?: (mail: ReceivedMail) => void | Promise<void>;
}

/** A mail server in this process, and what it received. */
export async function startMailServer({
  port,
  offersTls = false,
  isTls = false,
  account,
  onReceive,
}: MailServerOptions = {}) {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    secure: isTls,
    authOptional: account === undefined,
    allowInsecureAuth: true,
    disabledCommands: offersTls ? [] : ["STARTTLS"],
    onAuth: ({ username, password }, _session, done) => {
      if (username === account?.user && password === account?.password) done(null, { user: username });
      else done(new Error("Wrong user or password"));
    },
    onData: async (stream, session, done) => {
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(Buffer.from(chunk));
        const raw = Buffer.concat(chunks).toString("utf8");
        const mail = await PostalMime.parse(raw);
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        const receivedMail = { recipients, raw, mail, isEncrypted: session.secure };
        await onReceive?.(receivedMail);
        received.push(receivedMail);
        done();
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
  server.on("error", () => {});
  const ownPort = port ?? (await freePort());
  await new Promise<void>((resolve) => server.listen(ownPort, "127.0.0.1", resolve));
  return {
    port: ownPort,
    url: `${isTls ? "smtps" : "smtp"}://127.0.0.1:${ownPort}`,
    received,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
