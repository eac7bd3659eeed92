//! How files are kept: by what is in them, once, with room for so many, and no longer than something points at them.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::{Duration, SystemTime};

use diesel::prelude::*;
use taawun::domain::attachment::{FileName, MEGABYTE, NoRoom, Refusal};
use taawun::domain::canonical::Sha256Hex;
use taawun::domain::ids::AttachmentId;
use taawun::domain::proposal::{Entry, FieldName};
use taawun::domain::setup::{Question, QuestionKind, Setup};
use taawun::ops::proposals::{
    FileError, LookedOver, attach_file, bring_file, look_over, remove_file,
};
use taawun::store::Db;
use taawun::store::files::{Files, FilesError, FilesUrl};
use taawun::store::proposals::attachments::{self, NewFile};
use taawun::store::proposals::entries;
use taawun::store::schema::{attachment, audit_event, letter, task};
use tempfile::TempDir;

use super::made::{pdf, png, webm};
use crate::letters_of_intent::letters_round_with;
use crate::proposals::submitting::submit;
use crate::proposals::world::{Coalition, coalition, fill, open_round_with, sign_all, write};
use crate::support::on_both_databases;
use crate::support::people::TestPerson;
use crate::support::rounds::as_person;

/// A folder for files that goes with the test.
pub struct Shelf {
    folder: TempDir,
    pub files: Files,
}

impl Shelf {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let files = Files::at(&FilesUrl::folder(folder.path()));
        Self { folder, files }
    }

    /// Every file on the shelf, those that come in too.
    fn all(&self) -> Vec<PathBuf> {
        let shelves = fs::read_dir(self.folder.path()).expect("the folder");
        let files = shelves
            .flat_map(|shelf| fs::read_dir(shelf.expect("a shelf").path()).expect("a shelf"));
        files.map(|file| file.expect("a file").path()).collect()
    }

    /// Makes a file as old as that by the clock of the site.
    fn age(&self, db: &Db, path: &PathBuf, seconds: u64) {
        let now = Duration::from_micros(db.now().as_micros().unsigned_abs());
        let then = SystemTime::UNIX_EPOCH + now - Duration::from_secs(seconds);
        let file = fs::File::options().write(true).open(path);
        let file = file.expect("a file");
        file.set_modified(then).expect("its time");
    }
}

/// Asks for a file too.
pub fn with_file(setup: &mut Setup) {
    let mut question: Question = setup.form.questions[0].clone();
    question.id = "q2".parse().expect("a key");
    question.kind = QuestionKind::File { most_bytes: 2_000 };
    question.required = false;
    setup.form.questions.push(question);
    setup.rules.signatures = taawun::domain::setup::Signatures::AtSubmission;
}

fn answer(key: &str) -> FieldName {
    FieldName::Answer(key.parse().expect("a key"))
}

fn keep(db: &Db, files: &Files, name: &str, bytes: &[u8]) -> Result<NewFile, FileError> {
    let incoming = files.incoming(db).expect("a place");
    fs::write(incoming.path(), bytes).expect("it is written");
    let name = FileName::kept(name).expect("a name");
    let LookedOver { new, ready } = look_over(db, files, name, incoming)?;
    files.keep(&ready)?;
    Ok(new)
}

fn attach(
    db: &Db,
    who: &TestPerson,
    of: &Coalition,
    new: &NewFile,
    field: Option<FieldName>,
) -> Result<AttachmentId, FileError> {
    let (id, new) = (of.id.clone(), new.clone());
    as_person(db, who, move |tx, actor| {
        attach_file(tx, actor, &id, &new, field.as_ref())
    })
}

fn remove(db: &Db, of: &Coalition, file: &AttachmentId) -> Result<(), FileError> {
    let (id, file) = (of.id.clone(), file.clone());
    as_person(db, of.lead(), move |tx, actor| {
        remove_file(tx, actor, &id, &file)
    })
}

fn stands(db: &Db, of: &Coalition, key: &str) -> Option<Entry> {
    let (id, field) = (of.id.clone(), answer(key));
    db.read_now(move |reader| entries::one(reader.conn(), &id, &field))
        .expect("a field")
        .map(|kept| kept.entry)
}

