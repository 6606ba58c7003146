/* What this project uses of XRT, as C.
 *
 * XRT has no C interface for hardware contexts, run lists and kernels of a
 * registered xclbin. npu_xrt.cpp has these functions over its C++ interface. No
 * exception leaves them: a function that can fail takes an npu_xrt_error, fills it
 * and returns NULL, or a nonzero value. Handles belong to the caller; each is freed
 * by its own function, before what it was made from.
 */
#ifndef NPU_XRT_H
#define NPU_XRT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Version of this interface. */
#define NPU_XRT_INTERFACE 1

/* What npu_xrt_run_wait and npu_xrt_list_wait give while the time is up and the
 * command is not; all other values are states of the command packet. */
#define NPU_XRT_PENDING -1

typedef struct npu_xrt_error {
    /* A positive errno, or 0 when XRT gave none. */
    int32_t code;
    /* XRT's text, ended by a zero. */
    char message[508];
} npu_xrt_error;

typedef struct npu_xrt_device npu_xrt_device;
typedef struct npu_xrt_context npu_xrt_context;
typedef struct npu_xrt_kernel npu_xrt_kernel;
typedef struct npu_xrt_buffer npu_xrt_buffer;
typedef struct npu_xrt_run npu_xrt_run;
typedef struct npu_xrt_list npu_xrt_list;

/* NPU_XRT_INTERFACE of the library. */
uint32_t npu_xrt_interface(void);

/* Devices that XRT sees; 0 when it fails. */
uint32_t npu_xrt_device_count(npu_xrt_error *error);
npu_xrt_device *npu_xrt_device_open(uint32_t index, npu_xrt_error *error);
void npu_xrt_device_close(npu_xrt_device *device);
/* Name and PCI address, each cut to `size` bytes with its zero. */
int32_t npu_xrt_device_name(npu_xrt_device *device, char *name, size_t size, npu_xrt_error *error);
int32_t npu_xrt_device_place(npu_xrt_device *device, char *place, size_t size, npu_xrt_error *error);

/* A hardware context for the xclbin of `size` bytes. */
npu_xrt_context *npu_xrt_context_new(npu_xrt_device *device, const void *xclbin, size_t size,
                                     npu_xrt_error *error);
void npu_xrt_context_free(npu_xrt_context *context);
npu_xrt_kernel *npu_xrt_kernel_new(npu_xrt_context *context, const char *name, npu_xrt_error *error);
void npu_xrt_kernel_free(npu_xrt_kernel *kernel);

/* Memory of the host, and memory for the instructions of a kernel. */
npu_xrt_buffer *npu_xrt_buffer_host(npu_xrt_device *device, size_t size, npu_xrt_error *error);
npu_xrt_buffer *npu_xrt_buffer_code(npu_xrt_device *device, npu_xrt_kernel *kernel, size_t size,
                                    npu_xrt_error *error);
void npu_xrt_buffer_free(npu_xrt_buffer *buffer);
/* Where this process has its bytes, as long as it lives. */
void *npu_xrt_buffer_map(npu_xrt_buffer *buffer, npu_xrt_error *error);
/* Makes the first `size` bytes the same for both sides. */
int32_t npu_xrt_buffer_to_device(npu_xrt_buffer *buffer, size_t size, npu_xrt_error *error);
int32_t npu_xrt_buffer_from_device(npu_xrt_buffer *buffer, size_t size, npu_xrt_error *error);

/* A run of a kernel; its arguments by number. */
npu_xrt_run *npu_xrt_run_new(npu_xrt_kernel *kernel, npu_xrt_error *error);
void npu_xrt_run_free(npu_xrt_run *run);
int32_t npu_xrt_run_set_u64(npu_xrt_run *run, int32_t index, uint64_t value, npu_xrt_error *error);
int32_t npu_xrt_run_set_u32(npu_xrt_run *run, int32_t index, uint32_t value, npu_xrt_error *error);
int32_t npu_xrt_run_set_buffer(npu_xrt_run *run, int32_t index, npu_xrt_buffer *buffer,
                               npu_xrt_error *error);
int32_t npu_xrt_run_start(npu_xrt_run *run, npu_xrt_error *error);
/* Waits at most so long, at least 1 ms; `state` gets NPU_XRT_PENDING or a state. */
int32_t npu_xrt_run_wait(npu_xrt_run *run, uint32_t milliseconds, int32_t *state,
                         npu_xrt_error *error);

/* A list of runs of one context, executed in order. */
npu_xrt_list *npu_xrt_list_new(npu_xrt_context *context, npu_xrt_error *error);
void npu_xrt_list_free(npu_xrt_list *list);
int32_t npu_xrt_list_add(npu_xrt_list *list, npu_xrt_run *run, npu_xrt_error *error);
int32_t npu_xrt_list_execute(npu_xrt_list *list, npu_xrt_error *error);
/* As npu_xrt_run_wait; `failed` gets the number of the run that failed, or -1. */
int32_t npu_xrt_list_wait(npu_xrt_list *list, uint32_t milliseconds, int32_t *state,
                          int32_t *failed, npu_xrt_error *error);

#ifdef __cplusplus
}
#endif

#endif
