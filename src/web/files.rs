//! Files on their way in, straight to the disk, and on their way out, as downloads that nothing can run in.

use std::io::{self, Read, Seek, SeekFrom};

use multer::{Field, Multipart};
use rocket::State;
use rocket::data::{ByteUnit, Data, DataStream, FromData, Outcome as DataOutcome};
use rocket::http::{ContentType, Header, Status};
use rocket::request::{FromRequest, Outcome, Request};
use rocket::response::{self, Responder, Response};
use tokio::fs::File;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::task::spawn_blocking;

use super::csrf;
use super::forms::Faults;
use super::guards::visit::Visit;
use super::guards::who::Who;
use super::limits::LARGEST_UPLOAD;
use super::{App, Problem};
use crate::domain::attachment::{FileName, LARGEST_FILE, NoRoom, Refusal};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{Id, PersonId, ProposalId};
use crate::domain::policy::Actor;
use crate::domain::proposal::FrozenFile;
use crate::domain::sign_in::Limit;
use crate::i18n::Words;
use crate::ops::proposals::{FileError, LookedOver, look_over, may_attach};
use crate::store::StoreError;
use crate::store::files::{FilesError, Incoming};
use crate::store::views::files::files_of;

/// Nothing in a file runs or is loaded, should a browser show it after all.
pub const POLICY: &str = "default-src 'none'; sandbox";

/// The most bytes of any other field of a form with a file.
const LARGEST_FIELD: usize = 4 * 1024;

/// Somebody who may bring files to the proposal of this address: found before a byte of the file is read. To everyone
/// else the proposal is not there.
#[derive(Debug)]
pub struct MayAttach(pub ProposalId);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for MayAttach {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match may_bring(request).await {
            Ok(id) => Outcome::Success(Self(id)),
            Err(problem) => {
                let status = problem.status();
                if status != Status::Unauthorized {
                    Visit::of(request).refuse(problem);
                }
                Outcome::Error((status, ()))
            }
        }
    }
}

impl MayAttach {
    /// The proposal, which is the one of this id in the address.
    pub fn of(self, id: &str) -> Result<ProposalId, Problem> {
        if self.0.as_str() == id {
            Ok(self.0)
        } else {
            Err(Problem::not_found())
        }
    }
}

async fn may_bring(request: &Request<'_>) -> Result<ProposalId, Problem> {
    let sign_in = || Problem::new(Status::Unauthorized, "sign-in");
    let signed_in = Who::of(request).0.ok_or_else(sign_in)?;
    let app = app_of(request)?;
    let path = request.uri().path();
    let mut after = path.segments().skip_while(|part| *part != "proposals");
    let id = after
        .nth(1)
        .and_then(|part| part.parse::<ProposalId>().ok());
    let id = id.ok_or_else(Problem::not_found)?;
    let (standing, of) = (signed_in.standing.clone(), id.clone());
    let found = app.db.read(move |reader| {
        let actor = Actor::Person(&standing);
        let found = files_of(reader, actor, &of)?;
        Ok(found.map(|found| may_attach(actor, &found.access, found.place.right)))
    });
    found.await??.map_err(problem)?;
    Ok(id)
}

fn app_of<'r>(request: &'r Request<'_>) -> Result<&'r App, Problem> {
    let app = request.rocket().state::<App>();
    app.ok_or_else(|| Problem::new(Status::InternalServerError, "fault"))
}

/// A form with a file, as a browser sends it: the token first, the file last.
#[derive(Debug)]
pub struct SentForm {
    /// Whether the form's token is this browser's. The file of a stale form is not read.
    pub is_fresh: bool,
    /// The field of the proposal that it is for; empty for none.
    pub field: String,
    /// What the file was called.
    pub name: String,
    /// The file; why not, where it is none.
    pub file: Result<Incoming, Refusal>,
}

#[rocket::async_trait]
impl<'r> FromData<'r> for SentForm {
    type Error = ();

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> DataOutcome<'r, Self> {
        answered(request, read_form(request, data).await)
    }
}

/// A file as a program sends it: the body as it is.
#[derive(Debug)]
pub struct SentBody {
    /// The file; why not, where it is none.
    pub file: Result<Incoming, Refusal>,
}

