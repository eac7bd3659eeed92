//! Finding partners as rows: who may, what is posted, who asks to meet whom.

pub mod areas;
pub mod asks;
pub mod audience;
pub mod posts;
