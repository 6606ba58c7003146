"""Log-mel features of 30 s of speech: this crate's CPU path beside librosa's, on the
same samples, in the same run. Optional: needs Python with librosa.

    python3 -m venv V && V/bin/pip install librosa
    cargo build --release -p npu-driver --example mel_time
    V/bin/python npu-driver/benches/mel_librosa.py target/release/examples/mel_time

Both go from samples to Whisper's features. The runs take turns, so that whatever else
the machine does hits both. Exit code 1 if librosa was faster.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

import librosa
import numpy as np

TURNS = 5
RUNS = 10


def features(samples):
    """Whisper's features by librosa: 80 x 3000."""
    audio = samples.astype(np.float32) / 32768
    power = librosa.feature.melspectrogram(
        y=audio, sr=16000, n_fft=400, hop_length=160, n_mels=80, center=True, power=2.0
    )[:, :3000]
    log = np.log10(np.maximum(power, 1e-10))
    return (np.maximum(log, log.max() - 8) + 4) / 4


def main(program):
    rng = np.random.default_rng(1)
    envelope = np.sin(np.linspace(0, 300, 480000)) ** 2
    samples = (rng.standard_normal(480000) * 3000 * envelope).clip(-32768, 32767)
    samples = samples.astype("<i2")
    ours = {"one": [], "all": []}
    theirs = []
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "samples.s16")
        samples.tofile(path)
        features(samples)
        for _ in range(TURNS):
            output = subprocess.run(
                [program, str(RUNS), path], check=True, capture_output=True, text=True
            )
            for line in output.stdout.splitlines():
                threads, median, _ = line.split()
                ours[threads].append(float(median))
            for _ in range(RUNS):
                start = time.perf_counter()
                features(samples)
                theirs.append((time.perf_counter() - start) * 1e3)
    librosa_ms = statistics.median(theirs)
    print(f"librosa {librosa.__version__}: {librosa_ms:.2f} ms, {os.cpu_count()} processors")
    for threads, times in ours.items():
        ms = statistics.median(times)
        print(f"npu_driver::cpu, {threads} thread(s): {ms:.2f} ms, {librosa_ms / ms:.1f} times as fast")
    return 0 if statistics.median(ours["all"]) <= librosa_ms else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
