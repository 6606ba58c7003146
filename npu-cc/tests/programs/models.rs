//! What the programs compute.

pub(crate) fn many(bytes: &[u8], x: i32, y: u64) -> u64 {
    let half = |at: usize| [bytes[at], bytes[at + 1]];
    let long = |x: i64| x as u64;
    [
        long((x as i8).into()),
        y,
        long(i32::from_le_bytes(bytes[4..8].try_into().unwrap()).into()),
        (x as u16).into(),
        long(i64::from(x) * i64::from(x)),
        (y as u8).into(),
        bytes[1].into(),
        long(x.into()),
        y ^ long(x.into()),
        long((y as i16).into()),
        long(i16::from_le_bytes(half(8)).into()),
        (y as u32).into(),
        y.wrapping_neg(),
        long((bytes[3] as i8).into()),
        u64::from_le_bytes(bytes[16..24].try_into().unwrap()),
        ((x >> 8) as u8).into(),
        u16::from_le_bytes(half(10)).into(),
    ]
    .iter()
    .fold(0u64, |sum, x| sum.wrapping_mul(31).wrapping_add(*x))
}

/// `struct Outer` without its padding: 20 bytes, members at 0, 2, 4, 6, 8, 12.
pub(crate) type Outer = (u8, i8, [i16; 3], i64);

pub(crate) fn outers(bytes: &[u8]) -> Vec<Outer> {
    let outer = |b: &[u8]| {
        let half = |at: usize| i16::from_le_bytes([b[at], b[at + 1]]);
        let wide = i64::from_le_bytes(b[12..20].try_into().unwrap());
        (b[0], b[2] as i8, [half(4), half(6), half(8)], wide)
    };
    bytes.chunks(20).map(outer).collect()
}

pub(crate) fn rotate_all(bytes: &[u8]) -> Vec<Outer> {
    let rotate = |(i, (head, a, b, wide)): (usize, Outer)| {
        let by = i as u32 + 3;
        let b3 = [b[1], b[2], a.into()];
        (head.wrapping_add(by as u8), b[0] as i8, b3, wide << by)
    };
    let mut all: Vec<Outer> = outers(bytes).into_iter().enumerate().map(rotate).collect();
    all.reverse();
    all
}

pub(crate) fn sum_packed(bytes: &[u8]) -> u32 {
    bytes[..42].chunks(7).rev().fold(0, |sum, b| {
        let word = u32::from_le_bytes(b[1..5].try_into().unwrap());
        let half = i16::from_le_bytes([b[5], b[6]]) as u32;
        let sum = sum.wrapping_mul(3);
        [word, b[0].into(), half]
            .iter()
            .fold(sum, |s: u32, x| s.wrapping_add(*x))
    })
}

pub(crate) fn bit_fields(bytes: &[u8], x: i32) -> (u32, [u8; 4]) {
    let bits = u32::from_le_bytes(bytes[..4].try_into().unwrap());
    let low = bits.wrapping_add(x as u32) & 31;
    let middle = (bits >> 5).wrapping_sub(x as u32) & 0x1fff;
    let high = (bits >> 18) ^ (x as u32 >> 3 & 0x3fff);
    let signed = (middle << 19) as i32 >> 19;
    let value = (signed as u32).wrapping_add(low.wrapping_mul(high));
    (value, (low | middle << 5 | high << 18).to_le_bytes())
}

pub(crate) fn ackermann(m: u32, n: u32) -> u32 {
    match (m, n) {
        (0, n) => n + 1,
        (m, 0) => ackermann(m - 1, 1),
        (m, n) => ackermann(m - 1, ackermann(m, n - 1)),
    }
}

pub(crate) fn mutual(n: u32) -> i32 {
    // From the innermost call, which is `even` where `n` is.
    let mut value = i32::from(n % 2 == 0);
    for i in 1..=n {
        value = if (n - i) % 2 == 0 {
            value.wrapping_mul(3).wrapping_sub(1)
        } else {
            value ^ i as i32
        };
    }
    value
}

pub(crate) fn hanoi(n: u32) -> u64 {
    fn from(n: u64, [a, b, c]: [u64; 3], sum: u64) -> u64 {
        if n == 0 {
            return sum;
        }
        let sum = from(n - 1, [a, c, b], sum);
        let sum = sum
            .wrapping_mul(1_099_511_628_211)
            .wrapping_add(n * 16 + a * 4 + b);
        from(n - 1, [c, b, a], sum)
    }
    from(n.into(), [0, 2, 1], 14_695_981_039_346_656_037)
}

