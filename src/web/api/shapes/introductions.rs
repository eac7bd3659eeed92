//! What groups seek and offer, and introductions, as the API shows and takes them. No name in a post.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::announced_round::NamedKey;
use super::organizations::OrganizationInList;
use crate::domain::introduction::{WrittenAsk, WrittenPost};
use crate::store::views::my_introductions::{Contact, Introduction, MyIntroductions};
use crate::store::views::partner_posts::{PostPage, PostShown, PostsList, Suggested};

/// A slice of what others seek and offer.
#[derive(Serialize, ToSchema)]
pub struct PartnerPosts {
    /// How many fit in all.
    pub total: i64,
    /// The slice, the latest first.
    pub posts: Vec<PartnerPost>,
    /// The address of the following slice.
    pub next: Option<String>,
}

impl PartnerPosts {
    /// This slice; `next` makes an address of the last post's id.
    pub fn new(list: &PostsList, next: impl Fn(&str) -> String) -> Self {
        Self {
            total: list.fitting,
            posts: list.posts.iter().map(Into::into).collect(),
            next: list.next.as_ref().map(|after| next(&after.to_string())),
        }
    }
}

/// One post. Whose it is, is told when both sides say yes.
#[derive(Serialize, ToSchema)]
pub struct PartnerPost {
    /// Its id.
    id: String,
    /// `seek` or `offer`.
    kind: &'static str,
    /// From which part of society it comes: `community`, `nonprofit`, `business`, `education`, `government` or
    /// `tribal_nations`.
    sector: &'static str,
    /// `people`, `place`, `money_handling`, `skills`, `languages`, `equipment`, `reach`, `transport`, `care`, `research`.
    help: Vec<&'static str>,
    /// What it is about: `home`, `health`, `food`, `work`, `young_people`, `older_people`, `learning`, `newcomers`,
    /// `disability`, `belonging`, `culture`, `sport`, `nature`, `public_places`, `safety`.
    focus: Vec<&'static str>,
    /// What it is about that the list has no word for.
    other_focus: Vec<String>,
    /// Where. A key is the programme's name in addresses, a dot, and the programme's key for the area.
    areas: Vec<NamedKey>,
    /// Where, outside of these.
    other_areas: Vec<String>,
    /// The sectors it would like to meet; none for any.
    wanted: Vec<&'static str>,
    /// In its own words.
    text: String,
    /// The language of these.
    language: String,
    /// The round that it is meant for.
    round: Option<String>,
    /// The last day on which it stands.
    #[schema(format = Date)]
    until: String,
    /// When it was posted.
    #[schema(format = DateTime)]
    posted_at: String,
    /// Whether it stands.
    stands: bool,
}

impl From<&PostShown> for PartnerPost {
    fn from(post: &PostShown) -> Self {
        Self {
            id: post.id.to_string(),
            kind: post.kind.as_str(),
            sector: post.sector.as_str(),
            help: post.help.iter().map(|help| help.as_str()).collect(),
            focus: post.focus.iter().map(|focus| focus.as_str()).collect(),
            other_focus: post.other_focus.all().to_vec(),
            areas: post
                .areas
                .iter()
                .map(|area| NamedKey::new(&area.key, &area.name))
                .collect(),
            other_areas: post.other_areas.all().to_vec(),
            wanted: post.wanted.iter().map(|sector| sector.as_str()).collect(),
            text: post.text.clone(),
            language: post.language.to_string(),
            round: post.round.as_ref().map(|(slug, _)| slug.to_string()),
            until: post.until.to_string(),
            posted_at: post.posted_at.to_string(),
            stands: post.stands,
        }
    }
}

/// One post with what concerns you.
#[derive(Serialize, ToSchema)]
pub struct PartnerPostForYou {
    /// The post.
    post: PartnerPost,
    /// Whether an organisation of yours wrote it.
    is_yours: bool,
    /// Posts that fit it, where it is yours.
    suggestions: Vec<PostSuggested>,
    /// What came of your own questions about it, by organisation.
    asked: Vec<AskedAbout>,
}

/// A post that fits one of yours.
#[derive(Serialize, ToSchema)]
pub struct PostSuggested {
    /// The post.
    post: PartnerPost,
    /// Why: `offers`, `seeks`, `other_sector`, `we_want_such`, `they_want_such`, `same_focus`, `same_area`, `same_round`.
    reasons: Vec<&'static str>,
    /// What it offers of what you seek, or seeks of what you offer.
    help: Vec<&'static str>,
}

/// What came of a question of yours.
#[derive(Serialize, ToSchema)]
pub struct AskedAbout {
    /// Your organisation, by its name in addresses.
    organisation: String,
    /// `waiting`, `accepted`, `not_now` or `withdrawn`.
    state: &'static str,
}

impl From<&Suggested> for PostSuggested {
    fn from(suggested: &Suggested) -> Self {
        let reasons = suggested.reasons.iter();
        let help = reasons.clone().flat_map(|reason| reason.help());
        Self {
            post: (&suggested.post).into(),
            reasons: reasons.map(|reason| reason.as_str()).collect(),
            help: help.map(|help| help.as_str()).collect(),
        }
    }
}

impl From<&PostPage> for PartnerPostForYou {
    fn from(page: &PostPage) -> Self {
        let asked = page.asked.iter().map(|(named, sees)| AskedAbout {
            organisation: named.slug.to_string(),
            state: sees.as_str(),
        });
        Self {
            post: (&page.post).into(),
            is_yours: page.is_mine,
            suggestions: page.suggested.iter().map(Into::into).collect(),
            asked: asked.collect(),
        }
    }
}

