//! The functions: arguments checked, a kernel found, and both ways of doing it.

use super::metrics::Parts;
use super::perform::{same, Filled};
use super::plan::{self, Plan};
use super::{Block, Call, CallError, Runtime, Why};
use crate::cpu;
use golden::attention::tiled::{self, Mask, Params};
use golden::attention::Inputs;
use golden::layernorm;
use golden::matmul::{Operands, Requant, Shape};

/// A matrix into the corner of a larger one.
fn place<T: Copy>(from: &[T], columns: usize, to: &mut [T], wide: usize) {
    for (row, to) in from
        .chunks_exact(columns.max(1))
        .zip(to.chunks_exact_mut(wide.max(1)))
    {
        to[..columns].copy_from_slice(row);
    }
}

/// And out of it.
fn corner<T: Copy>(from: &[T], wide: usize, to: &mut [T], columns: usize) {
    for (row, to) in from
        .chunks_exact(wide.max(1))
        .zip(to.chunks_exact_mut(columns.max(1)))
    {
        to.copy_from_slice(&row[..columns]);
    }
}

impl Runtime {
    /// A table of 256 entries for each code, indexed by its two's complement bits.
    ///
    /// # Errors
    /// [`CallError::Length`] unless `output` is as long as `input`;
    /// [`CallError::Cancelled`], [`CallError::QueueFull`].
    pub fn gelu(
        &self,
        table: &[u8; 256],
        input: &[i8],
        output: &mut [i8],
    ) -> Result<(), CallError> {
        let call = Call::Gelu { codes: input.len() };
        self.checked(&call, same("output", input.len(), output.len()))?;
        let bytes = input.len() + output.len();
        self.counted(call, bytes, |done| {
            let parts = input.chunks(plan::STREAM_MOST);
            for (input, output) in parts.zip(output.chunks_mut(plan::STREAM_MOST)) {
                let codes = input.len();
                self.perform(
                    done,
                    Call::Gelu { codes },
                    Some(plan::gelu(table, codes)),
                    output,
                    &Filled {
                        fill: &|_, to: &mut [i8]| to[..codes].copy_from_slice(input),
                        take: &|from, out| out.copy_from_slice(&from[..codes]),
                        cpu: &|threads, out| {
                            cpu::gelu(table, input, threads, out);
                            Ok(())
                        },
                    },
                )?;
            }
            Ok(())
        })
    }

    /// The same on blocks. Nothing is copied for 512, 2,048 and multiples of 16,384
    /// codes up to 4 Mi; others are the CPU's.
    ///
    /// # Errors
    /// As [`gelu`](Self::gelu);
    /// [`CallError::Driver`] when the device is lost in the run
    /// ([what then](Block#a-device-that-is-lost)).
    pub fn gelu_block(
        &self,
        table: &[u8; 256],
        input: &mut Block<i8>,
        output: &mut Block<i8>,
    ) -> Result<(), CallError> {
        let codes = input.len();
        let call = Call::Gelu { codes };
        self.checked(&call, same("output", codes, output.len()))?;
        let plan = (codes <= plan::STREAM_MOST).then(|| plan::gelu(table, codes));
        self.perform_block(call, plan, &mut [input], output, &|inputs, threads, out| {
            cpu::gelu(table, inputs[0], threads, out);
            Ok(())
        })
    }

