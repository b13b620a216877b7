//! "Leave a reply": what the reader types, checked as it is typed once it was found wrong, and never cleared by a fault.

use stylers_macro::style_sheet;

use super::SiteContext;
use super::act::{Act, button};
use super::field::field;
use super::live::Live;
use super::reading::{Sending, Talk};
use super::reply::{ANSWERS, FORM, OUTCOME, REMEMBER, ROOM, SEND, STAYS, SUMMARY, TRAP, id_of};
use crate::messages::{Messages, filled};
use crate::model::address::{Base, WebAddress};
use crate::model::article::Article;
use crate::model::comment::{Field, Problem};
use crate::model::markup::{Element, Markup, element};
use crate::model::site::{CommentService, Site};
use crate::route::Route;

/// Characters left, from which on the counter shows.
const NEAR_THE_LIMIT: i64 = 1_000;

/// The form for an article. One for a collector is a form like any other, which needs no script.
pub fn comment_form(context: &SiteContext, talk: &Talk, article: &Article, site: &Site) -> Element {
    let class = style_sheet!("style/comment_form.css");
    let words = context.messages;
    let line = |own: &str| element("p").class(class, own);
    let who = element("div").class(class, "who");
    let problems = talk.problems();
    let (own, says) = match &site.comments {
        CommentService::Wordpress { root } | CommentService::Isso { root } => ("reply far", sent_to(words.sent_to, words, root)),
        CommentService::Form { action } => ("reply plain", sent_to(words.collected_by, words, action)),
        _ => ("reply", words.email_stays.to_owned()),
    };
    // A form with a name is a landmark.
    let title = (!context.base.is_abroad()).then_some("reply-title");
    let form = element("form").class(class, own).attribute("id", FORM).maybe("aria-labelledby", title);
    let (form, hidden) = match &site.comments {
        CommentService::Form { action } => {
            (form.attribute("method", "post").attribute("action", action.as_str()), about(article, site))
        }
        _ => (form.attribute("method", "dialog").flag("novalidate"), Markup::default()),
    };
    let is_alone = site.comments == CommentService::Device;
    let post = element("button").attribute("type", "submit").attribute("class", "loud");
    form.with(element("h3").attribute("class", class).attribute("id", "reply-title").text(words.leave_a_reply))
        .with(line("stays").attribute("id", STAYS).text(&says))
        .with(is_alone.then(|| line("alone").text(words.form_alone)))
        .with(hidden)
        .with(summary(words, &problems).on(summary_room()))
        .with(answers(words, talk).on(line("answers")))
        .with(who.with(field(Field::Name, words, &problems)).text(" ").with(field(Field::Email, words, &problems)))
        .with(field(Field::Text, words, &problems))
        .with(room(words, talk).on(element("p").attribute("class", "room")))
        .with(trap(words))
        .with(remember(class, words))
        .with(unkept(words, talk).on(line("unkept")))
        .with(line("act").with(send_state(talk).on(post).text(words.send)))
        .with(outcome(words, talk).on(outcome_room()))
}

/// What becomes of what is typed: the address is not published, and all of it goes to a host.
fn sent_to(phrase: &str, words: &Messages, address: &WebAddress) -> String {
    [words.email_stays, " ", &filled(phrase, address.host())].concat()
}

/// What tells a collector which story it is.
fn about(article: &Article, site: &Site) -> Markup {
    let path = Route::Article(article.slug.clone()).href(&Base::abroad(&site.url));
    let hidden =
        |name, value: &str| element("input").attribute("type", "hidden").attribute("name", name).attribute("value", value);
    [hidden("story", article.headline.as_str()), hidden("page", &path)].into_iter().collect()
}

/// Whom it answers, and the way out.
pub fn answers(words: &Messages, talk: &Talk) -> Live {
    let says = talk.answers.as_ref().map(|name| {
        let name = if name.is_empty() { words.anonymous } else { name };
        let mut says = Markup::text(&[&filled(words.in_reply_to, name), " "].concat());
        says.push(button(Act::AnswerNobody, "quiet", words.reply_to_nobody));
        says
    });
    Live::inside(ANSWERS, says)
}

/// The button that sends. While a comment is on its way it keeps the focus, and does nothing.
pub fn send_state(talk: &Talk) -> Live {
    let is_sending = matches!(talk.sending, Sending::Sending(_));
    Live::of(SEND).attribute("aria-disabled", is_sending.then(|| "true".to_owned()))
}

fn summary_room() -> Element {
    let class = style_sheet!("style/summary.css");
    element("div").class(class, "problems").attribute("tabindex", "-1")
}

/// All that is to be mended, each with a link to its field.
pub fn summary(words: &Messages, problems: &[Problem]) -> Live {
    let count = u32::try_from(problems.len()).unwrap_or(u32::MAX);
    let items = problems.iter().map(|&problem| {
        let link = element("a").attribute("href", &["#", id_of(problem.field)].concat());
        element("li").with(link.text(&words.problem(problem)))
    });
    let mut says = Markup::from(element("p").attribute("class", "count").text(&words.counted(words.problems, count)));
    says.push(element("ul").attribute("role", "list").with(items.collect::<Markup>()));
    Live::inside(SUMMARY, (count > 0).then_some(says)).flag("hidden", count == 0)
}

/// How many characters are left, near the limit and beyond it.
pub fn room(words: &Messages, talk: &Talk) -> Live {
    let room = talk.draft.room();
    let count = u32::try_from(room.abs()).unwrap_or(u32::MAX);
    let says = match room {
        room if room > NEAR_THE_LIMIT => String::new(),
        0.. => words.counted(words.room_left, count),
        _ => words.counted(words.room_over, count),
    };
    Live::inside(ROOM, Markup::text(&says))
}

/// A field that people do not see and that browsers have no reason to fill in.
fn trap(words: &Messages) -> Element {
    let field = element("input").attribute("type", "text").attribute("id", TRAP);
    let field = field.attribute("tabindex", "-1").attribute("autocomplete", "off");
    element("div")
        .attribute("class", "unseen")
        .attribute("aria-hidden", "true")
        .with(element("label").text(words.trap).text(" ").with(field))
}

fn remember(class: &str, words: &Messages) -> Element {
    let tick = element("input").attribute("class", class).attribute("type", "checkbox");
    let tick = tick.attribute("id", REMEMBER);
    element("label").class(class, "remember").with(tick).text(" ").text(words.remember)
}

/// Whether drafts are kept.
pub fn unkept(words: &Messages, talk: &Talk) -> Live {
    Live::inside("reply-unkept", Markup::text(if talk.is_unkept { words.draft_not_kept } else { "" }))
}

fn outcome_room() -> Element {
    element("div").attribute("class", "outcome").attribute("tabindex", "-1").attribute("role", "status")
}

/// What came of sending.
pub fn outcome(words: &Messages, talk: &Talk) -> Live {
    let says = match &talk.sending {
        Sending::Idle => "",
        Sending::Held => words.held,
        Sending::Sending(_) => words.stands_sending,
        Sending::Waiting(_, why) | Sending::Failed(why) => why,
        Sending::Sent(says) => says,
        Sending::HandedOver => words.handed_over,
    };
    let act = match &talk.sending {
        Sending::Held => Some(button(Act::SendAnyway, "loud", words.send_anyway)),
        Sending::HandedOver => Some(button(Act::Arrived, "quiet", words.has_arrived)),
        _ => None,
    };
    let mut inside = Markup::from((!says.is_empty()).then(|| element("p").text(says)));
    inside.push(act);
    Live::inside(OUTCOME, inside)
}