fn attached(db: &Db, of: &Coalition) -> Vec<String> {
    let id = of.id.clone();
    let files = db.read_now(move |reader| attachments::of(reader.conn(), &id));
    let files = files.expect("the files").into_iter();
    files.map(|file| file.name).collect()
}

#[test]
fn a_file_is_an_answer_until_it_is_taken_away() {
    on_both_databases(|database| {
        let round = open_round_with(database, "round", with_file);
        let (db, shelf) = (database.db(), Shelf::new());
        let of = coalition(db, &round, &["lead", "partner"]);
        let new = keep(db, &shelf.files, "plan.pdf", &pdf("")).expect("a file");
        assert_eq!(new.hash, Sha256Hex::of(&pdf("")));
        let file = attach(db, of.lead(), &of, &new, Some(answer("q2"))).expect("attached");
        let points = |file: Option<&AttachmentId>| {
            Some(Entry::File {
                file: file.cloned(),
            })
        };
        assert_eq!(stands(db, &of, "q2"), points(Some(&file)));

        // A recording beside words: the words stay, and only what can be heard is one.
        let text = Entry::text("What we say.");
        write(db, of.lead(), &of.id, answer("q1"), text).expect("it is saved");
        let wrong = attach(db, of.lead(), &of, &new, Some(answer("q1")));
        assert!(matches!(
            wrong,
            Err(FileError::Refused(Refusal::NotARecording))
        ));
        let said = keep(db, &shelf.files, "said.webm", &webm()).expect("a recording");
        let said = attach(db, of.lead(), &of, &said, Some(answer("q1"))).expect("attached");
        let spoken = Entry::Text {
            text: "What we say.".to_owned(),
            recording: Some(said.clone()),
        };
        assert_eq!(stands(db, &of, "q1"), Some(spoken));

        for field in [FieldName::Title, answer("q9"), FieldName::Budget] {
            let wrong = attach(db, of.lead(), &of, &new, Some(field));
            assert!(matches!(wrong, Err(FileError::NoSuchField)));
        }
        let mut large = new.clone();
        large.length = 2_001;
        let wrong = attach(db, of.lead(), &of, &large, Some(answer("q2")));
        assert!(matches!(wrong, Err(FileError::Refused(Refusal::TooLarge))));

        remove(db, &of, &file).expect("it goes");
        assert_eq!(stands(db, &of, "q2"), points(None));
        assert!(remove(db, &of, &file).is_err());
        remove(db, &of, &said).expect("it goes");
        assert_eq!(stands(db, &of, "q1"), Some(Entry::text("What we say.")));
        assert_eq!(attached(db, &of), Vec::<String>::new());
    });
}

#[test]
fn strangers_staff_and_partners_of_others_attach_nothing() {
    on_both_databases(|database| {
        let round = open_round_with(database, "round", with_file);
        let (db, shelf) = (database.db(), Shelf::new());
        let of = coalition(db, &round, &["lead"]);
        let other = coalition(db, &round, &["other"]);
        let new = keep(db, &shelf.files, "plan.pdf", &pdf("")).expect("a file");
        let file = attach(db, of.lead(), &of, &new, None).expect("attached");
        for who in [other.lead(), &round.amal, &round.bashir] {
            let tried = attach(db, who, &of, &new, None);
            assert!(matches!(tried, Err(FileError::Denied(_))), "{tried:?}");
        }
        // A file of another proposal is none of this one.
        let (id, wrong) = (other.id.clone(), file.clone());
        let tried = as_person(db, other.lead(), move |tx, actor| {
            remove_file(tx, actor, &id, &wrong)
        });
        assert!(matches!(tried, Err(FileError::Denied(_))));
        assert_eq!(attached(db, &of), ["plan.pdf"]);
    });
}

/// Nothing of a draft's files stands where staff could see it.
#[test]
fn a_file_leaves_no_act_no_letter_and_no_task() {
    on_both_databases(|database| {
        let round = open_round_with(database, "round", with_file);
        let (db, shelf) = (database.db(), Shelf::new());
        let of = coalition(db, &round, &["lead"]);
        let count = || {
            db.read_now(|reader| {
                let conn = reader.conn();
                let acts: i64 = audit_event::table.count().get_result(conn)?;
                let letters: i64 = letter::table.count().get_result(conn)?;
                let tasks: i64 = task::table.count().get_result(conn)?;
                Ok((acts, letters, tasks))
            })
            .expect("the counts")
        };
        let before = count();
        let new = keep(db, &shelf.files, "plan.pdf", &pdf("")).expect("a file");
        let file = attach(db, of.lead(), &of, &new, Some(answer("q2"))).expect("attached");
        remove(db, &of, &file).expect("it goes");
        assert_eq!(count(), before);
    });
}

