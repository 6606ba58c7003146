//! A moment of fuzzing without a fuzzer: seeds, mutated the same way each time.

/// Calls `target` with each seed, then with `rounds` mutations of them.
pub fn run(seeds: &[Vec<u8>], rounds: u32, target: fn(&[u8])) {
    for seed in seeds {
        target(seed);
    }
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for _ in 0..rounds {
        let mut data = random.pick(seeds).cloned().unwrap_or_default();
        for _ in 0..=random.below(4) {
            mutate(&mut data, seeds, &mut random);
        }
        target(&data);
    }
}

/// xorshift64*.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// Below `n`; 0 for 0.
    fn below(&mut self, n: usize) -> usize {
        (self.next() >> 11) as usize % n.max(1)
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.below(list.len()))
    }

    fn range(&mut self, len: usize) -> std::ops::Range<usize> {
        let start = self.below(len + 1);
        start..(start + self.below(64)).min(len)
    }
}

/// Words at which formats break.
const ODD: [u32; 10] = [
    0,
    1,
    3,
    255,
    256,
    0xffff,
    0x00ff_0105,
    0x7fff_ffff,
    u32::MAX - 3,
    u32::MAX,
];

fn mutate(data: &mut Vec<u8>, seeds: &[Vec<u8>], random: &mut Random) {
    let len = data.len();
    let at = random.below(len);
    match random.below(7) {
        0 => data.truncate(at),
        1 => {
            let range = random.range(len);
            data.drain(range);
        }
        2 => {
            let range = random.range(len);
            let copy = data[range].to_vec();
            data.splice(at..at, copy);
        }
        3 => {
            let other = random.pick(seeds).cloned().unwrap_or_default();
            let range = random.range(other.len());
            data.splice(at..at, other[range].iter().copied());
        }
        4 => {
            let word = random.pick(&ODD).copied().unwrap_or(0).to_le_bytes();
            if let Some(to) = data.get_mut(at & !3..(at & !3) + 4) {
                to.copy_from_slice(&word);
            }
        }
        5 => {
            if let Some(byte) = data.get_mut(at) {
                *byte = random.next() as u8;
            }
        }
        _ => {
            if let Some(byte) = data.get_mut(at) {
                *byte ^= 1 << random.below(8);
            }
        }
    }
}
