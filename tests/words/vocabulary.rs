//! One word for one thing: who works for a round and who takes part in a proposal are called the same on every page.

use std::fs;

/// The words that stand for the staff of a round or for a partner nowhere, by language, and the sentences that mean
/// somebody else by them.
const UNSAID: [(&str, &[&str], &[&str]); 2] = [
    (
        "es",
        &[
            "entidad socia",
            "entidades socias",
            "aliado",
            "[staff] equipo",
        ],
        &[],
    ),
    (
        "ar",
        &[
            "العاملون",
            "العاملين",
            "موظف",
            "القائمون",
            "القائمين",
            "الفريق",
            "فريق الدورة",
            "فريق البرنامج",
        ],
        &[
            // Whoever runs the machine.
            "code-lost-app",
            "problem-no-room-text",
            "accessibility-tell-text",
            "privacy-log-text",
            // Those who are paid by an organisation, and those who work for a living.
            "organisation-people-band",
            "label-workers",
        ],
    ),
];

#[test]
fn staff_and_partners_have_one_word_in_each_language() {
    for (language, unsaid, others) in UNSAID {
        let folder = fs::read_dir(format!("locales/{language}")).expect("a folder of words");
        for file in folder {
            let path = file.expect("a file").path();
            let text = fs::read_to_string(&path).expect("words").to_lowercase();
            for line in text.lines() {
                let of_others = others.iter().any(|key| line.starts_with(key));
                let found = unsaid.iter().find(|word| line.contains(**word));
                assert!(
                    found.is_none() || of_others,
                    "{found:?} in {path:?}: {line}"
                );
            }
        }
    }
}