    /// The product of [`golden::matmul`] with bias, requantisation and, on request, a
    /// table behind it. `out` takes `m * n` codes. Kernels do up to 64 x 64 by 64 x 64
    /// and up to 1536 x 512 by 512 x 2048.
    ///
    /// # Errors
    /// [`CallError::Matmul`] for operands without the shape or sums beyond 32 bits;
    /// [`CallError::Cancelled`], [`CallError::QueueFull`].
    pub fn matmul(
        &self,
        shape: Shape,
        ops: &Operands<'_>,
        requant: &Requant,
        table: Option<&[u8; 256]>,
        out: &mut [i8],
    ) -> Result<(), CallError> {
        let Shape { m, k, n } = shape;
        let call = Call::Matmul { m, k, n };
        self.checked(&call, cpu::matmul::check(shape, ops, out.len()))?;
        let plan = plan::matmul(shape, requant, ops.bias, table);
        let room = plan.as_ref().map_or(shape, plan::padded);
        let bytes = ops.a.len() + ops.b.len() + out.len();
        self.counted(call, bytes, |done| {
            self.perform(
                done,
                call,
                plan,
                out,
                &Filled {
                    fill: &|index, to: &mut [i8]| match index {
                        0 => place(ops.a, k, to, room.k),
                        _ => place(ops.b, n, to, room.n),
                    },
                    take: &|from, out| corner(from, room.n, out, n),
                    cpu: &|threads, out| Ok(cpu::matmul(shape, ops, requant, table, threads, out)?),
                },
            )
        })
    }

    /// The same on blocks of A, B and the output. Nothing is copied for the kernels' own
    /// shapes; others are the CPU's.
    ///
    /// # Errors
    /// As [`matmul`](Self::matmul), and [`CallError::Length`];
    /// [`CallError::Driver`] when the device is lost in the run
    /// ([what then](Block#a-device-that-is-lost)).
    pub fn matmul_block(
        &self,
        shape: Shape,
        [a, b, out]: [&mut Block<i8>; 3],
        bias: &[i32],
        requant: &Requant,
        table: Option<&[u8; 256]>,
    ) -> Result<(), CallError> {
        let Shape { m, k, n } = shape;
        let call = Call::Matmul { m, k, n };
        let ops = Operands {
            a: self.checked(&call, a.as_slice())?,
            b: self.checked(&call, b.as_slice())?,
            bias,
        };
        self.checked(&call, cpu::matmul::check(shape, &ops, out.len()))?;
        let plan = plan::matmul(shape, requant, bias, table);
        let plan = plan.filter(|plan| plan::padded(plan) == shape);
        self.perform_block(call, plan, &mut [a, b], out, &|inputs, threads, out| {
            let ops = Operands {
                a: inputs[0],
                b: inputs[1],
                bias,
            };
            Ok(cpu::matmul(shape, &ops, requant, table, threads, out)?)
        })
    }

    /// LayerNorm of rows of as many features as `params` has; `output` has the shape of
    /// `input`. The kernel does rows of 512.
    ///
    /// # Errors
    /// [`CallError::LayerNorm`] for lengths that don't fit; [`CallError::Cancelled`],
    /// [`CallError::QueueFull`].
    pub fn layer_norm(
        &self,
        params: &layernorm::Params,
        input: &[i8],
        output: &mut [i8],
    ) -> Result<(), CallError> {
        let features = params.gain.len();
        let rows = input.len() / features.max(1);
        let checked = cpu::layer_norm::check(params, input.len(), output.len());
        let call = Call::LayerNorm { rows, features };
        self.checked(&call, checked)?;
        let part = plan::LAYER_ROWS * features;
        self.counted(call, input.len() + output.len(), |done| {
            for (input, output) in input.chunks(part).zip(output.chunks_mut(part)) {
                let rows = input.len() / features;
                self.perform(
                    done,
                    Call::LayerNorm { rows, features },
                    plan::layer_norm(params),
                    output,
                    &Filled {
                        fill: &|_, to: &mut [i8]| to[..input.len()].copy_from_slice(input),
                        take: &|from, out| out.copy_from_slice(&from[..out.len()]),
                        cpu: &|threads, out| Ok(cpu::layer_norm(params, input, threads, out)?),
                    },
                )?;
            }
            Ok(())
        })
    }

