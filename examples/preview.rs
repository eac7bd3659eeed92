use askama::Template;
use taawun::i18n::Catalog;
use taawun::web::chrome::{Arrival, Chrome};
use taawun::web::public::{home::*, statements::*};
fn main() {
    let catalog = Catalog::load(None);
    for lang in ["en", "es", "ar"] {
        let c = |path: &str| {
            let q = format!("lang={lang}");
            Chrome::new(
                &catalog,
                "https://x.example",
                "t".into(),
                &Arrival {
                    path,
                    query: Some(&q),
                    ..Default::default()
                },
            )
        };
        let out = |name: &str, html: String| {
            let html = html.replace("/assets/", "");
            std::fs::write(format!("/tmp/words-preview/{name}-{lang}.html"), html).unwrap();
        };
        out("home", HomePage { c: c("/") }.render().unwrap());
        out("verify", VerifyPage { c: c("/verify") }.render().unwrap());
        out("data", DataPage { c: c("/data") }.render().unwrap());
        out(
            "accessibility",
            AccessibilityPage {
                c: c("/accessibility"),
            }
            .render()
            .unwrap(),
        );
        out(
            "privacy",
            PrivacyPage { c: c("/privacy") }.render().unwrap(),
        );
    }
}
