//! The 78 bundle formats.
//!
//! A row is `NAME bytes "bits";`, bits most significant first with slot words
//! as `{slot}`. The program memory holds a bundle's bits little endian. The
//! low bits of the first byte tell the length: bit 0 clear 16 bytes, `101` 6;
//! low four bits `0001` 2, `1001` 4, `0011` 8, `1011` 10, `0111` 12, `1111`
//! 14. Bits that the hardware ignores are 0 here: assemblers write 0, and a
//! decoder that is strict about them finds data where code should be.
//!
//! Source: llvm-aie `AIE2CompositeFormats.td`.

use super::slot::{Slot, SlotSet};

/// A bundle format, by its llvm-aie name.
#[derive(Clone, Copy, Debug)]
pub struct FormatInfo {
    /// llvm-aie's name.
    pub name: &'static str,
    /// Length in bytes.
    pub bytes: u8,
    /// Slots it has room for.
    pub slots: SlotSet,
    /// Lowest bit of each slot's word, by slot number.
    pub(crate) low: [u8; 7],
    /// Bits outside the slot words.
    pub(crate) mask: u128,
    /// Their values.
    pub(crate) value: u128,
}

impl FormatInfo {
    const fn parse(name: &'static str, bytes: u8, text: &str) -> FormatInfo {
        let t = text.as_bytes();
        let mut slots = 0u8;
        let mut low = [0u8; 7];
        let mut mask = 0u128;
        let mut value = 0u128;
        let mut bit = bytes as u32 * 8;
        let mut i = 0;
        while i < t.len() {
            if t[i] == b'{' {
                let slot = match (t[i + 1], t[i + 2], t[i + 3]) {
                    (b'l', b'd', b'a') => Slot::Lda,
                    (b'l', b'd', b'b') => Slot::Ldb,
                    (b'a', _, _) => Slot::Alu,
                    (b'm', _, _) => Slot::Mv,
                    (b's', _, _) => Slot::St,
                    (b'v', _, _) => Slot::Vec,
                    _ => Slot::Lng,
                };
                bit -= slot.bits();
                low[slot as usize] = bit as u8;
                slots |= 1 << slot as u8;
                while t[i] != b'}' {
                    i += 1;
                }
            } else {
                bit -= 1;
                mask |= 1 << bit;
                if t[i] == b'1' {
                    value |= 1 << bit;
                }
            }
            i += 1;
        }
        assert!(bit == 0, "a format row has the wrong number of bits");
        FormatInfo {
            name,
            bytes,
            slots: SlotSet(slots),
            low,
            mask,
            value,
        }
    }

    /// Slots in the order of the bundle's bits, most significant first.
    pub fn slots_in_order(&self) -> impl Iterator<Item = Slot> {
        let mut order: [Option<Slot>; 7] = [None; 7];
        let mut n = 0;
        for slot in Slot::ALL {
            if self.slots.contains(slot) {
                order[n] = Some(slot);
                n += 1;
            }
        }
        let low = self.low;
        order[..n]
            .sort_unstable_by_key(|s| core::cmp::Reverse(s.map_or(0, |slot| low[slot as usize])));
        order.into_iter().flatten()
    }
}

macro_rules! formats {
    ($( $name:ident $bytes:literal $bits:literal; )*) => {
        /// A bundle format. The variants are llvm-aie's names.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(non_camel_case_types, missing_docs)]
        #[repr(u8)]
        pub enum Format {
            $($name,)*
        }

        static FORMATS: &[FormatInfo] =
            &[$( FormatInfo::parse(stringify!($name), $bytes, $bits), )*];

        impl Format {
            /// All formats.
            pub const ALL: &'static [Format] = &[$( Format::$name, )*];
        }
    };
}

impl Format {
    /// The row.
    pub fn info(self) -> &'static FormatInfo {
        &FORMATS[self as usize]
    }

    /// Length in bytes.
    pub fn bytes(self) -> usize {
        usize::from(self.info().bytes)
    }

    /// Slots it has room for.
    pub fn slots(self) -> SlotSet {
        self.info().slots
    }

    /// The shortest format with room for `slots`, of those the one with the
    /// fewest unused slots. There is one unless [`Slot::Lng`] is paired with
    /// [`Slot::Alu`] or [`Slot::Mv`].
    pub fn smallest(slots: SlotSet) -> Option<Format> {
        let lengths = BY_LENGTH.get(usize::from(slots.0))?;
        lengths.iter().copied().flatten().next()
    }

    /// The format of exactly `bytes` bytes with room for `slots` and the
    /// fewest unused slots.
    pub fn of_length(slots: SlotSet, bytes: usize) -> Option<Format> {
        let length = (bytes / 2).checked_sub(1).filter(|_| bytes % 2 == 0)?;
        *BY_LENGTH.get(usize::from(slots.0))?.get(length)?
    }
}