/// A post to be written.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PostToWrite {
    /// For which organisation, by its name in addresses.
    pub organisation: String,
    /// `seek` or `offer`.
    pub kind: String,
    /// One or more of the kinds of help.
    pub help: Vec<String>,
    /// What it is about, by the words that posts are shown with; one to five with `other_focus`.
    #[serde(default)]
    pub focus: Vec<String>,
    /// What it is about that the list has no word for.
    #[serde(default)]
    pub other_focus: Vec<String>,
    /// Where, by key: the programme's name in addresses, a dot, and the programme's key for the area. One to five with
    /// `other_areas`.
    #[serde(default)]
    pub areas: Vec<String>,
    /// Where, outside of these.
    #[serde(default)]
    pub other_areas: Vec<String>,
    /// The sectors you would like to meet; none for any.
    #[serde(default)]
    pub wanted: Vec<String>,
    /// In your words: no names, addresses or numbers.
    pub text: String,
    /// The language of these.
    pub language: String,
    /// The round that it is meant for, by its name in addresses.
    #[serde(default)]
    pub round: Option<String>,
    /// The last day on which it stands.
    #[schema(format = Date)]
    pub until: String,
}

impl PostToWrite {
    /// For which organisation, and what was written.
    pub fn written(self) -> (String, WrittenPost) {
        // One a line, also where there is one alone: commas are part of a label.
        let lines = |labels: &[String]| -> String {
            labels.iter().map(|label| format!("{label}\n")).collect()
        };
        let written = WrittenPost {
            other_focus: lines(&self.other_focus),
            other_areas: lines(&self.other_areas),
            focus: self.focus,
            areas: self.areas,
            kind: self.kind,
            help: self.help,
            wanted: self.wanted,
            text: self.text,
            language: self.language,
            round: self.round.unwrap_or_default(),
            until: self.until,
        };
        (self.organisation, written)
    }
}

/// A question to whoever wrote a post.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IntroductionToAsk {
    /// For which organisation, by its name in addresses.
    pub organisation: String,
    /// Why you would fit: no names, addresses or numbers.
    #[serde(default)]
    pub note: String,
}

impl From<IntroductionToAsk> for WrittenAsk {
    fn from(asked: IntroductionToAsk) -> Self {
        Self {
            organization: asked.organisation,
            note: asked.note,
        }
    }
}

/// An answer.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IntroductionAnswer {
    /// Whether you would like to meet them.
    pub yes: bool,
}

/// A slice of your introductions, the latest first. All that waits for your answer stands in the first.
#[derive(Serialize, ToSchema)]
pub struct Introductions {
    /// What your organisations were asked.
    asked_of_you: Vec<OneIntroduction>,
    /// What they asked.
    asked_by_you: Vec<OneIntroduction>,
    /// The address of the following slice, unless this is the last.
    next: Option<String>,
}

/// One introduction.
#[derive(Serialize, ToSchema)]
pub struct OneIntroduction {
    /// Its id.
    id: String,
    /// `waiting`, `accepted`, `not_now` or `withdrawn` for what you asked; `waiting`, `accepted`, `declined` or `over` for
    /// what you were asked.
    state: &'static str,
    /// Your organisation.
    organisation: String,
    /// The sector of the other one.
    sector: &'static str,
    /// What stands in the post that it is about.
    post_text: String,
    /// What whoever asked said.
    note: String,
    /// Until when an answer is awaited.
    #[schema(format = DateTime)]
    answer_until: String,
    /// The other one; only once both said yes.
    met: Option<PartnerMet>,
}

/// Whom you met.
#[derive(Serialize, ToSchema)]
pub struct PartnerMet {
    /// The organisation.
    organisation: OrganizationInList,
    /// Who asked or answered for it.
    person: Option<String>,
    /// Their address.
    email: Option<String>,
    /// Whom the organisation names as its contact; empty where it names nobody.
    contact_name: String,
    /// Their address.
    contact_email: Option<String>,
    /// Their telephone.
    contact_phone: String,
}

impl From<&Contact> for PartnerMet {
    fn from(contact: &Contact) -> Self {
        let (person, email) = contact.person.clone().unzip();
        Self {
            organisation: OrganizationInList::named(&contact.organization),
            person,
            email: email.flatten(),
            contact_name: contact.contact_name.clone(),
            contact_email: contact.contact_email.clone(),
            contact_phone: contact.contact_phone.clone(),
        }
    }
}

impl Introductions {
    /// A slice of at most so many, besides what waits for an answer.
    pub fn new(mine: &MyIntroductions, most: usize) -> Self {
        let of_us = mine.of_us.iter();
        let by_us = mine.by_us.iter();
        Self {
            asked_of_you: of_us
                .map(|one| introduction(mine, one, one.sees.as_str()))
                .collect(),
            asked_by_you: by_us
                .map(|one| introduction(mine, one, one.sees.as_str()))
                .collect(),
            next: mine
                .more_after
                .as_ref()
                .map(|after| format!("/api/v1/introductions?after={after}&limit={most}")),
        }
    }
}

fn introduction<Sees>(
    mine: &MyIntroductions,
    one: &Introduction<Sees>,
    state: &'static str,
) -> OneIntroduction {
    OneIntroduction {
        id: one.id.to_string(),
        state,
        organisation: mine.ours(&one.ours),
        sector: one.sector.as_str(),
        post_text: one.text.clone(),
        note: one.note.clone(),
        answer_until: one.until.to_string(),
        met: one.met.as_ref().map(Into::into),
    }
}
