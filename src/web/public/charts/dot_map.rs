//! Projects on the ground: a dot for each, a scale and north upwards, without tiles from elsewhere.
//!
//! Degrees become units of the drawing by the equirectangular projection, true to scale at the
//! middle latitude; over a town or a county the error stays far below a dot's width. This is a
//! drawing, not a count: floating point is at home here, and results are rounded to whole units.

use askama::Template;

use super::crowd::Crowd;

/// Width of the drawing in its own units, and how high or flat it may become.
const WIDTH: f64 = 360.0;
const HEIGHTS: (f64, f64) = (200.0, 480.0);
/// Free edge on every side.
const EDGE: f64 = 18.0;
/// Radius of a dot; two that fall together are moved apart by its double.
const RADIUS: i64 = 5;
/// So many dots lead to their projects' pages; more are drawn in two strokes, which weigh a tenth.
const MOST_LINKS: usize = 200;
/// Length of one degree of latitude in metres.
const DEGREE: f64 = 111_320.0;
/// A town's projects may all stand in one place: the drawing is never less than this many metres wide.
const LEAST_METRES: f64 = 400.0;

/// A place on the ground in decimal degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Position {
    latitude: f64,
    longitude: f64,
}

impl Position {
    /// From the decimal texts of a file; `None` where they name no place. The point 0, 0 in the
    /// Gulf of Guinea is what software writes when nobody said.
    pub fn parse(latitude: &str, longitude: &str) -> Option<Self> {
        let read = |text: &str, most: f64| {
            let degrees: f64 = text.trim().parse().ok()?;
            (degrees.abs() <= most).then_some(degrees)
        };
        let position = Self {
            latitude: read(latitude, 85.0)?,
            longitude: read(longitude, 180.0)?,
        };
        let nowhere = position.latitude == 0.0 && position.longitude == 0.0;
        (!nowhere).then_some(position)
    }
}

/// A project to be drawn.
#[derive(Debug)]
pub struct Spot {
    /// Where it is.
    pub position: Position,
    /// The address of its page.
    pub href: String,
    /// Its name.
    pub name: String,
    /// Whether it gets money.
    pub funded: bool,
}

/// The map.
#[derive(Debug, Template)]
#[template(path = "public/charts/map.html")]
pub struct DotMap {
    /// Unique in its page; the ids of title and description begin with it.
    pub id: &'static str,
    /// What the map shows, in a few words.
    pub title: String,
    /// The same facts as a sentence.
    pub description: String,
    height: i64,
    dots: Vec<MapDot>,
    funded: String,
    others: String,
    scale: i64,
    scale_label: String,
}

#[derive(Debug)]
struct MapDot {
    x: i64,
    y: i64,
    href: String,
    name: String,
    funded: bool,
}

impl DotMap {
    /// `None` where no project says where it is. `length` says a distance in metres in words.
    pub fn new(
        id: &'static str,
        (title, description): (String, String),
        spots: Vec<Spot>,
        length: impl Fn(i64) -> String,
    ) -> Option<Self> {
        let frame = Frame::around(spots.iter().map(|spot| spot.position))?;
        let (dots, funded, others) = if spots.len() <= MOST_LINKS {
            (linked(spots, &frame), String::new(), String::new())
        } else {
            let stroke = |funded| stroke(&spots, funded, &frame);
            (Vec::new(), stroke(true), stroke(false))
        };
        let metres = round_length(frame.metres_per_unit * WIDTH / 3.0);
        Some(Self {
            id,
            title,
            description,
            height: frame.height,
            funded,
            others,
            dots,
            scale: (metres as f64 / frame.metres_per_unit).round() as i64,
            scale_label: length(metres),
        })
    }
}

/// A dot for each, moved apart, that leads to its project's page.
fn linked(spots: Vec<Spot>, frame: &Frame) -> Vec<MapDot> {
    let mut taken: Vec<(i64, i64)> = Vec::with_capacity(spots.len());
    let dot = |spot: Spot| {
        let (x, y) = beside(&taken, frame.point(spot.position), frame.height);
        taken.push((x, y));
        MapDot {
            x,
            y,
            href: spot.href,
            name: spot.name,
            funded: spot.funded,
        }
    };
    spots.into_iter().map(dot).collect()
}

/// Many dots in one stroke: lines of no length with round ends.
fn stroke(spots: &[Spot], funded: bool, frame: &Frame) -> String {
    let mut crowd = Crowd::of(spots.len());
    spots
        .iter()
        .filter(|spot| spot.funded == funded)
        .map(|spot| frame.point(spot.position))
        .filter(|&(x, y)| crowd.admits(x, y))
        .map(|(x, y)| format!("M{x} {y}h0"))
        .collect()
}

/// The piece of ground that is drawn.
#[derive(Debug)]
struct Frame {
    middle: Position,
    /// How much shorter a degree of longitude is than one of latitude here.
    shrink: f64,
    metres_per_unit: f64,
    height: i64,
}

impl Frame {
    fn around(positions: impl Iterator<Item = Position> + Clone) -> Option<Self> {
        let span = |degrees: fn(&Position) -> f64| {
            let values = positions.clone().map(|position| degrees(&position));
            let least = values.clone().reduce(f64::min)?;
            let greatest = values.reduce(f64::max)?;
            Some(((least + greatest) / 2.0, greatest - least))
        };
        let (latitude, tall) = span(|position| position.latitude)?;
        let (longitude, broad) = span(|position| position.longitude)?;
        let shrink = latitude.to_radians().cos();
        let broad = (broad * DEGREE * shrink).max(LEAST_METRES);
        let tall = (tall * DEGREE).max(LEAST_METRES / 2.0);
        let by_width = broad / (WIDTH - 2.0 * EDGE);
        let by_height = tall / (HEIGHTS.1 - 2.0 * EDGE);
        let metres_per_unit = by_width.max(by_height);
        let height = (tall / metres_per_unit + 2.0 * EDGE).clamp(HEIGHTS.0, HEIGHTS.1);
        Some(Self {
            middle: Position {
                latitude,
                longitude,
            },
            shrink,
            metres_per_unit,
            height: height.round() as i64,
        })
    }

