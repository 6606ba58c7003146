use super::*;
use crate::inputs::{uniform_i8, AttentionCase};

#[test]
fn a_wrong_look_up_is_explained() {
    let (table, input) = (uniform_i8(256, 1), uniform_i8(512, 2));
    let (old_table, old_input) = (uniform_i8(256, 3), uniform_i8(512, 4));
    let (table, input) = (&table[..], &input[..]);
    let poison = uniform_i8(512, 5);
    let before = Lookup {
        table: &old_table,
        input: &old_input,
    };
    let cause = |t: &[i8], i: &[i8]| {
        let actual = Lookup::output(t, i).unwrap();
        Lookup { table, input }.cause(Some(before), &poison, &actual)
    };
    assert_eq!(cause(table, input), None);
    assert_eq!(cause(&uniform_i8(256, 9), input), None);
    let half = [&table[..128], &[0; 128]].concat();
    let lines = [&input[..64], &old_input[64..128], &input[128..]].concat();
    let unsigned = input.iter().map(|c| c ^ -128).collect::<Vec<_>>();
    for (t, i, words) in [
        (&old_table[..], input, "table were that of the run before"),
        (table, &old_input[..], "input were that of the run before"),
        (table, &lines, "some lines of 64 codes"),
        (table, &poison, "read from the output's buffer"),
        (&half, input, "second half of the table were zeros"),
        (&halves(table), input, "halves of the table"),
        // The same output, so the same words.
        (table, &unsigned, "halves of the table"),
        (&early(table, 1), input, "table were one entry early"),
        (&backwards(table), input, "table were backwards"),
        (&[0; 256], input, "table were all zeros"),
        (table, &[0; 512], "every code of the input were 0"),
        (table, &early(input, 1), "input were one element early"),
        (table, &backwards(input), "input were backwards"),
        (table, &halves(input), "halves of the input"),
        (table, &even_first(input), "even words of the input"),
    ] {
        let said = cause(t, i).unwrap_or_default();
        assert!(said.contains(words), "{words}: {said:?}");
    }
}

#[test]
fn a_wrong_product_is_explained() {
    const SHAPE: matmul::Shape = matmul::Shape {
        m: 16,
        k: 16,
        n: 16,
    };
    let [a, b, c, d] = [1, 2, 3, 4].map(|seed| uniform_i8(256, seed));
    let bias: Vec<i32> = (0..16).map(|j| 1777 * (j - 7)).collect();
    let none = vec![0; 16];
    let requant = |mult, shift, zero| Requant::from_parts(mult, shift, zero).unwrap();
    let product = |a, b, bias, requant| Product {
        shape: SHAPE,
        ops: Operands { a, b, bias },
        requant,
    };
    let right = product(&a, &b, &bias, requant(20001, 24, 5));
    let before = product(&c, &d, &bias, requant(32767, 23, -9));
    let output = |p: Product<'_>| matmul::multiply(SHAPE, &p.ops, &p.requant, None).unwrap();
    let cause = |wrong| right.cause(Some(before), &output(wrong));
    assert_eq!(cause(right), None);
    let same = right.requant;
    let [zeros, turned, pairs, codes] = [
        vec![0; 256],
        transposed(&b, 16).unwrap(),
        columns_swapped(&b, 16),
        unsigned(&a),
    ];
    let moved = early(&bias, 1);
    for (wrong, words) in [
        (product(&a, &b, &bias, before.requant), "parameters"),
        (
            product(&a, &d, &bias, same),
            "B were that of the run before",
        ),
        (
            product(&c, &b, &bias, same),
            "A were that of the run before",
        ),
        (product(&b, &a, &bias, same), "A and B had changed places"),
        (product(&a, &turned, &bias, same), "B were transposed"),
        (product(&a, &zeros, &bias, same), "B were all zeros"),
        (product(&codes, &b, &bias, same), "unsigned"),
        (product(&a, &pairs, &bias, same), "swapped in pairs"),
        (product(&a, &b, &none, same), "bias were missing"),
        (product(&a, &b, &moved, same), "bias were one column early"),
        (product(&a, &b, &bias, requant(20001, 23, 5)), "too small"),
        (product(&a, &b, &bias, requant(20001, 24, 6)), "too high"),
    ] {
        let said = cause(wrong).unwrap_or_default();
        assert!(said.contains(words), "{words}: {said:?}");
    }
    let cut: Vec<i8> = matmul::accumulate(SHAPE, &right.ops)
        .unwrap()
        .into_iter()
        .map(|s| (((i64::from(s) * 20001) >> 24) + 5).clamp(-128, 127) as i8)
        .collect();
    let said = right.cause(Some(before), &cut).unwrap();
    assert!(said.contains("cut off instead of rounded"), "{said}");
}

