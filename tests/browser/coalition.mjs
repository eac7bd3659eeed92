// Five people of five organisations write a proposal, sign it, send it in the last minute before the deadline, and one of
// them signs two days later; two read and write Arabic, on phones without scripts. Staff send it back once and take it.
// Whoever is nobody to a draft finds no trace of it.
import { clockIn } from "./clock.mjs";
import { CAST, OWN, allRead, byKey, enters, fill, others, save, signs } from "./coalition_cast.mjs";
import { answered, sentInTheLastMinute, signsTwoDaysLater } from "./coalition_sent.mjs";
import { unseen } from "./coalition_unseen.mjs";
import { note, same, says } from "./report.mjs";
import { freePort, start } from "./server.mjs";
import { linkOf, mailServer } from "./smtp.mjs";
import { arrive, look, press, shoot, together } from "./visit.mjs";
import { words } from "./words.mjs";

const ROUND = "neighbors-first";
const TITLE = "One kitchen, two doors";

/** Everything on a server of its own, over the data of a demo that nobody serves now. */
export async function coalition(binary, county, people) {
  const clock = await clockIn(county);
  if (!clock) {
    if (process.env.CI) note("a proposal in the last minute", ["libfaketime, which turns the server's clock, is not on this machine"]);
    else console.log("skipped: five organisations and a deadline (libfaketime is not on this machine)");
    return;
  }
  const mail = await mailServer();
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const settings = { TAAWUN_DATA_DIR: county, TAAWUN_LISTEN: `127.0.0.1:${port}`, TAAWUN_BASE_URL: base, TAAWUN_SMTP_URL: mail.url, TAAWUN_MAIL_FROM: "Larkmere Together <rounds@larkmere.example>", ...clock.settings };
  const server = await start(binary, ["serve"], settings, port);
  const story = { base, clock, mail, people, round: ROUND, title: TITLE, cast: CAST.map((one) => ({ ...one })), proposal: null };
  try {
    // What these begin meanwhile must not be seen either. Whoever joins gets a letter that is nobody's secret: afterwards.
    await Promise.all([unseen(story), beginsAndInvites(story)]);
    await Promise.all([joinsByLetter(story), accept(story)]);
    await writes(story);
    await asksAgainBeforeTheCoreChanges(story);
    await sharesAddUp(story);
    await dropsOneSignature(story);
    await sentInTheLastMinute(story);
    await signsTwoDaysLater(story);
    await answered(story);
  } finally {
    same("the server of the coalition stops when asked and exits with", await server.stop(), 0);
    await mail.stop();
  }
}

// A small green picture.
const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR42mPgddAkCTGMahjVMHw1AAChnHYBfmfrewAAAABJRU5ErkJggg==", "base64");

async function beginsAndInvites(story) {
  await together(story.cast.filter(({ role }) => role).map((one) => () => enters(story, one)), 2);
  await begins(story);
  await invites(story);
}

/** The questions that a group asks itself explain a no; then there is a draft. */
async function begins(story) {
  const { page } = byKey(story, "school");
  await page.goto("/my/proposals");
  await press(page, page.locator(`main a[href="/my/proposals/new?round=${ROUND}"]`));
  await look(page, "before a proposal is begun");
  const yes = () => page.locator("main input[type=radio][value=yes]");
  for (const one of await yes().all()) await one.check();
  await page.locator("main input[type=radio][value=no]").last().check();
  await press(page, page.locator("main form:has(input[type=radio]) .button"));
  same("a no to oneself is explained", await page.locator("#doubts li").count(), 1);
  await look(page, "a no to oneself");
  await yes().last().check();
  await press(page, page.locator("main form:has(input[type=radio]) .button"));
  story.proposal = new URL(page.url()).pathname.match(/^\/my\/proposals\/[0-9a-z]{26}/)?.[0];
  if (!story.proposal) throw new Error(`beginning a proposal led to ${page.url()}`);
  await look(page, "an empty draft");
}