#[test]
fn there_is_room_for_so_much_and_no_more() {
    on_both_databases(|database| {
        let round = open_round_with(database, "round", with_file);
        let db = database.db();
        let of = coalition(db, &round, &["lead"]);
        let new = |megabytes: i64| NewFile {
            name: FileName::kept("plan.pdf").expect("a name"),
            media_type: "application/pdf",
            length: megabytes * MEGABYTE,
            hash: Sha256Hex::of(b"plan"),
        };
        for _ in 0..4 {
            attach(db, of.lead(), &of, &new(25), None).expect("there is room");
        }
        let tried = attach(db, of.lead(), &of, &new(1), None);
        assert!(matches!(tried, Err(FileError::NoRoom(NoRoom::Proposal))));
        // What is taken away makes room again.
        let id = of.id.clone();
        let all = db.read_now(move |reader| attachments::of(reader.conn(), &id));
        remove(db, &of, &all.expect("the files")[0].id).expect("it goes");
        attach(db, of.lead(), &of, &new(25), None).expect("there is room");

        // The organisation leads more than one proposal.
        let lead = &of.partners[0];
        let begun: Vec<Coalition> = (0..5)
            .map(|_| Coalition {
                id: crate::proposals::world::begin(db, &round, &lead.person, lead.slug.as_str()),
                partners: of.partners.clone(),
            })
            .collect();
        for one in &begun[..4] {
            for _ in 0..4 {
                attach(db, one.lead(), one, &new(25), None).expect("there is room");
            }
        }
        let tried = attach(db, begun[4].lead(), &begun[4], &new(1), None);
        assert!(matches!(
            tried,
            Err(FileError::NoRoom(NoRoom::Organization))
        ));
    });
}

/// A file for which there is no room leaves nothing on the disk, and whoever brings and takes away in turn waits before
/// that fills it.
#[test]
fn nobody_fills_the_disk_with_what_is_not_theirs_to_keep() {
    on_both_databases(|database| {
        let round = open_round_with(database, "round", with_file);
        let (db, shelf) = (database.db(), Shelf::new());
        let of = coalition(db, &round, &["lead"]);
        let under = Sha256Hex::of(b"the lead");
        let bring = |number: usize| {
            let incoming = shelf.files.incoming(db).expect("a place");
            fs::write(incoming.path(), pdf(&format!("plan {number}"))).expect("it is written");
            let name = FileName::kept("plan.pdf").expect("a name");
            let brought = look_over(db, &shelf.files, name, incoming).expect("a file");
            let (id, files, under) = (of.id.clone(), shelf.files.clone(), under.clone());
            as_person(db, of.lead(), move |tx, actor| {
                bring_file(tx, &files, actor, &id, (&brought, &under), None)
            })
        };
        let full = NewFile {
            name: FileName::kept("film.pdf").expect("a name"),
            media_type: "application/pdf",
            length: 25 * MEGABYTE,
            hash: Sha256Hex::of(b"film"),
        };
        let films: Vec<AttachmentId> = (0..4)
            .map(|_| attach(db, of.lead(), &of, &full, None).expect("there is room"))
            .collect();
        for number in 0..3 {
            let tried = bring(number);
            assert!(matches!(tried, Err(FileError::NoRoom(NoRoom::Proposal))));
        }
        // Whoever writes lets go of a refused file a moment after it has answered.
        let gone = (0..200).any(|_| {
            thread::sleep(Duration::from_millis(10));
            shelf.all().is_empty()
        });
        assert!(gone, "{:?}", shelf.all());

        remove(db, &of, &films[0]).expect("it goes");
        let mut brought = 0;
        let waits = loop {
            match bring(brought) {
                Ok(file) => remove(db, &of, &file).expect("it goes"),
                Err(FileError::Wait(told)) => break told.seconds,
                Err(error) => panic!("{error}"),
            }
            brought += 1;
            assert!(brought <= 60, "nobody is asked to wait");
        };
        assert_eq!(brought, 60);
        let only_those = (0..200).any(|_| {
            thread::sleep(Duration::from_millis(10));
            shelf.all().len() == 60
        });
        assert!(only_those, "{:?}", shelf.all());
        assert!((1..=15).contains(&waits), "{waits}");
    });
}