    fn point(&self, position: Position) -> (i64, i64) {
        let units = DEGREE / self.metres_per_unit;
        let east = (position.longitude - self.middle.longitude) * self.shrink * units;
        let north = (position.latitude - self.middle.latitude) * units;
        let x = (WIDTH / 2.0 + east).round() as i64;
        let y = (self.height as f64 / 2.0 - north).round() as i64;
        (x, y)
    }
}

/// The nearest free place on growing rings around `(x, y)`: projects at one address stay apart.
fn beside(taken: &[(i64, i64)], (x, y): (i64, i64), height: i64) -> (i64, i64) {
    const RING: [(i64, i64); 8] = [
        (1, 0),
        (0, 1),
        (-1, 0),
        (0, -1),
        (1, 1),
        (-1, 1),
        (-1, -1),
        (1, -1),
    ];
    let width = WIDTH as i64;
    let inside = |(x, y): (i64, i64)| {
        (RADIUS..=width - RADIUS).contains(&x) && (RADIUS..=height - RADIUS).contains(&y)
    };
    let free = |at: &(i64, i64)| {
        let near =
            |other: &(i64, i64)| (other.0 - at.0).abs() < RADIUS && (other.1 - at.1).abs() < RADIUS;
        inside(*at) && !taken.iter().any(near)
    };
    let rings = (1..=6).flat_map(|ring| {
        RING.into_iter().map(move |(across, down)| {
            let far = ring * RADIUS;
            (x + across * far, y + down * far)
        })
    });
    std::iter::once((x, y))
        .chain(rings)
        .find(free)
        .unwrap_or((x, y))
}

/// The greatest round length (1, 2 or 5 times a power of ten, in metres) within `metres`.
fn round_length(metres: f64) -> i64 {
    let mut length = 1_i64;
    for factor in [2, 5, 10].into_iter().cycle() {
        let power = 10_i64.pow(length.ilog10());
        let next = power * factor;
        if next as f64 > metres || next > 10_000_000 {
            break;
        }
        length = next;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(latitude: &str, longitude: &str, name: &str) -> Spot {
        Spot {
            position: Position::parse(latitude, longitude).expect("a position"),
            href: format!("proposals/{name}"),
            name: name.to_owned(),
            funded: true,
        }
    }

    fn map(spots: Vec<Spot>) -> Option<DotMap> {
        let words = ("Map".to_owned(), "Where.".to_owned());
        DotMap::new("map", words, spots, |metres| format!("{metres} m"))
    }

    #[test]
    fn what_is_no_place_is_left_out() {
        for (latitude, longitude) in [
            ("", ""),
            ("0", "0"),
            ("91", "20"),
            ("NaN", "20"),
            ("inf", "1"),
            ("north", "20"),
        ] {
            assert_eq!(Position::parse(latitude, longitude), None, "{latitude}");
        }
        assert!(map(Vec::new()).is_none());
    }

    #[test]
    fn north_is_up_and_east_is_right_in_every_script() {
        let drawn = map(vec![
            spot("50.0", "20.0", "south-west"),
            spot("50.1", "20.2", "north-east"),
        ])
        .expect("a map");
        let [south_west, north_east] = &drawn.dots[..] else {
            panic!("two dots");
        };
        assert!(south_west.x < north_east.x && south_west.y > north_east.y);
        assert_eq!((south_west.x, north_east.x), (18, 342));
    }

    #[test]
    fn projects_at_one_address_stay_apart() {
        let drawn = map((0..9)
            .map(|n| spot("50.0", "20.0", &n.to_string()))
            .collect())
        .expect("a map");
        let mut points: Vec<_> = drawn.dots.iter().map(|dot| (dot.x, dot.y)).collect();
        points.sort_unstable();
        points.dedup();
        assert_eq!(points.len(), 9);
    }

    #[test]
    fn every_dot_stands_inside_the_drawing() {
        let drawn = map(vec![
            spot("-85", "-180", "a"),
            spot("85", "180", "b"),
            spot("40", "0", "c"),
        ])
        .expect("a map");
        for dot in &drawn.dots {
            assert!(
                (0..=360).contains(&dot.x) && (0..=drawn.height).contains(&dot.y),
                "{dot:?}"
            );
        }
    }

    #[test]
    fn many_dots_are_drawn_in_few_bytes() {
        let spots = |count: i32| {
            (0..count)
                .map(|n| spot(&format!("50.{n:04}"), "20.1", "a"))
                .collect()
        };
        let few = map(spots(200)).expect("a map").render().expect("a drawing");
        assert_eq!(few.matches("<a ").count(), 200);
        let many = map(spots(1_000))
            .expect("a map")
            .render()
            .expect("a drawing");
        assert_eq!(many.matches("<a ").count(), 0);
        assert!(many.len() < 15_000, "{}", many.len());
    }

    #[test]
    fn the_scale_is_a_round_length() {
        assert_eq!(round_length(1_234.0), 1_000);
        assert_eq!(round_length(4_999.0), 2_000);
        assert_eq!(round_length(5_000.0), 5_000);
        assert_eq!(round_length(0.3), 1);
    }
}
