// Finds pages by following links, as a person would.
import { note } from "./report.mjs";

/** What makes pages alike: names and ids are one place. */
const shapeOf = (path) =>
  path
    .replace(/\?.*/, "?")
    .replace(/(\/(?:rounds|proposals|organisations|programmes|letters|question|feeds|form|rubric|preview)\/)[^/?]+/g, "$1*")
    .replace(/[0-9a-z]{26}/g, "*");

/**
 * Every page of a site that links lead to from its home page, at most so many of each shape; as the person with these
 * cookies. `read` gets the text of each, and of all else that is text; `within` is where every address begins, `follow`
 * whether links are followed at all; `mayFail` is said of starts that are not there for everybody.
 */
export async function crawl(base, { cookies = [], starts = ["/"], most = 2, within = "/", follow = true, mayFail = false, read = () => {} } = {}) {
  const seen = new Set();
  const shapes = new Map();
  const queue = [...starts];
  const found = [];
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  while (queue.length > 0) {
    const path = queue.shift();
    if (seen.has(path)) continue;
    seen.add(path);
    const answer = await fetch(base + path, { headers: { "accept-language": "en", ...(cookie && { cookie }) }, redirect: "manual" });
    if (answer.status >= 300 && answer.status < 400) {
      const target = new URL(answer.headers.get("location"), base + path);
      if (target.origin === base) queue.push(target.pathname + target.search);
      continue;
    }
    if (!answer.ok && !(mayFail && starts.includes(path))) note(path, [`a link leads to ${answer.status}`]);
    const type = answer.headers.get("content-type") ?? "";
    if (!type.startsWith("text/html")) {
      read(path, /text|json|xml|csv/.test(type) ? await answer.text() : "");
      continue;
    }
    const shape = shapeOf(path);
    const count = shapes.get(shape) ?? 0;
    if (count >= most) continue;
    shapes.set(shape, count + 1);
    found.push(path);
    const html = await answer.text();
    read(path, html);
    if (!follow) continue;
    for (const [, href] of html.matchAll(/<a\b[^>]*\shref="([^"]+)/g)) {
      const target = new URL(href.replaceAll(/&(amp|#38);/g, "&"), base + path);
      if (target.origin === base && !target.searchParams.has("lang") && target.pathname.startsWith(within)) queue.push(target.pathname + target.search);
    }
  }
  return found;
}
