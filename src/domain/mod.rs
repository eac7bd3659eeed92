//! The rules: plain functions over plain data. No I/O, no clock, no lot, no float in a tally.
