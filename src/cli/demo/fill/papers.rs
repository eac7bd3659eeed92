//! What people attach in the demo: a plan of one page, and an answer that was spoken. Both are made here, line by line and
//! sample by sample.

use std::collections::BTreeMap;
use std::io::{self, Write as _};

use super::{FillError, Filling};
use crate::cli::demo::coalitions::{Doing, Scene};
use crate::domain::attachment::FileName;
use crate::ops::proposals::{LookedOver, look_over};

/// The files that are attached in a scene, by their names: looked over, and ready to be kept.
pub type Papers = BTreeMap<String, LookedOver>;

/// Makes all files of a scene.
pub fn of_scene(filling: &Filling, scene: &Scene) -> Result<Papers, FillError> {
    let mut papers = Papers::new();
    for (_, doing) in &scene.acts {
        let (name, bytes) = match doing {
            Doing::Attach { name, lines, .. } => (name, page(lines)),
            Doing::Speak { name, seconds, .. } => (name, voice(*seconds)),
            _ => continue,
        };
        let ready = looked_over(filling, name, &bytes)?;
        papers.insert(name.clone(), ready);
    }
    Ok(papers)
}

fn looked_over(filling: &Filling, name: &str, bytes: &[u8]) -> Result<LookedOver, FillError> {
    let Filling { db, files, .. } = filling;
    let incoming = files.incoming(db).map_err(FillError::because(name))?;
    let written: io::Result<()> = incoming.fill(|out| out.write_all(bytes));
    written.map_err(FillError::because(name))?;
    let called = FileName::kept(name).map_err(|refusal| refusal.to_string());
    let called = called.map_err(FillError::because(name))?;
    look_over(db, files, called, incoming).map_err(FillError::because(name))
}

/// A PDF of one page with these lines on it.
fn page(lines: &[String]) -> Vec<u8> {
    let mut text = "BT /F1 16 Tf 20 TL 72 740 Td".to_owned();
    for line in lines {
        let plain = line.replace('\\', "\\\\").replace('(', "\\(");
        text += &format!(" ({}) Tj T*", plain.replace(')', "\\)"));
    }
    text += " ET";
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut whole = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(whole.len());
        whole += &format!("{} 0 obj\n{object}\nendobj\n", number + 1);
    }
    let table = whole.len();
    whole += &format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        whole += &format!("{place:010} 00000 n \n");
    }
    whole += &format!(
        "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n",
        objects.len() + 1
    );
    whole.into_bytes()
}

/// A recording as WAV: one soft tone, for nobody in this county has a voice.
fn voice(seconds: u32) -> Vec<u8> {
    const RATE: u32 = 8_000;
    const WAVE: u32 = 40;
    let length = RATE * seconds;
    let mut wav = b"RIFF".to_vec();
    wav.extend((36 + length).to_le_bytes());
    wav.extend(b"WAVEfmt ");
    wav.extend(16_u32.to_le_bytes());
    // Plain samples of one byte on one channel.
    wav.extend([1, 0, 1, 0]);
    wav.extend(RATE.to_le_bytes());
    wav.extend(RATE.to_le_bytes());
    wav.extend([1, 0, 8, 0]);
    wav.extend(b"data");
    wav.extend(length.to_le_bytes());
    wav.extend((0..length).map(|at| {
        let height = (at % WAVE).min(WAVE - at % WAVE);
        u8::try_from(118 + height).unwrap_or(128)
    }));
    wav
}
