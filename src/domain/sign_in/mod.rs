//! How people prove who they are: tokens, second factors, waits, and how long a sign-in lasts.

mod attempts;
mod codes;
mod device;
mod key;
mod lasting;
mod one_time_code;
mod token;

pub use attempts::{Attempts, Limit, Wait};
pub use codes::{BackupCode, CODES_OF_A_SHEET, NotABackupCode};
pub use device::Device;
pub use key::SignInKey;
pub use lasting::{Duty, FRESH_SECONDS, Lasting, is_fresh};
pub use one_time_code::{Authenticator, NotASixDigitCode, SixDigitCode, Step};
pub use token::{CONFIRM_SECONDS, LINK_SECONDS, NotAToken, STEP_SECONDS, Token};
