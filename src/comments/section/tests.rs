//! Each rule as a row: a state, an action, and what is to be done.

use super::super::pending::PendingComment;
use super::super::result::{Rejection, RetryLater, SubmitResult, ThreadError};
use super::super::store::StoreError;
use super::super::topic::Topic;
use super::*;
use crate::http::NetworkError;
use crate::model::Checked;
use crate::model::address::WebAddress;
use crate::model::article::Comments;
use crate::model::comment::{Comment, CommentBody, CommentStatus, Draft, Field, NewComment};
use crate::model::date::Published;
use crate::model::site::CommentService;
use crate::model::slug::Slug;

fn web(text: &str) -> WebAddress {
    WebAddress::parse(text).unwrap()
}

fn wordpress() -> CommentService {
    CommentService::Wordpress { root: web("https://news.example/wp-json/") }
}

fn section(service: CommentService) -> CommentsModel {
    let topic =
        Topic { slug: Slug::parse("tides").unwrap(), path: "/article/tides/".into(), headline: "Tides".into(), post: Some(7) };
    CommentsModel::new(topic, service, Comments::Open)
}

fn draft(text: &str) -> Draft {
    Draft { name: "Ann".into(), email: "ann@b.example".into(), text: text.into(), ..Draft::default() }
}

fn new_comment(text: &str) -> NewComment {
    draft(text).check().unwrap()
}

/// A section with a comment in its form.
fn filled_in(service: CommentService) -> CommentsModel {
    CommentsModel { draft: draft("Hello"), load: LoadState::Loaded, ..section(service) }
}

fn comment(id: &str) -> Comment {
    let (name, body) = ("Jo".to_owned(), CommentBody::Plain("Yes".into()));
    let (parent, status) = (String::new(), CommentStatus::Published);
    Comment { id: id.into(), parent, name, body, written: Published::default(), status }
}

fn pending(id: &str, status: CommentStatus) -> PendingComment {
    let model = section(wordpress());
    let new = PendingComment::new(id.into(), &model.service, &model.topic, &new_comment("Hello"), Published::default(), 4);
    PendingComment { status, ..new }
}

#[track_caller]
fn check(model: &mut CommentsModel, action: Action, submission: Submission, effects: &[Effect]) {
    let told = format!("{action:?}");
    assert_eq!((model.update(action), &model.submission), (effects.to_vec(), &submission), "{told}");
}

#[test]
fn a_thread_may_be_found_by_another_path() {
    let mut model = section(wordpress());
    for (slug, path) in [("other", "/article/tides/"), ("tides", "/article/ti%CC%81des/")] {
        let topic = Topic { slug: Slug::parse(slug).unwrap(), path: "/article/ti%CC%81des/".into(), ..model.topic.clone() };
        assert_eq!((model.update(Action::ThreadFoundAt(topic)), model.topic.path.as_str()), (Vec::new(), path));
    }
}

#[test]
fn an_empty_form_shows_its_problems() {
    let mut model = section(CommentService::Device);
    check(&mut model, Action::Submitted, Submission::Idle, &[Effect::Focus(Target::Problems)]);
    assert_eq!(model.problems().len(), 3);
    model.update(Action::Typed(Field::Name, "Ann".into()));
    assert_eq!(model.problems().len(), 2, "a problem goes as the reader types");
}

#[test]
fn a_comment_is_kept_on_the_device() {
    let mut model = filled_in(CommentService::Device);
    let effects = [Effect::KeepOnDevice(new_comment("Hello")), Effect::Focus(Target::Outcome)];
    check(&mut model, Action::Submitted, Submission::Idle, &effects);
    let emptied = [Effect::RemoveDraft(draft("Hello")), Effect::FillFields(draft(""))];
    check(&mut model, Action::KeptOnDevice(Ok(vec![comment("1")])), Submission::Sent(Arrival::Device), &emptied);
    check(&mut model, Action::Submitted, Submission::Sent(Arrival::Device), &[]);
    check(&mut model, Action::Typed(Field::Text, "Mo".into()), Submission::Idle, &[Effect::SaveDraft(draft("Mo"))]);
}

#[test]
fn a_full_storage_leaves_the_words_in_the_form() {
    let mut model = filled_in(CommentService::Device);
    model.update(Action::Submitted);
    let failed = Submission::Failed(Failure::Storage(StoreError::Full));
    check(&mut model, Action::KeptOnDevice(Err(StoreError::Full)), failed, &[]);
    assert_eq!(model.draft, draft("Hello"));
}