pub(crate) fn machine(program: &[u8]) -> u32 {
    let mut stack: Vec<i32> = Vec::new();
    let mut last = [0u8, 1];
    for &code in program {
        if code > 5 {
            if stack.len() < 16 {
                stack.push(i32::from(code) * i32::from(code) - 1000);
            }
        } else if stack.len() >= 2 {
            let operation = if code == 5 { last[0] } else { code };
            last = [last[1], operation];
            let (b, a) = (stack.pop().unwrap(), stack.pop().unwrap());
            stack.push(match (operation, b) {
                (0, _) => a.wrapping_add(b),
                (1, _) => a.wrapping_sub(b),
                (2, _) => a.wrapping_mul(b),
                (3, 0 | -1) => a,
                (3, _) => a / b,
                (_, 0 | -1) => 0,
                _ => a % b,
            });
        }
    }
    let fold = |sum: u32, x: &i32| sum.wrapping_mul(7).wrapping_add(*x as u32);
    stack.iter().rev().fold(0, fold)
}

pub(crate) fn dense(x: i32, y: i32) -> i32 {
    match x {
        0 => y,
        1 => y.wrapping_neg(),
        2 => y.wrapping_add(5).wrapping_mul(3),
        3 => y.wrapping_mul(3),
        4 => y >> 3,
        5 => y & 0x55,
        6 => (y ^ 0x77).wrapping_add(1),
        7 => 0,
        _ => y,
    }
}

pub(crate) fn sparse(x: i64) -> u32 {
    match x {
        -1 => 1,
        i64::MIN => 2,
        0x1_0000_0000 => 3,
        0x1_0000_0001 => 4,
        1 => 5,
        i64::MAX => 6,
        -0x8000_0000 => 7,
        0x8000_0000 => 8,
        _ => 0,
    }
}

pub(crate) fn reader(text: &[u8]) -> u32 {
    let mut state = 0;
    text.iter().fold(0, |sum: u32, c| {
        state = match (state, c) {
            (0, b'-') => 1,
            (0..=2, b'0'..=b'9') => 2,
            (1..=2, b'.') => 3,
            (1..=2, b'e' | b'E') => 4,
            (3, b'0'..=b'9') => 3,
            (3, b'e') => 4,
            (4, b'0'..=b'9') => 4,
            _ => 0,
        };
        sum.wrapping_mul(5).wrapping_add(state)
    })
}

pub(crate) fn divide8(a: i8, b: i8) -> i8 {
    if b == 0 {
        a
    } else {
        a.wrapping_div(b)
    }
}

pub(crate) fn mix8(x: &[u8], y: &[u8], n: usize) -> (Vec<u8>, Vec<u8>) {
    let (mut x, mut y) = (x.to_vec(), y.to_vec());
    for (x, y) in x.iter_mut().zip(&mut y).take(n) {
        let (a, b) = (i32::from(*x as i8), i32::from(*y));
        *x = ((a >> (b & 7)) - (a << (b >> 5))) as u8;
        *y = ((b * 7 + a) / (1 + (a & 255) % 9)) as u8;
    }
    (x, y)
}

pub(crate) fn average(x: &[i16]) -> i16 {
    let step = |(mean, count): (i32, i32), x: &i16| {
        let mean = mean + (i32::from(*x) - mean) / (count + 1);
        (i32::from(mean as i16), count + 1)
    };
    x.iter().fold((0, 0), step).0 as i16
}

pub(crate) fn power(base: u64, exponent: u64, modulus: u64) -> u64 {
    let mut result = 1 % modulus;
    let mut base = base % modulus;
    for bit in 0..64 {
        if exponent >> bit == 0 {
            break;
        }
        if exponent >> bit & 1 == 1 {
            result = result.wrapping_mul(base) % modulus;
        }
        base = base.wrapping_mul(base) % modulus;
    }
    result
}

pub(crate) fn xorshift(mut x: u64, rounds: u32) -> u64 {
    for i in 0..rounds {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        x = x.rotate_left(i);
    }
    x
}

pub(crate) fn mixed(a: i64, b: i64, c: i32) -> i64 {
    let (mut low, high) = (a.min(b), a.max(b));
    let span = high.wrapping_sub(low) as u64;
    let product = a.checked_mul(c.into());
    if c != 0 {
        low ^= high % i64::from(c);
    }
    let sum = product
        .unwrap_or(low)
        .wrapping_add((span / 1_000_003) as i64);
    let shifted = a >> (c & 63);
    sum ^ shifted ^ i64::from(span.count_ones()) ^ (span.swap_bytes() >> 40) as i64
}

fn hash(bytes: &[u8]) -> u32 {
    let fold = |sum: u32, b: &u8| (sum ^ u32::from(*b)).wrapping_mul(16_777_619);
    bytes.iter().fold(2_166_136_261, fold)
}

