//! What is looked for in a PDF.

use std::io::{Read, Seek, SeekFrom};

use super::refusal::{InspectError, Refusal};

/// What begins a PDF. Readers also take one that begins later, behind something else: such a file is two things at once.
const BEGINNING: &[u8] = b"%PDF-";

/// What ends one, and how far from the end of the file it may stand.
const ENDING: &[u8] = b"%%EOF";
const TAIL: i64 = 2_048;

/// What stands in plain sight where a PDF is encrypted, runs something or holds other files.
const MARKS: [(&[u8], Refusal); 5] = [
    (b"/Encrypt", Refusal::Encrypted),
    (b"/JavaScript", Refusal::Active),
    (b"/Launch", Refusal::Active),
    (b"/EmbeddedFile", Refusal::Active),
    (b"/RichMedia", Refusal::Active),
];

/// The longest mark less one byte: what is carried over from one piece to the next.
const OVERLAP: usize = 12;

/// Looks a PDF over, piece by piece.
///
/// It sees what stands in plain sight. It does not see what stands in compressed streams of objects (usual since PDF
/// 1.5), nor names that are written with codes for letters (`/J#61vaScript`), nor what a reader's own fault makes of
/// a page. So a PDF is sent as a download from a page that nothing may run in, and whoever opens it does so in a
/// program that should ask before it runs anything.
pub(super) fn look_over(file: &mut (impl Read + Seek)) -> Result<(), InspectError> {
    file.seek(SeekFrom::Start(0))?;
    let mut beginning = [0; BEGINNING.len()];
    file.read_exact(&mut beginning)
        .map_err(|_| Refusal::Broken)?;
    if beginning != BEGINNING {
        return Err(Refusal::NotTaken.into());
    }
    let mut piece = vec![0; 64 * 1024];
    let mut kept = 0;
    loop {
        let read = file.read(&mut piece[kept..])?;
        if read == 0 {
            break;
        }
        let seen = &piece[..kept + read];
        let found = MARKS.into_iter().find(|(mark, _)| holds(seen, mark));
        if let Some((_, refusal)) = found {
            return Err(refusal.into());
        }
        let from = seen.len().saturating_sub(OVERLAP);
        kept = seen.len() - from;
        piece.copy_within(from..from + kept, 0);
    }
    let length = file.seek(SeekFrom::End(0))?;
    let tail = TAIL.min(i64::try_from(length).unwrap_or(TAIL));
    file.seek(SeekFrom::End(-tail))?;
    let mut end = Vec::new();
    file.read_to_end(&mut end)?;
    if holds(&end, ENDING) {
        Ok(())
    } else {
        Err(Refusal::Broken.into())
    }
}

fn holds(bytes: &[u8], mark: &[u8]) -> bool {
    let first = mark[0];
    bytes
        .windows(mark.len())
        .any(|window| window[0] == first && window == mark)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn look(bytes: Vec<u8>) -> Option<Refusal> {
        match look_over(&mut Cursor::new(bytes)) {
            Ok(()) => None,
            Err(InspectError::Refused(refusal)) => Some(refusal),
            Err(InspectError::Io(error)) => panic!("{error}"),
        }
    }

    #[test]
    fn a_mark_is_found_wherever_it_stands() {
        for before in 0..40 {
            let mut pdf = b"%PDF-1.7\n".to_vec();
            pdf.extend(std::iter::repeat_n(b' ', 64 * 1024 - 30 + before));
            pdf.extend(b"/EmbeddedFile %%EOF");
            assert_eq!(look(pdf), Some(Refusal::Active), "{before}");
        }
        assert_eq!(look(b"%PDF-1.7 plain %%EOF".to_vec()), None);
        assert_eq!(look(b"%PDF-1.7 plain".to_vec()), Some(Refusal::Broken));
        assert_eq!(look(b" %PDF-1.7 %%EOF".to_vec()), Some(Refusal::NotTaken));
    }
}