/// Sets of slots.
const SETS: usize = 1 << Slot::ALL.len();
/// Lengths of bundles: 2, 4, ... 16 bytes.
const LENGTHS: usize = 8;

/// By set of slots and by length, the format with the fewest slots more; of several the first.
static BY_LENGTH: [[Option<Format>; LENGTHS]; SETS] = by_length();

const fn by_length() -> [[Option<Format>; LENGTHS]; SETS] {
    let mut table = [[None; LENGTHS]; SETS];
    let mut n = 0;
    while n < FORMATS.len() {
        let info = &FORMATS[n];
        let length = info.bytes as usize / 2 - 1;
        let mut set = 0;
        while set < SETS {
            let better = match table[set][length] {
                None => true,
                Some(best) => info.slots.len() < FORMATS[best as usize].slots.len(),
            };
            if better && SlotSet(set as u8).is_subset(info.slots) {
                table[set][length] = Some(Format::ALL[n]);
            }
            set += 1;
        }
        n += 1;
    }
    table
}

/// Length in bytes of the bundle that starts with this byte, `None` if no
/// format starts so.
pub fn bundle_length(first: u8) -> Option<usize> {
    Some(match first {
        b if b & 1 == 0 => 16,
        b if b & 7 == 5 => 6,
        b => match b & 15 {
            1 => 2,
            9 => 4,
            3 => 8,
            11 => 10,
            7 => 12,
            15 => 14,
            _ => return None,
        },
    })
}

