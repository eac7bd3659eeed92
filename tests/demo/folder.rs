//! The folder that a demo lives in.

use std::fs;

use taawun::cli::demo::folder::{Folder, FolderError};

#[test]
fn a_new_folder_is_made_and_marked() {
    let home = tempfile::tempdir().expect("a folder");
    let path = home.path().join("deep").join("demo");
    let folder = Folder::claim(&path, false).expect("a demo's folder");
    assert_eq!(folder.path(), path);
    assert!(path.join("taawun-demo.txt").exists());
    assert!(!folder.database().exists());
}

#[test]
fn a_folder_with_somebody_elses_files_is_refused_and_left_alone() {
    let home = tempfile::tempdir().expect("a folder");
    let database = home.path().join("taawun.db");
    fs::write(&database, "a real county").expect("a file");
    for fresh in [false, true] {
        let refused = Folder::claim(home.path(), fresh);
        assert!(
            matches!(refused, Err(FolderError::NotOurs(_))),
            "{refused:?}"
        );
    }
    assert_eq!(
        fs::read_to_string(&database).expect("the file"),
        "a real county"
    );
    assert_eq!(fs::read_dir(home.path()).expect("the folder").count(), 1);
}

#[test]
fn a_file_that_only_has_the_markers_name_is_no_marker() {
    let home = tempfile::tempdir().expect("a folder");
    fs::write(home.path().join("taawun-demo.txt"), "my notes").expect("a file");
    let refused = Folder::claim(home.path(), true);
    assert!(
        matches!(refused, Err(FolderError::NotOurs(_))),
        "{refused:?}"
    );
}

#[test]
fn fresh_deletes_the_database_and_nothing_else() {
    let home = tempfile::tempdir().expect("a folder");
    drop(Folder::claim(home.path(), false).expect("a demo's folder"));
    for name in ["taawun.db", "taawun.db-wal", "notes.txt"] {
        fs::write(home.path().join(name), "x").expect("a file");
    }
    drop(Folder::claim(home.path(), false).expect("the same folder"));
    assert!(home.path().join("taawun.db").exists());
    drop(Folder::claim(home.path(), true).expect("the same folder"));
    let mut left: Vec<_> = fs::read_dir(home.path())
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    left.sort();
    assert_eq!(left, ["notes.txt", "taawun-demo.txt"]);
}

#[test]
fn two_demos_never_share_a_folder() {
    let home = tempfile::tempdir().expect("a folder");
    let first = Folder::claim(home.path(), false).expect("a demo's folder");
    let second = Folder::claim(home.path(), true);
    assert!(matches!(second, Err(FolderError::InUse(_))), "{second:?}");
    drop(first);
    assert!(Folder::claim(home.path(), false).is_ok());
}