/// Many who send at once get in while there is room, and not one more.
#[test]
fn the_last_room_goes_to_one() {
    on_both_databases(|database| {
        let round = open_round_with(database, "round", with_file);
        let db = database.db();
        let of = coalition(db, &round, &["lead"]);
        let new = NewFile {
            name: FileName::kept("plan.pdf").expect("a name"),
            media_type: "application/pdf",
            length: 20 * MEGABYTE,
            hash: Sha256Hex::of(b"plan"),
        };
        let start = Arc::new(Barrier::new(8));
        let hands: Vec<_> = (0..8)
            .map(|_| {
                let (db, of, new, start) =
                    (db.clone(), of.clone(), new.clone(), Arc::clone(&start));
                thread::spawn(move || {
                    start.wait();
                    attach(&db, of.lead(), &of, &new, None).is_ok()
                })
            })
            .collect();
        let taken = hands
            .into_iter()
            .map(|hand| hand.join().expect("a hand"))
            .filter(|is_taken| *is_taken);
        assert_eq!(taken.count(), 5);
    });
}

#[test]
fn the_same_bytes_are_kept_once_however_many_bring_them() {
    let database = crate::support::TestDatabase::sqlite();
    let (db, shelf) = (database.db(), Shelf::new());
    let start = Arc::new(Barrier::new(8));
    let hands: Vec<_> = (0..8)
        .map(|_| {
            let (db, files, start) = (db.clone(), shelf.files.clone(), Arc::clone(&start));
            thread::spawn(move || {
                start.wait();
                keep(&db, &files, "garden.png", &png(4, 4, &[])).expect("a picture")
            })
        })
        .collect();
    let kept: Vec<NewFile> = hands
        .into_iter()
        .map(|hand| hand.join().expect("a hand"))
        .collect();
    assert!(kept.iter().all(|one| *one == kept[0]));
    assert_eq!(shelf.all().len(), 1, "{:?}", shelf.all());
    // Nor does a refused one leave anything behind.
    let refused = keep(db, &shelf.files, "page.pdf", b"<html>");
    assert!(matches!(
        refused,
        Err(FileError::Refused(Refusal::NotTaken))
    ));
    assert_eq!(shelf.all().len(), 1, "{:?}", shelf.all());
}

#[test]
fn what_nothing_points_at_is_cleared_away_after_an_hour() {
    on_both_databases(|database| {
        let round = open_round_with(database, "round", with_file);
        let (db, shelf) = (database.db(), Shelf::new());
        let of = coalition(db, &round, &["lead"]);
        let keep = |name: &str, bytes: &[u8]| keep(db, &shelf.files, name, bytes).expect("a file");
        let wanted = keep("plan.pdf", &pdf("wanted"));
        attach(db, of.lead(), &of, &wanted, None).expect("attached");
        let old = keep("plan.pdf", &pdf("old"));
        let young = keep("plan.pdf", &pdf("young"));
        let left = shelf.files.incoming(db).expect("a place");
        for path in shelf.all() {
            let is_young = path.ends_with(young.hash.as_str());
            shelf.age(db, &path, if is_young { 1_800 } else { 2 * 3_600 });
        }
        assert_eq!(shelf.files.clear_abandoned(db).expect("cleared"), 2);
        assert!(shelf.files.open(&wanted.hash).is_ok());
        assert!(shelf.files.open(&young.hash).is_ok());
        assert!(matches!(
            shelf.files.open(&old.hash),
            Err(FilesError::Io(_))
        ));
        assert!(!left.path().exists());
        assert_eq!(shelf.files.clear_abandoned(db).expect("cleared"), 0);
    });
}