formats! {
    I16_NOP                       2 "0000000000000001";
    I32_VEC                       4 "{vec}001001";
    I32_LDA                       4 "00000{lda}011001";
    I32_ST                        4 "00001{st}011001";
    I32_ALU                       4 "00010{alu}0011001";
    I32_MV                        4 "00011{mv}11001";
    I32_LDB                       4 "00111{ldb}00000011001";
    I48_LDB_MV                    6 "00000{ldb}{mv}00101";
    I48_LDB_ST                    6 "00001{ldb}{st}000101";
    I48_LDB_ALU                   6 "00010{ldb}{alu}0000101";
    I48_LDA_MV                    6 "{lda}{mv}01101";
    I48_LNG                       6 "{lng}010101";
    I48_LDA_ST                    6 "{lda}{st}110101";
    I48_LDA_ALU                   6 "{lda}{alu}0011101";
    I48_ST_ALU                    6 "{st}{alu}0111101";
    I48_LDA_LDB                   6 "{lda}{ldb}00001111101";
    I64_ST_MV                     8 "{st}000000000{mv}000000000011";
    I64_NOP_LNG                   8 "0000000000{lng}000001000011";
    I64_ALU_MV                    8 "0000000000{alu}{mv}100001000011";
    I64_LDA_LDB_ALU               8 "{lda}{ldb}{alu}0010011";
    I64_ST_LDB_ALU                8 "{st}{ldb}{alu}1010011";
    I64_LDB_VEC                   8 "00000{ldb}00000000000{vec}100011";
    I64_LDA_VEC                   8 "{lda}00000000100{vec}100011";
    I64_ALU_VEC                   8 "0000000000{alu}01{vec}100011";
    I64_ST_VEC                    8 "{st}00000000010{vec}100011";
    I64_MV_VEC                    8 "00000{mv}00110{vec}100011";
    I64_LDA_LDB_ST                8 "{lda}{ldb}{st}110011";
    I80_ST_LDB_VEC               10 "{st}{ldb}00000000001{vec}001011";
    I80_LDA_MV_VEC               10 "{lda}{mv}00010{vec}001011";
    I80_ST_MV_VEC                10 "{st}{mv}00100{vec}001011";
    I80_LDB_MV_VEC               10 "00000{ldb}{mv}00110{vec}001011";
    I80_LDA_ST_VEC               10 "{lda}{st}001001{vec}001011";
    I80_LDA_LDB_VEC              10 "{lda}{ldb}00000011101{vec}001011";
    I80_LNG_VEC                  10 "00000{lng}0{vec}011011";
    I80_ALU_MV_VEC               10 "00000{alu}{mv}1{vec}011011";
    I80_LDA_ALU_VEC              10 "{lda}00000{alu}00{vec}101011";
    I80_ST_ALU_VEC               10 "{st}00000{alu}01{vec}101011";
    I80_LDB_ALU_VEC              10 "00000{ldb}00000{alu}10{vec}101011";
    I80_LDB_LNG                  10 "00000{ldb}00000{lng}000000111011";
    I80_LDA_LNG                  10 "{lda}00000{lng}000010111011";
    I80_ST_LNG                   10 "{st}00000{lng}000100111011";
    I80_LDA_ST_MV                10 "{lda}{st}0000{mv}001010111011";
    I80_ST_LDB_MV                10 "{st}{ldb}000000000{mv}011010111011";
    I80_LDB_ALU_MV               10 "00000{ldb}00000{alu}{mv}100000111011";
    I80_LDA_ALU_MV               10 "{lda}00000{alu}{mv}100010111011";
    I80_ST_ALU_MV                10 "{st}00000{alu}{mv}100100111011";
    I80_LDA_LDB_MV               10 "{lda}{ldb}000000000{mv}111010111011";
    I80_LDA_ST_ALU               10 "{lda}{st}00000000000{alu}1111011";
    I96_LDA_LNG_VEC              12 "{lda}{lng}0{vec}000111";
    I96_LDA_ALU_MV_VEC           12 "{lda}{alu}{mv}1{vec}000111";
    I96_ST_LNG_VEC               12 "{st}{lng}0{vec}010111";
    I96_ST_ALU_MV_VEC            12 "{st}{alu}{mv}1{vec}010111";
    I96_LDA_ST_ALU_VEC           12 "{lda}{st}{alu}00{vec}100111";
    I96_ST_LDB_ALU_VEC           12 "{st}{ldb}00000{alu}01{vec}100111";
    I96_LDA_LDB_MV_VEC           12 "{lda}{ldb}{mv}00010{vec}100111";
    I96_ST_LDB_MV_VEC            12 "{st}{ldb}{mv}00110{vec}100111";
    I96_LDB_LNG_VEC              12 "{ldb}0{lng}01010{vec}100111";
    I96_LDA_LDB_ST_VEC           12 "{lda}{ldb}{st}001110{vec}100111";
    I96_LDB_ALU_MV_VEC           12 "{ldb}0{alu}{mv}11010{vec}100111";
    I96_LDA_LDB_ALU_VEC          12 "{lda}{ldb}00000{alu}11{vec}100111";
    I96_ST_LDB_LNG               12 "{st}{ldb}00000{lng}000000110111";
    I96_LDA_ST_LNG               12 "{lda}{st}{lng}000001110111";
    I96_LDA_LDB_LNG              12 "{lda}{ldb}00000{lng}000010110111";
    I96_LDA_LDB_ST_MV            12 "{lda}{ldb}{st}0000{mv}000011110111";
    I96_LDA_LDB_ALU_ST           12 "{lda}{ldb}00000{alu}{st}0000100110111";
    I96_ST_LDB_ALU_MV            12 "{st}{ldb}00000{alu}{mv}100000110111";
    I96_LDA_ST_ALU_MV            12 "{lda}{st}{alu}{mv}100001110111";
    I96_LDA_LDB_ALU_MV           12 "{lda}{ldb}00000{alu}{mv}100010110111";
    I112_LDA_LDB_LNG_VEC         14 "{lda}{ldb}{lng}0{vec}001111";
    I112_LDA_LDB_ALU_MV_VEC      14 "{lda}{ldb}{alu}{mv}1{vec}001111";
    I112_ST_LDB_LNG_VEC          14 "{st}{ldb}{lng}0{vec}011111";
    I112_ST_LDB_ALU_MV_VEC       14 "{st}{ldb}{alu}{mv}1{vec}011111";
    I112_LDA_LDB_ALU_ST_VEC      14 "{lda}{ldb}{alu}00{st}{vec}101111";
    I112_LDA_ST_MV_VEC           14 "{lda}{st}0000000000000001{mv}{vec}101111";
    I112_LDA_LDB_LNG_ST          14 "{lda}{ldb}{lng}0{st}00001111111";
    I112_LDA_LDB_ALU_MV_ST       14 "{lda}{ldb}{alu}{mv}1{st}00001111111";
    I128_LDB_LDA_ST_LNG_VEC      16 "{ldb}{lda}{st}{lng}0{vec}0";
    I128_LDB_LDA_ST_ALU_MV_VEC   16 "{ldb}{lda}{st}{alu}{mv}1{vec}0";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_the_first_of_the_best() {
        for set in (0..SETS as u8).map(SlotSet) {
            let fits = || {
                let all = Format::ALL.iter().copied();
                all.filter(move |f| set.is_subset(f.slots()))
            };
            let smallest = fits().min_by_key(|f| (f.bytes(), f.slots().len()));
            assert_eq!(Format::smallest(set), smallest, "{set:?}");
            for bytes in 0..20 {
                let best = fits().filter(|f| f.bytes() == bytes);
                let best = best.min_by_key(|f| f.slots().len());
                assert_eq!(Format::of_length(set, bytes), best, "{set:?} {bytes}");
            }
        }
    }
}
