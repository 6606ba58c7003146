//! What the emulator's speed is held to, and how a measurement stands to it.

use serde_json::{json, Value};

/// Name of the JSON's form.
const SCHEMA: &str = "npu-bench-emulator/1";

/// Which side of a number is good.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

impl Bound {
    fn holds(self, value: f64) -> bool {
        match self {
            Self::AtMost(limit) => value <= limit,
            Self::AtLeast(limit) => value >= limit,
        }
    }

    fn shown(self) -> String {
        match self {
            Self::AtMost(limit) => format!("<= {limit}"),
            Self::AtLeast(limit) => format!(">= {limit}"),
        }
    }
}

/// How a figure comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Host instructions, the same from run to run: always asserted.
    Counted,
    /// Wall-clock time, which others on the machine change: asserted with `--gate`.
    Timed,
}

/// How strictly a run is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::bench) enum Judge {
    /// By what was counted.
    Counts,
    /// By everything: times too, and nothing may be skipped.
    Everything,
}

/// A figure, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Figure {
    Measured(f64),
    Skipped(String),
}

/// A figure beside what it has to be.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) what: String,
    pub(super) unit: &'static str,
    /// `None` for a figure that is only reported.
    pub(super) bound: Option<Bound>,
    pub(super) kind: Kind,
    pub(super) figure: Figure,
}

impl Row {
    /// `met`, `MISSED`, `SKIPPED` or `reported`.
    fn verdict(&self) -> &'static str {
        match (self.bound, &self.figure) {
            (_, Figure::Skipped(_)) => "SKIPPED",
            (None, _) => "reported",
            (Some(bound), Figure::Measured(value)) if bound.holds(*value) => "met",
            _ => "MISSED",
        }
    }

    /// Whether the command fails for it.
    fn fails(&self, judge: Judge) -> bool {
        let asserted = self.kind == Kind::Counted || judge == Judge::Everything;
        match self.verdict() {
            "MISSED" => asserted,
            "SKIPPED" => self.bound.is_some() && judge == Judge::Everything,
            _ => false,
        }
    }
}

/// Whether the command fails.
pub(super) fn failed(rows: &[Row], judge: Judge) -> bool {
    rows.iter().any(|row| row.fails(judge))
}

/// For the terminal.
pub(super) fn table(rows: &[Row]) -> String {
    let head = ["gate", "measured", "verdict", "what"];
    let mut cells = vec![head.map(str::to_owned)];
    for row in rows {
        let measured = match &row.figure {
            Figure::Measured(value) => format!("{value:.2}"),
            Figure::Skipped(_) => "-".to_owned(),
        };
        let why = match &row.figure {
            Figure::Skipped(why) => format!(": {why}"),
            Figure::Measured(_) => String::new(),
        };
        cells.push([
            row.bound.map(Bound::shown).unwrap_or_default(),
            measured,
            row.verdict().to_owned(),
            format!("{}, {}{why}", row.unit, row.what),
        ]);
    }
    let width = |n: usize| cells.iter().map(|c| c[n].len()).max().unwrap_or(0);
    let (a, b, c) = (width(0), width(1), width(2));
    let line = |[gate, measured, verdict, what]: &[String; 4]| {
        format!("{gate:a$}  {measured:>b$}  {verdict:c$}  {what}\n")
    };
    cells.iter().map(line).collect()
}

/// For machines.
pub(super) fn json(rows: &[Row]) -> String {
    let value = |row: &Row| {
        let (bound, limit) = match row.bound {
            Some(Bound::AtMost(limit)) => ("at most", Some(limit)),
            Some(Bound::AtLeast(limit)) => ("at least", Some(limit)),
            None => ("none", None),
        };
        let (measured, skipped) = match &row.figure {
            Figure::Measured(value) => (Some(value), None),
            Figure::Skipped(why) => (None, Some(why)),
        };
        json!({
            "what": row.what,
            "unit": row.unit,
            "bound": bound,
            "limit": limit,
            "measured": measured,
            "skipped": skipped,
            "verdict": row.verdict().to_lowercase(),
            "asserted": match row.kind {
                Kind::Counted => "always",
                Kind::Timed => "with --gate",
            },
        })
    };
    let rows: Vec<Value> = rows.iter().map(value).collect();
    format!("{:#}\n", json!({ "schema": SCHEMA, "rows": rows }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(bound: Option<Bound>, kind: Kind, figure: Figure) -> Row {
        Row {
            what: "a loop".into(),
            unit: "host instructions per bundle",
            bound,
            kind,
            figure,
        }
    }

    #[test]
    fn a_missed_count_always_fails_a_missed_time_where_asked_for() {
        let at = |value| Figure::Measured(value);
        let most = Some(Bound::AtMost(50.0));
        let least = Some(Bound::AtLeast(1.7));
        for (row, counts, everything) in [
            (row(most, Kind::Counted, at(50.0)), false, false),
            (row(most, Kind::Counted, at(50.1)), true, true),
            (row(least, Kind::Timed, at(1.7)), false, false),
            (row(least, Kind::Timed, at(1.6)), false, true),
            (row(least, Kind::Timed, at(f64::NAN)), false, true),
            (row(None, Kind::Counted, at(1e9)), false, false),
            (
                row(most, Kind::Counted, Figure::Skipped("x".into())),
                false,
                true,
            ),
            (
                row(None, Kind::Counted, Figure::Skipped("x".into())),
                false,
                false,
            ),
        ] {
            let all = std::slice::from_ref(&row);
            assert_eq!(failed(all, Judge::Counts), counts, "{row:?}");
            assert_eq!(failed(all, Judge::Everything), everything, "{row:?}");
        }
    }

    #[test]
    fn the_table_says_what_was_met() {
        let rows = [
            row(
                Some(Bound::AtMost(50.0)),
                Kind::Counted,
                Figure::Measured(31.25),
            ),
            row(
                Some(Bound::AtMost(150.0)),
                Kind::Counted,
                Figure::Measured(151.0),
            ),
            row(
                Some(Bound::AtLeast(30.0)),
                Kind::Timed,
                Figure::Skipped("no folder".into()),
            ),
            row(None, Kind::Timed, Figure::Measured(3.0)),
        ];
        insta::assert_snapshot!(table(&rows), @r"
        gate    measured  verdict   what
        <= 50      31.25  met       host instructions per bundle, a loop
        <= 150    151.00  MISSED    host instructions per bundle, a loop
        >= 30          -  SKIPPED   host instructions per bundle, a loop: no folder
                    3.00  reported  host instructions per bundle, a loop
        ");
        let json: Value = serde_json::from_str(&json(&rows)).unwrap();
        assert_eq!(json["rows"][1]["verdict"], "missed");
        assert_eq!(json["rows"][2]["measured"], Value::Null);
    }
}
