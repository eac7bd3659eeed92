//! How long reading and counting take, per rule and size of the file.
//!
//! Uses the real elections of `TAAWUN_DATA` or `../shared/data`; where that folder is absent, elections generated here, and it says so.

use std::fs;
use std::hint::black_box;
use std::path::PathBuf;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use taawun::domain::allocation::{
    Completion, CountingRule, Increment, Method, PointsSource, TieOrder, Utility, count, pabulib,
};

/// Small to large.
const REAL: [&str; 5] = [
    "Poland_Warszawa_2017_Wilanow_Obszar_I",
    "Poland_Wieliczka_2023_Green_Budget",
    "Poland_Gdansk_2020",
    "Poland_Warszawa_2020_Praga-Poludnie",
    "Poland_Lodz_2023",
];

/// The bytes of an election, by a name for the report.
type File = (String, Vec<u8>);

fn files() -> Vec<File> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let folder = std::env::var_os("TAAWUN_DATA")
        .map_or(beside, PathBuf::from)
        .join("pb");
    let real: Vec<File> = REAL
        .iter()
        .filter_map(|name| {
            Some((
                (*name).to_owned(),
                fs::read(folder.join(format!("{name}.pb"))).ok()?,
            ))
        })
        .collect();
    if real.len() == REAL.len() {
        return real;
    }
    eprintln!(
        "no real elections at {}: using generated ones",
        folder.display()
    );
    [(20, 500), (60, 5_000), (120, 50_000)]
        .map(|(projects, voters)| generated(projects, voters))
        .into()
}

/// Approvals of up to nine projects, the first ones liked best; the same on every machine.
fn generated(projects: u64, voters: u64) -> File {
    let mut state = 0x5EED_u64;
    let mut below = |bound: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % bound
    };
    let mut file = format!(
        "META\nkey;value\nbudget;{}\nvote_type;approval\nPROJECTS\nproject_id;cost\n",
        projects * 20_000
    );
    (0..projects).for_each(|project| file += &format!("{project};{}\n", 1_000 + below(99_000)));
    file += "VOTES\nvoter_id;vote\n";
    for voter in 0..voters {
        let mut vote: Vec<u64> = (0..=below(9))
            .map(|_| below(projects).min(below(projects)))
            .collect();
        vote.sort_unstable();
        vote.dedup();
        let ids: Vec<String> = vote.iter().map(u64::to_string).collect();
        file += &format!("{voter};{}\n", ids.join(","));
    }
    (
        format!("generated_{projects}_projects_{voters}_ballots"),
        file.into_bytes(),
    )
}

fn rules() -> Vec<(&'static str, CountingRule)> {
    let add1 = Completion::Add1 {
        increment: Increment::one(),
        run_on: false,
        then_greedy: false,
    };
    let methods = [
        ("greedy", Method::Greedy { skip: true }),
        (
            "equal-shares",
            Method::EqualShares {
                completion: Completion::None,
            },
        ),
        ("add1", Method::EqualShares { completion: add1 }),
        ("phragmen", Method::Phragmen),
    ];
    let whole = |method| CountingRule {
        method,
        utility: Utility::Cost,
        threshold: None,
        points: PointsSource::Places,
        ties: TieOrder::default(),
    };
    methods.map(|(name, method)| (name, whole(method))).into()
}

fn allocation(criterion: &mut Criterion) {
    for (name, bytes) in files() {
        let mut group = criterion.benchmark_group(&name);
        group.sample_size(10);
        group.bench_function("read", |bencher| {
            bencher.iter(|| pabulib::read(black_box(&bytes)).is_ok())
        });
        let election = pabulib::read(&bytes).unwrap_or_else(|problem| panic!("{name}: {problem}"));
        for (rule_name, rule) in rules() {
            group.bench_function(BenchmarkId::new("count", rule_name), |bencher| {
                bencher
                    .iter(|| count(black_box(&election), &rule).map(|count| count.winners.len()));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, allocation);
criterion_main!(benches);