#[test]
fn a_comment_for_a_service_waits_in_the_outbox() {
    let mut model =
        CommentsModel { comments: [comment("3"), comment("12")].into(), is_remembered: true, ..filled_in(wordpress()) };
    let effects = [
        Effect::RememberCommenter { name: "Ann".into(), email: "ann@b.example".into() },
        Effect::Queue { comment: new_comment("Hello"), after: 12 },
    ];
    check(&mut model, Action::Submitted, Submission::Idle, &effects);
    let sending = || Submission::Sending(Some("1".into()));
    let effects = [Effect::RemoveDraft(draft("Hello")), Effect::FillFields(draft("")), Effect::Flush];
    check(&mut model, Action::Queued("1".into()), sending(), &effects);
    check(&mut model, Action::Submitted, sending(), &[]);
    model.pending = vec![pending("1", CommentStatus::Waiting)];
    model.in_flight = Some("1".into());
    assert_eq!(model.thread().last().map(|comment| comment.status), Some(CommentStatus::Sending));
    let offline = RetryLater::Silent(NetworkError::Offline);
    check(&mut model, Action::Postponed(offline), Submission::Waiting("1".into(), offline), &[]);
    let delivered = |result| Action::Delivered { id: "1".into(), result };
    let held = delivered(SubmitResult::Held("13".into()));
    check(&mut model, held, Submission::Sent(Arrival::Held), &[Effect::LoadThread]);
}

#[test]
fn other_words_are_another_comment() {
    let mut model = CommentsModel { submission: Submission::Sending(Some("1".into())), ..filled_in(wordpress()) };
    let queue = [Effect::Queue { comment: new_comment("Hello"), after: 0 }];
    check(&mut model, Action::Submitted, Submission::Sending(Some("1".into())), &queue);
}

#[test]
fn what_was_rejected_comes_back_into_the_form() {
    let rejected = PendingComment { rejection: Rejection::Short, ..pending("1", CommentStatus::Refused) };
    let mut model =
        CommentsModel { submission: Submission::Sending(Some("1".into())), draft: draft("More"), ..section(wordpress()) };
    model.pending = vec![rejected];
    let both = draft("Hello\n\nMore");
    let effects = [Effect::SaveDraft(both.clone()), Effect::RemovePending("1".into()), Effect::FillFields(both)];
    let failed = Submission::Failed(Failure::Rejected(Rejection::Short));
    check(&mut model, Action::Delivered { id: "1".into(), result: SubmitResult::Refused(Rejection::Short) }, failed, &effects);
    assert!(model.pending.is_empty());
}

#[test]
fn a_closed_story_shows_what_was_rejected_in_the_thread() {
    let mut model = CommentsModel { is_open: false, ..section(wordpress()) };
    model.update(Action::Opened(Opening { pending: vec![pending("1", CommentStatus::Refused)], ..Opening::default() }));
    assert_eq!(model.thread().len(), 1);
}

#[test]
fn another_tab_may_have_sent_it() {
    for (status, submission) in [
        (None, Submission::Sent(Arrival::Published)),
        (Some(CommentStatus::Published), Submission::Sent(Arrival::Published)),
        (Some(CommentStatus::Held), Submission::Sent(Arrival::Held)),
        (Some(CommentStatus::Doubtful), Submission::Sent(Arrival::Doubtful)),
        (Some(CommentStatus::Tried), Submission::Sending(Some("1".into()))),
    ] {
        let mut model = CommentsModel { submission: Submission::Sending(Some("1".into())), ..section(wordpress()) };
        let pending = status.map(|status| pending("1", status)).into_iter().collect();
        check(&mut model, Action::OutboxChanged { pending, in_flight: None }, submission, &[]);
    }
}

