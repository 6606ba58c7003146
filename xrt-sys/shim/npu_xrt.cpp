// npu_xrt.h over XRT's C++ interface. Every function body runs inside `guarded`,
// which turns exceptions into an npu_xrt_error.
#include "npu_xrt.h"

#include <xrt/experimental/xrt_ext.h>
#include <xrt/experimental/xrt_kernel.h>
#include <xrt/experimental/xrt_system.h>
#include <xrt/experimental/xrt_xclbin.h>
#include <xrt/xrt_bo.h>
#include <xrt/xrt_device.h>
#include <xrt/xrt_hw_context.h>
#include <xrt/xrt_kernel.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

struct npu_xrt_device {
    xrt::device device;
};
struct npu_xrt_context {
    xrt::hw_context context;
};
struct npu_xrt_kernel {
    xrt::kernel kernel;
};
struct npu_xrt_buffer {
    xrt::bo bo;
};
struct npu_xrt_run {
    xrt::run run;
};
struct npu_xrt_list {
    xrt::runlist list;
    std::vector<xrt::run> runs;
};

namespace {

void fail(npu_xrt_error *error, int code, const char *text) noexcept {
    if (error == nullptr)
        return;
    // XRT's codes are negative.
    error->code = code < 0 ? -code : code;
    std::strncpy(error->message, text, sizeof error->message - 1);
    error->message[sizeof error->message - 1] = 0;
}

template <typename Result, typename Body>
Result guarded(npu_xrt_error *error, Result failed, Body body) noexcept {
    try {
        return body();
    } catch (const std::system_error &e) {
        fail(error, e.code().value(), e.what());
    } catch (const std::exception &e) {
        fail(error, 0, e.what());
    } catch (...) {
        fail(error, 0, "an exception of unknown type");
    }
    return failed;
}

template <typename Body> int32_t done(npu_xrt_error *error, Body body) noexcept {
    return guarded<int32_t>(error, -1, [&] {
        body();
        return 0;
    });
}

void copy(const std::string &text, char *out, size_t size) {
    if (size == 0)
        return;
    size_t length = std::min(text.size(), size - 1);
    std::memcpy(out, text.data(), length);
    out[length] = 0;
}

// XRT takes 0 for "as long as it takes".
std::chrono::milliseconds at_least_one(uint32_t milliseconds) {
    return std::chrono::milliseconds(std::max<uint32_t>(milliseconds, 1));
}

// A state that a command leaves again.
bool on_its_way(ert_cmd_state state) {
    return state == ERT_CMD_STATE_NEW || state == ERT_CMD_STATE_QUEUED ||
           state == ERT_CMD_STATE_RUNNING || state == ERT_CMD_STATE_SUBMITTED;
}

// Calls a wait of XRT. For the NPU it throws a bare runtime_error when the time is up
// ("unexpected command state"); the command's state tells that from a failure.
template <typename Wait, typename State> int32_t waited(Wait wait, State state) {
    try {
        if (wait() == std::cv_status::timeout)
            return NPU_XRT_PENDING;
    } catch (const std::system_error &) {
        throw;
    } catch (const std::runtime_error &) {
        // It may have ended since.
        if (on_its_way(state()) || wait() == std::cv_status::timeout)
            return NPU_XRT_PENDING;
    }
    return static_cast<int32_t>(state());
}

} // namespace

