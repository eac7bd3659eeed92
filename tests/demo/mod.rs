//! `taawun demo`: the county that the program makes up, and the folder it lives in.

mod coalitions;
mod command;
mod county;
mod fill;
mod folder;
mod letters_of_intent;
mod site;