pub(crate) fn odd_addresses(bytes: &[u8], n: u32) -> u32 {
    let mut local = bytes.to_vec();
    for (more, at) in [1, 62, 33].into_iter().enumerate() {
        local[at] = n.wrapping_add(more as u32) as u8;
    }
    local.copy_within(2..42, 3);
    local[51..58].fill(n as u8);
    let part = &local[7..7 + (n & 31) as usize];
    hash(&local[1..62]) ^ hash(part) ^ hash(&local[22..24])
}

pub(crate) fn large(mut seed: u32, n: u32) -> u32 {
    let mut next = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        seed
    };
    let numbers: Vec<u32> = (0..2500).map(|_| next()).collect();
    let mut first: Vec<u8> = numbers.iter().map(|x| (x >> 24) as u8).collect();
    let mut second: Vec<u8> = (0..700).flat_map(|i| [first[3 * i]; 2]).collect();
    first[2499] = numbers[2499] as u8;
    first[1] = (numbers[2499] >> 8) as u8;
    second[801..898].copy_from_slice(&first[1203..1300]);
    let n = (n & 1023) as usize;
    hash(&first[2450 - n..2500]) ^ hash(&second[799..900])
}

pub(crate) fn ring(bytes: &[u8]) -> u32 {
    let mut queue = std::collections::VecDeque::new();
    let mut sum = 0u32;
    for b in bytes {
        for _ in 0..(b % 5).into() {
            let Some(x) = queue.pop_front() else { break };
            sum = sum.wrapping_mul(33).wrapping_add(u32::from(x));
        }
        if queue.len() < 37 {
            queue.push_back(*b);
        }
    }
    sum.wrapping_mul(41).wrapping_add(queue.len() as u32)
}

/// Bit by bit.
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |c, b| {
        (0..8).fold(c ^ u32::from(*b), |c, _| (c >> 1) ^ (0xEDB8_8320 * (c & 1)))
    })
}

pub(crate) fn convert(unit: u32, x: i32) -> i64 {
    let (name, scale, shift, offset) = [
        ("byte", 1, 0, 0),
        ("kibi", -3, 10, -5_000_000_000),
        ("sexagesimal", 60, 1, 7),
        ("", i64::from(i16::MIN), 31, i64::MAX),
    ][unit as usize];
    let letters: i64 = name.bytes().map(|c| i64::from(c) * 3).sum();
    let scaled = (i64::from(x) * scale) << shift;
    scaled.wrapping_add(offset).wrapping_add(letters)
}

pub(crate) fn addresses(mut x: u32, n: u32) -> u32 {
    let mut v: [u32; 12] = std::array::from_fn(|i| x.wrapping_add(i as u32));
    let step = |v: &mut [u32; 12], a: usize, b: usize, x: u32| {
        v[a] = v[b].wrapping_add(x);
        v[a] ^ (x << 3)
    };
    let p = [0, 6, 11];
    for m in 0..n {
        let first = step(&mut v, 0, 1, x);
        x = x.wrapping_add(first).wrapping_add(step(&mut v, 2, 3, m));
        let by = v[0];
        let first = step(&mut v, 4, 5, by);
        let by = v[2];
        x ^= first.wrapping_sub(step(&mut v, 6, 7, by));
        let by = v[4];
        let first = step(&mut v, 8, 9, by);
        let by = v[6];
        x = x.wrapping_add(first ^ step(&mut v, 10, 11, by));
        let (first, by) = (v[p[m as usize % 3]], v[8]);
        let second = step(&mut v, p[(m as usize + 1) % 3], 3, by);
        x = x.wrapping_add(first).wrapping_add(second);
        v[1] = v[10];
        v[3] = v[3].wrapping_add(v[0]);
        v[5] ^= x;
        v[7] = v[7].wrapping_sub(v[2]);
        v[9] = !v[9];
    }
    v.iter().fold(x, |x, v| x ^ v)
}

pub(crate) fn rounds(from: &[u32; 16], n: u32) -> [u32; 16] {
    let mut x = *from;
    let mut quarter = |[a, b, c, d]: [usize; 4]| {
        for (a, b, d, by) in [(a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)] {
            x[a] = x[a].wrapping_add(x[b]);
            x[d] = (x[d] ^ x[a]).rotate_left(by);
        }
    };
    for _ in 0..n {
        for i in 0..4 {
            quarter([i, i + 4, i + 8, i + 12]);
        }
        for i in 0..4 {
            quarter([i, (i + 1) % 4 + 4, (i + 2) % 4 + 8, (i + 3) % 4 + 12]);
        }
    }
    std::array::from_fn(|i| x[i].wrapping_add(from[i]))
}
