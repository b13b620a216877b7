//! The services that are asked over the network, behind [`read_thread`] and [`submit`].

use super::pending::PendingComment;
use super::result::{Rejection, SubmitResult, ThreadError};
use super::topic::{Clock, Topic};
use super::{isso, wordpress};
use crate::http::HttpClient;
use crate::model::comment::{Comment, CommentStatus};
use crate::model::site::CommentService;

/// Whether the code that asks services is built in. Where it is not, the compiler drops all that only a service needs.
pub const HAS_SERVICES: bool = cfg!(feature = "threads");

/// Whether a service is one that this room asks over the network.
pub fn is_remote(service: &CommentService) -> bool {
    HAS_SERVICES && service.is_remote()
}

/// Whether this app was built with what the service needs: an app for a paper that asks no service carries none of their code.
pub fn can_show(service: &CommentService) -> bool {
    HAS_SERVICES || !service.is_remote()
}

/// All comments on a story, oldest first; none where the service shows none.
///
/// # Errors
/// Every [`ThreadError`].
pub async fn read_thread<F: HttpClient>(
    service: &CommentService,
    topic: &Topic,
    client: &F,
    clock: Clock<'_>,
) -> Result<Vec<Comment>, ThreadError> {
    match service {
        _ if !HAS_SERVICES => Ok(Vec::new()),
        CommentService::Wordpress { root } => wordpress::read_thread(root, topic, client, clock).await,
        CommentService::Isso { root } => isso::read_thread(root, topic, client, clock).await,
        _ => Ok(Vec::new()),
    }
}

/// Sends a comment, whose status was this before. One that was tried before is looked for first, where the service would not recognise it.
pub async fn submit<F: HttpClient>(
    service: &CommentService,
    comment: &PendingComment,
    status: CommentStatus,
    client: &F,
) -> SubmitResult {
    match service {
        _ if !HAS_SERVICES => SubmitResult::Refused(Rejection::Moved),
        CommentService::Wordpress { root } => wordpress::submit(root, comment, client).await,
        CommentService::Isso { root } => isso::submit(root, comment, status, client).await,
        _ => SubmitResult::Refused(Rejection::Moved),
    }
}
