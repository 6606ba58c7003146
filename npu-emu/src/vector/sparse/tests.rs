use proptest::prelude::*;

use super::*;
use crate::vector::config::Sum;
use crate::vector::lanes::cast as cast_lanes;
use crate::vector::mul;
use crate::vector::round::Sign;

/// Two of four entities survive, by two numbers below four.
fn thin(values: &mut [i32], keep: &[(usize, usize)]) {
    for (group, (a, b)) in values.chunks_exact_mut(4).zip(keep) {
        for (i, v) in group.iter_mut().enumerate() {
            if i != *a && i != *b {
                *v = 0;
            }
        }
    }
}

/// A stream of two masks and their bytes, through the load, the transposition
/// and the multiplication.
fn registers<const N: usize>(columns: &[i32], entity: Entity) -> (X, Q) {
    let bytes: Vec<u8> = columns
        .iter()
        .flat_map(|v| v.to_le_bytes().into_iter().take(entity.bytes()))
        .collect();
    assert_eq!(bytes.len(), 128);
    let mut data = Vec::new();
    let mut masks = [0u64; 2];
    for (half, mask) in bytes.chunks_exact(64).zip(&mut masks) {
        let mut stream = Vec::new();
        for (i, b) in half.iter().enumerate() {
            if *b != 0 {
                *mask |= 1 << i;
                stream.push(*b);
            }
        }
        let taken = stream.len();
        stream.extend([0xaa; 3]);
        let partial = decompress(*mask, &stream, entity).unwrap();
        assert_eq!(partial.taken, taken);
        data.extend(partial.data);
    }
    // vshuffle: columns of places become rows.
    let n = entity.bytes();
    let rows = 64 / n / N;
    let mut x = [0; 64];
    for column in 0..N {
        for row in 0..rows {
            let (to, from) = ((row * N + column) * n, (column * rows + row) * n);
            x[to..to + n].copy_from_slice(&data[from..from + n]);
        }
    }
    (x, cast_lanes(masks))
}

fn kept() -> impl Strategy<Value = Vec<(usize, usize)>> {
    proptest::collection::vec((0..4usize, 0..4usize), 32)
}

fn check<const M: usize, const K: usize, const N: usize>(
    x: &[i32],
    columns: &[i32],
    got: impl Fn(usize) -> i64,
) {
    for i in 0..M {
        for j in 0..N {
            let want: i64 = (0..K)
                .map(|k| i64::from(x[i * K + k]) * i64::from(columns[j * K + k]))
                .sum();
            assert_eq!(got(i * N + j), want);
        }
    }
}