/** Three who are registered and one by e-mail; a name that is none is told at its field. */
async function invites(story) {
  const { page } = byKey(story, "school");
  await page.goto(`${story.proposal}/partners`);
  const send = () => press(page, page.locator("#invite form .button"));
  await page.fill("[name=organization]", "no such kitchen");
  await send();
  same("an organisation that there is none of is told at its field, and kept", `${await page.locator("#fault-organization").count()} ${await page.inputValue("[name=organization]")}`, "1 no such kitchen");
  for (const one of others(story)) {
    if (one.role) await page.fill("[name=organization]", one.called);
    else {
      await page.fill("[name=organization]", "");
      await page.fill("[name=email]", one.email);
      await page.fill("#field-name", one.called);
      await page.selectOption("#field-language", one.language);
    }
    await page.selectOption("#field-role", one.as ?? "partner");
    await send();
  }
  same("so many are asked", await page.locator("main li.card form[action$='/uninvite']").count(), 4);
  await look(page, "four are asked to take part");
}

/** Whoever is registered finds what they are asked among what is theirs, and takes part. */
async function accept(story) {
  await together(
    others(story).filter(({ role }) => role).map((one) => async () => {
      const { page } = one;
      await page.goto("/my/proposals");
      await press(page, page.locator(`main a[href^="${story.proposal}"]`).first());
      await page.goto(`${story.proposal}/partners`);
      await look(page, `${one.key} is asked`);
      await press(page, page.locator("main form[action$='/accept'] button"));
      await look(page, `${one.key} takes part`);
    }),
    2,
  );
}

/** Somebody who is not here yet: a letter, a name, an organisation, and yes; all of it in Arabic on a phone. */
async function joinsByLetter(story) {
  const one = byKey(story, "sewing");
  const { base, mail, proposal } = story;
  one.page = await arrive(base, one.way, one.language);
  const { page } = one;
  const letter = await mail.letterTo(one.email);
  says("the invitation by e-mail is right to left", letter.html, 'lang="ar" dir="rtl"');
  const invitation = linkOf(letter);
  await page.goto(`/join?lang=${one.language}`);
  await page.fill("input[name=name]", one.name);
  await page.fill("input[name=email]", one.email);
  await press(page, page.locator("main form .button").first());
  await page.goto((await mail.letterTo(one.email, ({ text }) => text.includes("/join/confirm"))).text.match(/https?:\/\/\S+\/join\/confirm\S+/)[0]);
  await press(page, page.locator("main form button").first());
  await page.goto(invitation);
  await look(page, "an invitation to somebody who speaks for nobody yet");
  await page.goto("/my/organisations/new");
  await page.fill("input[name=name]", one.called);
  await page.selectOption("select[name=kind]", "community_group");
  await page.fill("textarea[name=about]", "نخيط ونعلّم الخياطة كل خميس. خيالية مثل كل شيء هنا.");
  await press(page, page.locator("main form[action*='organisations'] .button").last());
  await page.goto(invitation);
  await look(page, "an invitation by letter");
  await shoot(page, "invitation-ar-phone");
  await press(page, page.locator("main form[action$='/accept'] .button"));
  same("whoever came by letter takes part", new URL(page.url()).pathname, `${proposal}/partners`);
}

/** Each partner's place in the proposal, by its name on the page of partners. */
async function seats(story) {
  const { page } = byKey(story, "school");
  await page.goto(`${story.proposal}/partners`);
  const found = await page.locator("main li.card[id^=partner-]").evaluateAll((cards) => cards.map((card) => [card.querySelector("h3").textContent.trim(), card.id.slice("partner-".length)]));
  for (const one of story.cast) one.seat = new Map(found).get(one.called);
  same("all five take part", story.cast.filter(({ seat }) => seat).length, 5);
  await look(page, "five partners");
}

