//! The pages of organisations.