    /// The same on blocks. Nothing is copied for 1,536 rows of 512; others are the
    /// CPU's.
    ///
    /// # Errors
    /// As [`layer_norm`](Self::layer_norm);
    /// [`CallError::Driver`] when the device is lost in the run
    /// ([what then](Block#a-device-that-is-lost)).
    pub fn layer_norm_block(
        &self,
        params: &layernorm::Params,
        input: &mut Block<i8>,
        output: &mut Block<i8>,
    ) -> Result<(), CallError> {
        let features = params.gain.len();
        let rows = input.len() / features.max(1);
        let call = Call::LayerNorm { rows, features };
        let checked = cpu::layer_norm::check(params, input.len(), output.len());
        self.checked(&call, checked)?;
        self.perform_block(
            call,
            plan::layer_norm(params),
            &mut [input],
            output,
            &|inputs, threads, out| Ok(cpu::layer_norm(params, inputs[0], threads, out)?),
        )
    }

    /// Attention of one head, [`golden::attention::tiled`]: `out` takes
    /// `queries * head_dim` codes. Kernels do heads of 64: in fast mode 64 keys and up to
    /// as many queries, in precise mode up to 1,536 of both, with some keys hidden.
    ///
    /// # Errors
    /// [`CallError::Attention`] for operands without the shape;
    /// [`CallError::Cancelled`], [`CallError::QueueFull`].
    pub fn attention(
        &self,
        shape: tiled::Shape,
        params: &Params,
        inputs: &Inputs<'_>,
        mask: Mask<'_>,
        out: &mut [i8],
    ) -> Result<(), CallError> {
        let call = attention(shape);
        let checked = cpu::attention::check(shape, params, inputs, mask, out.len());
        self.checked(&call, checked)?;
        self.counted(call, elements(inputs) + out.len(), |done| {
            self.head(done, shape, params, inputs, mask, out)
        })
    }

    /// One head, whose arguments go together.
    fn head(
        &self,
        done: &mut Parts,
        shape: tiled::Shape,
        params: &Params,
        inputs: &Inputs<'_>,
        mask: Mask<'_>,
        out: &mut [i8],
    ) -> Result<(), CallError> {
        self.perform(
            done,
            attention(shape),
            plan::attention(shape, params, mask),
            out,
            &Filled {
                fill: &|_, to: &mut [i8]| plan::pack_head(inputs.q, inputs.k, inputs.v, to),
                take: &|from, out| out.copy_from_slice(&from[..out.len()]),
                cpu: &|threads, out| Ok(cpu::attention(shape, params, inputs, mask, threads, out)?),
            },
        )
    }

    /// The same on a block with Q, K and V one after the other. Nothing is copied for
    /// the kernels' own shapes; others are the CPU's.
    ///
    /// # Errors
    /// As [`attention`](Self::attention), and [`CallError::Length`];
    /// [`CallError::Driver`] when the device is lost in the run
    /// ([what then](Block#a-device-that-is-lost)).
    pub fn attention_block(
        &self,
        shape: tiled::Shape,
        params: &Params,
        qkv: &mut Block<i8>,
        mask: Mask<'_>,
        out: &mut Block<i8>,
    ) -> Result<(), CallError> {
        let (q, k) = (shape.queries * shape.head_dim, shape.keys * shape.head_dim);
        let call = attention(shape);
        self.checked(&call, same("Q, K and V", q + 2 * k, qkv.len()))?;
        let all = split(self.checked(&call, qkv.as_slice())?, q, k);
        let checked = cpu::attention::check(shape, params, &all, mask, out.len());
        self.checked(&call, checked)?;
        self.perform_block(
            call,
            plan::attention(shape, params, mask),
            &mut [qkv],
            out,
            &|inputs, threads, out| {
                let inputs = split(inputs[0], q, k);
                Ok(cpu::attention(shape, params, &inputs, mask, threads, out)?)
            },
        )
    }

