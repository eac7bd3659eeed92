//! Splits a text into rows of cells: `;` between cells, RFC 4180 quotes, LF or CRLF.

use std::borrow::Cow;

use super::problem::Problem;

/// One row. Cells are trimmed.
#[derive(Debug, Default)]
pub(super) struct Row<'a> {
    /// The line on which the row begins, from 1.
    pub line: usize,
    /// Never empty once read.
    pub cells: Vec<Cow<'a, str>>,
}

impl Row<'_> {
    /// The cell of a column, empty where the row ends before it.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", Cow::as_ref)
    }

    /// Refuses cells beyond the last column: most often an unquoted `;` in a text.
    pub fn has_at_most(&self, columns: usize) -> Result<(), Problem> {
        match self
            .cells
            .iter()
            .skip(columns)
            .find(|cell| !cell.is_empty())
        {
            None => Ok(()),
            Some(cell) => Err(Problem::cell(
                self.line,
                cell,
                format!(
                    "{columns} cells in this row; a text with “;” in it must stand in quotation marks"
                ),
            )),
        }
    }
}

/// Reads rows one after the other.
pub(super) struct Rows<'a> {
    text: &'a str,
    position: usize,
    line: usize,
}

impl<'a> Rows<'a> {
    pub fn new(text: &'a str) -> Rows<'a> {
        Rows {
            text,
            position: 0,
            line: 1,
        }
    }

    /// The last line read, for what is missing at the end of a file.
    pub fn last_line(&self) -> usize {
        self.text.lines().count().max(1)
    }

    /// Fills `row` with the next row that is not a blank line; `false` at the end.
    pub fn next_into(&mut self, row: &mut Row<'a>) -> Result<bool, Problem> {
        while self.position < self.text.len() {
            row.line = self.line;
            row.cells.clear();
            while !self.cell_into(&mut row.cells)? {}
            if row.cells.len() > 1 || !row.cell(0).is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Adds the next cell; `true` when it was the last of its row.
    fn cell_into(&mut self, cells: &mut Vec<Cow<'a, str>>) -> Result<bool, Problem> {
        let rest = &self.text[self.position..];
        match rest.strip_prefix('"') {
            None => cells.push(Cow::Borrowed(self.plain().trim())),
            Some(_) => {
                let mut cell = self.quoted()?;
                // Hand-made files have text after a closing quote; everyone reads it as part of the cell.
                cell.push_str(self.plain());
                cells.push(Cow::Owned(cell.trim().to_owned()));
            }
        }
        Ok(self.ends_row())
    }

    /// The text up to the next `;` or line end, which stay unread.
    fn plain(&mut self) -> &'a str {
        let rest = &self.text[self.position..];
        let length = rest
            .bytes()
            .position(|byte| byte == b';' || byte == b'\n')
            .unwrap_or(rest.len());
        self.position += length;
        &rest[..length]
    }

    /// The content of a quoted cell; two quotation marks in it stand for one.
    fn quoted(&mut self) -> Result<String, Problem> {
        let start = self.position;
        let mut content = String::new();
        loop {
            self.position += 1;
            let rest = &self.text[self.position..];
            let Some(length) = rest.find('"') else {
                return Err(Problem::cell(
                    self.line,
                    &self.text[start..],
                    "a quotation mark that closes the cell",
                ));
            };
            content.push_str(&rest[..length]);
            self.position += length + 1;
            if !self.text[self.position..].starts_with('"') {
                self.line += content.bytes().filter(|&byte| byte == b'\n').count();
                return Ok(content);
            }
            content.push('"');
        }
    }

    /// Steps over the `;` or the line end behind a cell; `true` for a line end and at the end of the text.
    fn ends_row(&mut self) -> bool {
        let separator = self.text.as_bytes().get(self.position);
        self.position += usize::from(separator.is_some());
        self.line += usize::from(separator == Some(&b'\n'));
        separator != Some(&b';')
    }
}
