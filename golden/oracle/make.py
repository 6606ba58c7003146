"""Makes the values that golden's float64 truth is checked against.

Run by hand, never by a build or a test:

    cargo run -p golden --example oracle_inputs -- DIR
    python3 golden/oracle/make.py DIR

Needs torch, openai-whisper, librosa and mpmath; README.md has the versions.
Both mel implementations run in float64: in float32 their own rounding is
larger than the 1e-5 asked for wherever a loud and a quiet band share a frame.
"""

import pathlib
import sys

import librosa
import mpmath
import numpy as np
import torch
import whisper.audio as wa

HERE = pathlib.Path(__file__).parent
FRAMES = [*range(3), *range(12, 409, 12), 411, 412, 413, 2999]


def mel_whisper(audio, dtype):
    """openai-whisper's own function, in the given precision."""
    torch.set_default_dtype(dtype)
    filters = wa.mel_filters
    wa.mel_filters = lambda device, n: filters(device, n).to(dtype)
    try:
        window = wa.pad_or_trim(torch.from_numpy(audio).to(dtype))
        return wa.log_mel_spectrogram(window).numpy().T
    finally:
        wa.mel_filters = filters
        torch.set_default_dtype(torch.float32)


def mel_librosa(audio):
    """librosa's mel spectrogram, then Whisper's compression."""
    window = wa.pad_or_trim(audio)
    power = librosa.feature.melspectrogram(
        y=window, sr=16000, n_fft=400, hop_length=160, window="hann", center=True,
        pad_mode="reflect", power=2.0, n_mels=80, fmin=0.0, fmax=8000.0, htk=False,
        norm="slaney", dtype=np.float64,
    )[:, :-1]
    log = np.log10(np.maximum(power, 1e-10))
    return ((np.maximum(log, log.max() - 8.0) + 4.0) / 4.0).T


def make_mel(folder):
    kept = {"whisper": [], "librosa": []}
    for path in sorted(folder.glob("*.pcm"), key=lambda p: int(p.stem)):
        audio = np.fromfile(path, dtype="<i2").astype(np.float64) / 32768.0
        w, l = mel_whisper(audio, torch.float64), mel_librosa(audio)
        single = mel_whisper(audio, torch.float32)
        print(path.name, w.shape, "whisper-librosa", np.abs(w - l).max(),
              "whisper float32-float64", np.abs(w - single).max())
        kept["whisper"].append(w[FRAMES])
        kept["librosa"].append(l[FRAMES])
    for name, values in kept.items():
        np.save(HERE / f"mel_{name}.npy", np.array(values, dtype="<f4"))


def make_activations():
    """PyTorch's float64 values, and GELU again with 40 digits."""
    mpmath.mp.dps = 40
    f = torch.nn.functional
    with open(HERE / "activations.csv", "w") as out:
        out.write("x,gelu,gelu_tanh,silu,gelu_40_digits\n")
        for scale in (1.0 / 127.0, 6.0 / 127.0, 1.0 / 16.0):
            x = torch.arange(-128, 128, dtype=torch.float64) * scale
            rows = zip(x, f.gelu(x), f.gelu(x, approximate="tanh"), f.silu(x))
            for row in rows:
                m = mpmath.mpf(row[0].item())
                exact = m * mpmath.erfc(-m / mpmath.sqrt(2)) / 2
                values = [v.item() for v in row] + [float(exact)]
                out.write(",".join(repr(v) for v in values) + "\n")


make_mel(pathlib.Path(sys.argv[1]))
make_activations()
