// A kernel on the NPU through XRT's public API alone: no code of this project, so
// that what it shows is the xclbin and the instruction stream.
//
// xrt_run XCLBIN INSTRUCTIONS INPUT EXPECTED: one run, then a run list of 24, each
// into a poisoned output; every byte is compared.

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <exception>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include <xrt/experimental/xrt_kernel.h>
#include <xrt/xrt_bo.h>
#include <xrt/xrt_device.h>
#include <xrt/xrt_hw_context.h>
#include <xrt/xrt_kernel.h>

using Bytes = std::vector<char>;

static Bytes read(const char *path) {
  std::ifstream file(path, std::ios::binary);
  if (!file)
    throw std::runtime_error(std::string("can't read ") + path);
  return Bytes(std::istreambuf_iterator<char>(file), {});
}

static xrt::bo buffer(const xrt::device &device, const Bytes &bytes, xrt::bo::flags flags,
                      int group) {
  xrt::bo bo(device, bytes.size(), flags, group);
  std::memcpy(bo.map<char *>(), bytes.data(), bytes.size());
  bo.sync(XCL_BO_SYNC_BO_TO_DEVICE);
  return bo;
}

static void poison(xrt::bo &bo) {
  std::memset(bo.map<char *>(), 0xA5, bo.size());
  bo.sync(XCL_BO_SYNC_BO_TO_DEVICE);
}

static void compare(xrt::bo &bo, const Bytes &expected, const char *what) {
  bo.sync(XCL_BO_SYNC_BO_FROM_DEVICE);
  const char *got = bo.map<const char *>();
  for (size_t i = 0; i < expected.size(); ++i)
    if (got[i] != expected[i])
      throw std::runtime_error(std::string(what) + ": byte " + std::to_string(i) + " is " +
                               std::to_string(got[i]) + " instead of " +
                               std::to_string(expected[i]));
  std::printf("%s: %zu bytes as expected\n", what, expected.size());
}

static int run(char **argv) {
  xrt::device device(0);
  xrt::xclbin xclbin{std::string(argv[1])};
  device.register_xclbin(xclbin);
  xrt::hw_context context(device, xclbin.get_uuid());
  xrt::kernel kernel(context, "MLIR_AIE");

  const Bytes stream = read(argv[2]), input = read(argv[3]), expected = read(argv[4]);
  auto instructions = buffer(device, stream, xrt::bo::flags::cacheable, kernel.group_id(1));
  auto in = buffer(device, input, xrt::bo::flags::host_only, kernel.group_id(3));
  xrt::bo out(device, expected.size(), xrt::bo::flags::host_only, kernel.group_id(4));
  const auto words = static_cast<uint32_t>(stream.size() / sizeof(uint32_t));
  const uint64_t opcode = 3;

  poison(out);
  auto one = kernel(opcode, instructions, words, in, out);
  const auto state = one.wait();
  if (state != ERT_CMD_STATE_COMPLETED)
    throw std::runtime_error("the run ended in state " + std::to_string(state));
  compare(out, expected, "run");

  poison(out);
  xrt::runlist list(context);
  for (int i = 0; i < 24; ++i) {
    xrt::run entry(kernel);
    entry.set_arg(0, opcode);
    entry.set_arg(1, instructions);
    entry.set_arg(2, words);
    entry.set_arg(3, in);
    entry.set_arg(4, out);
    list.add(entry);
  }
  list.execute();
  list.wait();
  compare(out, expected, "run list of 24");
  return 0;
}

int main(int argc, char **argv) {
  if (argc != 5) {
    std::fprintf(stderr, "xrt_run XCLBIN INSTRUCTIONS INPUT EXPECTED\n");
    return 2;
  }
  try {
    return run(argv);
  } catch (const std::exception &error) {
    std::fprintf(stderr, "xrt_run: %s\n", error.what());
    return 1;
  }
}
