// The plain editor: buttons, and what is pasted from Word and Docs, on a page with the scripts that a draft has. It needs no
// server: what the script asks is answered here.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { note, same } from "./report.mjs";
import { DESK, browserOf } from "./visit.mjs";

const here = new URL(".", import.meta.url).pathname;
const BASE = "http://editor.test";
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";
const words = { "signed-out": "You are signed out.", "sign-in": "Sign in", offline: "No network", mine: "Mine", outdated: "Changed", tools: "Shape the text", bold: "Bold", list: "List", numbers: "Numbered list", heading: "Heading", link: "Link", saving: "Saving", saved: "Saved at #", refused: "Not saved", words: "# of % words", kept: "Kept", take: "Take", drop: "Drop" };
const data = Object.entries(words).map(([name, text]) => `data-${name}="${text}"`).join(" ");
const html = (dir, { token, whose, revision }) => `<!doctype html><html lang="en" dir="${dir}"><title>Editor</title><form data-draft="/draft"><input type="hidden" name="csrf" value="${token}">
<div class="field draft" id="field-summary" data-field="summary"><label for="input-summary">Summary</label><input type="hidden" name="revision[summary]" value="${revision}"><input type="hidden" name="was[summary]" value="">
<textarea id="input-summary" name="summary" rows="7"></textarea><p id="count-summary" data-unit="words" data-most="200"></p><span data-state role="status"></span></div></form>
<div id="draft-fallen" role="status" data-known="" data-href="/draft/sign" data-go="To the signatures" data-read="Understood"></div><template id="draft-words" data-whose="${whose}" ${data}></template><script type="module" src="/draft.js"></script><script type="module" src="/editor.js"></script></html>`;

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment-->
<h1>Our <b>plan</b></h1><p class=MsoNormal>We plant <b>forty</b> trees*, <i>slowly</i>, see <a href="https://example.org/a (b)">the map</a>.<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Digging</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>With spades</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Watering</p>
<p class=MsoNormal><a href="javascript:alert(1)">no link</a><script>document.title = "run"</script><img src=x onerror="document.title='run'"></p><!--EndFragment--></body></html>`;
const WORD_IS = "# Our plan\n\nWe plant **forty** trees\\*, *slowly*, see [the map](https://example.org/a%20%28b%29).\n\n- Digging\n   - With spades\n- Watering\n\nno link";
const DOCS = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:700">زرع</span><span> معًا</span></p><ol><li><p><span>One</span></p></li><li><p><span style="font-style:italic">Two</span></p><ul><li>Inner</li></ul></li></ol></b>`;
const DOCS_IS = "**زرع** معًا\n\n1. One\n2. *Two*\n   - Inner";