#[rocket::async_trait]
impl<'r> FromData<'r> for SentBody {
    type Error = ();

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> DataOutcome<'r, Self> {
        answered(request, read_body(request, data).await)
    }
}

fn answered<'r, T>(request: &Request<'_>, read: Result<T, Problem>) -> DataOutcome<'r, T, ()> {
    match read {
        Ok(read) => DataOutcome::Success(read),
        Err(problem) => {
            let status = problem.status();
            Visit::of(request).refuse(problem);
            DataOutcome::Error((status, ()))
        }
    }
}

fn broken() -> Problem {
    Problem::new(Status::BadRequest, "bad-request")
}

fn unkept(error: io::Error) -> Problem {
    problem(FileError::Files(FilesError::from(error)))
}

async fn read_body(request: &Request<'_>, data: Data<'_>) -> Result<SentBody, Problem> {
    let app = app_of(request)?;
    let mut receiver = Receiver::open(app).await;
    let mut stream = data.open(ByteUnit::Byte(LARGEST_UPLOAD));
    let mut piece = vec![0; 64 * 1024];
    loop {
        let read = stream.read(&mut piece).await.map_err(|_| broken())?;
        if read == 0 {
            break;
        }
        receiver.take(&piece[..read]).await;
    }
    Ok(SentBody {
        file: receiver.end().await?,
    })
}

/// A file that is written to the disk as it comes. What is too much, or finds no room, is read on and dropped: whoever
/// sends it hears an answer only once all of it was taken.
struct Receiver {
    out: Result<(Incoming, File), Problem>,
    length: i64,
}

impl Receiver {
    async fn open(app: &App) -> Self {
        let out = match app.files.incoming(&app.db) {
            Ok(incoming) => match File::create(incoming.path()).await {
                Ok(file) => Ok((incoming, file)),
                Err(error) => Err(unkept(error)),
            },
            Err(error) => Err(no_folder(error)),
        };
        Self { out, length: 0 }
    }

    async fn take(&mut self, piece: &[u8]) {
        self.length += piece.len() as i64;
        if self.length > LARGEST_FILE {
            return;
        }
        if let Ok((_, file)) = &mut self.out
            && let Err(error) = file.write_all(piece).await
        {
            // What was written of it is removed with this, and makes room again.
            self.out = Err(unkept(error));
        }
    }

    async fn end(self) -> Result<Result<Incoming, Refusal>, Problem> {
        if self.length > LARGEST_FILE {
            return Ok(Err(Refusal::TooLarge));
        }
        let (incoming, mut file) = self.out?;
        file.flush().await.map_err(unkept)?;
        Ok(Ok(incoming))
    }
}

async fn read_form(request: &Request<'_>, data: Data<'_>) -> Result<SentForm, Problem> {
    let app = app_of(request)?;
    let wrong_type = || Problem::new(Status::UnsupportedMediaType, "wrong-type");
    let kind = request.content_type().filter(|kind| kind.is_form_data());
    let boundary = kind.and_then(|kind| kind.param("boundary"));
    let boundary = boundary.ok_or_else(wrong_type)?;
    let stream: DataStream<'_> = data.open(ByteUnit::Byte(LARGEST_UPLOAD));
    let mut parts = Multipart::with_reader(stream, boundary);
    let mut sent = SentForm {
        is_fresh: false,
        field: String::new(),
        name: String::new(),
        file: Err(Refusal::Empty),
    };
    let mut unkept = None;
    while let Some(mut part) = parts.next_field().await.map_err(|_| broken())? {
        match part.name() {
            Some(csrf::FIELD) => {
                let token = short(&mut part).await?;
                sent.is_fresh = csrf::is_token_good(request, app, &token);
            }
            Some("field") => sent.field = short(&mut part).await?,
            Some("file") if sent.is_fresh => {
                sent.name = part.file_name().unwrap_or_default().to_owned();
                match to_disk(app, &mut part).await? {
                    Ok(file) => sent.file = file,
                    Err(problem) => unkept = Some(problem),
                }
            }
            // What nobody asked for is passed over.
            _ => while part.chunk().await.map_err(|_| broken())?.is_some() {},
        }
    }
    unkept.map_or(Ok(sent), Err)
}