#[test]
fn the_doctor_sees_a_file_that_is_gone_or_altered() {
    on_both_databases(|database| {
        let round = open_round_with(database, "round", with_file);
        let (db, shelf) = (database.db(), Shelf::new());
        let of = coalition(db, &round, &["lead"]);
        let new = keep(db, &shelf.files, "plan.pdf", &pdf("")).expect("a file");
        attach(db, of.lead(), &of, &new, None).expect("attached");
        let files = shelf.files.clone();
        let broken = || {
            db.read_now(|reader| files.check(reader))
                .expect("a verdict")
                .broken_by
        };
        assert_eq!(broken(), Vec::<String>::new());
        let path = shelf.all().remove(0);
        fs::write(&path, b"altered").expect("it is altered");
        assert_eq!(broken(), [new.hash.to_string()]);
        fs::remove_file(&path).expect("it is gone");
        assert_eq!(broken(), [new.hash.to_string()]);
    });
}

/// What was sent keeps its files, also when its coalition takes them away from what it writes next.
#[test]
fn what_was_sent_keeps_its_files() {
    on_both_databases(|database| {
        let round = open_round_with(database, "round", with_file);
        let (db, shelf) = (database.db(), Shelf::new());
        let of = coalition(db, &round, &["lead"]);
        fill(db, &of);
        let new = keep(db, &shelf.files, "plan.pdf", &pdf("")).expect("a file");
        let file = attach(db, of.lead(), &of, &new, Some(answer("q2"))).expect("attached");
        sign_all(db, &of);
        submit(db, &of).expect("it is sent");
        let tried = remove(db, &of, &file);
        assert!(matches!(tried, Err(FileError::Frozen(_))));
        assert!(matches!(
            attach(db, of.lead(), &of, &new, None),
            Err(FileError::Frozen(_))
        ));
        crate::proposals::submitting::withdraw(db, &of).expect("it is taken back");
        crate::proposals::submitting::take_up(db, &of).expect("it is taken up");
        remove(db, &of, &file).expect("it goes");
        assert_eq!(attached(db, &of), Vec::<String>::new());
        let (id, wanted) = (of.id.clone(), file.clone());
        let frozen = db
            .read_now(move |reader| attachments::sent(reader.conn(), &id, &wanted))
            .expect("what was sent");
        assert_eq!(frozen.map(|file| file.hash), Some(new.hash));
        let rows: i64 = db
            .read_now(|reader| Ok(attachment::table.count().get_result(reader.conn())?))
            .expect("rows");
        assert_eq!(rows, 1);
    });
}

/// The letter stays as it was sent while its draft goes on, and so does the file that it names.
#[test]
fn a_letter_of_intent_keeps_its_files() {
    on_both_databases(|database| {
        let round = letters_round_with(database, "letters", |setup| {
            with_file(setup);
            if let Some(question) = setup.form.questions.last_mut() {
                question.in_letter_of_intent = true;
            }
        });
        let (db, shelf) = (database.db(), Shelf::new());
        let of = crate::letters_of_intent::ready(db, &round, &["lead"]);
        let new = keep(db, &shelf.files, "plan.pdf", &pdf("")).expect("a file");
        let file = attach(db, of.lead(), &of, &new, Some(answer("q2"))).expect("attached");
        crate::letters_of_intent::send(db, &of).expect("it is sent");
        remove(db, &of, &file).expect("it goes from what is written next");
        assert_eq!(attached(db, &of), Vec::<String>::new());
        for path in shelf.all() {
            shelf.age(db, &path, 2 * 86_400);
        }
        assert_eq!(shelf.files.clear_abandoned(db).expect("cleared"), 0);
        let (id, wanted) = (of.id.clone(), file.clone());
        let frozen = db
            .read_now(move |reader| attachments::sent(reader.conn(), &id, &wanted))
            .expect("what was sent")
            .expect("it is there");
        assert!(shelf.files.open(&frozen.hash).is_ok());
    });
}

#[test]
fn buckets_come_later_and_other_addresses_are_no_folders() {
    let bucket = "s3://taawun/files"
        .parse::<FilesUrl>()
        .expect_err("none yet");
    assert!(bucket.to_string().contains("come later"), "{bucket}");
    for strange in ["", "https://files.example", "file://"] {
        assert!(strange.parse::<FilesUrl>().is_err(), "{strange}");
    }
    let folder = FilesUrl::folder("/srv/files");
    assert_eq!("/srv/files".parse(), Ok(folder.clone()));
    assert_eq!("file:///srv/files".parse(), Ok(folder));
}