    /// Attention of several heads side by side: rows of `params.len() * head_dim` codes;
    /// `shape` is that of one head. Eight fast heads of 64 x 64 are one dispatch; others
    /// are done head by head, each where [`attention`](Self::attention) would be.
    ///
    /// # Errors
    /// As [`attention`](Self::attention).
    pub fn multi_head_attention(
        &self,
        shape: tiled::Shape,
        params: &[Params],
        inputs: &Inputs<'_>,
        mask: Mask<'_>,
        out: &mut [i8],
    ) -> Result<(), CallError> {
        let heads = params.len();
        let call = several_heads(heads, shape);
        let checked = cpu::attention::check_heads(shape, params, inputs, mask, out.len());
        self.checked(&call, checked)?;
        self.counted(call, elements(inputs) + out.len(), |done| {
            // Nothing to be cut into heads.
            if out.is_empty() {
                return Ok(());
            }
            let plan = match self.heads(shape, params, mask) {
                Heads::Together(plan) => plan,
                Heads::OneByOne(_) => {
                    return self.head_by_head(done, shape, params, inputs, mask, out);
                }
            };
            self.perform(
                done,
                call,
                plan,
                out,
                &Filled {
                    fill: &|_, to: &mut [i8]| {
                        let room = (to.len() / 3).max(1);
                        let all = [inputs.q, inputs.k, inputs.v];
                        for (to, from) in to.chunks_exact_mut(room).zip(all) {
                            to[..from.len()].copy_from_slice(from);
                        }
                    },
                    take: &|from, out| out.copy_from_slice(&from[..out.len()]),
                    cpu: &|threads, out| {
                        let several = cpu::multi_head_attention;
                        Ok(several(shape, params, inputs, mask, threads, out)?)
                    },
                },
            )
        })
    }

    /// The same on a block with Q, K and V one after the other, each with its heads side
    /// by side. Nothing is copied for eight fast heads of 64 x 64; others are the CPU's.
    ///
    /// # Errors
    /// As [`multi_head_attention`](Self::multi_head_attention), and [`CallError::Length`];
    /// [`CallError::Driver`] when the device is lost in the run
    /// ([what then](Block#a-device-that-is-lost)).
    pub fn multi_head_attention_block(
        &self,
        shape: tiled::Shape,
        params: &[Params],
        qkv: &mut Block<i8>,
        mask: Mask<'_>,
        out: &mut Block<i8>,
    ) -> Result<(), CallError> {
        let row = params.len() * shape.head_dim;
        let (q, k) = (shape.queries * row, shape.keys * row);
        let call = several_heads(params.len(), shape);
        self.checked(&call, same("Q, K and V", q + 2 * k, qkv.len()))?;
        let all = split(self.checked(&call, qkv.as_slice())?, q, k);
        let checked = cpu::attention::check_heads(shape, params, &all, mask, out.len());
        self.checked(&call, checked)?;
        self.perform_block(
            call,
            plan::heads(shape, params, mask),
            &mut [qkv],
            out,
            &|inputs, threads, out| {
                let inputs = split(inputs[0], q, k);
                let several = cpu::multi_head_attention;
                Ok(several(shape, params, &inputs, mask, threads, out)?)
            },
        )
    }

    /// How several heads are done.
    fn heads(&self, shape: tiled::Shape, params: &[Params], mask: Mask<'_>) -> Heads {
        let together = plan::heads(shape, params, mask);
        let one = params.first().and_then(|p| plan::attention(shape, p, mask));
        match one {
            Some(one) if together.is_none() && self.inner.station.is_some() => Heads::OneByOne(one),
            _ => Heads::Together(together),
        }
    }

