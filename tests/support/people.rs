//! People for the tests: with a confirmed address, roles and organisations, and signed in.

use std::sync::atomic::{AtomicU64, Ordering};

use diesel::prelude::*;
use sha2::{Digest, Sha256};
use taawun::domain::access_token::{TokenSecret, TokenTerms};
use taawun::domain::bloc::Bloc;
use taawun::domain::canonical::Sha256Hex;
use taawun::domain::ids::{
    AccessTokenId, Id, MandateId, OrganizationId, PersonId, ProgramId, RoleGrantId, RoundId,
};
use taawun::domain::organization::OrganizationName;
use taawun::domain::search_text::folded;
use taawun::domain::standing::{MandateRole, Role};
use taawun::domain::time::Instant;
use taawun::store::access_tokens;
use taawun::store::schema::{mandate, organization, person, program, program_funder, role_grant};
use taawun::store::sessions::{self, NewSession};
use taawun::store::{Db, StoreError};

use super::app::{Answer, TestApp, Visitor};

/// Somebody who has joined.
#[derive(Debug, Clone)]
pub struct TestPerson {
    /// Who.
    pub id: PersonId,
    /// How letters reach them.
    pub email: String,
}

/// A programme with two funders.
#[derive(Debug, Clone)]
pub struct TestProgram {
    /// Which.
    pub id: ProgramId,
    /// The Example Foundation.
    pub foundation: OrganizationId,
    /// Example County.
    pub county: OrganizationId,
}

/// Somebody who has confirmed their address and reads English.
pub fn person(db: &Db, name: &str, email: &str) -> TestPerson {
    let (name, address) = (name.to_owned(), email.to_owned());
    let id = db
        .write_now(move |tx| {
            let (id, now): (PersonId, _) = (tx.new_id(), tx.now());
            diesel::insert_into(person::table)
                .values((
                    person::id.eq(&id),
                    person::email.eq(&address),
                    person::name.eq(&name),
                    person::language.eq("en"),
                    person::letters.eq("at_once"),
                    person::created_at.eq(now),
                ))
                .execute(tx.conn())?;
            Ok::<_, StoreError>(id)
        })
        .expect("a person");
    TestPerson {
        id,
        email: email.to_owned(),
    }
}

/// An organisation of this kind.
pub fn organization(db: &Db, name: &str, slug: &str, kind: &str) -> OrganizationId {
    let called: OrganizationName = name.parse().expect("a name");
    let (name, slug, kind) = (name.to_owned(), slug.to_owned(), kind.to_owned());
    db.write_now(move |tx| {
        let (id, now): (OrganizationId, _) = (tx.new_id(), tx.now());
        // The funders of every programme of the tests are called the same.
        let alike: i64 = organization::table
            .filter(organization::looks.eq(called.looks()))
            .count()
            .get_result(tx.conn())?;
        let looks = match alike {
            0 => called.looks(),
            _ => format!("{} {slug}", called.looks()),
        };
        diesel::insert_into(organization::table)
            .values((
                organization::id.eq(&id),
                organization::slug.eq(&slug),
                organization::name.eq(&name),
                organization::looks.eq(looks),
                organization::search_text.eq(folded(&name)),
                organization::kind.eq(&kind),
                organization::created_at.eq(now),
            ))
            .execute(tx.conn())?;
        Ok::<_, StoreError>(id)
    })
    .expect("an organisation")
}

/// From now on, without an end.
pub fn mandate(db: &Db, who: &TestPerson, organization: &OrganizationId, role: MandateRole) {
    let (who, organization) = (who.id.clone(), organization.clone());
    db.write_now(move |tx| {
        let (id, now): (MandateId, _) = (tx.new_id(), tx.now());
        diesel::insert_into(mandate::table)
            .values((
                mandate::id.eq(&id),
                mandate::person_id.eq(&who),
                mandate::organization_id.eq(&organization),
                mandate::role.eq(role),
                mandate::from_at.eq(now),
            ))
            .execute(tx.conn())?;
        Ok::<_, StoreError>(())
    })
    .expect("a mandate");
}

