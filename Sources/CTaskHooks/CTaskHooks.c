#include "CTaskHooks.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

#define SWIFT_CC __attribute__((swiftcall))

typedef SWIFT_CC void (*original_enqueue)(void *job);

// From swift/Runtime/Concurrency.h.
extern SWIFT_CC void (*swift_task_enqueueGlobal_hook)(void *job, original_enqueue original);
extern SWIFT_CC void (*swift_task_enqueueMainExecutor_hook)(void *job, original_enqueue original);
extern SWIFT_CC void (*swift_task_enqueueGlobalWithDelay_hook)(unsigned long long delay, void *job, void *original);
extern SWIFT_CC void (*swift_task_enqueueGlobalWithDeadline_hook)(
    long long sec, long long nsec, long long tsec, long long tnsec, int clock, void *job, void *original);
// The executor is passed as its two words; both are zero for the generic one.
extern SWIFT_CC void swift_job_run(void *job, void *executor_identity, void *executor_implementation);

static task_hooks_taker taker;

static SWIFT_CC void take(void *job, original_enqueue original) { taker(job); }

static void refuse(const char *what) {
    fprintf(stderr, "simulation: %s has no place on a simulated clock\n", what);
    abort();
}

static SWIFT_CC void refuse_main(void *job, original_enqueue original) { refuse("the main actor"); }

static SWIFT_CC void refuse_delay(unsigned long long delay, void *job, void *original) { refuse("Task.sleep"); }

static SWIFT_CC void refuse_deadline(
    long long sec, long long nsec, long long tsec, long long tnsec, int clock, void *job, void *original) {
    refuse("Task.sleep");
}

void task_hooks_install(task_hooks_taker take_job) {
    taker = take_job;
    swift_task_enqueueGlobal_hook = take;
    swift_task_enqueueMainExecutor_hook = refuse_main;
    swift_task_enqueueGlobalWithDelay_hook = refuse_delay;
    swift_task_enqueueGlobalWithDeadline_hook = refuse_deadline;
}

void task_hooks_run(void *job) { swift_job_run(job, NULL, NULL); }

size_t task_hooks_bytes_in_use(void) {
    struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}
