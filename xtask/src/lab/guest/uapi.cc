// The kernel driver's own interface, and nothing else: one kernel, and what each
// thing that goes wrong looks like in return codes and packet states.
//
// uapi PDI INSTRUCTIONS INPUT EXPECTED CONTROL_TTY [NAME]
//
// Each row makes one thing go wrong, states the answer that it must get, and is
// followed by a run in a fresh context that must give the right bytes. Rows that take
// the firmware down bind the driver again first.

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include <drm/amdxdna_accel.h>
#include <drm/drm.h>

using Bytes = std::vector<uint8_t>;
using Words = std::vector<uint32_t>;

static const char *NODE = "/dev/accel/accel0";
static const std::string DRIVER = "/sys/bus/pci/drivers/amdxdna";
static constexpr uint64_t HEAP = 64 << 20;

static Bytes pdi, stream, input, expected;
static std::string place;
static int control_fd = -1;

struct Wrong : std::runtime_error {
  using std::runtime_error::runtime_error;
};

static Bytes read_file(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  if (!file)
    throw Wrong("can't read " + path);
  return Bytes(std::istreambuf_iterator<char>(file), {});
}

// ---- the guest ------------------------------------------------------------------

static std::string control(const std::string &line) {
  const std::string all = line + "\n";
  if (write(control_fd, all.data(), all.size()) != ssize_t(all.size()))
    throw Wrong("control line");
  std::string answer, word;
  for (char c; read(control_fd, &c, 1) == 1;) {
    if (c != '\n') {
      word += c;
      continue;
    }
    if (word == "ok")
      return answer;
    if (word.rfind("error", 0) == 0)
      throw Wrong("control line: " + word);
    answer += word;
    word.clear();
  }
  throw Wrong("control line closed");
}

static int contexts() {
  const std::string stats = control("stats");
  const size_t at = stats.find("contexts ");
  return at == std::string::npos ? -1 : atoi(stats.c_str() + at + 9);
}

static int put(const std::string &path, const std::string &text) {
  const int fd = open(path.c_str(), O_WRONLY);
  if (fd < 0)
    return errno;
  const int error = write(fd, text.data(), text.size()) < 0 ? errno : 0;
  close(fd);
  return error;
}

static bool wait_for(const std::function<bool()> &holds) {
  for (int i = 0; i < 1500; ++i) {
    if (holds())
      return true;
    usleep(20000);
  }
  return false;
}

static bool present() { return access(NODE, F_OK) == 0; }

static int unbind() {
  const int error = put(DRIVER + "/unbind", place);
  wait_for([] { return !present(); });
  return error;
}

static int bind() { return put(DRIVER + "/bind", place); }

// The driver's piece of memory, where it works with physical addresses.
static std::string carveout() {
  std::ifstream line("/proc/cmdline");
  const std::string key = "lab.carveout=";
  for (std::string word; line >> word;)
    if (word.rfind(key, 0) == 0)
      return word.substr(key.size());
  return "";
}

static void rebind() {
  if (access(("/sys/bus/pci/devices/" + place).c_str(), F_OK) != 0)
    put("/sys/bus/pci/rescan", "1");
  if (access((DRIVER + "/" + place).c_str(), F_OK) == 0)
    unbind();
  bind();
  if (!wait_for(present))
    throw Wrong("the driver does not take the device again");
  if (!carveout().empty())
    put("/sys/kernel/debug/accel/" + place + "/carveout", carveout());
}

// ---- the driver -----------------------------------------------------------------

// An ioctl's errno, or 0.
static int call(int fd, unsigned long request, void *argument) {
  int result;
  do
    result = ioctl(fd, request, argument);
  while (result < 0 && errno == EINTR);
  return result < 0 ? errno : 0;
}

struct Buffer {
  uint32_t handle = 0;
  uint64_t address = 0;
  uint8_t *data = nullptr;
};