/** The lead writes for all; each writes its own part, which nobody else can; they comment and attach. */
async function writes(story) {
  await seats(story);
  const { page } = byKey(story, "school");
  await page.goto(`${story.proposal}/answers`);
  const saved = page.waitForResponse((answer) => answer.url().endsWith("/fields/title"));
  await page.fill("[name=title]", TITLE);
  await page.locator("[name=summary]").focus();
  same("a field that was typed is sent by itself", (await saved).status(), 200);
  await page.reload();
  same("and is there afterwards", await page.inputValue("[name=title]"), TITLE);
  await fill(page, {
    summary: "The kitchen cooks where the school eats.\n\n- **Forty** meals a day\n- a table for homework",
    served: "Forty families between the school and the harbor.",
    "answer.name": TITLE,
    "answer.change": "Children eat before they learn, and their parents meet.",
    "answer.steps": "First the stove, then the tables, then the neighbors. If half goes wrong we cook outside.",
    "answer.reach": "160",
    "answer.outcomes[l1].indicator": "Meals a day",
    "answer.outcomes[l1].baseline": "0",
    "answer.outcomes[l1].target": "40",
    "answer.outcomes[l1].unit": "meals",
    "answer.outcomes[l1].by": "2028-06-30",
  });
  for (const name of ["areas", "answer.areas", "answer.who"]) await page.locator(`[name="${name}"]`).first().check();
  await save(page, "[name=title]");
  await look(page, "the answers of a proposal");
  await budget(story);
  await together(story.cast.map((one) => () => writesOwnPart(story, one)), 3);
  await Promise.all([comments(story), attaches(story)]);
}

const shareOf = (one) => `[name="partner.${one.seat}.share"]`;

/** Costs, and a share for each who takes one; an amount that is none is kept and told at its field. */
async function budget(story) {
  const { page } = byKey(story, "school");
  await page.goto(`${story.proposal}/budget`);
  const wanted = page.locator('[name="budget[l1].wanted"]');
  await page.fill('[name="budget[l1].what"]', "Two cooks");
  await wanted.fill("much");
  await page.fill('[name="budget[l1].least"]', "40000");
  await page.selectOption('[name="budget[l1].category"]', "people");
  await save(page, '[name="budget[l1].wanted"]');
  same("an amount that is none is kept and told at its field", `${await wanted.inputValue()} ${await page.locator('[id="wrong-budget[l1].wanted"]').count()}`, "much 1");
  await wanted.fill("60000");
  for (const one of story.cast.filter(({ share }) => share)) await page.fill(shareOf(one), one.share);
  await save(page, '[name="budget[l1].wanted"]');
  await look(page, "money that is not all shared out");
}

/** What a partner gives and gains. Its people have the fields, and nobody else. */
async function writesOwnPart(story, one) {
  const { page, seat } = one;
  const own = OWN[one.language];
  await page.goto(`${story.proposal}/partners/${seat}`);
  await fill(page, Object.fromEntries(["duties", "gives", "gains", "loss"].map((field) => [`partner.${seat}.${field}`, own[field]])));
  await page.fill(`[name="partner.${seat}.answer.give-and-gain"]`, own.answer);
  await save(page, "textarea[name$='.gives']");
  await page.goto(`${story.proposal}/partners/${seat}`);
  same(`what ${one.key} gives, in its own words`, await page.inputValue("textarea[name$='.gives']"), own.gives);
  await look(page, `the part of ${one.key}`);
  const theirs = story.cast.find((other) => other !== one);
  await page.goto(`${story.proposal}/partners/${theirs.seat}`);
  same(`${one.key} has no field for what another gives`, await page.locator("[name$='.gives']").count(), 0);
}

/** One says something about a field in Arabic, on a phone; the lead settles it. */
async function comments(story) {
  const [school, kitchen] = [byKey(story, "school"), byKey(story, "kitchen")];
  const field = `${story.proposal}/history/summary`;
  await kitchen.page.goto(field);
  await kitchen.page.fill("textarea[name=comment]", "هل نكتب خمسين وجبة؟");
  await press(kitchen.page, kitchen.page.locator("form[action$='/comments'] button"));
  await look(kitchen.page, "a comment on a field");
  await school.page.goto(field);
  says("the lead reads the comment", await school.page.locator("main").innerText(), "هل نكتب خمسين وجبة؟");
  await press(school.page, school.page.locator("form[action$='/settle'] button"));
  same("a settled comment", await school.page.locator("form[action$='/settle']").count(), 0);
}

