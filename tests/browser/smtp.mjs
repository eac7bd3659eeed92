// A mail server that takes every letter and keeps it, so that the tests can read what people would.
import { createServer } from "node:net";

/** Listens on a port of its own; `letters` grows as they come in. */
export function mailServer() {
  const letters = [];
  const server = createServer((socket) => {
    let waiting = "";
    let letter = null;
    let inData = false;
    const say = (line) => socket.write(`${line}\r\n`);
    say("220 letters.example ready");
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      waiting += chunk.toString("latin1");
      for (;;) {
        const end = inData ? waiting.indexOf("\r\n.\r\n") : waiting.indexOf("\r\n");
        if (end < 0) return;
        const line = waiting.slice(0, end);
        waiting = waiting.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          letters.push(readLetter(letter.to, line.replaceAll("\r\n..", "\r\n.")));
          say("250 kept");
        } else if (/^(EHLO|HELO)/i.test(line)) say("250 letters.example");
        else if (/^MAIL FROM/i.test(line)) {
          letter = { to: [] };
          say("250 go on");
        } else if (/^RCPT TO/i.test(line)) {
          letter.to.push(line.match(/<(.*)>/)[1]);
          say("250 go on");
        } else if (/^DATA/i.test(line)) {
          inData = true;
          say("354 end with a dot");
        } else if (/^QUIT/i.test(line)) {
          say("221 bye");
          socket.end();
        } else say("250 fine");
      }
    });
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () =>
      resolve({
        url: `smtp://127.0.0.1:${server.address().port}`,
        letters,
        /** The first letter to this address that `wanted` likes, awaited for at most 30 s. */
        async letterTo(address, wanted = () => true) {
          const patience = Date.now() + 30_000;
          for (;;) {
            const found = letters.findLast((letter) => letter.to.includes(address) && wanted(letter));
            if (found) return found;
            if (Date.now() > patience) throw new Error(`no such letter came to ${address}; ${letters.length} came in all: ${letters.map(({ to, subject }) => `${to}: ${subject}`).join("; ")}`);
            await new Promise((again) => setTimeout(again, 100));
          }
        },
        stop: () => new Promise((stopped) => server.close(stopped)),
      }),
    );
  });
}

const fold = (head) => head.replace(/\r\n[ \t]+/g, " ");
const header = (head, name) => fold(head).split("\r\n").find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1).trim() ?? "";

function words(text) {
  return text.replace(/\?=\s+=\?/g, "?==?").replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, way, coded) => {
    const bytes = way.toLowerCase() === "b" ? Buffer.from(coded, "base64") : unquoted(coded.replaceAll("_", " "));
    return bytes.toString("utf8");
  });
}

const unquoted = (text) => Buffer.from(text.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))), "latin1");

function body(part) {
  const split = part.indexOf("\r\n\r\n");
  const [head, text] = [part.slice(0, split), part.slice(split + 4)];
  const way = header(head, "content-transfer-encoding").toLowerCase();
  if (way === "base64") return Buffer.from(text, "base64").toString("utf8");
  return (way === "quoted-printable" ? unquoted(text) : Buffer.from(text, "latin1")).toString("utf8");
}

function readLetter(to, raw) {
  const split = raw.indexOf("\r\n\r\n");
  const head = raw.slice(0, split);
  const boundary = header(head, "content-type").match(/boundary="?([^";]+)/)?.[1];
  const parts = boundary ? raw.split(`--${boundary}`).slice(1, -1).map((part) => part.replace(/^\r\n/, "")) : [raw];
  const of = (type) => parts.find((part) => header(part.slice(0, part.indexOf("\r\n\r\n")), "content-type").startsWith(type));
  return {
    to,
    subject: words(header(head, "subject")),
    id: header(head, "message-id"),
    text: of("text/plain") ? body(of("text/plain")) : "",
    html: of("text/html") ? body(of("text/html")) : "",
  };
}

/** The first link of a letter. */
export const linkOf = (letter) => letter.text.match(/https?:\/\/\S+/)?.[0];
