//! The kinds of files that may be attached.

use crate::domain::choices::choices;

choices!(
    /// A kind of file that may be attached.
    FileKind, UnknownFileKind, "kind of file": {
        /// A document for printing.
        Pdf = "pdf",
        /// A picture.
        Png = "png",
        /// A photograph.
        Jpeg = "jpeg",
        /// A picture of either sort.
        Webp = "webp",
        /// A text of Word.
        Docx = "docx",
        /// A table of Excel.
        Xlsx = "xlsx",
        /// Slides of PowerPoint.
        Pptx = "pptx",
        /// A text of LibreOffice.
        Odt = "odt",
        /// A table of LibreOffice.
        Ods = "ods",
        /// Slides of LibreOffice.
        Odp = "odp",
        /// A recording.
        Mp3 = "mp3",
        /// A recording, as phones make them.
        M4a = "m4a",
        /// A recording.
        Ogg = "ogg",
        /// A recording, as browsers make them.
        Webm = "webm",
        /// A recording without compression.
        Wav = "wav",
    }
);

impl FileKind {
    /// The media type under which it is kept and sent.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => {
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            }
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Odp => "application/vnd.oasis.opendocument.presentation",
            Self::Mp3 => "audio/mpeg",
            Self::M4a => "audio/mp4",
            Self::Ogg => "audio/ogg",
            Self::Webm => "audio/webm",
            Self::Wav => "audio/wav",
        }
    }

    /// The kind that is kept under this media type.
    pub fn of_media_type(media_type: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.media_type() == media_type)
    }

    /// How the names of such files end.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Webp => &["webp"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Pptx => &["pptx"],
            Self::Odt => &["odt"],
            Self::Ods => &["ods"],
            Self::Odp => &["odp"],
            Self::Mp3 => &["mp3"],
            Self::M4a => &["m4a"],
            Self::Ogg => &["ogg", "oga", "opus"],
            Self::Webm => &["webm", "weba"],
            Self::Wav => &["wav"],
        }
    }

    /// The kind that names with this ending promise.
    pub fn of_extension(extension: &str) -> Option<Self> {
        let extension = extension.to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|kind| kind.extensions().contains(&extension.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ending_and_every_media_type_names_one_kind() {
        for kind in FileKind::ALL {
            assert_eq!(FileKind::of_media_type(kind.media_type()), Some(kind));
            for extension in kind.extensions() {
                assert_eq!(FileKind::of_extension(extension), Some(kind));
                let shouted = extension.to_uppercase();
                assert_eq!(FileKind::of_extension(&shouted), Some(kind));
            }
        }
        for extension in ["svg", "html", "exe", "docm", "zip", "", "pdf "] {
            assert_eq!(FileKind::of_extension(extension), None, "{extension}");
        }
    }
}
