//! The pipeline as it is known before a program runs.
//!
//! Latencies are fixed, so that what is on its way at one bundle follows from
//! what was on its way before and from the code between. A [`State`] says
//! which results arrive when, and which ports later cycles need; not the
//! values. Values have places that the state names: **a result is written to
//! the register file when it is computed, and the value that the register
//! still has until then is kept aside**, at [`Item::place`]. Who reads the
//! register before the result arrives reads there; when it arrives, nothing
//! has to be done. If several results are on their way to one register, the
//! last to arrive is in the file, and each one's place holds the value before
//! it. A result that overtakes others, which were on their way before and
//! arrive after it, so goes to the place of the first of them
//! ([`State::push_overtaking`], [`State::push_product`]).

use std::collections::HashMap;

use super::super::regs::{self, RegId};
use super::super::ring::RING;
use super::super::vec::file::mask;

/// Always 0.
pub(super) const ZERO: u8 = 254;
/// What the last subtraction borrowed.
pub(super) const BORROW: u8 = 253;
/// Whether the branch of the trace is taken.
pub(super) const TAKEN: u8 = 252;
/// Where it goes.
pub(super) const TARGET: u8 = 251;
/// A value between two operations of a bundle.
pub(super) const BETWEEN: u8 = 250;
/// Places that belong to no register.
const SPARE: std::ops::Range<u8> = 233..BETWEEN;
const ASIDE: u8 = 128;

/// Units of the vector file per bank: the registers, then twice their values
/// set aside, then room for everything else.
const BANK: u8 = 64;
/// First unit in which operands are put together.
pub(super) const GATHER: u8 = 3 * BANK;
/// Units for one operand.
pub(super) const OPERAND: u8 = 4;
/// A unit that a value is in between two operations of a bundle, and one for
/// what nobody wants.
pub(super) const RESULT: u8 = GATHER + 5 * OPERAND;
pub(super) const NOBODY: u8 = RESULT + OPERAND;
/// First unit for more values set aside.
const MORE: u8 = NOBODY + OPERAND;

/// Something on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum What {
    /// To a scalar register; the place holds its value until then.
    Scalar { reg: RegId },
    /// Bits to set in a status register; the place holds them.
    Sticky { reg: RegId },
    /// To vector units; the place is the first of as many.
    Vector {
        unit: u8,
        units: u8,
        net: u8,
        from_a: bool,
    },
    /// A part-word store that will read its register; the place holds the
    /// address.
    Part { reg: RegId, bytes: u8 },
    /// A store; the place is the unit that holds its bytes, `addr` the one of
    /// the address.
    Store { addr: u8, bytes: u8 },
    /// A vector operation that has not computed yet; the place is the unit
    /// that holds what it has loaded. It computes at the end of that bundle.
    Late { op: u16 },
}

/// Something on its way, and when it arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Item {
    /// Bundles after the next one, at whose end it arrives.
    pub(super) left: u8,
    pub(super) place: u8,
    pub(super) what: What,
}

impl Item {
    /// Where it comes in a state: by arrival; of those that arrive together,
    /// in the order of issue what is of one kind.
    pub(super) fn order(&self) -> (u8, u8) {
        let kind = match self.what {
            What::Scalar { .. } | What::Sticky { .. } => 0,
            What::Vector { .. } => 1,
            What::Part { .. } => 2,
            What::Store { .. } => 3,
            What::Late { .. } => 4,
        };
        (self.left, kind)
    }

    /// Whether it is on its way to one of these vector units.
    fn shares_units(&self, unit: u8, units: u8) -> bool {
        match self.what {
            What::Vector {
                unit: u, units: n, ..
            } => mask(u, n) & mask(unit, units) != 0,
            _ => false,
        }
    }
}

/// What is on its way, in [`Item::order`] between bundles, and the ports in use from the
/// next cycle on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct State {
    pub(super) items: Vec<Item>,
    pub(super) busy: [u32; RING],
}

impl State {
    /// Where the value of a scalar register is.
    pub(super) fn scalar(&self, reg: RegId) -> u8 {
        self.scalar_after(reg, 0)
    }

