// Staff of two funders make this year's round of last year's, are stopped by a guardrail, fix it, announce together,
// and amend together; whoever follows reads of it in their language, from a real mail server.
import { createHash } from "node:crypto";
import { signIn } from "./people.mjs";
import { note, same, says } from "./report.mjs";
import { freePort, start } from "./server.mjs";
import { linkOf, mailServer } from "./smtp.mjs";
import { DESK, NARROW, PHONE, browserOf, holds, press, shoot } from "./visit.mjs";

const LAST = "neighbors-first";
const NEXT = "neighbors-first-next-year";
const FOLLOWER = "amira@followers.larkmere.example";

export async function announce(binary, county, people) {
  const mail = await mailServer();
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const settings = { TAAWUN_DATA_DIR: county, TAAWUN_LISTEN: `127.0.0.1:${port}`, TAAWUN_BASE_URL: base, TAAWUN_SMTP_URL: mail.url, TAAWUN_MAIL_FROM: "Larkmere Together <rounds@larkmere.example>" };
  const server = await start(binary, ["serve"], settings, port);
  try {
    await follow(base, mail);
    const foundation = await signedIn(base, people, "staff of the foundation", DESK, "en");
    const government = await signedIn(base, people, "staff of the county", NARROW, "es");
    await cloneAndWeigh(foundation);
    await nameReviewers(foundation, government, people);
    await announceTogether(foundation, government);
    await readInPublic(base);
    await toldInArabic(mail, "announced");
    await amendTogether(foundation, government);
    await moveADate(government);
    await toldInArabic(mail, "moved");
    await foundation.context().close();
    await government.context().close();
  } finally {
    same("the server of the announced round stops when asked and exits with", await server.stop(), 0);
    await mail.stop();
  }
}

async function signedIn(base, people, role, way, language) {
  const person = people.find((one) => one.role === role);
  const context = await browserOf({ ...way, baseURL: base }, language);
  const page = await context.newPage();
  await page.goto(`/?lang=${language}`);
  same(`${role} signs in and arrives`, await signIn(page, base, person), "/my");
  return page;
}

const lang = (page) => page.evaluate(() => document.documentElement.lang);
const words = (page) => page.locator("main").innerText();
const pathOf = (page) => new URL(page.url()).pathname;