#[test]
fn a_comment_that_cannot_be_stored_is_sent_at_once_and_looked_for_later() {
    let mut model = filled_in(wordpress());
    model.update(Action::Submitted);
    let waiting = pending("1", CommentStatus::Waiting);
    let direct = |status| [Effect::SubmitDirectly { comment: waiting.clone(), status, draft: draft("Hello") }];
    let failed = |earlier| Action::QueueFailed { comment: waiting.clone(), earlier };
    check(&mut model, failed(None), Submission::Sending(None), &direct(CommentStatus::Waiting));
    check(&mut model, Action::Submitted, Submission::Sending(None), &[]);
    let cut = RetryLater::Silent(NetworkError::CutOff);
    let answered = |result| Action::SubmittedDirectly { result, draft: draft("Hello") };
    let perhaps = Submission::Failed(Failure::PerhapsSent(cut));
    check(&mut model, answered(SubmitResult::Later(cut)), perhaps, &[]);
    check(&mut model, failed(Some(waiting.clone())), Submission::Sending(None), &direct(CommentStatus::Wanted));
    let busy = Submission::Failed(Failure::NotSent(RetryLater::Busy(9)));
    check(&mut model, answered(SubmitResult::Later(RetryLater::Busy(9))), busy, &[]);
    let effects = [Effect::LoadThread, Effect::RemoveDraft(draft("Hello")), Effect::FillFields(draft(""))];
    check(&mut model, answered(SubmitResult::Known), Submission::Sent(Arrival::Known), &effects);
    model.draft = draft("typed meanwhile");
    check(&mut model, answered(SubmitResult::Known), Submission::Sent(Arrival::Known), &[Effect::LoadThread]);
}

#[test]
fn the_hidden_field_holds_a_comment_until_it_is_confirmed() {
    let mut model = filled_in(CommentService::Device);
    model.draft.trap = "x".into();
    check(&mut model, Action::Submitted, Submission::Held, &[Effect::Focus(Target::Outcome)]);
    let effects = [Effect::KeepOnDevice(new_comment("Hello")), Effect::Focus(Target::Outcome)];
    check(&mut model, Action::Confirmed, Submission::Held, &effects);
}

#[test]
fn a_form_is_handed_over_once_and_emptied_by_its_reader() {
    let mut model = filled_in(CommentService::Form { action: web("https://collector.example/") });
    let handed_over = |is_fresh| Submission::HandedOver { is_fresh };
    check(&mut model, Action::Submitted, handed_over(true), &[Effect::HandOver]);
    check(&mut model, Action::Submitted, handed_over(true), &[]);
    check(&mut model, Action::HandOverSettled, handed_over(false), &[]);
    check(&mut model, Action::Submitted, handed_over(true), &[Effect::HandOver]);
    let effects = [
        Effect::ForgetHandOver,
        Effect::RemoveDraft(draft("Hello")),
        Effect::FillFields(draft("")),
        Effect::Focus(Target::Field(Field::Text)),
    ];
    check(&mut model, Action::ArrivalConfirmed, Submission::Idle, &effects);
}

#[test]
fn new_comments_are_counted_from_the_second_reading_on() {
    let mut model = section(wordpress());
    let loaded = |ids: &[&str]| Action::ThreadLoaded(Ok(ids.iter().map(|id| comment(id)).collect()), Vec::new());
    for (ids, count) in [(&["1"][..], None), (&["1"], None), (&["1", "2", "3"], Some(2))] {
        model.update(Action::ThreadRequested);
        model.update(loaded(ids));
        assert_eq!((model.load, model.new_comments), (LoadState::Loaded, count), "{ids:?}");
    }
    model.update(Action::ThreadLoaded(Err(ThreadError::Unreadable), Vec::new()));
    assert_eq!((model.load, model.comments.len()), (LoadState::Failed(ThreadError::Unreadable), 3));
}

#[test]
fn nothing_typed_is_lost_when_the_section_comes_alive() {
    let open = |typed: &str, kept: &str, waiting: &[PendingComment]| {
        let mut model = section(wordpress());
        let typed = if typed.is_empty() { Draft::default() } else { Draft { text: typed.into(), ..Draft::default() } };
        let effects =
            model.update(Action::Opened(Opening { typed, kept: draft(kept), pending: waiting.to_vec(), ..Opening::default() }));
        (model.draft.text, effects.iter().any(|effect| matches!(effect, Effect::SaveDraft(_))))
    };
    assert_eq!(open("", "kept", &[]), ("kept".to_owned(), false));
    assert_eq!(open("typed", "kept", &[]), ("kept\n\ntyped".to_owned(), true));
    assert_eq!(open("", "Hello", &[pending("1", CommentStatus::Tried)]), (String::new(), false));
    assert_eq!(open("", "Hello", &[pending("1", CommentStatus::Refused)]).0, "Hello");
}