/// The text of a small field.
async fn short(part: &mut Field<'_>) -> Result<String, Problem> {
    let mut bytes = Vec::new();
    while let Some(chunk) = part.chunk().await.map_err(|_| broken())? {
        if bytes.len() + chunk.len() > LARGEST_FIELD {
            return Err(broken());
        }
        bytes.extend_from_slice(&chunk);
    }
    String::from_utf8(bytes).map_err(|_| broken())
}

/// Writes a part of a form to the disk as it comes; what kept it from being written is told once the form is read.
async fn to_disk(app: &App, part: &mut Field<'_>) -> Result<Kept, Problem> {
    let mut receiver = Receiver::open(app).await;
    while let Some(chunk) = part.chunk().await.map_err(|_| broken())? {
        receiver.take(&chunk).await;
    }
    Ok(receiver.end().await)
}

/// A file, why it is none, or what kept it from the disk.
type Kept = Result<Result<Incoming, Refusal>, Problem>;

fn no_folder(error: FilesError) -> Problem {
    problem(FileError::Files(error))
}

/// What files of this person are counted under.
pub fn counted_under(app: &App, person: &PersonId) -> Sha256Hex {
    app.sign_in_key
        .counted_under(Limit::Files.as_str(), person.as_str())
}

/// Looks a file over when it is its turn.
pub async fn looked_over(
    app: &App,
    name: &str,
    file: Result<Incoming, Refusal>,
) -> Result<LookedOver, FileError> {
    let incoming = file.map_err(FileError::Refused)?;
    let name = FileName::kept(name).map_err(FileError::Refused)?;
    let turn = app.inspections.clone().acquire_owned().await;
    let turn = turn.map_err(|_| StoreError::Busy)?;
    let (db, files) = (app.db.clone(), app.files.clone());
    let work = spawn_blocking(move || {
        let _turn = turn;
        look_over(&db, &files, name, incoming)
    });
    let stopped = |error: tokio::task::JoinError| StoreError::Panicked(error.to_string());
    work.await.map_err(stopped)?
}

/// The sentence for a file that is not taken.
pub fn refusal_key(refusal: Refusal) -> String {
    format!("file-refused-{refusal}")
}

/// The sentence for a file that there is no room for.
pub fn no_room_key(no_room: NoRoom) -> &'static str {
    match no_room {
        NoRoom::Proposal => "file-no-room-proposal",
        NoRoom::Organization => "file-no-room-organisation",
    }
}

/// What is told where no form can show it beside its field.
pub fn problem(error: FileError) -> Problem {
    match error {
        FileError::Denied(denied) => denied.into(),
        FileError::Frozen(_) => Problem::new(Status::Conflict, "proposal-frozen"),
        FileError::NoSuchField => Problem::faulty(Faults::one("field", "file-no-such-field")),
        FileError::Refused(refusal) => Problem::faulty(Faults::one("file", refusal_key(refusal))),
        FileError::NoRoom(no_room) => Problem::faulty(Faults::one("file", no_room_key(no_room))),
        FileError::Wait(told) => Problem::new(Status::TooManyRequests, "too-often")
            .header("Retry-After", told.seconds.to_string()),
        FileError::Files(FilesError::Full) => {
            tracing::error!("there is no room left where files are kept");
            Problem::new(Status::InsufficientStorage, "no-room")
        }
        FileError::Files(error) => Problem::fault(&error),
        FileError::Store(error) => error.into(),
    }
}

/// A file on its way out: always a download.
#[derive(Debug)]
pub struct SentFile {
    about: FrozenFile,
    file: std::fs::File,
}

/// The file that a row or a version names, to be sent. Whoever calls this has asked whether the reader may have it.
pub async fn sent(app: &State<App>, about: FrozenFile) -> Result<SentFile, Problem> {
    let (files, hash) = (app.files.clone(), about.hash.clone());
    let opened = spawn_blocking(move || files.open(&hash)).await;
    let opened = opened.map_err(|error| Problem::fault(&error))?;
    Ok(SentFile {
        file: opened.map_err(no_folder)?,
        about,
    })
}

/// So many bytes in megabytes, to one place.
pub fn megabytes(length: i64, words: &Words) -> String {
    let tenths = ((length + 50_000) / 100_000).max(1);
    words.decimal(format!("{}.{}", tenths / 10, tenths % 10))
}