/** A picture for one question, from a partner. */
async function attaches(story) {
  const { page } = byKey(story, "fishers");
  await page.goto(`${story.proposal}/files`);
  await page.selectOption("#field-field", "answer.picture");
  await page.setInputFiles("#field-file", { name: "kitchen.png", mimeType: "image/png", buffer: PICTURE });
  await press(page, page.locator("main form[enctype] .button"));
  await page.goto(`${story.proposal}/files`);
  says("what was attached is there", await page.locator("main").innerText(), "kitchen.png");
  await look(page, "a file that is attached");
}

/** One signed; before the lead changes what all sign, the page names who is asked again; then that one is. */
async function asksAgainBeforeTheCoreChanges(story) {
  const [school, kitchen] = [byKey(story, "school"), byKey(story, "kitchen")];
  await signs(story, kitchen);
  await allRead(story, "one has signed", ({ key }) => (key === "kitchen" ? "signed" : "missing"));
  const { page } = school;
  await page.goto(`${story.proposal}/answers`);
  for (const field of ["title", "summary", "served", "answer.outcomes"]) says(`before ${field} changes the page says who signs again`, await page.locator(`[id="field-${field}"]`).innerText(), words("en", "coalition-field-asks").split(":")[0]);
  says("and names them", await page.locator("#field-title").innerText(), kitchen.called);
  await page.fill("[name=served]", "Fifty families between the school and the harbor.");
  await save(page, "[name=title]");
  await kitchen.page.goto(`${story.proposal}/sign`);
  same("the page shows what changed since one signed", `${await kitchen.page.locator("main del").first().innerText()} ${await kitchen.page.locator("main ins").first().innerText()}`, "Forty Fifty");
  await look(kitchen.page, "what changed since one signed");
  await shoot(kitchen.page, "signing-ar-phone", "main h2");
  await school.page.goto(`${story.proposal}/partners`);
  await press(school.page, school.page.locator("form[action$='/ask-to-sign'] button"));
  await together(story.cast.map((one) => () => signs(story, one)), 3);
  await allRead(story, "all have signed", () => "signed");
}

/** Shares that do not add up stop nobody from writing, and everybody from sending. */
async function sharesAddUp(story) {
  const { page } = byKey(story, "school");
  await page.goto(`${story.proposal}/submit`);
  same("what is not all shared out is not sent", new URL(page.url()).pathname, `${story.proposal}/check`);
  await look(page, "a check that found something");
  const way = page.locator("section[aria-labelledby=check] ul a");
  same("one thing is missing", await way.count(), 1);
  await press(page, way.first());
  says("and told where it is put right", await page.locator("main").innerText(), "$500");
}

/** The lead gives one partner what is left over: that one signs again, and nobody else. */
async function dropsOneSignature(story) {
  const [{ page }, hall] = [byKey(story, "school"), byKey(story, "hall")];
  says("before a share changes the page says who signs again", await page.locator(`[id="field-partner.${hall.seat}.share"]`).innerText(), hall.called);
  await page.fill(shareOf(hall), "12000");
  await save(page, '[name="budget[l1].wanted"]');
  await allRead(story, "one share has changed", ({ key }) => (key === "hall" ? "part_changed" : "signed"), true);
  await page.goto(`${story.proposal}/partners`);
  await look(page, "five partners, one of whom signs again");
  await shoot(page, "partners-en-desk", "main h1");
  await shoot(hall.page, "signing-es-narrow", "main h2");
  await page.goto(`${story.proposal}/check`);
  await look(page, "a check that found nothing");
}