struct Session {
  int fd = -1;
  void *reserved = nullptr;
  uint8_t *heap = nullptr;
  uint32_t context = 0, syncobj = 0;
  Buffer instructions, in, out, command;

  explicit Session(bool with_heap = true) {
    fd = open(NODE, O_RDWR | O_CLOEXEC);
    if (fd < 0)
      throw Wrong(std::string("open: ") + strerror(errno));
    try {
      if (with_heap)
        make_heap();
    } catch (...) {
      release();
      throw;
    }
  }
  Session(const Session &) = delete;
  ~Session() { release(); }

  void release() {
    if (reserved)
      munmap(reserved, 2 * HEAP);
    for (const Buffer &b : {in, out, command})
      if (b.data)
        munmap(b.data, 4096);
    close(fd);
  }

  int create(uint32_t type, uint64_t size, Buffer &buffer, void *at = nullptr) {
    amdxdna_drm_create_bo bo = {};
    bo.type = type;
    bo.size = size;
    if (int error = call(fd, DRM_IOCTL_AMDXDNA_CREATE_BO, &bo))
      return error;
    buffer.handle = bo.handle;
    amdxdna_drm_get_bo_info info = {};
    info.handle = bo.handle;
    if (int error = call(fd, DRM_IOCTL_AMDXDNA_GET_BO_INFO, &info))
      return error;
    buffer.address = info.xdna_addr;
    if (type == AMDXDNA_BO_DEV) {
      buffer.data = heap + (info.xdna_addr - 0x4000000);
      return 0;
    }
    void *data = mmap(at, size, PROT_READ | PROT_WRITE, MAP_SHARED | (at ? MAP_FIXED : 0), fd,
                      info.map_offset);
    if (data == MAP_FAILED)
      return errno;
    buffer.data = static_cast<uint8_t *>(data);
    return 0;
  }

