// Two organisations write a proposal, sign it and send it, on phones without scripts, one of them in Arabic; whoever is
// nobody to it finds no trace. What they leave behind is there for the walk over every page.
import { signIn } from "./people.mjs";
import { note, same } from "./report.mjs";
import { PHONE, browserOf, phoneWithoutScripts, together } from "./visit.mjs";

const ROUND = "neighbors-first";
const LEAD = "lead of a community kitchen";
const PARTNER = "lead of a school";
const OUTSIDERS = ["lead of a firm", "staff of the foundation", "reviewer of the county"];

async function signedIn(base, people, role, language, context) {
  const page = await (context ?? (await phoneWithoutScripts(language))).newPage();
  same(`${role} signs in to write`, await signIn(page, base, people.find((one) => one.role === role)), "/my");
  await page.goto(`${base}/my?lang=${language}`);
  return page;
}

/** Sends the form that holds this field or button, by its last button; tells where that led. */
async function send(page, inside) {
  await page.locator(`main form:has(${inside})`).last().locator("button").last().click();
  await page.waitForLoadState();
  return new URL(page.url()).pathname;
}

export async function coalition(base, people) {
  const lead = await signedIn(base, people, LEAD, "en");
  const proposal = await begin(base, lead);
  if (!proposal) return;
  await write(base, lead, proposal);
  const partner = await signedIn(base, people, PARTNER, "ar");
  await bringIn(base, lead, partner, proposal);
  await outside(base, people, proposal);
  await types(base, people, proposal);
  await lead.context().close();
  await partner.context().close();
}

/** A draft after the questions that a group asks itself; its address. */
async function begin(base, page) {
  await page.goto(`${base}/my/proposals/new?round=${ROUND}`);
  for (const yes of await page.locator("main input[type=radio][value=yes]").all()) await yes.check();
  const path = await send(page, "input[type=radio]");
  const proposal = path.match(/^\/my\/proposals\/[0-9a-z]{26}/)?.[0];
  note("beginning a proposal", proposal ? [] : [`it led to ${path}`]);
  return proposal;
}

async function write(base, page, proposal) {
  await page.goto(`${base}${proposal}/write`);
  await page.fill("[name=title]", "One kitchen, two doors");
  await page.fill("[name=summary]", "The kitchen cooks where the school eats.\n\n- **Forty** meals a day");
  await page.fill("[name=served]", "Forty families between the school and the harbor.");
  await send(page, "[name=title]");
  same("the title that was written", await page.goto(`${base}${proposal}/write`).then(() => page.inputValue("[name=title]")), "One kitchen, two doors");
  await page.goto(`${base}${proposal}/budget`);
  await page.fill("[name='budget[l1].what']", "Two cooks");
  await page.fill("[name='budget[l1].wanted']", "much");
  await send(page, "[name='budget[l1].wanted']");
  const kept = await page.inputValue("[name='budget[l1].wanted']");
  same("an amount that is none is kept and told at its field", [kept, (await page.locator("main .error").count()) > 0].join(), "much,true");
}

/** The school is asked in, sees what it needs, and says yes in Arabic; then it writes its own part. */
async function bringIn(base, lead, partner, proposal) {
  await lead.goto(`${base}${proposal}/partners`);
  await lead.fill("[name=organization]", "lantern-hill-school");
  await lead.selectOption("select[name=role]", "partner");
  await send(lead, "[name=organization]");
  await partner.goto(`${base}${proposal}/partners`);
  const accept = partner.locator("form[action$='/accept'] button").first();
  note("the school finds its invitation", (await accept.count()) === 1 ? [] : ["there is no button that accepts"]);
  if ((await accept.count()) !== 1) return;
  await accept.click();
  await partner.goto(`${base}${proposal}/partners`);
  same("the partner reads in Arabic", await partner.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`), "ar rtl");
  const own = await partner.locator(`main a[href^='${proposal}/partners/']`).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const written = [];
  for (const href of new Set(own)) {
    await partner.goto(base + href);
    const gives = partner.locator("main textarea[name$='.gives']");
    if ((await gives.count()) === 0) continue;
    await gives.fill("مطبخ المدرسة وثلاث ساعات كل يوم.");
    await send(partner, "textarea[name$='.gives']");
    await partner.goto(base + href);
    written.push(await partner.locator("main textarea[name$='.gives']").inputValue());
  }
  same("what the school gives, in its own words, on the one part that is its own", written.join(), "مطبخ المدرسة وثلاث ساعات كل يوم.");
}

/** To everybody else there is nothing. */
async function outside(base, people, proposal) {
  await together(
    OUTSIDERS.map((role) => async () => {
      const page = await signedIn(base, people, role, "en");
      const found = [];
      for (const rest of ["", "/write", "/partners", "/history", "/files"]) found.push((await page.goto(base + proposal + rest)).status());
      await page.goto(`${base}/manage/rounds/${ROUND}/screening`);
      const seen = (await page.locator("body").innerText()).includes("One kitchen");
      same(`what ${role} finds of somebody else's draft`, [...found, seen].join(), "404,404,404,404,404,false");
      await page.context().close();
    }),
  );
}

/** With scripts a field is saved as it is typed, without a button. */
async function types(base, people, proposal) {
  const page = await signedIn(base, people, LEAD, "en", await browserOf(PHONE, "en"));
  await page.goto(`${base}${proposal}/write`);
  const saved = page.waitForResponse((answer) => answer.url().includes("/fields/title"));
  await page.fill("[name=title]", "One kitchen, three doors");
  await page.locator("[name=summary]").focus();
  same("a field that was typed is sent by itself", (await saved).status(), 200);
  await page.reload();
  same("and is there afterwards", await page.inputValue("[name=title]"), "One kitchen, three doors");
  await page.context().close();
}