    fn head_by_head(
        &self,
        done: &mut Parts,
        shape: tiled::Shape,
        params: &[Params],
        inputs: &Inputs<'_>,
        mask: Mask<'_>,
        out: &mut [i8],
    ) -> Result<(), CallError> {
        let (heads, d) = (params.len(), shape.head_dim);
        let column = |all: &[i8], head: usize| -> Vec<i8> {
            let rows = all.chunks_exact(heads * d);
            rows.flat_map(|row| &row[head * d..][..d])
                .copied()
                .collect()
        };
        let mut codes = vec![0; shape.queries * d];
        for (head, params) in params.iter().enumerate() {
            let [q, k, v] = [inputs.q, inputs.k, inputs.v].map(|all| column(all, head));
            let own = Inputs {
                q: &q,
                k: &k,
                v: &v,
            };
            self.head(done, shape, params, &own, mask, &mut codes)?;
            let rows = out.chunks_exact_mut(heads * d);
            for (row, codes) in rows.zip(codes.chunks_exact(d)) {
                row[head * d..][..d].copy_from_slice(codes);
            }
        }
        Ok(())
    }

    /// Where [`gelu`](Self::gelu) of so many codes would be done now, and why.
    pub fn why_gelu(&self, codes: usize) -> Why {
        let plan = plan::gelu(&[0; 256], codes.min(plan::STREAM_MOST));
        self.choose(Call::Gelu { codes }, Some(&plan)).0
    }

    /// Where a [`matmul`](Self::matmul) would be done now, and why.
    pub fn why_matmul(&self, shape: Shape, requant: &Requant, table: Option<&[u8; 256]>) -> Why {
        let Shape { m, k, n } = shape;
        let bias = vec![0; n.min(2048)];
        let plan = plan::matmul(shape, requant, &bias, table);
        self.choose(Call::Matmul { m, k, n }, plan.as_ref()).0
    }

    /// Where an [`attention`](Self::attention) would be done now, and why.
    pub fn why_attention(&self, shape: tiled::Shape, params: &Params, mask: Mask<'_>) -> Why {
        let plan = plan::attention(shape, params, mask);
        self.choose(attention(shape), plan.as_ref()).0
    }

    /// Where a [`multi_head_attention`](Self::multi_head_attention) would be done now, and
    /// why. Of heads that are done one by one the answer is about the first, and its call
    /// is a [`Call::Attention`]; another one's parameters may have another kernel.
    pub fn why_multi_head_attention(
        &self,
        shape: tiled::Shape,
        params: &[Params],
        mask: Mask<'_>,
    ) -> Why {
        match self.heads(shape, params, mask) {
            Heads::Together(plan) => {
                let call = several_heads(params.len(), shape);
                self.choose(call, plan.as_ref()).0
            }
            Heads::OneByOne(one) => self.choose(attention(shape), Some(&one)).0,
        }
    }

    /// Where a [`layer_norm`](Self::layer_norm) of so many rows would be done now, and
    /// why.
    pub fn why_layer_norm(&self, params: &layernorm::Params, rows: usize) -> Why {
        let features = params.gain.len();
        let plan = plan::layer_norm(params);
        let call = Call::LayerNorm { rows, features };
        self.choose(call, plan.as_ref()).0
    }
}

/// Q, K and V that lie one after the other.
fn split(all: &[i8], q: usize, k: usize) -> Inputs<'_> {
    let (q, rest) = all.split_at(q);
    let (k, v) = rest.split_at(k);
    Inputs { q, k, v }
}

/// Elements of Q, K and V.
fn elements(inputs: &Inputs<'_>) -> usize {
    inputs.q.len() + inputs.k.len() + inputs.v.len()
}

fn attention(shape: tiled::Shape) -> Call {
    Call::Attention {
        queries: shape.queries,
        keys: shape.keys,
        head_dim: shape.head_dim,
    }
}

fn several_heads(heads: usize, shape: tiled::Shape) -> Call {
    Call::MultiHeadAttention {
        heads,
        queries: shape.queries,
        keys: shape.keys,
        head_dim: shape.head_dim,
    }
}

/// How several heads are done.
enum Heads {
    /// By one call, of which the device has this kernel.
    Together(Option<Plan>),
    /// By a call for each; the kernel of the first.
    OneByOne(Plan),
}
