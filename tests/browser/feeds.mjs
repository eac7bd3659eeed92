// What programs read: calendars through ical.js (which Thunderbird uses), feeds through the browser's XML, the round as
// schema.org knows it. None of it was written by the code that writes the files.
import ICAL from "ical.js";

const LANGUAGES = ["en", "es", "ar"];
const OCTETS = 75;

async function read(base, path, type) {
  const answer = await fetch(base + path);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const kind = answer.headers.get("content-type");
  if (!answer.ok || kind !== `${type}; charset=utf-8`) throw new Error(`${path} answers ${answer.status} as ${kind}`);
  return bytes;
}

/** RFC 5545, 3.1: lines end with CRLF, none is longer than 75 octets, and no fold splits a letter. */
function lines(bytes) {
  const complaints = [];
  const text = Buffer.from(bytes).toString("latin1");
  if (!text.endsWith("\r\n") || /\r(?!\n)|(?<!\r)\n/.test(text)) complaints.push("a line does not end with CRLF");
  for (const line of text.split("\r\n")) {
    if (line.length > OCTETS) complaints.push(`a line of ${line.length} octets`);
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(line, "latin1"));
    } catch {
      complaints.push("a fold splits a letter");
    }
  }
  return complaints;
}

/** The events by their UIDs, and what is wrong with the calendar. */
function calendar(bytes) {
  const complaints = lines(bytes);
  const root = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)));
  const one = (component, name) => {
    const all = component.getAllProperties(name);
    if (all.length !== 1) complaints.push(`${all.length} ${name} in a ${component.name}`);
    return all[0];
  };
  if (root.name !== "vcalendar" || one(root, "version")?.getFirstValue() !== "2.0") complaints.push("no iCalendar 2.0");
  one(root, "prodid");
  if (root.getFirstProperty("method")) complaints.push("a METHOD makes it a message, which needs an ORGANIZER");
  const zones = new Map(
    root.getAllSubcomponents("vtimezone").map((zone) => {
      for (const rule of zone.getAllSubcomponents()) for (const name of ["dtstart", "tzoffsetfrom", "tzoffsetto"]) one(rule, name);
      return [one(zone, "tzid").getFirstValue(), new ICAL.Timezone(zone)];
    }),
  );
  const events = new Map();
  for (const component of root.getAllSubcomponents("vevent")) {
    const uid = one(component, "uid").getFirstValue();
    if (events.has(uid)) complaints.push(`${uid} stands twice`);
    if (one(component, "dtstamp").getFirstValue().zone !== ICAL.Timezone.utcTimezone) complaints.push(`${uid}: DTSTAMP is not in UTC`);
    const instant = (name) => {
      const property = component.getFirstProperty(name);
      if (!property) return null;
      const time = property.getFirstValue();
      const id = property.getParameter("tzid");
      if (id && !zones.has(id)) complaints.push(`${uid}: no VTIMEZONE ${id}`);
      if (!id && time.zone !== ICAL.Timezone.utcTimezone) complaints.push(`${uid}: ${name} floats`);
      if (id) time.zone = zones.get(id);
      return time.toJSDate().toISOString();
    };
    const [start, end] = [instant("dtstart"), instant("dtend")];
    one(component, "dtstart");
    if (end && end <= start) complaints.push(`${uid} ends before it begins`);
    const url = one(component, "url").getFirstValue();
    if (!URL.canParse(url)) complaints.push(`${uid}: ${url} is no address`);
    events.set(uid, {
      start,
      end,
      url,
      sequence: one(component, "sequence").getFirstValue(),
      summary: one(component, "summary").getFirstValue(),
      description: component.getFirstPropertyValue("description") ?? "",
    });
  }
  return { events, complaints };
}

/** RFC 4287, read by the browser's own XML parser. */
const atom = (page, text) =>
  page.evaluate((text) => {
    const NS = "http://www.w3.org/2005/Atom";
    const complaints = [];
    const tree = new DOMParser().parseFromString(text, "application/xml");
    const feed = tree.documentElement;
    if (tree.querySelector("parsererror") || feed.namespaceURI !== NS || feed.localName !== "feed") return { complaints: ["no Atom feed"], ids: [] };
    const all = (element, name) => [...element.children].filter((child) => child.namespaceURI === NS && child.localName === name);
    const one = (element, name) => {
      const found = all(element, name);
      if (found.length !== 1 || !found[0].textContent.trim()) complaints.push(`${found.length} ${name} in ${element.localName}`);
      return found[0]?.textContent.trim() ?? "";
    };
    const moment = (element, name) => {
      const said = one(element, name);
      if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(said)) complaints.push(`${name} ${said} is not RFC 3339`);
      return Date.parse(said);
    };
    const links = (element, rel) => all(element, "link").filter((link) => (link.getAttribute("rel") ?? "alternate") === rel).map((link) => link.getAttribute("href"));
    one(feed, "title");
    if (!URL.canParse(one(feed, "id"))) complaints.push("the id is no IRI");
    if (!all(feed, "author").some((author) => one(author, "name"))) complaints.push("no author");
    if (links(feed, "self").length !== 1) complaints.push("no link to itself");
    const entries = all(feed, "entry").map((entry) => {
      one(entry, "title");
      if (links(entry, "alternate").length !== 1) complaints.push("an entry without its page");
      return { id: one(entry, "id"), updated: moment(entry, "updated"), href: links(entry, "alternate")[0] };
    });
    const ids = entries.map(({ id }) => id);
    if (new Set(ids).size !== ids.length) complaints.push("an id stands twice");
    const updated = moment(feed, "updated");
    if (entries.length && updated !== Math.max(...entries.map((entry) => entry.updated))) complaints.push("updated is not that of the latest entry");
    if (entries.some((entry, at) => at > 0 && entry.updated > entries[at - 1].updated)) complaints.push("the latest is not first");
    return { complaints, ids, hrefs: entries.map(({ href }) => href), self: links(feed, "self")[0], language: feed.getAttribute("xml:lang") };
  }, text);