/** A page with one field. The token is good while it is that of the site: whoever signs in again has another. */
async function opened(dir, site = { token: "first", whose: "somebody", revision: 0 }) {
  const context = await browserOf(DESK, "en");
  const page = await context.newPage();
  await page.route(`${BASE}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === "/") return route.fulfill({ contentType: "text/html; charset=utf-8", headers: { "Content-Security-Policy": POLICY }, body: html(dir, site) });
    if (path.endsWith(".js")) return route.fulfill({ contentType: "text/javascript", body: await readFile(join(here, "../../assets", path)) });
    const sent = route.request().postData() ?? "";
    const long = sent.length > 100_000;
    if (!sent.includes(site.token)) return route.fulfill({ status: 422, contentType: "application/json", body: JSON.stringify({ state: "stale" }) });
    if (site.theirs && !sent.includes("\r\n2\r\n")) return route.fulfill({ status: 409, contentType: "application/json", body: JSON.stringify({ state: "outdated", revision: 2, was: "a", by: "Somebody else", theirs: site.theirs, words: [{ how: "new", text: site.theirs }] }) });
    site.saved = sent;
    const told = long ? { state: "refused", message: "This is too long." } : { state: "saved", revision: 1, was: "a", fallen: sent.includes("undoes") ? "No longer count: Oak." : "" };
    return route.fulfill({ status: long ? 422 : 200, contentType: "application/json", body: JSON.stringify(told) });
  });
  await page.goto(`${BASE}/`);
  return page;
}

/** What stands in the text after this was pasted, and whether the browser was asked to paste by itself. */
const pasted = (page, rich, text) =>
  page.evaluate(
    ([rich, text]) => {
      const area = document.querySelector("textarea");
      area.value = "";
      area.focus();
      const clipboardData = new DataTransfer();
      if (rich) clipboardData.setData("text/html", rich);
      clipboardData.setData("text/plain", text);
      const began = performance.now();
      const isLeft = area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      return { text: area.value, isLeft, took: performance.now() - began };
    },
    [rich, text],
  );

/** Waits until the line beside the field says this. */
const says = (page, text) => page.locator("[data-state]", { hasText: text }).waitFor({ timeout: 10_000 });

/** What was typed and did not reach the server: kept in this browser for the one who typed it, and the way back. */
async function ownCopy() {
  const site = { token: "first", whose: "somebody", revision: 0 };
  const page = await opened("ltr", site);
  const area = page.locator("textarea");
  site.token = "second";
  await area.fill("Typed after the sign-in ended");
  await says(page, "You are signed out.");
  same("a link leads to signing in and back to this page", await page.locator("[data-state] a").getAttribute("href"), "/sign-in?next=%2F");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await says(page, "Saved at");
  same("whoever signs in beside the page is saved when they come back to it", String(site.saved?.includes("Typed after the sign-in ended")), "true");
  same("and nothing is kept any more", String(await page.evaluate(() => localStorage.length)), "0");

  await page.route(`${BASE}/draft/**`, (route) => route.abort());
  await area.fill("Typed without network");
  await says(page, "No network");
  await page.unroute(`${BASE}/draft/**`);
  site.whose = "another";
  await page.goto(`${BASE}/`);
  same("nobody else is offered what somebody typed", String(await page.locator(".draft-asks").count()), "0");
  site.whose = "somebody";
  Object.assign(site, { theirs: "What somebody else saved", revision: 2 });
  await page.goto(`${BASE}/`);
  same("who typed it is", await page.locator(".draft-asks .wrapped").textContent(), "Typed without network");
  await page.getByRole("button", { name: "Take" }).click();
  await says(page, "Changed");
  same("what somebody else saved meanwhile is shown, not overwritten", await page.locator(".draft-asks ins").textContent(), "What somebody else saved");
  await page.getByRole("button", { name: "Mine" }).click();
  await says(page, "Saved at");
  same("and both is up to whoever reads it", String(site.saved.includes("Typed without network")), "true");
  await page.context().close();
}

export async function editor() {
  const page = await opened("ltr");
  const area = page.locator("textarea");
  same("what is pasted from Word keeps lists, emphasis, links and headings", (await pasted(page, WORD, "x")).text, WORD_IS);
  same("and nothing of it is run or shown as a page", `${await page.title()} ${await page.locator("form img, form script, form b").count()}`, "Editor 0");
  same("the count follows what was pasted", await page.locator("#count-summary").textContent(), "16 of 200 words");
  same("what is pasted from Docs", (await pasted(page, DOCS, "x")).text, DOCS_IS);
  same("plain text is left to the browser", String((await pasted(page, "<p>Only words</p>", "Only words")).isLeft), "true");
  const much = `<p><b>First</b></p>${"<p>one two three four five six seven eight nine ten</p>".repeat(5_000)}`;
  const long = await pasted(page, much, "x");
  note("50,000 words are pasted while one waits", long.took < 2_000 && long.text.length > 200_000 ? [] : [`${Math.round(long.took)} ms, ${long.text.length} characters`]);
  await page.locator("[data-state]", { hasText: "This is too long." }).waitFor({ timeout: 10_000 });
  same("and the count says how many there are", await page.locator("#count-summary").textContent(), "50001 of 200 words");

  await area.fill("one\ntwo");
  await area.selectText();
  await page.getByRole("button", { name: "List", exact: true }).click();
  same("a list of what is selected", await area.inputValue(), "- one\n- two");
  await area.press("Control+z");
  same("which can be undone", await area.inputValue(), "one\ntwo");
  await area.fill("word");
  await area.selectText();
  await page.getByRole("button", { name: "Bold" }).focus();
  await page.keyboard.press("Enter");
  same("bold by keyboard", await area.inputValue(), "**word**");
  await page.getByRole("button", { name: "Bold" }).focus();
  await page.keyboard.press("ArrowRight");
  same("the arrows go along the buttons", await page.evaluate(() => document.activeElement.textContent), "List");

  const fallen = page.locator("#draft-fallen");
  await area.fill("This undoes what was signed");
  await fallen.getByText("No longer count: Oak.").waitFor({ timeout: 10_000 });
  same("whose signatures fell is said as soon as it is saved, with the way there", await fallen.locator("a").getAttribute("href"), "/draft/sign");
  // This page has no sheet: whatever is told beside the field moves the button, so it is pressed by keyboard.
  await fallen.getByRole("button", { name: "Understood" }).focus();
  await page.keyboard.press("Enter");
  same("and is put away when it was read", await fallen.textContent(), "");
  const saved = page.waitForResponse((answer) => (answer.request().postData() ?? "").includes("it still"));
  await area.fill("This undoes it still");
  await saved;
  await says(page, "Saved at");
  same("it is said once", await fallen.textContent(), "");
  await page.context().close();

  await ownCopy();

  const other = await opened("rtl");
  await other.getByRole("button", { name: "Bold" }).focus();
  await other.keyboard.press("ArrowLeft");
  same("and the way that the line runs", await other.evaluate(() => document.activeElement.textContent), "List");
  await other.context().close();
}