/// The most bytes of one piece of a recording.
const LONGEST_PIECE: u64 = 512 * 1024;

/// The piece that a player asks for, as `bytes=0-` or `bytes=100-199`; `None` where it asks for the whole, or for what
/// no player asks for. A piece may be answered by a shorter one.
fn piece(range: Option<&str>, length: u64) -> Option<(u64, u64)> {
    let (first, last) = range?.strip_prefix("bytes=")?.split_once('-')?;
    let first: u64 = first.parse().ok()?;
    let last: u64 = match last {
        "" => u64::MAX,
        last => last.parse().ok()?,
    };
    let end = length
        .checked_sub(1)?
        .min(last)
        .min(first.saturating_add(LONGEST_PIECE - 1));
    (first <= end).then_some((first, end))
}

impl<'r> Responder<'r, 'static> for SentFile {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let media_type = ContentType::parse_flexible(&self.about.media_type);
        let length = usize::try_from(self.about.length).ok();
        let range = request.headers().get_one("Range");
        let whole = u64::try_from(self.about.length).unwrap_or_default();
        let is_heard = self.about.media_type.starts_with("audio/");
        let asked = piece(range, whole).filter(|_| is_heard);
        let mut answer = Response::build();
        answer
            .header(media_type.unwrap_or(ContentType::Binary))
            .header(Header::new(
                "Content-Disposition",
                disposition(&self.about.name),
            ))
            .header(Header::new("Content-Security-Policy", POLICY))
            .header(Header::new("Cache-Control", "no-store"));
        // Some players play nothing that they cannot ask for in pieces.
        if is_heard {
            answer.raw_header("Accept-Ranges", "bytes");
        }
        let Some((first, end)) = asked else {
            let file = File::from_std(self.file);
            return answer.sized_body(length, file).ok();
        };
        let mut bytes = Vec::new();
        let read = self
            .file_at(first)
            .and_then(|file| file.take(end - first + 1).read_to_end(&mut bytes));
        if read.is_err() {
            return Err(Status::InternalServerError);
        }
        answer
            .status(Status::PartialContent)
            .raw_header("Content-Range", format!("bytes {first}-{end}/{whole}"))
            .sized_body(bytes.len(), io::Cursor::new(bytes))
            .ok()
    }
}

impl SentFile {
    /// The file from this byte on.
    fn file_at(self, first: u64) -> io::Result<std::fs::File> {
        let mut file = self.file;
        file.seek(SeekFrom::Start(first))?;
        Ok(file)
    }
}

/// RFC 6266: a name that every program reads, and the real one as RFC 8187 writes it. Nothing of either can leave its
/// place in the header.
pub fn disposition(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '-' | '_' | ' ' => c,
            _ => '_',
        })
        .collect();
    let mut encoded = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => {
                encoded.push(char::from(byte));
            }
            _ => encoded += &format!("%{byte:02X}"),
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_player_asks_for_pieces_and_gets_no_more_than_one_at_a_time() {
        assert_eq!(piece(None, 100), None);
        assert_eq!(piece(Some("bytes=0-"), 100), Some((0, 99)));
        assert_eq!(piece(Some("bytes=10-19"), 100), Some((10, 19)));
        assert_eq!(piece(Some("bytes=99-400"), 100), Some((99, 99)));
        let most = LONGEST_PIECE;
        assert_eq!(piece(Some("bytes=1-"), 10 * most), Some((1, most)));
        for odd in [
            "bytes=100-",
            "bytes=20-10",
            "bytes=-5",
            "bytes=1-2,4-5",
            "words=0-1",
            "bytes=-",
            "bytes=99999999999999999999-",
        ] {
            assert_eq!(piece(Some(odd), 100), None, "{odd}");
        }
        assert_eq!(piece(Some("bytes=0-"), 0), None);
    }

    #[test]
    fn no_name_leaves_its_place_in_the_header() {
        assert_eq!(
            disposition("plan b.pdf"),
            "attachment; filename=\"plan b.pdf\"; filename*=UTF-8''plan%20b.pdf"
        );
        assert_eq!(
            disposition("a\"; x=\r\nй.pdf"),
            "attachment; filename=\"a__ x____.pdf\"; filename*=UTF-8''a%22%3B%20x%3D%0D%0A%D0%B9.pdf"
        );
    }
}
