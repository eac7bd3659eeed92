//! Watches where requests begin and end on a connection, for the one thing that hyper decides in silence:
//! a head that states the length of its body in two ways. Where two programs disagree about such a
//! length, one person's request can be made part of another's (request smuggling, RFC 9112 section 11.2).

/// What the next bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expecting {
    Head,
    Body(u64),
    /// The end of the body is not known here; the connection ends with it.
    Unknown,
}

/// Reads along, keeping no more than the beginning of the present line.
#[derive(Debug)]
pub(super) struct Framing {
    expecting: Expecting,
    line: Vec<u8>,
    lines: usize,
    lengths: Vec<Option<u64>>,
    is_coded: bool,
    is_ambiguous: bool,
}

/// The longest beginning of a line that matters: `Transfer-Encoding:` or `Content-Length:` and a number.
const KEPT: usize = 64;

impl Framing {
    pub(super) fn new() -> Self {
        Self {
            expecting: Expecting::Head,
            line: Vec::with_capacity(KEPT),
            lines: 0,
            lengths: Vec::new(),
            is_coded: false,
            is_ambiguous: false,
        }
    }

    /// Whether some head so far stated two lengths. Once true, nothing on this connection is believed.
    pub(super) fn is_ambiguous(&self) -> bool {
        self.is_ambiguous
    }

    /// The next bytes that came on the connection.
    pub(super) fn read(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            match self.expecting {
                Expecting::Unknown => return,
                Expecting::Body(left) => {
                    let taken = bytes.len().min(usize::try_from(left).unwrap_or(usize::MAX));
                    bytes = &bytes[taken..];
                    let left = left - taken as u64;
                    self.expecting = if left == 0 {
                        Expecting::Head
                    } else {
                        Expecting::Body(left)
                    };
                }
                Expecting::Head => {
                    let end = bytes.iter().position(|&byte| byte == b'\n');
                    let part = &bytes[..end.unwrap_or(bytes.len())];
                    let room = KEPT - self.line.len();
                    self.line.extend_from_slice(&part[..part.len().min(room)]);
                    if end.is_some() {
                        self.line_ended();
                    }
                    bytes = &bytes[end.map_or(bytes.len(), |end| end + 1)..];
                }
            }
        }
    }

    fn line_ended(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = line.trim_ascii();
        // Empty lines before a request are passed over, as hyper does.
        if line.is_empty() && self.lines > 0 {
            self.head_ended();
            return;
        }
        self.lines += usize::from(!line.is_empty());
        let Some(colon) = line.iter().position(|&byte| byte == b':') else {
            return;
        };
        let (name, value) = (line[..colon].trim_ascii(), line[colon + 1..].trim_ascii());
        if name.eq_ignore_ascii_case(b"content-length") {
            let number = std::str::from_utf8(value)
                .ok()
                .and_then(|text| text.parse().ok());
            self.lengths.push(number);
        }
        self.is_coded |= name.eq_ignore_ascii_case(b"transfer-encoding");
    }

    fn head_ended(&mut self) {
        let stated = self.lengths.len() + usize::from(self.is_coded);
        self.is_ambiguous |= stated > 1;
        self.expecting = match self.lengths.first() {
            None if self.is_coded => Expecting::Unknown,
            None | Some(Some(0)) => Expecting::Head,
            Some(Some(length)) if stated == 1 => Expecting::Body(*length),
            Some(_) => Expecting::Unknown,
        };
        self.lines = 0;
        self.lengths.clear();
        self.is_coded = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether it is ambiguous, read whole and byte by byte alike.
    fn is_ambiguous(text: &str) -> bool {
        let (mut whole, mut slow) = (Framing::new(), Framing::new());
        whole.read(text.as_bytes());
        text.as_bytes().chunks(1).for_each(|byte| slow.read(byte));
        assert_eq!(whole.is_ambiguous(), slow.is_ambiguous(), "{text:?}");
        whole.is_ambiguous()
    }

    #[test]
    fn two_lengths_are_seen_in_either_order() {
        let chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n";
        assert!(!is_ambiguous(&format!("{chunked}\r\n")));
        assert!(is_ambiguous(&format!("{chunked}Content-Length: 3\r\n\r\n")));
        assert!(is_ambiguous(
            "POST / HTTP/1.1\r\ncontent-LENGTH : 3\r\nTransfer-encoding:chunked\r\n\r\n"
        ));
        assert!(is_ambiguous(
            "POST / HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc"
        ));
    }

    #[test]
    fn what_stands_in_a_body_is_no_header() {
        let body = "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n";
        let request = format!(
            "POST / HTTP/1.1\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        assert!(!is_ambiguous(&request.repeat(3)));
    }

    #[test]
    fn a_second_request_is_read_as_closely_as_the_first() {
        assert!(is_ambiguous(
            "GET / HTTP/1.1\r\nHost: a\r\n\r\nPOST / HTTP/1.1\r\nContent-Length: 0\r\n\
             Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        ));
    }
}
