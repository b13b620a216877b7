//! A page as a document: what its head says, what it may do, and the shell that it stands in.

pub mod head;
pub mod json_script;
pub mod live_page;
pub mod policy;
pub mod shell;
mod structured_data;
