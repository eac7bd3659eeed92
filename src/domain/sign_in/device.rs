//! What people call the browser and the device that a sign-in is on.

/// A browser by its name, on a system by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Device {
    /// Such as Firefox.
    pub browser: &'static str,
    /// Such as Android.
    pub system: &'static str,
}

/// What a browser writes of itself, and its name. Browsers also write the names of those they are built upon, so that the
/// more special one comes first.
const BROWSERS: [(&str, &str); 10] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
    ("curl/", "curl"),
];

const SYSTEMS: [(&str, &str); 7] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Macintosh", "macOS"),
    ("Linux", "Linux"),
];

impl Device {
    /// Of the text that a browser calls itself by; `None` where it is none that we know.
    pub fn of(agent: &str) -> Option<Self> {
        let named = |known: &[(&str, &'static str)]| {
            let mut known = known.iter();
            let found = known.find(|(mark, _)| agent.contains(mark));
            found.map(|(_, name)| *name)
        };
        Some(Self {
            browser: named(&BROWSERS)?,
            system: named(&SYSTEMS)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_called_what_people_call_it() {
        let called = |agent| Device::of(agent).map(|device| (device.browser, device.system));
        for (agent, name) in [
            (
                "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) \
                 SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36",
                ("Samsung Internet", "Android"),
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 \
                 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
                ("Safari", "iPhone"),
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
                ("Edge", "Windows"),
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0",
                ("Firefox", "Linux"),
            ),
        ] {
            assert_eq!(called(agent), Some(name), "{agent}");
        }
        for unknown in ["", "a reader of feeds", "Firefox/141.0"] {
            assert_eq!(called(unknown), None, "{unknown}");
        }
    }
}
