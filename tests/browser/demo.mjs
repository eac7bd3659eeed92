// The demo: every page that links lead to, for visitors and for each of its people, and what people do on it.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { crawl } from "./crawl.mjs";
import { feeds } from "./feeds.mjs";
import { signIn } from "./people.mjs";
import { note, same } from "./report.mjs";
import { DESK, LANGUAGES, NARROW, PHONE, browser, phoneWithoutScripts, shoot, together, visit } from "./visit.mjs";

// The screens that the readme shows: page, language, way.
const SHOTS = new Map([
  ["/ en desk", "home-en-desk"],
  ["/rounds/larkmere-2026/results en phone", "results-en-phone"],
  ["/rounds/larkmere-2026/results ar phone", "results-ar-phone"],
  ["/rounds/larkmere-2026/results es narrow", "results-es-narrow"],
]);

const inLanguage = (path, language) => path + (path.includes("?") ? "&" : "?") + `lang=${language}`;

/** Every page in every language, in every way; then as each of the demo's people. */
export async function demo(server, people, letters) {
  // A decided round first: at home the open ones stand before it, and there are only so many of each shape.
  const paths = await crawl(server.base, { starts: ["/", "/rounds/larkmere-2026", "/rounds/larkmere-2026/results"] });
  console.log(`demo: ${paths.length} pages found by following links`);
  // A phone has every language; a narrow screen and a desk those in which words are longest and lines begin at the right.
  const looks = [...LANGUAGES.map((language) => [PHONE, language]), [NARROW, "es"], [DESK, "en"], [DESK, "ar"]];
  // One look after the other, so that few pages are open at once.
  const ways = looks.flatMap(([way, language]) => paths.map((path) => ({ path, language, way })));
  await together(
    ways.map(({ path, language, way }) => async () => {
      const { page, close } = await visit(server.base, inLanguage(path, language), language, way);
      const shot = SHOTS.get(`${path} ${language} ${way.name}`);
      if (shot) await shoot(page, shot);
      await close();
    }),
  );
  await together(LANGUAGES.map((language) => async () => (await visit(server.base, `/no-such-page?lang=${language}`, language, PHONE, { expect: 404 })).close()));
  await asEachRole(server, people, new Set(paths));
  const results = paths.find((path) => path.endsWith("/results"));
  await onPaper(server.base, results);
  await changesLanguage(server.base);
  await forPrograms(server.base);
  await joins(server.base, letters);
  await filters(server.base, results);
}

/** Everyone the demo names signs in, and every page that only they find is held against the checks. */
async function asEachRole(server, people, known) {
  const found = new Map();
  await together(
    people.map((person) => async () => {
      const context = await phoneWithoutScripts("en");
      const page = await context.newPage();
      same(`${person.role} signs in and arrives`, await signIn(page, server.base, person), "/my");
      const storageState = await context.storageState();
      await context.close();
      const paths = await crawl(server.base, { cookies: storageState.cookies, starts: person.role.startsWith("staff") ? ["/my", "/manage", "/"] : ["/", "/my"], most: 1 });
      found.set(person, { paths, storageState });
    }),
  );
  const own = people.flatMap((person) => {
    const { paths, storageState } = found.get(person);
    const fresh = paths.filter((path) => !known.has(path));
    console.log(`${person.role}: ${fresh.length} pages of their own`);
    fresh.forEach((path) => known.add(path));
    return fresh.map((path) => ({ path, storageState }));
  });
  // In turn: a phone in Arabic without scripts, a narrow screen in Spanish, a desk in English.
  const looks = [[PHONE, "ar"], [NARROW, "es"], [DESK, "en"]];
  await together(
    looks.flatMap(([way, language], turn) =>
      own.filter((_, at) => at % looks.length === turn).map(({ path, storageState }) => async () => {
        await (await visit(server.base, inLanguage(path, language), language, way, { storageState })).close();
      }),
    ),
  );
}

/** Somebody joins in Arabic on a phone, confirms by the link in the letter that comes, and is let in. */
async function joins(base, letters) {
  const address = "samira@people.example";
  const context = await phoneWithoutScripts("ar");
  const page = await context.newPage();
  await page.goto(`${base}/join?lang=ar`);
  await page.fill("input[name=name]", "سميرة الخيالية");
  await page.fill("input[name=email]", address);
  await page.locator("main form button").first().click();
  let link = null;
  for (const patience = Date.now() + 30_000; !link && Date.now() < patience; await new Promise((resolve) => setTimeout(resolve, 200))) {
    // A letter that is still being written has another ending.
    for (const name of (await readdir(letters).catch(() => [])).filter((name) => name.endsWith(".eml"))) {
      const letter = (await readFile(join(letters, name), "utf8")).replace(/=\r?\n/g, "").replaceAll("=3D", "=");
      if (letter.includes(address)) link = letter.match(/\/join\/confirm\?token=[0-9a-f]+/)?.[0] ?? link;
    }
  }
  if (link) {
    await page.goto(base + link);
    await page.locator("main form button").first().click();
    await page.goto(`${base}/my`);
  }
  const where = new URL(page.url()).pathname;
  note("joining by letter", where === "/my" ? [] : [link ? `the link led to ${where}` : "no letter came"]);
  await context.close();
}

/** Calendars, feeds and descriptions of the rounds are what other programs take them for. */
async function forPrograms(base) {
  const page = await browser.newPage();
  await feeds(base, page, note);
  await page.close();
}

/** A printed result keeps its list and drops the furniture. */
async function onPaper(base, path) {
  const context = await browser.newContext({ viewport: { width: 794, height: 1123 }, locale: "en" });
  const page = await context.newPage();
  await page.goto(base + path);
  await page.emulateMedia({ media: "print" });
  const shown = await page.evaluate(() => ({
    navigation: [...document.querySelectorAll("nav, form")].filter((element) => element.getClientRects().length).length,
    heading: document.querySelector("h1")?.getClientRects().length ?? 0,
  }));
  note("the results on paper", [...(shown.navigation ? [`${shown.navigation} menus or forms are printed`] : []), ...(shown.heading ? [] : ["no heading is printed"])]);
  await context.close();
}

/** A person picks Arabic once, without scripts, and stays in it. */
async function changesLanguage(base) {
  const context = await phoneWithoutScripts("en");
  const page = await context.newPage();
  await page.goto(`${base}/rounds`);
  await page.getByRole("button", { name: "العربية" }).or(page.getByRole("link", { name: "العربية" })).first().click();
  const first = await page.evaluate(() => document.documentElement.lang);
  await page.goto(`${base}/`);
  const later = await page.evaluate(() => document.documentElement.lang);
  note("choosing Arabic", first === "ar" && later === "ar" ? [] : [`after the choice the page is in ${first}, the next one in ${later}`]);
  await context.close();
}

/** Filters narrow the list, say so, and can be taken back, without scripts. */
async function filters(base, path) {
  const context = await phoneWithoutScripts("en");
  const page = await context.newPage();
  await page.goto(base + path);
  const rows = () => page.locator(".ranking > li").count();
  const all = await rows();
  const choice = page.locator("form select").first();
  await page.locator(".fold > summary").click();
  const values = await choice.locator("option").evaluateAll((options) => options.map(({ value }) => value).filter(Boolean));
  await choice.selectOption(values[0]);
  await choice.locator("xpath=ancestor::form").locator("button[type=submit], button:not([type])").first().click();
  const some = await rows();
  note("filtering the results", all > 0 && some > 0 && some < all ? [] : [`${all} rows before the filter ${values[0]}, ${some} after`]);
  await context.close();
}
