//! Where a comment service is.

use crate::model::site::CommentService;

/// The address of a service that is asked over the network; empty for any other.
pub fn address_of(service: &CommentService) -> &str {
    match service {
        CommentService::Wordpress { root } | CommentService::Isso { root } => root.as_str(),
        _ => "",
    }
}