proptest! {
    #[test]
    fn bytes_by_sparse_bytes(x: [i8; 64], y in any::<[[i8; 32]; 4]>(), keep in kept()) {
        let y: [i8; 128] = cast_lanes(y);
        let mut columns = y.map(i32::from);
        thin(&mut columns, &keep);
        let (data, mask) = registers::<8>(&columns, Entity::Byte);
        let mut wide = [0x55; 128];
        wide[..64].copy_from_slice(&cast_lanes::<_, X>(x));
        let config = Config::of(0, 1, 5, Sign::Signed, Sign::Signed);
        let (none, mut out) = ([0; 128], [0; 128]);
        mul::multiply_sparse(Sum::MUL, config, (&none, &none), &wide, (&data, &mask), &mut out).unwrap();
        let got: [i32; 32] = cast_lanes(out);
        check::<4, 16, 8>(&x.map(i32::from), &columns, |i| got[i].into());
    }

    #[test]
    fn halves_by_sparse_bytes(x: [i16; 32], y in any::<[[i8; 32]; 4]>(), keep in kept()) {
        let y: [i8; 128] = cast_lanes(y);
        let mut columns = y.map(i32::from);
        thin(&mut columns, &keep);
        let (data, mask) = registers::<8>(&columns, Entity::Byte);
        let mut wide = [0; 128];
        wide[..64].copy_from_slice(&cast_lanes::<_, X>(x));
        let config = Config::of(1, 2, 2, Sign::Signed, Sign::Signed);
        let (none, mut out) = ([0; 128], [0; 128]);
        mul::multiply_sparse(Sum::MUL, config, (&none, &none), &wide, (&data, &mask), &mut out).unwrap();
        let got: [i64; 16] = cast_lanes(out);
        check::<2, 16, 8>(&x.map(i32::from), &columns, |i| got[i]);
    }

    #[test]
    fn halves_by_sparse_halves(x: [i16; 32], y in any::<[[i16; 32]; 2]>(), keep in kept()) {
        let y: [i16; 64] = cast_lanes(y);
        let mut columns = y.map(i32::from);
        thin(&mut columns, &keep);
        let (data, mask) = registers::<8>(&columns, Entity::Half);
        let mut wide = [0; 128];
        wide[..64].copy_from_slice(&cast_lanes::<_, X>(x));
        let config = Config::of(1, 3, 5, Sign::Signed, Sign::Signed);
        let (none, mut out) = ([0; 128], [0; 128]);
        mul::multiply_sparse(Sum::MUL, config, (&none, &none), &wide, (&data, &mask), &mut out).unwrap();
        let got: [i64; 16] = cast_lanes(out);
        check::<2, 8, 8>(&x.map(i32::from), &columns, |i| got[i]);
    }

    /// Small whole numbers are exact as bfloat16.
    #[test]
    fn bfloat16(x in any::<[[i8; 32]; 2]>(), y in any::<[[i8; 32]; 2]>(), keep in kept()) {
        let (x, y): ([i8; 64], [i8; 64]) = (cast_lanes(x), cast_lanes(y));
        let bf16 = |v: i32| (((v >> 1) as f32).to_bits() >> 16) as i32;
        let mut numbers = y.map(i32::from);
        thin(&mut numbers, &keep);
        let (data, mask) = registers::<4>(&numbers.map(bf16), Entity::Half);
        let wide: Y = cast_lanes(x.map(|v| bf16(v.into()) as u16));
        let config = Config(2 << 1 | 3 << 3 | 2 << 5);
        let out = crate::vector::float::multiply_sparse(
            Sum::MUL, config, (&[0; 64], &[0; 64]), &wide, (&data, &mask),
        ).unwrap();
        let got: [u32; 16] = cast_lanes(out);
        let half = |v: i32| v >> 1;
        check::<4, 16, 4>(
            &x.map(|v| half(v.into())), &numbers.map(half),
            |i| f32::from_bits(got[i]) as i64,
        );
    }
}

#[test]
fn places_of_the_public_table() {
    let table: Vec<_> = (0..16).map(places).collect();
    insta::assert_compact_debug_snapshot!(table, @"[Some([None, None]), Some([Some(0), None]), Some([Some(1), None]), Some([Some(0), Some(1)]), Some([None, Some(2)]), Some([Some(0), Some(2)]), Some([Some(1), Some(2)]), Some([Some(1), Some(2)]), Some([None, Some(3)]), Some([Some(0), Some(3)]), Some([Some(1), Some(3)]), None, Some([Some(2), Some(3)]), None, None, None]");
    assert_eq!(Entity::Half.fold(0b10_01_00_11), 0b1101);
}

#[test]
fn the_public_example_of_a_stream() {
    // aie_doc.hpp: bytes 1 and 2 at places 0 and 1, 3 at place 20.
    let mask = 0b0001_0000_0000_0000_0000_0011;
    let p = decompress(mask, &[1, 2, 3], Entity::Byte).unwrap();
    assert_eq!(p.taken, 3);
    assert_eq!((p.data[0], p.data[1], p.data[10]), (1, 2, 3));
    assert_eq!(
        decompress(mask, &[1, 2], Entity::Byte),
        Err(ConfigError::SparseMask)
    );
    assert_eq!(
        decompress(0b1111, &[1, 2, 3, 4], Entity::Byte),
        Err(ConfigError::SparseMask)
    );
}

#[test]
fn data_without_a_bit() {
    let config = Config::of(0, 1, 5, Sign::Signed, Sign::Signed);
    let (none, mut out) = ([0; 128], [0; 128]);
    let mut data = [0; 64];
    data[8] = 1;
    let got = mul::multiply_sparse(
        Sum::MUL,
        config,
        (&none, &none),
        &none,
        (&data, &[0; 16]),
        &mut out,
    );
    assert_eq!(got, Err(ConfigError::SparseMask));
    let four = Config::of(0, 0, 1, Sign::Signed, Sign::Signed);
    let got = mul::multiply_sparse(
        Sum::MUL,
        four,
        (&none, &none),
        &none,
        (&data, &[0; 16]),
        &mut out,
    );
    assert_eq!(got, Err(ConfigError::Sparse4Bit));
}