#[test]
fn wrong_attention_is_explained() {
    let shape = attention::Shape::TILE_64X64;
    let case = AttentionCase::gaussian(shape, 1.0, 7);
    let spec = attention::Spec {
        shape,
        weight_bits: attention::WeightBits::EIGHT,
        q_scale: case.q_scale,
        k_scale: case.k_scale,
        v_scale: case.v_scale,
        out_scale: case.v_scale / 4.0,
    };
    let params = spec.params().unwrap();
    let right = case.inputs();
    let cause = |q: &[i8], k: &[i8], v: &[i8], by: u32| {
        let mut wrong = params.clone();
        wrong.score_shift -= by;
        let actual = attention::attend(shape, &wrong, &attention::Inputs { q, k, v }).unwrap();
        attention(shape, &params, &right, &actual).unwrap_or_default()
    };
    let attention::Inputs { q, k, v } = right;
    assert_eq!(cause(q, k, v, 0), "");
    assert_eq!(cause(q, v, k, 0), "as if K and V had changed places");
    assert_eq!(cause(k, q, v, 0), "as if Q and K had changed places");
    let turned = transposed(k, 64).unwrap();
    assert_eq!(cause(q, &turned, v, 0), "as if K were transposed");
    let shift = "as if the shift of the scores were one too small";
    assert_eq!(cause(q, k, v, 1), shift);
}

#[test]
fn swapped_heads_are_named() {
    let tile = attention::Shape::TILE_64X64;
    let shape = tiled::Shape {
        queries: 64,
        keys: 64,
        head_dim: 64,
    };
    let cases = [1, 2, 3].map(|seed| AttentionCase::gaussian(tile, 1.0, seed));
    let params = cases.each_ref().map(|case| {
        let spec = tiled::Spec {
            mode: tiled::Mode::Fast,
            shape,
            q_scale: case.q_scale,
            k_scale: case.k_scale,
            v_scale: case.v_scale,
            out_scale: case.v_scale / 4.0,
        };
        spec.params().unwrap()
    });
    let all: Vec<Head<'_>> = cases
        .iter()
        .zip(&params)
        .map(|(case, params)| Head {
            params,
            inputs: case.inputs(),
        })
        .collect();
    let outputs = |of: [(usize, usize); 3]| -> Vec<i8> {
        let parts = of.map(|(head, q)| {
            let inputs = attention::Inputs {
                q: all[q].inputs.q,
                ..all[head].inputs
            };
            tiled::attend(shape, all[head].params, &inputs, tiled::Mask::None).unwrap()
        });
        (0..64)
            .flat_map(|row| {
                parts
                    .each_ref()
                    .map(|p| p[row * 64..][..64].to_vec())
                    .concat()
            })
            .collect()
    };
    let said = |of| heads(shape, &all, &outputs(of)).unwrap_or_default();
    assert_eq!(said([(0, 0), (1, 1), (2, 2)]), "");
    assert_eq!(
        said([(0, 0), (1, 2), (2, 1)]),
        "as if Q of heads 1 and 2 had changed places"
    );
    assert_eq!(
        said([(2, 2), (1, 1), (0, 0)]),
        "as if heads 0 and 2 had changed places"
    );
    assert_eq!(said([(0, 1), (1, 1), (2, 2)]), "");
}

#[test]
fn wrong_features_are_explained() {
    let case = crate::inputs::pcm_cases()
        .into_iter()
        .find(|c| c.name == "speech")
        .unwrap();
    let padded = crate::mel::window(&case.samples);
    // Frames at the start alone, where there is sound: the rest is right by construction.
    let some = 40;
    let codes = |scale, samples: &[i16]| -> Vec<i16> {
        let model = Model::new(Tables::new(scale));
        let rows = samples.windows(FRAME).step_by(HOP).take(some);
        let mut all: Vec<i16> = rows.flat_map(|f| model.frame(f).unwrap()).collect();
        all.resize(FRAMES * 80, 0);
        all
    };
    let expected = codes(Scale::Slaney, &padded);
    let said = |scale, samples: &[i16]| {
        mel(&padded, 80, &expected, &codes(scale, samples)).unwrap_or_default()
    };
    let changed = |f: fn(i16) -> i16| padded.iter().map(|&s| f(s)).collect::<Vec<_>>();
    assert_eq!(said(Scale::Slaney, &padded), "");
    assert!(said(Scale::Htk, &padded).contains("HTK"));
    assert!(said(Scale::Slaney, &padded[1..]).contains("one sample early"));
    assert!(said(Scale::Slaney, &changed(|s| s / 2)).contains("half their level"));
    assert!(said(Scale::Slaney, &changed(i16::swap_bytes)).contains("wrong order"));
}