/** Somebody without an account, with a phone in Arabic and no scripts, asks for letters and confirms by one. */
async function follow(base, mail) {
  const context = await browserOf({ ...PHONE, baseURL: base }, "ar");
  await context.route("**/*.js", (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`/rounds/${LAST}/follow?lang=ar`);
  await page.fill("input[name=email]", FOLLOWER);
  await page.check("input[name=area]");
  await press(page, page.locator("main form button"));
  note("the answer to who wants to follow", await holds(page, "ar", PHONE));
  const letter = await mail.letterTo(FOLLOWER);
  says("the letter that asks for a yes is right to left", letter.html, 'dir="rtl"');
  await page.goto(linkOf(letter));
  await press(page, page.locator("main form button"));
  note("the page of who follows now", await holds(page, "ar", PHONE));
  await context.close();
}

/** Clones last year's round, tries 50/30/10/10, is told beside the field, and saves 35/25/10/30. */
async function cloneAndWeigh(page) {
  await page.goto(`/manage/rounds/${LAST}`);
  await press(page, page.locator(`a[href="/manage/rounds/${LAST}/clone"]`));
  await page.fill("input[name=slug]", NEXT);
  await press(page, page.locator("main form .button"));
  same("cloning leads to", pathOf(page), `/manage/rounds/${NEXT}`);
  note("the new round as a whole", await holds(page, "en", DESK));

  await press(page, page.locator(`nav.parts a[href="/manage/rounds/${NEXT}/rules"]`));
  same("half for the foundation is answered with", await weigh(page, { foundation: 50, government: 30, panel: 10, vote: 10 }), 422);
  says("beside the foundation's weight", await page.locator('[id="fault-weights.foundation"]').innerText(), "40");
  says("beside the vote's weight", await page.locator('[id="fault-weights.vote"]').innerText(), "20");
  same("what was typed is still there", await page.inputValue('input[name="weights.foundation"]'), "50");
  note("the rules that were refused", await holds(page, "en", DESK));
  await shoot(page, "guardrail-en-desk");
  same("weights within the guardrails are answered with", await weigh(page, { foundation: 35, government: 25, panel: 10, vote: 30 }), 200);
  same("nothing is wrong any more", await page.locator(".notice.wrong").count(), 0);
}

async function weigh(page, weights) {
  for (const [bloc, share] of Object.entries(weights)) await page.fill(`input[name="weights.${bloc}"]`, String(share));
  return press(page, page.locator("main form .button").last());
}

/** Each funder fills its own seat, and one of them the community's. */
async function nameReviewers(foundation, government, people) {
  const name = async (page, reviewer, seat) => {
    await page.goto(`/manage/rounds/${NEXT}/people`);
    await page.fill("input[name=email]", people.find(({ role }) => role === reviewer).email);
    await page.selectOption("select[name=role]", "reviewer");
    await page.selectOption("select[name=funder]", seat);
    same(`naming the ${reviewer} is answered with`, await press(page, page.locator("form:has(input[name=email]) .button")), 200);
  };
  await name(foundation, "reviewer of the foundation", { index: 0 });
  await name(government, "reviewer of the county", { index: 0 });
  await name(foundation, "reviewer of the community", "");
  note("the people of the round", await holds(foundation, "en", DESK));
}

const sign = (page) => page.locator("main form:has(input[name=funder]) .button").first();

/** One person of each funder signs the same text; neither can sign for both. */
async function announceTogether(foundation, government) {
  await foundation.goto(`/manage/rounds/${NEXT}/announce`);
  const ready = await foundation.locator("code.hash").count();
  note("a cloned round can be announced", ready ? [] : [`the page says: ${(await words(foundation)).slice(0, 1500)}`]);
  const hash = await foundation.locator("code.hash").innerText({ timeout: 1000 });
  note("the page on which funders sign", await holds(foundation, "en", DESK));
  same("a first signature is answered with", await press(foundation, sign(foundation)), 200);
  same("the first signer can sign for nobody else", await sign(foundation).count(), 0);
  const early = await foundation.request.get(`/rounds/${NEXT}`, { headers: { cookie: "" } });
  same("before the second signature nobody finds the round", early.status(), 404);

  await government.goto(`/manage/rounds/${NEXT}/announce`);
  same("both see the same text", await government.locator("code.hash").innerText(), hash);
  note("the page on which funders sign, in Spanish", await holds(government, "es", NARROW));
  await press(government, sign(government));
  same("the second signature leads to", pathOf(government), `/rounds/${NEXT}/rules`);
}

/** Anyone reads the rules, and their hash is that of the file. */
async function readInPublic(base) {
  const context = await browserOf({ ...PHONE, baseURL: base }, "ar");
  const page = await context.newPage();
  await page.goto(`/rounds/${NEXT}/rules?lang=ar`);
  note("the rules in public, in Arabic on a phone", await holds(page, "ar", PHONE));
  const file = await page.request.get(`/rounds/${NEXT}/rules/1/constitution.json`);
  const bytes = await file.body();
  same("the hash on the page is that of the file", await page.locator("code.hash").first().innerText(), createHash("sha256").update(bytes).digest("hex"));
  const { rules } = JSON.parse(bytes).parts;
  same("the weights in the file", ["foundation", "government", "panel", "vote"].map((bloc) => rules.weights[bloc]).join("/"), "3500/2500/1000/3000");
  await page.goto(`/rounds/${NEXT}?lang=ar`);
  note("the announced round, in Arabic on a phone", await holds(page, "ar", PHONE));
  await context.close();
}

/** The follower's letter is in Arabic, in both its forms, and its link leads to the round. */
async function toldInArabic(mail, what) {
  const letter = await mail.letterTo(FOLLOWER, ({ text }) => text.includes(`/rounds/${NEXT}`) && (what === "announced" || text.includes("العبّارة")));
  says(`the letter of what was ${what} is right to left`, letter.html, 'lang="ar" dir="rtl"');
  note(`the subject of what was ${what}`, /\p{Script=Arabic}/u.test(letter.subject) ? [] : [`no Arabic in «${letter.subject}»`]);
  same(`there is one letter of what was ${what}`, new Set(mail.letters.filter(({ to, subject }) => to.includes(FOLLOWER) && subject === letter.subject).map(({ id }) => id)).size, 1);
}

/** An amendment changes nothing until the second funder signs. */
async function amendTogether(foundation, government) {
  await foundation.goto(`/manage/rounds/${NEXT}/amendments/rules`);
  await foundation.fill('input[name="weights.foundation"]', "30");
  await foundation.fill('input[name="weights.vote"]', "35");
  await foundation.fill("#field-reason", "Groups asked that the vote weigh a little more than last year.");
  await press(foundation, foundation.locator('form[action$="/amendments/rules"] .cluster .button[name=act]'));
  note("the amendment that waits", await holds(foundation, "en", DESK));
  await press(foundation, sign(foundation));
  const second = `/rounds/${NEXT}/rules/2`;
  const before = await foundation.request.get(second);
  same("with one signature there is no second version", before.status(), 404);
  same("whoever signed it cannot sign for the other funder", await sign(foundation).count(), 0);

  await government.goto(`/manage/rounds/${NEXT}/amendments`);
  await press(government, sign(government));
  const after = await government.request.get(`${second}/constitution.json`);
  same("with both signatures the second version weighs the vote", JSON.parse(await after.body()).parts.rules.weights.vote, 3500);
  await government.goto(`/rounds/${NEXT}/rules`);
  note("amended rules in public", await holds(government, "es", NARROW));
}

/** A promised date moves a day, with its reason, and the old date stays beside the new one. */
async function moveADate(page) {
  await page.goto(`/manage/rounds/${NEXT}/promises`);
  const date = page.locator("details.card", { has: page.locator('input[name=phase][value=vote] ~ input[name=edge][value=end]') });
  await date.locator("summary").click();
  const to = date.locator("input[name=to]");
  const old = await to.inputValue();
  const later = new Date(Date.parse(`${old}:00Z`) + 24 * 3_600_000).toISOString().slice(0, 16);
  await to.fill(later);
  await date.locator("textarea[name=reason]").fill("لا تعمل العبّارة في الأسبوع الأخير.");
  await date.locator("select[name=language]").selectOption("ar");
  same("moving a date is answered with", await press(page, date.locator(".button")), 200);
  await page.goto(`/rounds/${NEXT}`);
  says("the round's page tells why the date moved", await words(page), "العبّارة");
  same("the page that tells it is in", await lang(page), "es");
}
