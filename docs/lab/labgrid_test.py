"""Takes a place with a Phoenix, copies the archive there and runs the checks.

    cargo xtask hil --archive npu-hil.tar.gz
    pytest --lg-env docs/lab/labgrid.yaml docs/lab/labgrid_test.py
"""

ARCHIVE = "npu-hil.tar.gz"
FOLDER = "/tmp/npu-hil-lab"


def test_checks_pass(target, tmp_path):
    ssh = target.get_driver("SSHDriver")
    ssh.run_check(f"rm -rf {FOLDER} && mkdir -p {FOLDER}")
    ssh.put(ARCHIVE, FOLDER)
    ssh.run_check(f"tar -xf {FOLDER}/{ARCHIVE} -C {FOLDER}")
    run = f"{FOLDER}/npu-hil/run.sh --device amdxdna --require-hardware"
    out, err, code = ssh.run(run, timeout=3600)
    print("\n".join(out + err))
    # The reports come back whatever happened, unless the run ended before them.
    for name in ("report.json", "junit.xml"):
        try:
            ssh.get(f"{FOLDER}/npu-hil/reports/{name}", str(tmp_path / name))
        except Exception as error:
            print(f"no {name}: {error}")
    assert code == 0, f"exit code {code}"