// Of schema.org: the properties of each type that a round uses, with those of what it inherits.
const THING = ["@type", "@id", "url", "name", "description", "potentialAction"];
const TYPES = {
  MonetaryGrant: [...THING, "@context", "amount", "funder"],
  MonetaryAmount: [...THING, "currency", "value"],
  Organization: THING,
  ApplyAction: [...THING, "target", "startTime", "endTime"],
};

function linkedData(value) {
  const known = TYPES[value["@type"]];
  if (!known) return [`schema.org/${value["@type"]} is not expected`];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(known.includes(key) ? [] : [`${value["@type"]} has no ${key}`]),
    ...[inner].flat().flatMap((one) => (typeof one === "object" ? linkedData(one) : [])),
    ...(key.endsWith("Time") && Number.isNaN(Date.parse(inner)) ? [`${key} is ${inner}`] : []),
  ]);
}

/** Every calendar, feed and description of the site's rounds, held against the others in every language. */
export async function feeds(base, page, note) {
  await page.goto(`${base}/rounds?lang=en`);
  const slugs = await page.locator("ul.rounds h2 a").evaluateAll((links) => links.map((link) => link.getAttribute("href").split("/").pop()));
  const own = [];
  for (const slug of slugs) if ((await fetch(`${base}/rounds/${slug}/calendar.ics`)).ok) own.push(slug);
  note("rounds with calendars", own.length > 1 ? [] : [`only ${own}`]);
  const whole = Object.fromEntries(await Promise.all(LANGUAGES.map(async (lang) => [lang, calendar(await read(base, `/calendar.ics?lang=${lang}`, "text/calendar"))])));
  for (const lang of LANGUAGES) {
    note(`/calendar.ics in ${lang}`, whole[lang].complaints);
    const { complaints, hrefs, self, language } = await atom(page, new TextDecoder().decode(await read(base, `/feeds/rounds.atom?lang=${lang}`, "application/atom+xml")));
    for (const href of new Set([self, ...hrefs])) if (!(await fetch(href)).ok) complaints.push(`${href} leads nowhere`);
    note(`/feeds/rounds.atom in ${lang}`, language === lang ? complaints : [...complaints, `its language is ${language}`]);
  }
  for (const slug of own) {
    const named = new Map();
    for (const lang of LANGUAGES) {
      const { events, complaints } = calendar(await read(base, `/rounds/${slug}/calendar.ics?lang=${lang}`, "text/calendar"));
      const news = await atom(page, new TextDecoder().decode(await read(base, `/feeds/round-${slug}.atom?lang=${lang}`, "application/atom+xml")));
      await page.goto(`${base}/rounds/${slug}?lang=${lang}`);
      const data = JSON.parse(await page.locator("script[type='application/ld+json']").textContent());
      note(`${slug} as schema.org in ${lang}`, linkedData(data));
      note(`/feeds/round-${slug}.atom in ${lang}`, news.language === lang ? news.complaints : [...news.complaints, `its language is ${news.language}`]);
      for (const [uid, event] of events) {
        const everywhere = whole[lang].events.get(uid);
        if (JSON.stringify(everywhere) !== JSON.stringify(event)) complaints.push(`${uid} differs in the calendar of all rounds`);
        const times = JSON.stringify([event.start, event.end, event.sequence, event.url]);
        if ((named.get(uid) ?? times) !== times) complaints.push(`${uid} differs from language to language`);
        named.set(uid, times);
        const phase = uid.slice(`round-${slug}-`.length).split("@")[0];
        const moves = news.ids.filter((id) => id.includes(`:slip:${phase}:`)).length;
        if (event.sequence !== moves) complaints.push(`${uid} moved ${moves} times and has SEQUENCE ${event.sequence}`);
        if (!event.description.startsWith(data.description ?? "")) complaints.push(`${uid}: the text did not survive: ${event.description}`);
        if (phase === "open") {
          const said = [data.potentialAction.startTime, data.potentialAction.endTime].map((time) => new Date(time).toISOString());
          if (JSON.stringify(said) !== JSON.stringify([event.start, event.end])) complaints.push(`${uid} is at ${event.start}, the page says ${said}`);
        }
      }
      if (events.size === 0) complaints.push("no dates");
      note(`/rounds/${slug}/calendar.ics in ${lang}`, complaints);
    }
  }
}