extern "C" {

uint32_t npu_xrt_interface(void) { return NPU_XRT_INTERFACE; }

uint32_t npu_xrt_device_count(npu_xrt_error *error) {
    return guarded<uint32_t>(error, 0, [] { return xrt::system::enumerate_devices(); });
}

npu_xrt_device *npu_xrt_device_open(uint32_t index, npu_xrt_error *error) {
    return guarded<npu_xrt_device *>(
        error, nullptr, [&] { return new npu_xrt_device{xrt::device(index)}; });
}

void npu_xrt_device_close(npu_xrt_device *device) {
    done(nullptr, [&] { delete device; });
}

int32_t npu_xrt_device_name(npu_xrt_device *device, char *name, size_t size,
                            npu_xrt_error *error) {
    return done(error, [&] {
        copy(device->device.get_info<xrt::info::device::name>(), name, size);
    });
}

int32_t npu_xrt_device_place(npu_xrt_device *device, char *place, size_t size,
                             npu_xrt_error *error) {
    return done(error, [&] {
        copy(device->device.get_info<xrt::info::device::bdf>(), place, size);
    });
}

npu_xrt_context *npu_xrt_context_new(npu_xrt_device *device, const void *xclbin, size_t size,
                                     npu_xrt_error *error) {
    return guarded<npu_xrt_context *>(error, nullptr, [&] {
        std::string_view bytes(static_cast<const char *>(xclbin), size);
        xrt::xclbin image{bytes};
        auto uuid = device->device.register_xclbin(image);
        return new npu_xrt_context{xrt::hw_context(device->device, uuid)};
    });
}

void npu_xrt_context_free(npu_xrt_context *context) {
    done(nullptr, [&] { delete context; });
}

npu_xrt_kernel *npu_xrt_kernel_new(npu_xrt_context *context, const char *name,
                                   npu_xrt_error *error) {
    return guarded<npu_xrt_kernel *>(error, nullptr, [&] {
        return new npu_xrt_kernel{xrt::kernel(context->context, name)};
    });
}

void npu_xrt_kernel_free(npu_xrt_kernel *kernel) {
    done(nullptr, [&] { delete kernel; });
}

npu_xrt_buffer *npu_xrt_buffer_host(npu_xrt_device *device, size_t size, npu_xrt_error *error) {
    return guarded<npu_xrt_buffer *>(
        error, nullptr, [&] { return new npu_xrt_buffer{xrt::ext::bo(device->device, size)}; });
}

npu_xrt_buffer *npu_xrt_buffer_code(npu_xrt_device *device, npu_xrt_kernel *kernel, size_t size,
                                    npu_xrt_error *error) {
    return guarded<npu_xrt_buffer *>(error, nullptr, [&] {
        auto group = kernel->kernel.group_id(1);
        return new npu_xrt_buffer{
            xrt::bo(device->device, size, xrt::bo::flags::cacheable, group)};
    });
}

void npu_xrt_buffer_free(npu_xrt_buffer *buffer) {
    done(nullptr, [&] { delete buffer; });
}

void *npu_xrt_buffer_map(npu_xrt_buffer *buffer, npu_xrt_error *error) {
    return guarded<void *>(error, nullptr, [&] { return buffer->bo.map(); });
}

int32_t npu_xrt_buffer_to_device(npu_xrt_buffer *buffer, size_t size, npu_xrt_error *error) {
    return done(error, [&] { buffer->bo.sync(XCL_BO_SYNC_BO_TO_DEVICE, size, 0); });
}

int32_t npu_xrt_buffer_from_device(npu_xrt_buffer *buffer, size_t size, npu_xrt_error *error) {
    return done(error, [&] { buffer->bo.sync(XCL_BO_SYNC_BO_FROM_DEVICE, size, 0); });
}

npu_xrt_run *npu_xrt_run_new(npu_xrt_kernel *kernel, npu_xrt_error *error) {
    return guarded<npu_xrt_run *>(error, nullptr,
                                  [&] { return new npu_xrt_run{xrt::run(kernel->kernel)}; });
}

void npu_xrt_run_free(npu_xrt_run *run) {
    done(nullptr, [&] { delete run; });
}

int32_t npu_xrt_run_set_u64(npu_xrt_run *run, int32_t index, uint64_t value,
                            npu_xrt_error *error) {
    return done(error, [&] { run->run.set_arg(index, value); });
}

int32_t npu_xrt_run_set_u32(npu_xrt_run *run, int32_t index, uint32_t value,
                            npu_xrt_error *error) {
    return done(error, [&] { run->run.set_arg(index, value); });
}

int32_t npu_xrt_run_set_buffer(npu_xrt_run *run, int32_t index, npu_xrt_buffer *buffer,
                               npu_xrt_error *error) {
    return done(error, [&] { run->run.set_arg(index, buffer->bo); });
}

int32_t npu_xrt_run_start(npu_xrt_run *run, npu_xrt_error *error) {
    return done(error, [&] { run->run.start(); });
}

int32_t npu_xrt_run_wait(npu_xrt_run *run, uint32_t milliseconds, int32_t *state,
                         npu_xrt_error *error) {
    return done(error, [&] {
        try {
            *state = waited([&] { return run->run.wait2(at_least_one(milliseconds)); },
                            [&] { return run->run.state(); });
        } catch (const xrt::run::command_error &e) {
            *state = static_cast<int32_t>(e.get_command_state());
        }
    });
}

npu_xrt_list *npu_xrt_list_new(npu_xrt_context *context, npu_xrt_error *error) {
    return guarded<npu_xrt_list *>(error, nullptr, [&] {
        return new npu_xrt_list{xrt::runlist(context->context), {}};
    });
}

void npu_xrt_list_free(npu_xrt_list *list) {
    done(nullptr, [&] { delete list; });
}

int32_t npu_xrt_list_add(npu_xrt_list *list, npu_xrt_run *run, npu_xrt_error *error) {
    return done(error, [&] {
        list->list.add(run->run);
        list->runs.push_back(run->run);
    });
}

int32_t npu_xrt_list_execute(npu_xrt_list *list, npu_xrt_error *error) {
    return done(error, [&] { list->list.execute(); });
}

int32_t npu_xrt_list_wait(npu_xrt_list *list, uint32_t milliseconds, int32_t *state,
                          int32_t *failed, npu_xrt_error *error) {
    return done(error, [&] {
        *failed = -1;
        try {
            *state = waited([&] { return list->list.wait(at_least_one(milliseconds)); },
                            [&] { return list->list.state(); });
        } catch (const xrt::runlist::command_error &e) {
            *state = static_cast<int32_t>(e.get_command_state());
            auto run = e.get_run();
            for (size_t i = 0; i < list->runs.size(); i++)
                if (list->runs[i].get_handle() == run.get_handle())
                    *failed = static_cast<int32_t>(i);
        }
    });
}

} // extern "C"