    /// Where it will be in so many bundles.
    pub(super) fn scalar_after(&self, reg: RegId, after: u8) -> u8 {
        let here = |i: &&Item| i.what == What::Scalar { reg } && i.left >= after;
        let first = self.items.iter().filter(here).min_by_key(|i| i.left);
        first.map_or(reg, |i| i.place)
    }

    /// Whether results are on their way to a scalar register.
    pub(super) fn awaits(&self, reg: RegId) -> bool {
        self.items.iter().any(|i| i.what == What::Scalar { reg })
    }

    /// Where the unit is that an operand read `after` cycles from now finds,
    /// forwarded by `net`.
    pub(super) fn unit(&self, unit: u8, after: u8, net: u8) -> u8 {
        let later = |i: &&Item| match i.what {
            What::Vector {
                unit: first,
                units,
                net: of,
                ..
            } => {
                let there = i.left < after || (i.left == after && net != 0 && of == net);
                !there && unit >= first && unit < first + units
            }
            _ => false,
        };
        match self.items.iter().filter(later).min_by_key(|i| i.left) {
            Some(Item {
                place,
                what: What::Vector { unit: first, .. },
                ..
            }) => place + (unit - first),
            _ => unit,
        }
    }

    /// Puts a scalar result on its way; its place. `None` if another one
    /// arrives with it or later, or if there is no place.
    pub(super) fn push_scalar(&mut self, reg: RegId, left: u8) -> Option<u8> {
        let what = What::Scalar { reg };
        if self.items.iter().any(|i| i.what == what && i.left >= left) {
            return None;
        }
        self.push_aside(left, reg)
    }

    fn push_aside(&mut self, left: u8, reg: RegId) -> Option<u8> {
        let place = std::iter::once(ASIDE + reg)
            .chain(SPARE)
            .find(|p| !self.has_place(*p))?;
        let what = What::Scalar { reg };
        self.items.push(Item { left, place, what });
        Some(place)
    }

    /// Puts a scalar result on its way that may arrive before some that are on their way
    /// already: its place, and where the value goes. `None` if another one arrives with
    /// it, or if there is no place.
    pub(super) fn push_product(&mut self, reg: RegId, left: u8) -> Option<(u8, u8)> {
        let what = What::Scalar { reg };
        if self.items.iter().any(|i| i.what == what && i.left == left) {
            return None;
        }
        let goes = self.scalar_after(reg, left + 1);
        Some((self.push_aside(left, reg)?, goes))
    }

    /// Puts something on its way that needs a place of its own.
    pub(super) fn push_spare(&mut self, left: u8, what: What) -> Option<u8> {
        let place = self.spare()?;
        self.items.push(Item { left, place, what });
        Some(place)
    }

    fn spare(&self) -> Option<u8> {
        SPARE.clone().find(|p| !self.has_place(*p))
    }

    fn has_place(&self, place: u8) -> bool {
        self.items.iter().any(|i| match i.what {
            What::Scalar { .. } | What::Sticky { .. } | What::Part { .. } => i.place == place,
            What::Store { addr, .. } => addr == place,
            What::Vector { .. } | What::Late { .. } => false,
        })
    }

    /// Puts a store on its way: the places of its address and its bytes.
    pub(super) fn push_store(&mut self, left: u8, bytes: u8) -> Option<(u8, u8)> {
        let addr = self.spare()?;
        let what = What::Store { addr, bytes };
        Some((addr, self.push_unit(left, what)?))
    }

    /// Puts a vector operation on its way: the place of what it loads.
    pub(super) fn push_late(&mut self, left: u8, op: u16) -> Option<u8> {
        self.push_unit(left, What::Late { op })
    }

    /// Puts something on its way that needs a unit of its own.
    fn push_unit(&mut self, left: u8, what: What) -> Option<u8> {
        let taken = self.taken_units();
        let place = (MORE..=u8::MAX - OPERAND).find(|p| !taken[usize::from(*p)])?;
        self.items.push(Item { left, place, what });
        Some(place)
    }

