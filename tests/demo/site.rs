//! The filled demo as a site: everybody gets in with what is printed, and every link leads somewhere.

use std::collections::{BTreeSet, VecDeque};

use taawun::cli::demo::calendar::Calendar;
use taawun::cli::demo::fill::{Filling, fill};
use taawun::cli::demo::sign_ins::{SignIn, sign_ins};
use taawun::config::Secret;
use taawun::domain::password::HashCost;
use taawun::front::Limits;
use taawun::store::files::{Files, FilesUrl};
use taawun::store::{Db, tasks};
use tempfile::TempDir;

use crate::people::{Browser, leads_to, sign_in};
use crate::support::app::TestApp;
use crate::support::database::TestDatabase;
use crate::support::surroundings::surroundings;

const SECRET: &str = "the demo of the tests keeps this secret";
/// How many pages of one person are asked for at most.
const MOST_PAGES: usize = 150;

/// Words of drafts: nobody who works for a funder reads one of them anywhere.
const OF_DRAFTS: [&str; 6] = [
    "Cinco cocinas",
    "A winter of old names",
    "The school that opens at five",
    "An ice house that teaches",
    "حديقة خلف القاعة",
    "Bake sixty loaves",
];

/// The demo, filled and served, and how to sign in to it.
fn served() -> (TestApp, Vec<SignIn>, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let kept = FilesUrl::folder(folder.path());
    let database = TestDatabase::sqlite();
    let calendar = Calendar::new(surroundings(&database.clock, 2));
    let filling = Filling {
        db: Db::open(database.url(), calendar.surroundings()).expect("the same database"),
        calendar,
        secret: SECRET.as_bytes().to_vec(),
        cost: HashCost::least(),
        files: Files::at(&kept),
    };
    fill(&filling, |_, _| {}).expect("a filled database");
    let printed = sign_ins(&filling).expect("ways to sign in");
    let app = TestApp::custom(database, Limits::default(), |config| {
        config.secret_key = Some(Secret::new(SECRET.to_owned()));
        config.files = kept;
    });
    (app, printed, folder)
}

/// A browser in which this person is signed in, by what the demo printed, and the page where they arrive.
fn arrive<'a>(app: &'a TestApp, printed: &SignIn, code: usize) -> (Browser<'a>, String) {
    let mut browser = Browser::new(app);
    let answer = sign_in(&mut browser, printed.email.as_str(), &printed.password);
    let mut first = leads_to(&answer).to_owned();
    if let Some(code) = printed.codes.get(code) {
        assert!(first.starts_with("/sign-in/code"), "{printed:?}: {first}");
        first = leads_to(&browser.send("/sign-in/code", &[("code", code)])).to_owned();
    }
    (browser, first)
}

#[test]
fn everybody_gets_in_and_every_page_they_are_led_to_is_there() {
    let (app, printed, _files) = served();
    let mut broken = Vec::new();
    let (mut told, mut seen) = (Vec::new(), 0);
    for person in &printed {
        let (mut browser, first) = arrive(&app, person, 0);
        let mut queue: VecDeque<(String, String, u8)> = VecDeque::new();
        queue.push_back((first, "signing in".to_owned(), 0));
        queue.push_back(("/".to_owned(), "the first page".to_owned(), 0));
        let mut known = BTreeSet::new();
        while let Some((path, from, depth)) = queue.pop_front() {
            if !known.insert(path.clone()) || known.len() > MOST_PAGES {
                continue;
            }
            let answer = browser.get(&path);
            // Whoever signs in with a code has a role in the programme.
            if !person.codes.is_empty() {
                let found = OF_DRAFTS
                    .iter()
                    .filter(|words| answer.body.contains(**words));
                told.extend(found.map(|words| format!("{}: {path}: {words}", person.is)));
            }
            seen += usize::from(OF_DRAFTS.iter().any(|words| answer.body.contains(words)));
            match answer.status {
                200 if depth < 2 => {
                    let links = links(&answer.body).into_iter();
                    queue.extend(links.map(|link| (link, path.clone(), depth + 1)));
                }
                200 => {}
                303 => {
                    let to = answer.header("location").unwrap_or_default();
                    queue.push_back((to.to_owned(), path.clone(), depth));
                }
                status => broken.push(format!("{}: {from} → {path}: {status}", person.is)),
            }
        }
        assert!(known.len() > 10, "{}: {known:?}", person.is);
        assert!(
            !known.iter().any(|path| path.starts_with("/sign-in")),
            "{} is sent to sign in: {known:?}",
            person.is
        );
    }
    assert!(broken.is_empty(), "{broken:#?}");
    assert!(told.is_empty(), "{told:#?}");
    assert!(seen > 20, "their own people read them: {seen}");
}

/// The pages of this site that a page links to, without their fragments.
fn links(body: &str) -> BTreeSet<String> {
    let hrefs = body.split("href=\"").skip(1);
    let paths = hrefs.filter_map(|rest| rest.split_once('"').map(|(href, _)| href));
    paths
        .map(|href| href.split('#').next().unwrap_or_default())
        .filter(|path| path.starts_with('/') && !path.starts_with("/assets/"))
        .map(|path| path.replace("&amp;", "&").replace("&#38;", "&"))
        .collect()
}

#[test]
fn what_staff_list_and_download_tells_of_no_draft() {
    let (app, printed, _files) = served();
    let staff = printed
        .iter()
        .find(|person| person.is == "staff of the foundation");
    let (mut browser, _) = arrive(&app, staff.expect("a way in"), 1);
    let round = "/manage/rounds/neighbors-first";
    let mut pages = vec![
        round.to_owned(),
        format!("{round}/screening"),
        "/manage/outbox".to_owned(),
        "/manage/outbox?state=waiting".to_owned(),
        "/rounds/neighbors-first".to_owned(),
    ];
    for number in 1..=10 {
        pages.push(format!("{round}/screening/{number}"));
        pages.push(format!("{round}/screening/{number}/document.json"));
    }
    let mut sent = 0;
    for page in pages {
        let answer = browser.get(&page);
        sent += usize::from(answer.body.contains("The river keeps two books"));
        for words in OF_DRAFTS {
            assert!(!answer.body.contains(words), "{page}: {words}");
        }
    }
    assert!(sent >= 3, "what was sent is there: {sent}");
    // Drafts are in no number: the tenth is the last that was sent, one of ten was taken back.
    let after = browser.get(&format!("{round}/screening/11"));
    assert_eq!(after.status, 404);
    let gone = browser.get(&format!("{round}/screening/1"));
    let statuses =
        (2..=10).map(|number| browser.get(&format!("{round}/screening/{number}")).status);
    assert_eq!(
        statuses.filter(|status| *status == 404).count() + usize::from(gone.status == 404),
        1
    );
}

#[test]
fn no_letter_of_the_filling_is_lost() {
    let (app, printed, _files) = served();
    let letters = app.letters();
    let dead = app.database.db().read_now(|reader| {
        let (waiting, dead) = tasks::waiting_and_dead(reader.conn())?;
        Ok((waiting, dead))
    });
    let (_, dead) = dead.expect("numbers");
    assert_eq!(dead, 0);
    // Whoever joined was told so in their language; followers heard of the round and of the date that moved.
    for person in &printed {
        let mut theirs = letters.iter();
        assert!(
            theirs.any(|letter| letter.to() == person.email.as_str()),
            "{}",
            person.email
        );
    }
    assert!(
        letters
            .iter()
            .any(|letter| letter.header("Content-Language").starts_with("ar"))
    );
}
