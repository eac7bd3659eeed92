//! Programmes and rounds are begun and set up, and people get their places in them.

mod begin_round;
mod change_line;
mod grant_role;
mod keep_program;
mod save_part;

pub use begin_round::{BeginRoundError, BegunRound, begin_round, clone_round};
pub use change_line::{ChangedLine, change_line};
pub use grant_role::{GrantRoleError, RolePlace, RoleToGrant, end_role, end_role_in, grant_role};
pub use keep_program::{KeepProgramError, begin_program, change_program};
pub use save_part::{SavePartError, author, save_part};