    fn taken_units(&self) -> [bool; 256] {
        let mut taken = [false; 256];
        for i in &self.items {
            let n = match i.what {
                What::Vector { units, .. } => units,
                What::Store { .. } | What::Late { .. } => 1,
                _ => 0,
            };
            for k in 0..n {
                taken[usize::from(i.place + k)] = true;
            }
        }
        taken
    }

    /// Puts a vector result on its way; its place. `None` as for scalars.
    pub(super) fn push_vector(
        &mut self,
        left: u8,
        (unit, units): (u8, u8),
        net: u8,
        from_a: bool,
    ) -> Option<u8> {
        if units == 0 || units > OPERAND {
            return None;
        }
        let collides = |i: &Item| i.shares_units(unit, units) && i.left >= left;
        if self.items.iter().any(collides) {
            return None;
        }
        self.push_units(left, (unit, units), net, from_a)
    }

    /// Puts a vector result on its way that arrives before some that are on their way
    /// already: its place, and for each of its units where the value goes. `None` if
    /// another one arrives with it, or if there is no place.
    pub(super) fn push_overtaking(
        &mut self,
        left: u8,
        (unit, units): (u8, u8),
        net: u8,
    ) -> Option<(u8, [u8; OPERAND as usize])> {
        let together = |i: &Item| i.shares_units(unit, units) && i.left == left;
        if units == 0 || units > OPERAND || self.items.iter().any(together) {
            return None;
        }
        let mut goes = [0; OPERAND as usize];
        for (unit, goes) in (unit..unit + units).zip(&mut goes) {
            *goes = self.unit(unit, left + 1, 0);
        }
        let place = self.push_units(left, (unit, units), net, false)?;
        Some((place, goes))
    }

    /// A vector result with a place of its own.
    fn push_units(
        &mut self,
        left: u8,
        (unit, units): (u8, u8),
        net: u8,
        from_a: bool,
    ) -> Option<u8> {
        let taken = self.taken_units();
        let free = |p: &u8| (0..units).all(|k| !taken[usize::from(*p + k)]);
        let more = (MORE..=u8::MAX - OPERAND).step_by(usize::from(units));
        let place = [unit + BANK, unit + 2 * BANK]
            .into_iter()
            .chain(more)
            .find(free)?;
        let what = What::Vector {
            unit,
            units,
            net,
            from_a,
        };
        self.items.push(Item { left, place, what });
        Some(place)
    }

    /// What arrives at the end of the next bundle.
    pub(super) fn arriving(&self) -> impl Iterator<Item = Item> + '_ {
        self.items.iter().copied().filter(|i| i.left == 0)
    }

    /// A bundle has passed.
    pub(super) fn advance(&mut self) {
        self.items.retain(|i| i.left != 0);
        for i in &mut self.items {
            i.left -= 1;
        }
        self.items.sort_by_key(Item::order);
        self.busy.rotate_left(1);
        self.busy[RING - 1] = 0;
    }

    /// Whether the loop registers are settled.
    pub(super) fn loops_settled(&self) -> bool {
        ![regs::LS, regs::LE, regs::LC]
            .into_iter()
            .any(|r| self.awaits(r))
    }

    /// Numbers of the items in the order of their arrival.
    pub(super) fn by_arrival(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.items.len()).collect();
        order.sort_by_key(|n| self.items[*n].left);
        order
    }
}

/// Number of a state.
pub(super) type StateId = u32;

/// All states that were met.
#[derive(Clone)]
pub(super) struct States {
    list: Vec<State>,
    numbers: HashMap<State, StateId>,
}

impl States {
    /// Number of the state of an empty pipeline.
    pub(super) const IDLE: StateId = 0;

    pub(super) fn new() -> States {
        let idle = State::default();
        States {
            list: vec![idle.clone()],
            numbers: HashMap::from([(idle, Self::IDLE)]),
        }
    }

    pub(super) fn get(&self, id: StateId) -> &State {
        &self.list[id as usize]
    }

    pub(super) fn number(&mut self, state: State) -> StateId {
        if let Some(id) = self.numbers.get(&state) {
            return *id;
        }
        let id = self.list.len() as StateId;
        self.list.push(state.clone());
        self.numbers.insert(state, id);
        id
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }
}
