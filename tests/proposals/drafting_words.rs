//! Words are counted alike on the server and while somebody types: one table of texts for both.

use std::process::Command;

use taawun::domain::proposal::count_words;

const TABLE: &str = include_str!("../fixtures/word_counts.json");

#[test]
fn the_server_counts_as_the_table_says() {
    let table: Vec<(String, usize)> = serde_json::from_str(TABLE).expect("the table");
    for (text, words) in table {
        assert_eq!(count_words(&text), words, "{text:?}");
    }
}

#[test]
fn the_script_counts_as_the_table_says() {
    let root = env!("CARGO_MANIFEST_DIR");
    let script = format!(
        "import {{ readFileSync }} from 'node:fs';
        import {{ countWords }} from 'file://{root}/assets/draft.js';
        for (const [text, words] of JSON.parse(readFileSync('{root}/tests/fixtures/word_counts.json', 'utf8'))) {{
          const counted = countWords(text);
          if (counted !== words) console.log(JSON.stringify(text), counted, words);
        }}"
    );
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("count.mjs");
    std::fs::write(&file, script).expect("the script");
    // The browser tests need Node too; where there is none, the table is held against the server alone.
    let Ok(run) = Command::new("node")
        .arg("--no-warnings")
        .arg(&file)
        .output()
    else {
        return;
    };
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    assert_eq!(String::from_utf8_lossy(&run.stdout), "");
}