  void make_heap() {
    reserved =
        mmap(nullptr, 2 * HEAP, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (reserved == MAP_FAILED)
      throw Wrong("no address space");
    Buffer buffer;
    const auto start = reinterpret_cast<uintptr_t>(reserved);
    void *at = reinterpret_cast<void *>((start + HEAP - 1) & ~(HEAP - 1));
    if (int error = create(AMDXDNA_BO_DEV_HEAP, HEAP, buffer, at))
      throw Wrong(std::string("heap: ") + strerror(error));
    heap = buffer.data;
  }

  int make_context(uint32_t tiles) {
    amdxdna_qos_info qos[2] = {}; // longer than the driver reads
    qos[0].priority = AMDXDNA_QOS_NORMAL_PRIORITY;
    amdxdna_drm_create_hwctx create = {};
    create.qos_p = reinterpret_cast<uintptr_t>(qos);
    create.max_opc = 2048;
    create.num_tiles = tiles;
    const int error = call(fd, DRM_IOCTL_AMDXDNA_CREATE_HWCTX, &create);
    context = create.handle;
    syncobj = create.syncobj_handle;
    return error;
  }

  int configure(const Bytes &image) {
    Buffer unit;
    if (int error = create(AMDXDNA_BO_DEV, image.size(), unit))
      return error;
    memcpy(unit.data, image.data(), image.size());
    // amdxdna_hwctx_param_config_cu with one unit: count and padding, object, function.
    uint32_t units[4] = {1, 0, unit.handle, 0};
    amdxdna_drm_config_hwctx config = {};
    config.handle = context;
    config.param_type = DRM_AMDXDNA_HWCTX_CONFIG_CU;
    config.param_val = reinterpret_cast<uintptr_t>(units);
    config.param_val_size = sizeof units;
    return call(fd, DRM_IOCTL_AMDXDNA_CONFIG_HWCTX, &config);
  }

  // Everything up to the first run.
  void ready(const Bytes &image = pdi) {
    auto must = [](int error, const char *what) {
      if (error)
        throw Wrong(std::string(what) + ": " + strerror(error));
    };
    must(make_context(4), "CREATE_HWCTX");
    must(configure(image), "CONFIG_HWCTX");
    must(create(AMDXDNA_BO_DEV, stream.size(), instructions), "instructions");
    memcpy(instructions.data, stream.data(), stream.size());
    must(create(AMDXDNA_BO_SHARE, 4096, in), "input");
    must(create(AMDXDNA_BO_SHARE, 4096, out), "output");
    must(create(AMDXDNA_BO_CMD, 4096, command), "command");
    memcpy(in.data, input.data(), input.size());
  }

  void packet(Buffer &to) {
    Words words = {1 | 15 << 12, 1, 3, 0};
    auto wide = [&](uint64_t v) {
      words.push_back(uint32_t(v));
      words.push_back(uint32_t(v >> 32));
    };
    wide(instructions.address);
    words.push_back(uint32_t(stream.size() / 4));
    wide(in.address);
    wide(out.address);
    words.resize(16, 0);
    memcpy(to.data, words.data(), 4 * words.size());
  }

  int submit(uint32_t handle, uint64_t &seq) {
    uint32_t arguments[] = {instructions.handle, in.handle, out.handle};
    amdxdna_drm_exec_cmd exec = {};
    exec.hwctx = context;
    exec.cmd_handles = handle;
    exec.args = reinterpret_cast<uintptr_t>(arguments);
    exec.cmd_count = 1;
    exec.arg_count = 3;
    const int error = call(fd, DRM_IOCTL_AMDXDNA_EXEC_CMD, &exec);
    seq = exec.seq;
    return error;
  }

  int wait(uint64_t seq, int64_t milliseconds) {
    timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    drm_syncobj_timeline_wait wait = {};
    wait.handles = reinterpret_cast<uintptr_t>(&syncobj);
    wait.points = reinterpret_cast<uintptr_t>(&seq);
    wait.timeout_nsec = now.tv_sec * 1000000000LL + now.tv_nsec + milliseconds * 1000000;
    wait.count_handles = 1;
    wait.flags = DRM_SYNCOBJ_WAIT_FLAGS_WAIT_FOR_SUBMIT;
    return call(fd, DRM_IOCTL_SYNCOBJ_TIMELINE_WAIT, &wait);
  }

  // A run. The packet's state, or minus the errno of the call that failed.
  int run(int64_t milliseconds = 60000) {
    memset(out.data, 0xA5, 4096);
    packet(command);
    uint64_t seq;
    if (int error = submit(command.handle, seq))
      return -error;
    if (int error = wait(seq, milliseconds))
      return -error;
    return command.data[0] & 15;
  }

  // A list of runs: its state, and the failed index behind it.
  int list(unsigned runs, unsigned *index) {
    std::vector<Buffer> parts(runs);
    Buffer chain;
    if (int error = create(AMDXDNA_BO_CMD, 4096, chain))
      return -error;
    Words words = {1 | (6 + 2 * runs) << 12 | 19u << 23, runs, 0, 0, 0, 0, 0};
    for (Buffer &part : parts) {
      if (int error = create(AMDXDNA_BO_CMD, 4096, part))
        return -error;
      packet(part);
      words.push_back(part.handle);
      words.push_back(0);
    }
    memcpy(chain.data, words.data(), 4 * words.size());
    memset(out.data, 0xA5, 4096);
    uint64_t seq;
    if (int error = submit(chain.handle, seq))
      return -error;
    if (int error = wait(seq, 60000))
      return -error;
    memcpy(index, chain.data + 12, 4);
    const int state = chain.data[0] & 15;
    for (Buffer &part : parts)
      munmap(part.data, 4096);
    munmap(chain.data, 4096);
    return state;
  }

  bool right() const { return memcmp(out.data, expected.data(), expected.size()) == 0; }
};

// ---- the rows -------------------------------------------------------------------

static std::string name_of(int value) {
  return value < 0 ? strerrorname_np(-value) : "state " + std::to_string(value);
}

static void must(int got, int want, const char *what) {
  if (got != want)
    throw Wrong(std::string(what) + ": " + name_of(got) + " instead of " + name_of(want));
}

static void must_error(int got, int want, const char *what) { must(-got, -want, what); }

static void must_run(Session &s) {
  must(s.run(), 4, "the run");
  if (!s.right())
    throw Wrong("wrong bytes");
}

// What a row leaves behind.
enum After {
  GOES_ON,  // the driver as it was
  BIND,     // the driver has to be bound again
  BIND_OPEN // the same, and the driver went while files of it were open
};

struct Row {
  const char *name;
  const char *answer;
  After after;
  std::function<void()> run;
};

static int refused_create_bo(uint32_t type, uint64_t size, uint64_t flags) {
  Session s;
  amdxdna_drm_create_bo bo = {};
  bo.type = type;
  bo.size = size;
  bo.flags = flags;
  return call(s.fd, DRM_IOCTL_AMDXDNA_CREATE_BO, &bo);
}

static int context_error(const char *line, uint32_t tiles = 4) {
  Session s;
  if (*line)
    control(line);
  return s.make_context(tiles);
}

static int exec_error(const std::function<void(Session &, amdxdna_drm_exec_cmd &, uint32_t *)> &f) {
  Session s;
  s.ready();
  s.packet(s.command);
  uint32_t arguments[] = {s.instructions.handle, s.in.handle, s.out.handle};
  amdxdna_drm_exec_cmd exec = {};
  exec.hwctx = s.context;
  exec.cmd_handles = s.command.handle;
  exec.args = reinterpret_cast<uintptr_t>(arguments);
  exec.cmd_count = 1;
  exec.arg_count = 3;
  f(s, exec, arguments);
  const int error = call(s.fd, DRM_IOCTL_AMDXDNA_EXEC_CMD, &exec);
  must_run(s);
  return error;
}

static void failing_index(unsigned runs, unsigned at) {
  Session s;
  s.ready();
  control("fail " + std::to_string(at) + " 0x3000002");
  unsigned index = 99;
  must(s.list(runs, &index), 5, "the list");
  must(int(index), int(at), "the index");
  must(s.list(runs, &index), 4, "the next list");
}

static void not_taken(const char *line, const char *undo) {
  unbind();
  control(line);
  const int error = bind();
  control(undo);
  if (!error || present())
    throw Wrong("the driver took the device");
}

// Strikes while a command hangs; the packet's state or the error afterwards.
static void during(const std::function<void()> &strike) {
  Session s;
  s.ready();
  control("hang");
  s.packet(s.command);
  uint64_t seq;
  must_error(s.submit(s.command.handle, seq), 0, "EXEC_CMD");
  usleep(300000);
  strike();
  const int error = s.wait(seq, 30000);
  const int state = s.command.data[0] & 15;
  if (error != ENODEV && state != 6 && state != 8)
    throw Wrong("the command: " + name_of(-error) + ", " + name_of(state));
  uint64_t next;
  must_error(s.submit(s.command.handle, next), ENODEV, "the next EXEC_CMD");
}

static amdxdna_async_error last_error(int fd) {
  amdxdna_async_error error = {};
  amdxdna_drm_get_array get = {};
  get.param = DRM_AMDXDNA_HW_LAST_ASYNC_ERR;
  get.element_size = sizeof error;
  get.num_element = 1;
  get.buffer = reinterpret_cast<uintptr_t>(&error);
  must_error(call(fd, DRM_IOCTL_AMDXDNA_GET_ARRAY, &get), 0, "GET_ARRAY");
  return error;
}

static void tile_error(const char *line, uint64_t code, uint64_t where) {
  Session s;
  s.ready();
  const uint64_t before = last_error(s.fd).ts_us;
  control(line);
  amdxdna_async_error error = {};
  if (!wait_for([&] { return (error = last_error(s.fd)).ts_us != before; }))
    throw Wrong("no error came");
  if ((error.err_code & 0xFFFF) != (code & 0xFFFF) || error.err_code >> 32 != code >> 32 ||
      error.ex_err_code != where) {
    char text[96];
    snprintf(text, sizeof text, "code %#llx place %#llx", (unsigned long long)error.err_code,
             (unsigned long long)error.ex_err_code);
    throw Wrong(text);
  }
  must_run(s);
}

static void suspended() {
  const std::string path = "/sys/bus/pci/devices/" + place + "/power/runtime_status";
  if (!wait_for([&] {
        std::string word;
        std::ifstream(path) >> word;
        return word == "suspended";
      }))
    throw Wrong("the device was not suspended");
}

static const std::vector<Row> rows = {
    // The fence of a command that is given up signals before the driver has set the
    // context up again. A command that comes in between is not looked at (state 1) or
    // reaches the firmware ahead of its compute units (state 5).
    {"hang", "state 8 after the driver's time limit; the context goes on, after a moment", GOES_ON,
     [] {
       Session s;
       s.ready();
       control("hang");
       must(s.run(), 8, "the run");
       if (!wait_for([&] { return s.run() == 4; }))
         throw Wrong("the context does not go on");
       if (!s.right())
         throw Wrong("wrong bytes");
     }},
    {"short-wait", "ETIME, then state 8 by itself", GOES_ON,
     [] {
       Session s;
       s.ready();
       control("hang");
       must(s.run(100), -ETIME, "the wait");
       must_error(s.wait(0, 60000), 0, "the second wait");
       must(s.command.data[0] & 15, 8, "the command");
     }},
    {"rejected", "state 5", GOES_ON,
     [] {
       Session s;
       s.ready();
       control("fail 0 0x3000002");
       must(s.run(), 5, "the run");
       must_run(s);
     }},
    {"list-first", "state 5, index 0", GOES_ON, [] { failing_index(8, 0); }},
    {"list-index", "state 5, index 3", GOES_ON, [] { failing_index(8, 3); }},
    {"list-last", "state 5, index 23 of 24", GOES_ON, [] { failing_index(24, 23); }},
    {"wrong-pdi", "CONFIG_HWCTX 0, first run state 5", GOES_ON,
     [] {
       Session s;
       s.ready(Bytes(8192, 0xAB));
       must(s.run(), 5, "the run");
     }},
    {"config-twice", "EINVAL", GOES_ON,
     [] {
       Session s;
       s.ready();
       must_error(s.configure(pdi), EINVAL, "the second CONFIG_HWCTX");
       must_run(s);
     }},
    {"slots", "EINVAL for a seventh context", GOES_ON,
     [] {
       std::vector<std::unique_ptr<Session>> all;
       for (int i = 0; i < 6; ++i) {
         all.push_back(std::make_unique<Session>());
         must_error(all.back()->make_context(4), 0, "CREATE_HWCTX");
       }
       must_error(context_error(""), EINVAL, "the seventh");
     }},
    {"refused-slot", "EINVAL when the firmware has none", GOES_ON,
     [] { must_error(context_error("status 0x2 0x2000003"), EINVAL, "CREATE_HWCTX"); }},
    {"refused-heap", "EINVAL when the firmware refuses it", GOES_ON,
     [] { must_error(context_error("status 0x106 0x4000003"), EINVAL, "CREATE_HWCTX"); }},
    {"no-heap", "ENOENT for a context, EAGAIN for a DEV object", GOES_ON,
     [] {
       Session s(false);
       must_error(s.make_context(4), ENOENT, "CREATE_HWCTX");
       Buffer b;
       must_error(s.create(AMDXDNA_BO_DEV, 4096, b), EAGAIN, "CREATE_BO");
     }},
    {"second-heap", "ENOSPC", GOES_ON,
     [] { must_error(refused_create_bo(AMDXDNA_BO_DEV_HEAP, HEAP, 0), ENOSPC, "CREATE_BO"); }},
    {"heap-full", "ENOSPC", GOES_ON,
     [] {
       Session s;
       Buffer b;
       must_error(s.create(AMDXDNA_BO_DEV, 60 << 20, b), 0, "60 MiB");
       must_error(s.create(AMDXDNA_BO_DEV, 8 << 20, b), ENOSPC, "8 MiB more");
     }},
    {"bad-object", "EINVAL for flags, kind and size", GOES_ON,
     [] {
       must_error(refused_create_bo(AMDXDNA_BO_SHARE, 4096, 1), EINVAL, "flags");
       must_error(refused_create_bo(9, 4096, 0), EINVAL, "kind");
       must_error(refused_create_bo(AMDXDNA_BO_DEV, 70 << 20, 0), EINVAL, "size");
     }},
    {"no-tiles", "EINVAL", GOES_ON,
     [] { must_error(context_error("", 0), EINVAL, "CREATE_HWCTX"); }},
    {"columns", "ENODEV for five while another context lives", GOES_ON,
     [] {
       Session s;
       s.ready();
       must_error(context_error("", 20), ENODEV, "CREATE_HWCTX");
       must_run(s);
     }},
    {"bad-context", "EINVAL", GOES_ON,
     [] {
       must_error(exec_error([](auto &, auto &e, auto *) { e.hwctx = 77; }), EINVAL, "EXEC_CMD");
     }},
    {"bad-argument", "ENOENT", GOES_ON,
     [] {
       must_error(exec_error([](auto &, auto &, auto *a) { a[0] = 999; }), ENOENT, "EXEC_CMD");
     }},
    {"bad-command", "EINVAL for an object of the heap", GOES_ON,
     [] {
       must_error(exec_error([](auto &s, auto &e, auto *) { e.cmd_handles = s.instructions.handle; }), EINVAL,
                  "EXEC_CMD");
     }},
    {"two-commands", "EINVAL", GOES_ON,
     [] {
       must_error(exec_error([](auto &, auto &e, auto *) { e.cmd_count = 2; }), EINVAL, "EXEC_CMD");
     }},
    {"tile-error", "instruction error of core (1,2) in GET_ARRAY", GOES_ON,
     [] { tile_error("tile-error 1 2 1 59", 3ULL << 32 | 2ULL << 40 | 8, 2 << 8 | 1); }},
    {"tile-error-dma", "DMA error of memory (2,3)", GOES_ON,
     [] { tile_error("tile-error 2 3 0 97", 4ULL << 32 | 2ULL << 40 | 11, 3 << 8 | 2); }},
    {"interrupted", "signals during a wait change nothing", GOES_ON,
     [] {
       Session s;
       s.ready();
       control("hang");
       struct sigaction action = {};
       action.sa_handler = [](int) {};
       sigaction(SIGALRM, &action, nullptr);
       alarm(1);
       must(s.run(), 8, "the run");
     }},
    {"killed", "a process killed during a run leaves no context", GOES_ON,
     [] {
       control("hang");
       const pid_t child = fork();
       if (child == 0) {
         try {
           Session s;
           s.ready();
           s.run();
         } catch (...) {
         }
         _exit(0);
       }
       const bool had = wait_for([] { return contexts() == 1; });
       usleep(500000);
       kill(child, SIGKILL);
       waitpid(child, nullptr, 0);
       if (!had || !wait_for([] { return contexts() == 0; }))
         throw Wrong("its context");
     }},
    {"suspend", "not seen by a run after it", GOES_ON,
     [] {
       Session s;
       s.ready();
       must_run(s);
       suspended();
       must_run(s);
     }},
    {"dead-create", "ETIME, then ENODEV", BIND,
     [] {
       Session s;
       control("dead");
       must_error(s.make_context(4), ETIME, "CREATE_HWCTX");
       must_error(s.make_context(4), ENODEV, "the next");
     }},
    {"silent-create", "ETIME", BIND,
     [] { must_error(context_error("silent 0x2"), ETIME, "CREATE_HWCTX"); }},
    {"unbind-idle", "ENODEV", BIND_OPEN,
     [] {
       Session s;
       s.ready();
       must_run(s);
       unbind();
       must(s.run(), -ENODEV, "the run");
     }},
    {"unbind-run", "the command ends, the next is ENODEV", BIND_OPEN,
     [] { during([] { unbind(); }); }},
    {"remove", "the same when the device is taken off the bus", BIND_OPEN,
     [] { during([] { put("/sys/bus/pci/devices/" + place + "/remove", "1"); }); }},
    {"old-firmware", "protocol 5.6 is not taken", BIND,
     [] { not_taken("protocol 6", "protocol 8"); }},
    {"no-start", "a firmware that does not come alive is not taken", BIND,
     [] { not_taken("no-start", "clear"); }},
    {"psp", "a PSP that refuses the image", BIND,
     [] { not_taken("psp 0xffff0002", "clear"); }},
    {"smu", "an SMU that refuses power", BIND, [] { not_taken("smu 255", "clear"); }},
};

static void find_place() {
  DIR *folder = opendir(DRIVER.c_str());
  for (dirent *entry; folder && (entry = readdir(folder));)
    if (strchr(entry->d_name, ':'))
      place = entry->d_name;
  if (folder)
    closedir(folder);
  if (place.empty())
    throw Wrong("the driver has no device");
}

static int open_files() {
  int count = 0;
  DIR *folder = opendir("/proc/self/fd");
  while (readdir(folder))
    ++count;
  closedir(folder);
  return count;
}

// A row and what must hold after it.
static void check(const Row &row) {
  const int files = open_files();
  std::string wrong;
  try {
    row.run();
  } catch (const Wrong &error) {
    wrong = error.what();
  }
  control("clear");
  if (row.after != GOES_ON)
    rebind();
  if (!wrong.empty())
    throw Wrong(wrong);
  if (!wait_for([] { return contexts() == 0; }))
    throw Wrong(std::to_string(contexts()) + " contexts are left");
  {
    Session s;
    s.ready();
    must_run(s);
  }
  if (open_files() != files)
    throw Wrong("files are left open");
}

int main(int argc, char **argv) {
  if (argc < 6) {
    fprintf(stderr, "uapi PDI INSTRUCTIONS INPUT EXPECTED CONTROL_TTY [NAME]\n");
    return 2;
  }
  try {
    pdi = read_file(argv[1]);
    stream = read_file(argv[2]);
    input = read_file(argv[3]);
    expected = read_file(argv[4]);
    control_fd = open(argv[5], O_RDWR | O_NOCTTY | O_CLOEXEC);
    find_place();
  } catch (const Wrong &error) {
    fprintf(stderr, "uapi: %s\n", error.what());
    return 2;
  }
  int wrong = 0, count = 0;
  for (const Row &row : rows) {
    if (argc > 6 && !strstr(row.name, argv[6]))
      continue;
    // Linux 7.3.4 frees its reserved memory while open files still have objects in it,
    // and crashes when those go.
    if (row.after == BIND_OPEN && !carveout().empty()) {
      printf("SKIPPED %-15s the driver crashes: objects in its carve-out outlive it\n", row.name);
      continue;
    }
    ++count;
    try {
      check(row);
      printf("pass   %-16s %s\n", row.name, row.answer);
    } catch (const Wrong &error) {
      ++wrong;
      printf("WRONG  %-16s %s; must be: %s\n", row.name, error.what(), row.answer);
    }
    fflush(stdout);
  }
  printf("%d faults, %d not as they must be\n", count, wrong);
  return wrong || !count ? 1 : 0;
}