/// A programme of the Example Foundation and Example County, with the usual guardrails.
pub fn program(db: &Db, slug: &str) -> TestProgram {
    let foundation = organization(
        db,
        "Example Foundation",
        &format!("{slug}-foundation"),
        "nonprofit",
    );
    let county = organization(
        db,
        "Example County",
        &format!("{slug}-county"),
        "government_body",
    );
    let (slug, funders) = (
        slug.to_owned(),
        [
            (foundation.clone(), "foundation"),
            (county.clone(), "government"),
        ],
    );
    let id = db
        .write_now(move |tx| {
            let (id, now): (ProgramId, _) = (tx.new_id(), tx.now());
            diesel::insert_into(program::table)
                .values((
                    program::id.eq(&id),
                    program::slug.eq(&slug),
                    program::name.eq(r#"{"original":"en","texts":{"en":"Example Grants"}}"#),
                    program::currency.eq("USD"),
                    program::zone.eq("America/Los_Angeles"),
                    program::guardrails.eq(r#"{"vote_floor":2000,"community_floor":3000,"funder_cap":4000,"two_funders":true}"#),
                    program::languages.eq(r#"["en","es","ar"]"#),
                    program::areas.eq("[]"),
                    program::focus.eq("[]"),
                    program::created_at.eq(now),
                ))
                .execute(tx.conn())?;
            for (position, (funder, bloc)) in (0_i64..).zip(&funders) {
                diesel::insert_into(program_funder::table)
                    .values((
                        program_funder::program_id.eq(&id),
                        program_funder::organization_id.eq(funder),
                        program_funder::bloc.eq(*bloc),
                        program_funder::position.eq(position),
                    ))
                    .execute(tx.conn())?;
            }
            Ok::<_, StoreError>(id)
        })
        .expect("a programme");
    TestProgram {
        id,
        foundation,
        county,
    }
}

/// A role from now on; a reviewer sits in `bloc`.
pub fn grant(
    db: &Db,
    who: &TestPerson,
    role: Role,
    program: &ProgramId,
    round: Option<&RoundId>,
    funder: Option<&OrganizationId>,
    bloc: Option<Bloc>,
) {
    let (who, program, round, funder) = (
        who.id.clone(),
        program.clone(),
        round.cloned(),
        funder.cloned(),
    );
    db.write_now(move |tx| {
        let (id, now): (RoleGrantId, _) = (tx.new_id(), tx.now());
        diesel::insert_into(role_grant::table)
            .values((
                role_grant::id.eq(&id),
                role_grant::person_id.eq(&who),
                role_grant::program_id.eq(&program),
                role_grant::round_id.eq(round.as_ref().map(ToString::to_string)),
                role_grant::role.eq(role),
                role_grant::funder_id.eq(funder.as_ref().map(ToString::to_string)),
                role_grant::bloc.eq(bloc.map(|bloc| bloc.as_str())),
                role_grant::bench.eq(false),
                role_grant::from_at.eq(now),
            ))
            .execute(tx.conn())?;
        Ok::<_, StoreError>(())
    })
    .expect("a role");
}

impl TestApp {
    /// Somebody who has joined this site.
    pub fn person(&self, name: &str, email: &str) -> TestPerson {
        person(self.database.db(), name, email)
    }

    /// A browser in which this person is signed in, the second factor shown.
    pub fn sign_in(&self, who: &TestPerson) -> Visitor {
        self.signed_in(who, true)
    }

    /// The same without the second factor.
    pub fn sign_in_weak(&self, who: &TestPerson) -> Visitor {
        self.signed_in(who, false)
    }

    fn signed_in(&self, who: &TestPerson, is_strong: bool) -> Visitor {
        let token = session(self.database.db(), who, is_strong);
        let mut visitor = self.visitor("/");
        visitor.cookies = format!("{}; session={token}", visitor.cookies);
        visitor
    }

    /// `GET`, in this browser.
    pub fn get_as(&self, path: &str, visitor: &Visitor) -> Answer {
        self.ask("GET", path, &[("Cookie", &visitor.cookies)], "")
    }

    /// A token of this person with these scopes, made after a second factor.
    pub fn token(&self, who: &TestPerson, scopes: &[&str]) -> String {
        token(self.database.db(), who, scopes, true, None).1
    }

    /// A request of a program: with this token, and a body with a key of its own.
    pub fn call(&self, method: &str, path: &str, token: &str, body: &str) -> Answer {
        static CALLS: AtomicU64 = AtomicU64::new(0);
        let key = format!("call-{}", CALLS.fetch_add(1, Ordering::SeqCst));
        self.call_with_key(method, path, token, &key, body)
    }

    /// The same with this key. No token, no header.
    pub fn call_with_key(
        &self,
        method: &str,
        path: &str,
        token: &str,
        key: &str,
        body: &str,
    ) -> Answer {
        let authorization = format!("Bearer {token}");
        let mut headers = vec![
            ("Idempotency-Key", key),
            ("Content-Type", "application/json"),
        ];
        if !token.is_empty() {
            headers.push(("Authorization", &authorization));
        }
        self.ask(method, path, &headers, body)
    }
}

/// A sign-in of this person, the second factor shown or not; what the browser keeps of it.
pub fn session(db: &Db, who: &TestPerson, is_strong: bool) -> String {
    let person = who.id.clone();
    db.write_now(move |tx| {
        let secret: PersonId = tx.new_id();
        let token = hex::encode(Sha256::digest(secret.as_str()));
        sessions::begin(
            tx,
            &NewSession {
                token_hash: Sha256Hex::of(token.as_bytes()),
                person: person.clone(),
                is_strong,
                idle_ends_at: tx.now().plus_seconds(86_400),
                ends_at: tx.now().plus_seconds(14 * 86_400),
                agent: "a test's browser".to_owned(),
                acting_for: None,
            },
        )?;
        Ok::<_, StoreError>(token)
    })
    .expect("a sign-in")
}

/// A token of this person, made in a session of this strength; its id and its secret.
pub fn token(
    db: &Db,
    who: &TestPerson,
    scopes: &[&str],
    is_strong: bool,
    ends_at: Option<Instant>,
) -> (AccessTokenId, String) {
    let terms = TokenTerms {
        name: "A test's program".parse().expect("a name"),
        scopes: scopes
            .iter()
            .map(|scope| scope.parse().expect("a scope"))
            .collect(),
        ends_at,
    };
    let person = who.id.clone();
    db.write_now(move |tx| {
        let (one, two): (PersonId, PersonId) = (tx.new_id(), tx.new_id());
        let half = |id: &PersonId| -> [u8; 16] {
            let hash = Sha256::digest(id.as_str());
            std::array::from_fn(|place| hash[place])
        };
        let secret = TokenSecret::from_bits([half(&one), half(&two)]);
        let id = access_tokens::add(tx, &person, is_strong, &terms, &secret.hash())?;
        Ok::<_, StoreError>((id, secret.expose().to_owned()))
    })
    .expect("a token")
}
